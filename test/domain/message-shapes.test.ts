import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../../src/domain/approval.js';
import { LIMITS } from '../../src/domain/limits.js';
import {
  MESSAGE_EXAMPLES,
  readCustomerMessage,
  readDecision,
  readTakeOver,
  type Shape,
} from '../../src/domain/message-shapes.js';

const HASH = 'a'.repeat(64);
const AT = '2026-03-02T09:00:00Z';
const LONG = LIMITS.decisionText.value;

function aDecision(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    schemaVersion: 1,
    requestId: 'r1/escalation/1',
    artifactHash: HASH,
    action: 'approve',
    actor: { id: 'ana', group: 'support-leads' },
    reason: null,
    edits: null,
    issuedAt: AT,
    nonce: 'n-1',
    signature: null,
    ...changes,
  };
}

function without(value: Readonly<Record<string, unknown>>, ...names: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function problemOf(shape: Shape<unknown>): string {
  return shape.kind === 'ok' ? 'none' : shape.problem;
}

describe('a decision as a run reads it', () => {
  test('is taken as it stands when it is complete', () => {
    expect(readDecision(aDecision())).toEqual({ kind: 'ok', value: aDecision() });
  });

  test('may leave out version, reason, edits and signature', () => {
    const short = without(aDecision(), 'schemaVersion', 'reason', 'edits', 'signature');

    expect(readDecision(short)).toEqual({ kind: 'ok', value: aDecision() });
  });

  test.each<[string, Partial<Decision>]>([
    ['a rejection with its reason', { action: 'reject', reason: 'no' }],
    ['an edit with its text', { action: 'edit', edits: { reply: 'Hello.' } }],
    ['an approval with a remark', { reason: 'fine' }],
    ['a long reason, counted in characters', { reason: '\u{1F6D1}'.repeat(LONG) }],
    ['a signature', { signature: 'v1.abc' }],
  ])('is taken: %s', (_what, changes) => {
    expect(readDecision(aDecision(changes))).toEqual({ kind: 'ok', value: aDecision(changes) });
  });

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['another version', { schemaVersion: 2 }, 'schemaVersion: must be 1'],
    ['no request id', { requestId: undefined }, 'requestId: missing'],
    ['a blank request id', { requestId: ' ' }, 'requestId: is blank'],
    ['a long request id', { requestId: 'r'.repeat(201) }, 'requestId: 201 characters; at most 200'],
    [
      'a hidden character in an id',
      { nonce: 'a\u200bb' },
      'nonce: control and invisible characters are not allowed here',
    ],
    ['a shortened hash', { artifactHash: HASH.slice(1) }, 'artifactHash: must be the 64 lower-case hexadecimal digits'],
    ['an unknown action', { action: 'maybe' }, 'action: must be one of approve, edit, reject'],
    ['no actor', { actor: undefined }, 'actor: must be one JSON object with id, group'],
    ['an actor without a group', { actor: { id: 'ana' } }, 'actor.group: missing'],
    [
      'an actor with more',
      { actor: { id: 'a', group: 'b', role: 'c' } },
      'actor: unknown field "role"; known are id, group',
    ],
    ['an unknown field', { approve: true }, 'unknown field "approve"; known are schemaVersion, requestId'],
    ['a rejection without a reason', { action: 'reject' }, 'reason: a rejection says why'],
    ['a rejection with a blank reason', { action: 'reject', reason: '\u200b ' }, 'reason: a rejection says why'],
    ['an edit without a text', { action: 'edit' }, 'edits.reply: an edit carries the new text of the reply'],
    [
      'an edit with a blank text',
      { action: 'edit', edits: { reply: ' ' } },
      'edits.reply: an edit carries the new text',
    ],
    [
      'an edit with more',
      { action: 'edit', edits: { reply: 'x', to: 'y' } },
      'edits: unknown field "to"; known are reply',
    ],
    ['an approval with a text', { edits: { reply: 'x' } }, 'edits: an approval changes nothing'],
    ['a long reason', { reason: 'x'.repeat(LONG + 1) }, `reason: ${LONG + 1} characters; at most ${LONG}`],
    ['half a character', { reason: '\ud800' }, 'reason: holds half a character'],
    ['a moment in words', { issuedAt: 'now' }, 'issuedAt: must be a moment in ISO 8601'],
    ['a moment as a number', { issuedAt: 5 }, 'issuedAt: must be a text'],
  ])('is malformed with %s, and the problem says what to send', (_what, changes, problem) => {
    const found = problemOf(readDecision(aDecision(changes)));

    expect(found).toContain(problem);
    expect(found).toContain(MESSAGE_EXAMPLES.decision);
  });

  test('names the fields that it misses and nothing twice', () => {
    expect(problemOf(readDecision({}))).toMatch(/^actor: must be one JSON object with id, group; requestId: missing; /);
  });

  test('never repeats what was written, and cuts long field names', () => {
    const found = problemOf(readDecision(aDecision({ action: 'SECRET', ['k\u202e'.repeat(400)]: 'SECRET' })));

    expect(found).not.toContain('SECRET');
    expect(found).toContain('[U+202E]');
    expect(found.length).toBeLessThan(700);
  });

  test('may carry a signature up to its bound, and not a document', () => {
    const most = LIMITS.signatureLength.value;

    expect(readDecision(aDecision({ signature: 's'.repeat(most) })).kind).toBe('ok');
    expect(readDecision(aDecision({ signature: 's'.repeat(most + 1) }))).toMatchObject({
      kind: 'malformed',
      problem: expect.stringContaining('signature'),
    });
  });
});

