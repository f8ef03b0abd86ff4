import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { outboxPath } from '../../src/connectors/outbox-path.js';
import type { ActionKey } from '../../src/domain/brand.js';
import { holdsFor } from '../support/properties.js';

const pathOf = (key: string) => outboxPath(key as ActionKey);
const anId = fc.stringMatching(/^[A-Za-z0-9._-]{1,100}$/);
const aKey = fc
  .record({ tenant: anId, ticketId: anId, round: fc.nat(), step: fc.string({ minLength: 1, maxLength: 200 }) })
  .map(({ tenant, ticketId, round, step }) => `${tenant}/${ticketId}/r${round}/${step}`);

describe('the place of an action in the outbox', () => {
  test('reads like the action key where the key is plain', () => {
    expect(pathOf('acme/4711/r1/reply-1')).toBe('acme/4711/r1-reply-1');
    expect(pathOf('default/dev-001/r2/item-3')).toBe('default/dev-001/r2-item-3');
  });

  test.each([
    ['upper case, which some file systems fold', 'acme/T-1/r1/reply-1', /^acme\/T-1~[0-9a-f]{8}\/r1-reply-1$/],
    ['the parent folder', '../../r1/reply-1', /^__~[0-9a-f]{8}\/__~[0-9a-f]{8}\/r1-reply-1$/],
    ['this folder', './x/r1/reply-1', /^_~[0-9a-f]{8}\/x\/r1-reply-1$/],
    ['the folder of unfinished files', '.tmp/x/r1/reply-1', /^_tmp~[0-9a-f]{8}\/x\/r1-reply-1$/],
    ['a dot at the end, which some systems drop', 'acme/x./r1/reply-1', /^acme\/x_~[0-9a-f]{8}\/r1-reply-1$/],
    ['the name of a device', 'nul/con.txt/r1/reply-1', /^nul~[0-9a-f]{8}\/con\.txt~[0-9a-f]{8}\/r1-reply-1$/],
    ['a step with slashes', 'acme/x/r1/notice/../1', /^acme\/x\/r1-notice-\.\.-1~[0-9a-f]{8}$/],
    ['a step with odd characters', 'acme/x/r1/a b\u202ec', /^acme\/x\/r1-a-b-c~[0-9a-f]{8}$/],
  ])('gets a hash beside a readable part for %s', (_, key, path) => {
    expect(pathOf(key)).toMatch(path);
  });

  test('never leaves the outbox, is never hidden, and fits every file system', () => {
    holdsFor(
      fc.property(aKey, (key) => {
        const names = pathOf(key).split('/');
        expect(names).toHaveLength(3);
        for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._~-]{0,200}$/);
      }),
    );
  });

  test('differs for keys that differ in case alone', () => {
    holdsFor(
      fc.property(anId, (id) => {
        const other = id.replace(/[A-Za-z]/, (letter) =>
          letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
        );
        fc.pre(other !== id);
        const places = [id, other].map((ticketId) => pathOf(`acme/${ticketId}/r1/reply-1`).toLowerCase());
        expect(places[0]).not.toBe(places[1]);
      }),
    );
  });
});
