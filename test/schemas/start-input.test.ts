import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readStartInput } from '../../src/schemas/start-input.js';
import { aStartInput, aTicket } from '../support/builders.js';

function problemsOf(value: unknown): readonly string[] {
  const reading = readStartInput(value);
  return reading.kind === 'ok' ? [] : reading.problems;
}

describe('a start input', () => {
  test('that our client makes is read as it stands', () => {
    const start = aStartInput({ ticket: aTicket({ thread: [{ from: 'agent', at: null, body: '\u0000' }] }) });

    expect(readStartInput(start)).toEqual({ kind: 'ok', start });
  });

  test('has to be complete, because the run works on it as it stands', () => {
    const start = { schemaVersion: 1, tenant: 'acme', round: 1, ticket: { id: 'a', body: 'x' } };

    expect(problemsOf(start)).toEqual([
      'ticket.subject: missing',
      'ticket.thread: missing',
      'ticket.customer: missing',
      'ticket.channel: must be "web" or "email" or "chat" or "api" or "phone"',
      'ticket.productArea: missing',
      'ticket.receivedAt: missing',
    ]);
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'the input must be an object, this is an undefined'],
    ['a text', 'start', 'the input must be an object, this is a text'],
    ['another version', { ...aStartInput(), schemaVersion: 2 }, 'schemaVersion: must be 1'],
    [
      'a tenant with a slash',
      { ...aStartInput(), tenant: 'a/b' },
      'tenant: holds other characters; an id is 1 to 100 of A-Z a-z 0-9 . _ -',
    ],
    ['round zero', { ...aStartInput(), round: 0 }, 'round: counts from 1'],
    ['half a round', { ...aStartInput(), round: 1.5 }, 'round: must be a whole number, this is a number'],
    ['too many rounds', { ...aStartInput(), round: 1_001 }, 'round: a ticket may have 1000 rounds'],
    [
      'an unknown field',
      { ...aStartInput(), windows: {} },
      'unknown field "windows"; known are schemaVersion, tenant, round, ticket',
    ],
    [
      'the fields of test files',
      { ...aStartInput(), ticket: { ...aTicket(), source: {}, labels: {} } },
      'ticket: unknown field "source", "labels"; known are id, subject, body, thread, customer, channel, productArea, receivedAt, attachments, earlierTickets',
    ],
    [
      'a bad id in its ticket',
      { ...aStartInput(), ticket: { ...aTicket(), id: '../etc' } },
      'ticket.id: holds other characters; an id is 1 to 100 of A-Z a-z 0-9 . _ -',
    ],
    [
      'a reach into the prototype',
      JSON.parse('{"schemaVersion":1,"__proto__":{"tenant":"other"}}'),
      'a field named "__proto__" is not allowed',
    ],
  ])('is refused with %s', (_what, value, problem) => {
    expect(problemsOf(value)).toContain(problem);
  });

  test('is read without ever throwing, whatever it is', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => problemsOf(value).length > 0));
  });
});