describe('a customer message as a run reads it', () => {
  const message = { messageId: '<mail-17@example.com>', body: 'It works.\u0000', receivedAt: AT };

  test('is taken byte for byte', () => {
    expect(readCustomerMessage(message)).toEqual({ kind: 'ok', value: message });
  });

  test.each<[string, unknown, string]>([
    ['no id', without(message, 'messageId'), 'messageId: missing'],
    ['a blank body', { ...message, body: '\n' }, 'body: is blank'],
    [
      'a body of 64 KiB and a byte',
      { ...message, body: 'x'.repeat(65_537) },
      'body: 65537 bytes; a message may hold 65536 bytes of text',
    ],
    ['an unknown field', { ...message, from: 'me' }, 'unknown field "from"; known are messageId, body, receivedAt'],
    ['no moment', without(message, 'receivedAt'), 'receivedAt: missing'],
  ])('is malformed with %s', (_what, value, problem) => {
    const found = problemOf(readCustomerMessage(value));

    expect(found).toContain(problem);
    expect(found).toContain(MESSAGE_EXAMPLES.customerMessage);
  });
});

describe('a take-over as a run reads it', () => {
  test('is taken with a person and a reason', () => {
    const value = { actor: { id: 'ana' }, reason: 'I know them.' };

    expect(readTakeOver(value)).toEqual({ kind: 'ok', value });
  });

  test.each<[string, unknown, string]>([
    ['no reason', { actor: { id: 'ana' } }, 'reason: missing'],
    ['a blank reason', { actor: { id: 'ana' }, reason: ' ' }, 'reason: say why, in at least one word'],
    ['no person', { reason: 'x' }, 'actor: must be one JSON object with id'],
    ['a group', { actor: { id: 'ana', group: 'leads' }, reason: 'x' }, 'actor: unknown field "group"; known are id'],
  ])('is malformed with %s', (_what, value, problem) => {
    const found = problemOf(readTakeOver(value));

    expect(found).toContain(problem);
    expect(found).toContain(MESSAGE_EXAMPLES.takeOver);
  });
});

describe('every reader of messages', () => {
  test.each([
    ['decisions', readDecision],
    ['customer messages', readCustomerMessage],
    ['take-overs', readTakeOver],
  ])('of %s never throws and refuses what is nothing of the kind', (_what, read) => {
    fc.assert(
      fc.property(
        fc.anything({
          withNullPrototype: true,
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSparseArray: true,
        }),
        (value) => read(value).kind === 'malformed',
      ),
      { numRuns: 500 },
    );
  });

  test('accepts its own example', () => {
    const decision = JSON.parse(MESSAGE_EXAMPLES.decision.replace(/\([^)]*\)/, HASH));

    expect(readDecision(decision).kind).toBe('ok');
    expect(readCustomerMessage(JSON.parse(MESSAGE_EXAMPLES.customerMessage)).kind).toBe('ok');
    expect(readTakeOver(JSON.parse(MESSAGE_EXAMPLES.takeOver)).kind).toBe('ok');
  });
});
