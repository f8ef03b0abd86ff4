import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Receipt } from '../../src/domain/action.js';
import { type Instant, plusMs } from '../../src/domain/brand.js';
import type { Comparator, ResolutionCheck, ResolutionChecks } from '../../src/domain/handoffs/analyst.js';
import type { OutcomeCause } from '../../src/domain/outcome.js';
import type { CustomerMessage, Verification, VerificationVerdict } from '../../src/domain/verification.js';
import { type VerifyQuestion, verify } from '../../src/domain/verify.js';
import { anAction } from '../support/actions.js';
import { A_MONDAY, anOpening } from '../support/builders.js';
import { holdsFor } from '../support/properties.js';

const HOUR_MS = 3_600_000;
const SILENCE_MS = 72 * HOUR_MS;
const after = (hours: number): Instant => plusMs(A_MONDAY, hours * HOUR_MS);

function aReceipt(changes: Partial<Receipt> = {}): Receipt {
  const { key, contentHash } = anAction();
  const reference = 'acme/4711/r1-reply-1.md';
  return {
    schemaVersion: 1,
    actionKey: key,
    contentHash,
    connector: 'outbox',
    reference,
    deliveredAt: A_MONDAY,
    ...changes,
  };
}

function aMessage(body: string, hours = 1): CustomerMessage {
  return { messageId: `m-${hours}`, body, receivedAt: '2026-03-02T10:00:00Z', acceptedAt: after(hours) };
}

function aCheck(changes: Partial<ResolutionCheck> = {}): ResolutionCheck {
  return {
    id: 'check-1',
    dimension: 'closed',
    question: 'Did it work?',
    definition: 'messages that confirm',
    source: 'customer_message',
    comparator: 'gte',
    threshold: 1,
    windowHours: 72,
    ifFails: 'escalate',
    ...changes,
  };
}

function checksOf(...checks: readonly ResolutionCheck[]): ResolutionChecks {
  return {
    decision: 'Whether the ticket may be closed',
    checks,
    unchecked: [],
    closingEvidence: [{ kind: 'customer_confirmed', source: 'customer_message', windowHours: 72 }],
    metrics: [],
    rejected: [],
    missingDefinitions: [],
    reporting: { shape: 'one line', where: 'the ticket', cadence: 'at the end', maintainer: 'ana' },
  };
}

/** An hour after a reply, with silence of 72 hours allowed to close. */
function aQuestion(changes: Partial<VerifyQuestion> & { silenceMayClose?: boolean; silenceMs?: number } = {}) {
  const { silenceMayClose = true, silenceMs = SILENCE_MS, ...rest } = changes;
  const { windows, limits } = anOpening();
  return {
    opening: { windows: { ...windows, silenceMs }, limits: { ...limits, silenceMayClose } },
    checks: null,
    receipts: [aReceipt()],
    replied: true,
    repliedAt: A_MONDAY,
    unanswered: 0,
    messages: [],
    at: after(1),
    ...rest,
  } satisfies VerifyQuestion;
}

