import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../src/domain/brand.js';
import { renderCard } from '../../src/domain/card.js';
import { acceptedState } from '../../src/domain/evolve.js';
import { rowOf } from '../../src/domain/row.js';
import { holdable } from '../../src/domain/start-shape.js';
import { aStartInput, aTicket } from '../support/builders.js';

/** What the run holds of a start input with these fields of the ticket. The card and the row are made of it, as at its start. */
function held(fields: Readonly<Record<string, unknown>>): string {
  const state = acceptedState(holdable({ ...aStartInput(), ticket: { ...aTicket(), ...fields } }), 0 as Instant);
  expect(renderCard(state)).toContain('records what it was started with');
  expect(typeof rowOf(state).tier).toBe('string');
  return state.ticket.id;
}

const CUSTOMER = { name: null, tier: 'standard', locale: null };
const file = (fields: object) => ({ attachments: [{ name: 'a.png', mediaType: null, bytes: null, ...fields }] });

describe('a run that was started by hand', () => {
  test.each([
    ['no files', { attachments: undefined }],
    ['a file of which only the name is known', { attachments: [{ name: 'a.png' }] }],
    ['a file with a type', file({ mediaType: 'image/png' })],
    ['a file with a type of no meaning', file({ mediaType: '' })],
    ['a file with a size', file({ bytes: 5 })],
    ['an earlier ticket', { earlierTickets: [{ id: 'T-0' }] }],
    ['a tier that no desk knows', { customer: { ...CUSTOMER, tier: 'gold' } }],
    ['a customer of whom only the tier is known', { customer: { tier: 'standard' } }],
  ])('holds its ticket with %s', (_what, fields) => {
    expect(held(fields)).toBe('T-1');
  });

  test.each([
    ['a number as id', { id: 5 }],
    ['no subject', { subject: undefined }],
    ['a number as body', { body: 5 }],
    ['a text as thread', { thread: 'hello' }],
    ['no customer', { customer: null }],
    ['a customer without a tier', { customer: { name: null } }],
    ['a number as tier', { customer: { ...CUSTOMER, tier: 5 } }],
    ['a text as files', { attachments: 'a.png' }],
    ['a record as files', { attachments: {} }],
    ['nothing as files', { attachments: null }],
    ['a file that is nothing', { attachments: [null] }],
    ['a number as name of a file', file({ name: 5 })],
    ['a number as type of a file', file({ mediaType: 5 })],
    ['a list as type of a file', file({ mediaType: ['image', 'png'] })],
    ['a text as size of a file', file({ bytes: '5' })],
    ['a number as id of an earlier ticket', { earlierTickets: [{ id: 5 }] }],
  ])('holds an empty ticket, and shows it, with %s', (_what, fields) => {
    expect(held(fields)).toBe('unreadable');
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'T-1'],
    ['a number as tenant', { ...aStartInput(), tenant: 5 }],
    ['a text as round', { ...aStartInput(), round: '1' }],
  ])('holds an empty ticket when it was started with %s', (_what, start) => {
    expect(holdable(start).ticket.id).toBe('unreadable');
  });
});
