import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/domain/limits.js';
import { readCustomerMessage, readDecision, readTakeOver } from '../../src/domain/message-shapes.js';
import {
  type DecisionSetting,
  type DecisionWish,
  readCustomerMessageInput,
  readDecisionWish,
  readTakeOverInput,
  toDecision,
} from '../../src/schemas/messages.js';

const AT = '2026-03-02T09:00:00Z';
const GATE: DecisionSetting = {
  requestId: 'r1/escalation/1',
  artifactHash: 'a'.repeat(64),
  group: 'support-leads',
  issuedAt: AT,
  nonce: 'n-1',
};

/** Texts that sit on both sides of every rule, and values that are no text. */
const odd = fc.oneof(
  fc.constantFrom('', ' ', '\u200b', 'a\u0007b', '\ud800', 'b'.repeat(64), '\u{1F6D1}'.repeat(200), 'now'),
  fc.constantFrom('x'.repeat(200), 'x'.repeat(201), 'x'.repeat(LIMITS.decisionText.value + 1)),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(null, undefined, 5, true, [], {}),
);
/** Mostly this, so that a whole message is about as often right as wrong. */
function mostly(right: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 15, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: odd });
}
const extra = fc.dictionary(fc.constantFrom('extra', 'to', '__proto'), fc.constant(1), { maxKeys: 1 });

/** An object that has these fields or not, and now and then one more. */
function objectOf(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, unknown>> {
  const given = fc.record(fields, { requiredKeys: [] });
  return fc
    .tuple(given, fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: extra }))
    .map(([one, other]) => ({ ...one, ...other }));
}

describe('what a caller says about a decision', () => {
  test('becomes a whole decision with the open gate', () => {
    const wish = readDecisionWish({ action: 'approve', actor: { id: 'ana' } });

    expect(wish.kind === 'ok' && toDecision(wish.value, GATE)).toEqual({
      schemaVersion: 1,
      requestId: GATE.requestId,
      artifactHash: GATE.artifactHash,
      action: 'approve',
      actor: { id: 'ana', group: 'support-leads' },
      reason: null,
      edits: null,
      issuedAt: AT,
      nonce: 'n-1',
      signature: null,
    });
  });

  test('goes before what the gate says', () => {
    const given = {
      action: 'edit',
      actor: { id: 'ana', group: 'legal' },
      reply: 'Hello.',
      requestId: 'r1/definition-of-done/2',
      artifactHash: 'b'.repeat(64),
      nonce: 'mine',
      signature: 's',
    };
    const wish = readDecisionWish(given);

    expect(wish.kind === 'ok' && toDecision(wish.value, GATE)).toMatchObject({
      requestId: 'r1/definition-of-done/2',
      artifactHash: 'b'.repeat(64),
      actor: { group: 'legal' },
      edits: { reply: 'Hello.' },
      nonce: 'mine',
      signature: 's',
    });
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'the input must be an object, this is an undefined'],
    ['no reason for a rejection', { action: 'reject', actor: { id: 'a' } }, 'reason: a rejection says why'],
    ['no text for an edit', { action: 'edit', actor: { id: 'a' } }, 'reply: an edit carries the new text of the reply'],
    [
      'a text for an approval',
      { action: 'approve', actor: { id: 'a' }, reply: 'x' },
      'reply: only action "edit" sends another reply',
    ],
    ['an unknown action', { action: 'yes', actor: { id: 'a' } }, 'action: must be "approve" or "edit" or "reject"'],
    ['no actor', { action: 'approve' }, 'actor: missing'],
    [
      'the fields of the payload',
      { action: 'approve', actor: { id: 'a' }, edits: {} },
      'unknown field "edits"; known are action, actor, reason, reply, requestId, artifactHash, nonce, signature',
    ],
  ])('is refused with %s', (_what, value, problem) => {
    const read = readDecisionWish(value);

    expect(read).toEqual({ kind: 'invalid', problems: [problem] });
  });

  test('is accepted exactly when the run would accept the payload that comes of it', () => {
    const wishes = objectOf({
      action: fc.constantFrom('approve', 'reject', 'edit', 'edit', 'maybe'),
      actor: fc.oneof(
        { weight: 15, arbitrary: objectOf({ id: mostly('ana'), group: mostly('support-leads') }) },
        { weight: 1, arbitrary: odd },
      ),
      reason: mostly('because'),
      reply: mostly('Hello.'),
      requestId: mostly('r1/escalation/1'),
      artifactHash: mostly('c'.repeat(64)),
      nonce: mostly('n-2'),
      signature: mostly('s'),
    });
    const verdicts = { ok: 0, invalid: 0 };

    fc.assert(
      fc.property(wishes, (given) => {
        const read = readDecisionWish(given);
        verdicts[read.kind] += 1;
        expect(readDecision(payloadOf(given)).kind).toBe(read.kind === 'ok' ? 'ok' : 'malformed');
      }),
      { numRuns: 1_000, seed: 1 },
    );

    expect(verdicts.ok).toBeGreaterThan(50);
    expect(verdicts.invalid).toBeGreaterThan(50);
  });
});

describe('a customer message and a take-over that a caller hands in', () => {
  test('came in now when nobody says when', () => {
    expect(readCustomerMessageInput({ messageId: 'm', body: 'x' }, AT)).toEqual({
      kind: 'ok',
      value: { messageId: 'm', body: 'x', receivedAt: AT },
    });
  });

  test('are accepted exactly when the run would accept them', () => {
    const long = fc.constantFrom(
      'y'.repeat(LIMITS.customerMessage.value),
      'y'.repeat(LIMITS.customerMessage.value + 1),
    );
    const message = objectOf({
      messageId: mostly('m-1'),
      body: fc.oneof({ weight: 9, arbitrary: mostly('Hello?') }, { weight: 1, arbitrary: long }),
      receivedAt: mostly(AT),
    });
    const takeOver = objectOf({ actor: objectOf({ id: mostly('ana') }), reason: mostly('because') });
    const verdicts = { ok: 0, invalid: 0 };

    fc.assert(
      fc.property(message, takeOver, (one, other) => {
        const read = readCustomerMessageInput(one, AT);
        verdicts[read.kind] += 1;
        const sent = one['receivedAt'] === undefined ? { ...one, receivedAt: AT } : one;
        expect(readCustomerMessage(sent).kind).toBe(read.kind === 'ok' ? 'ok' : 'malformed');
        expect(readTakeOver(other).kind).toBe(readTakeOverInput(other).kind === 'ok' ? 'ok' : 'malformed');
      }),
      { numRuns: 1_000, seed: 1 },
    );

    expect(verdicts.ok).toBeGreaterThan(50);
    expect(verdicts.invalid).toBeGreaterThan(50);
  });
});

/** The payload as `toDecision` would build it, for wishes of any shape: what is not a wish stays as wrong as it was. */
function payloadOf(given: Readonly<Record<string, unknown>>): unknown {
  const { reply, actor, ...rest } = given;
  const isActor = typeof actor === 'object' && actor !== null && !Array.isArray(actor);
  const built = toDecision({ ...given, actor: isActor ? actor : {} } as DecisionWish, GATE);
  const { edits: _edits, actor: _actor, ...strays } = rest;
  return {
    ...built,
    ...unknownIn(strays),
    action: given['action'],
    actor: isActor ? { ...actor, group: built.actor.group } : actor,
    edits: reply === undefined || reply === null ? null : { reply },
  };
}

function unknownIn(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => ['extra', 'to', '__proto'].includes(name)));
}