describe('verification after a reply', () => {
  test('waits with one timer, for the end of the silence window', () => {
    expect(verify(aQuestion()).verdict).toEqual({
      kind: 'wait',
      nextCheckAt: after(72),
      waitingFor: "the customer's word; when none comes until the end of the window, it closes",
    });
  });

  test('resolves when the customer confirms, and quotes the words', () => {
    const { verdict, evidence } = verify(aQuestion({ messages: [aMessage('Great, the export works again.')] }));

    expect(verdict).toEqual({
      kind: 'resolved',
      cause: 'customer_confirmed',
      why: 'the customer confirmed: "the export works again"',
    });
    expect(evidence.map((fact) => fact.kind)).toEqual(['receipt', 'customer_confirmed']);
  });

  test('gives the ticket to a person when the customer disagrees', () => {
    expect(verify(aQuestion({ messages: [aMessage('It still does not work.')] })).verdict).toMatchObject({
      kind: 'hand_to_human',
      cause: 'customer_disagreed',
    });
  });

  test('goes by the last clear word when there are several', () => {
    const works = aMessage('It works now', 1);
    const fails = aMessage('Sorry, it still fails', 2);
    const thanks = aMessage('Thanks', 3);

    expect(verify(aQuestion({ at: after(3), messages: [works, fails] })).verdict.kind).toBe('hand_to_human');
    expect(
      verify(aQuestion({ at: after(3), messages: [fails, { ...works, acceptedAt: after(3) }] })).verdict.kind,
    ).toBe('resolved');
    expect(verify(aQuestion({ at: after(3), messages: [works, thanks] })).verdict.kind).toBe('resolved');
  });

  test('keeps waiting for an unclear message, then gives the ticket to a person', () => {
    const messages = [aMessage('Thanks for the quick answer')];

    const before = verify(aQuestion({ messages, at: plusMs(after(72), -1) })).verdict;
    const atEnd = verify(aQuestion({ messages, at: after(72) })).verdict;

    expect(before).toMatchObject({ kind: 'wait', nextCheckAt: after(72) });
    expect(before.kind === 'wait' && before.waitingFor).toContain('a person takes it');
    expect(atEnd).toMatchObject({ kind: 'hand_to_human', cause: 'customer_wrote_again' });
  });

  test('closes unconfirmed on silence, where the policy allows it, and says for how long it was silent', () => {
    expect(verify(aQuestion({ at: plusMs(after(72), -1) })).verdict.kind).toBe('wait');

    const { verdict, evidence } = verify(aQuestion({ at: after(72) }));

    expect(verdict).toEqual({
      kind: 'resolved_unconfirmed',
      cause: 'silence_after_reply',
      why: 'no message from the customer for 3 days after the reply; nobody confirmed that it worked',
    });
    expect(evidence.at(-1)).toEqual({
      kind: 'no_recontact',
      source: 'recontact',
      at: after(72),
      statement: 'no message for 3 days after the reply',
    });
  });

  test('gives silence to a person where the policy lets no silence close', () => {
    expect(verify(aQuestion({ at: after(72), silenceMayClose: false })).verdict).toMatchObject({
      kind: 'hand_to_human',
      cause: 'silence_after_reply',
    });
  });

  test('gives the ticket to a person when nothing was sent, whatever the customer writes', () => {
    const question = aQuestion({ replied: false, receipts: [], messages: [aMessage('It works now')] });

    expect(verify(question).verdict).toMatchObject({ kind: 'hand_to_human', cause: 'nothing_to_send' });
  });

  test('takes no message from before the reply as evidence', () => {
    const early = { ...aMessage('It works now'), acceptedAt: plusMs(A_MONDAY, -1) };

    const { verdict, evidence } = verify(aQuestion({ messages: [early] }));

    expect(verdict.kind).toBe('wait');
    expect(evidence.map((fact) => fact.kind)).toEqual(['receipt']);
  });

  test('decides at once where the policy waits no time at all', () => {
    expect(verify(aQuestion({ silenceMs: 0, at: A_MONDAY })).verdict.kind).toBe('resolved_unconfirmed');
  });
});

describe('a resolution check', () => {
  const resultOf = (check: Partial<ResolutionCheck>, question: Partial<VerifyQuestion> = {}) =>
    verify(aQuestion({ checks: checksOf(aCheck(check)), ...question })).results[0];

  test('carries its id and dimension', () => {
    expect(resultOf({ id: 'c7', dimension: 'routed' })).toMatchObject({ checkId: 'c7', dimension: 'routed' });
  });

  test.each<[string, Partial<ResolutionCheck>, Partial<VerifyQuestion>, string]>([
    ['passes on a confirmation', {}, { messages: [aMessage('works now')] }, 'passed'],
    ['fails on a disagreement', {}, { messages: [aMessage('still broken')] }, 'failed'],
    ['is pending while the customer may write', {}, {}, 'pending'],
    ['is not assessed after silence', {}, { at: after(72) }, 'not_assessed'],
    ['passes on the receipt of the reply', { source: 'receipt' }, {}, 'passed'],
    ['wanting two receipts is pending on one', { source: 'receipt', threshold: 2 }, {}, 'pending'],
    ['wanting two receipts fails at the end', { source: 'receipt', threshold: 2 }, { at: after(72) }, 'failed'],
    [
      'that wants no new contact is pending at first',
      { source: 'recontact', comparator: 'lte', threshold: 0 },
      {},
      'pending',
    ],
    [
      'that wants no new contact passes on silence',
      { source: 'recontact', comparator: 'eq', threshold: 0 },
      { at: after(72) },
      'passed',
    ],
    [
      'that wants no new contact fails at the first one',
      { source: 'recontact', comparator: 'lte', threshold: 0 },
      { messages: [aMessage('Where is my file?')] },
      'failed',
    ],
    [
      'that wants one contact waits for its window',
      { source: 'recontact', comparator: 'eq', threshold: 1 },
      { messages: [aMessage('Hm')] },
      'pending',
    ],
    [
      'passes when its own shorter window is over',
      { source: 'recontact', comparator: 'lte', threshold: 0, windowHours: 1 },
      {},
      'passed',
    ],
    ['of a source that nobody observes is not assessed', { source: 'billing-system' }, {}, 'not_assessed'],
    ['is not assessed when nothing was sent', { source: 'receipt' }, { replied: false }, 'not_assessed'],
  ])('%s', (_, check, question, state) => {
    expect(resultOf(check, question)?.state).toBe(state);
  });

  test('says what was seen and what was wanted', () => {
    expect(resultOf({}, { messages: [aMessage('works now')] })?.why).toBe(
      'messages that confirm: 1; wanted at least 1',
    );
    expect(resultOf({ source: 'billing-system' })?.why).toBe('nobody observes the source billing-system yet');
  });
});

describe('verification, whatever happens', () => {
  const bodies = fc.constantFrom('It works now', 'still broken', 'thanks', 'Where is it?', '', '👍', 'geht nicht');
  const anyCheck = fc.record({
    source: fc.constantFrom('customer_message', 'recontact', 'receipt', 'billing-system'),
    comparator: fc.constantFrom<Comparator[]>('eq', 'gte', 'lte'),
    threshold: fc.integer({ min: 0, max: 3 }),
    windowHours: fc.integer({ min: 1, max: 336 }),
  });
  const anyQuestion = fc
    .record({
      silenceMs: fc.integer({ min: 0, max: SILENCE_MS }),
      silenceMayClose: fc.boolean(),
      replied: fc.boolean(),
      atHours: fc.integer({ min: -1, max: 100 }),
      receiptCount: fc.integer({ min: 0, max: 4 }),
      written: fc.array(fc.record({ body: bodies, hours: fc.integer({ min: -2, max: 100 }) }), { maxLength: 4 }),
      checks: fc.array(anyCheck, { maxLength: 4 }),
    })
    .map(({ atHours, receiptCount, written, checks, ...rest }) =>
      aQuestion({
        ...rest,
        at: after(atHours),
        receipts: Array.from({ length: receiptCount }, () => aReceipt()),
        messages: written.map(({ body, hours }) => aMessage(body, hours)),
        checks: checksOf(...checks.map((check, index) => aCheck({ id: `c${index}`, ...check }))),
      }),
    );

  test('resolves only on a signal that we did not produce ourselves', () => {
    holdsFor(
      fc.property(anyQuestion, (question) => {
        const silent = verify({ ...question, messages: [] }).verdict.kind;
        expect(silent).not.toBe('resolved');
        const { verdict, evidence } = verify(question);
        if (verdict.kind === 'resolved') expect(evidence.some((fact) => fact.kind === 'customer_confirmed')).toBe(true);
      }),
    );
  });

  test('says the same for the same facts and changes none of them', () => {
    holdsFor(
      fc.property(anyQuestion, (question) => {
        const before = structuredClone(question);
        expect(verify(question)).toEqual(verify(before));
        expect(question).toEqual(before);
      }),
    );
  });

  test('looks next in the future, once, and then ends', () => {
    holdsFor(
      fc.property(anyQuestion, (question) => {
        const first = verify(question).verdict;
        if (first.kind !== 'wait') return;
        expect(first.nextCheckAt).toBeGreaterThan(question.at);
        expect(verify({ ...question, at: first.nextCheckAt }).verdict.kind).not.toBe('wait');
      }),
    );
  });

  test('leaves no check pending once it has ended, and gives each check one result', () => {
    holdsFor(
      fc.property(anyQuestion, (question) => {
        const { verdict, results } = verify(question);
        expect(results.map((result) => result.checkId)).toEqual(question.checks?.checks.map((check) => check.id));
        if (verdict.kind !== 'wait') expect(results.map((result) => result.state)).not.toContain('pending');
      }),
    );
  });

  test('names causes that an outcome knows', () => {
    const causeOf = (verdict: Exclude<VerificationVerdict, { kind: 'wait' }>): OutcomeCause => verdict.cause;
    const verification: Verification = verify(aQuestion({ at: after(72) }));

    expect(verification.verdict.kind !== 'wait' && causeOf(verification.verdict)).toBe('silence_after_reply');
  });
});
