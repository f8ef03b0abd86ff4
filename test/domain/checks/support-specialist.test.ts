import { describe, expect, test } from '@jest/globals';
import { checkDraft } from '../../../src/domain/checks/index.js';
import type { ClarifiedIssue, ReplyDraft } from '../../../src/domain/handoffs/support-specialist.js';
import { LIMITS } from '../../../src/domain/limits.js';
import { aTicket } from '../../support/builders.js';
import { aClarifiedIssue, aReply } from '../../support/good-drafts.js';
import { aCheckContext, brokenRules } from './rules.js';

const GOOD = aReply();

/** The good reply with one sentence more before the end. */
function replyWith(sentence: string, changes: Partial<ReplyDraft> = {}): Partial<ClarifiedIssue> {
  return { reply: aReply({ sentences: [...GOOD.sentences, sentence], ...changes }) };
}

function commitment(changes: Partial<ReplyDraft['commitments'][number]>): Partial<ClarifiedIssue> {
  const [first] = GOOD.commitments;
  return { reply: aReply({ commitments: first === undefined ? [] : [{ ...first, ...changes }] }) };
}

describe('the checks of a support specialist', () => {
  test('find nothing in a good draft', () => {
    expect(checkDraft('support-specialist', aClarifiedIssue(), aCheckContext())).toEqual([]);
  });

  const rows: readonly (readonly [string, Partial<ClarifiedIssue>, readonly string[]])[] = [
    ['S1 a guarantee', replyWith('We guarantee that the export works.'), ['S1']],
    ['S1 not: no guarantee', replyWith('We cannot guarantee that the export works.'), []],
    ['S1 a hundred percent', replyWith('The export is 100 % safe.'), ['S1']],
    ['S1 money without a condition', replyWith('You will receive a full refund.'), ['S1']],
    ['S1 not: money with a condition', replyWith('You will receive a full refund if the charge was wrong.'), []],
    [
      'S1 not: money under a policy line',
      replyWith('We will refund 20 EUR by Friday.', {
        commitments: [
          ...GOOD.commitments,
          { text: 'We will refund 20 EUR by Friday.', owner: 'support-desk', by: 'by Friday', policyRef: 'limits' },
        ],
      }),
      [],
    ],
    ['S1 not: the customer’s own words, quoted', replyWith('You wrote: “How do I export the rest”.'), []],
    ['S2 a promise that nobody owns', replyWith('We will call you by Friday.'), ['S2']],
    ['S2 not: a promise that is denied', replyWith('We will not ask for your password.'), []],
    ['S2 a commitment in other words', commitment({ text: 'We will write within 4 hours.' }), ['S2']],
    ['S2 a commitment of a stranger', commitment({ owner: 'nobody-we-know' }), ['S2']],
    ['S2 a commitment without a moment', commitment({ by: 'some other matter' }), ['S2']],
    ['S3 blame', replyWith('You should have read the manual.'), ['S3']],
    ['S3 not: blame that is denied', replyWith('This is not your fault.'), []],
    ['S4 a vague word', replyWith('An answer follows soon.'), ['S4']],
    ['S4 not: a vague word with a date', replyWith('An answer follows soon, on Friday.'), []],
    ['S4 not: a vague word with a condition', replyWith('An answer follows shortly after we have the file.'), []],
    ['S5 the first sentence', { reply: aReply({ expectedOutcome: { text: 'x', sentence: 0 } }) }, []],
    ['S5 two parts in one sentence', { reply: aReply({ expectedOutcome: { text: 'x', sentence: 5 } }) }, ['S5']],
    ['S5 a sentence that does not exist', { reply: aReply({ expectedOutcome: { text: 'x', sentence: 6 } }) }, ['S5']],
    ['S5 a vague moment', { reply: aReply({ nextStep: { ...GOOD.nextStep, by: 'soon' } }) }, ['S5']],
    ['S5 a moment to come', { reply: aReply({ nextStep: { ...GOOD.nextStep, by: '2026-03-02T09:00:01Z' } }) }, []],
    [
      'S5 a moment that is over',
      { reply: aReply({ nextStep: { ...GOOD.nextStep, by: '2026-03-02T09:00:00Z' } }) },
      ['S5'],
    ],
    ['S5 a body with more than its sentences', { reply: aReply({ body: `${GOOD.body} And more.` }) }, ['S5']],
    ['S5 not: a body with other white space', { reply: aReply({ body: GOOD.sentences.join('\n\n') }) }, []],
    ['S6 a quote with other white space', { knownFacts: [{ statement: 's', quote: 'stops  after\n10,000 rows' }] }, []],
    [
      'S6 a quote with one letter more',
      { knownFacts: [{ statement: 's', quote: 'stops after 10,000 rowss' }] },
      ['S6'],
    ],
    [
      'S6 an invented quote of urgency',
      { urgency: { level: 'normal', drivers: [], quote: 'we are losing money' } },
      ['S6'],
    ],
    [
      'S8 a fix after one ticket',
      {
        systemFixes: [{ kind: 'documentation', gap: 'limit' }],
        recurrence: { suspected: true, signature: 's', evidence: ['ticket:1', 'ticket:1'] },
      },
      ['S8'],
    ],
    [
      'S8 a fix after two tickets',
      {
        systemFixes: [{ kind: 'documentation', gap: 'limit' }],
        recurrence: { suspected: true, signature: 's', evidence: ['ticket:1', 'ticket:2'] },
      },
      [],
    ],
    ['S9 the subject again', { customerGoal: 'CSV export stops at 10,000 rows again' }, ['S9']],
    [
      'S9 the subject with a word or two around it',
      { customerGoal: 'The CSV export stops at 10,000 rows for me' },
      ['S9'],
    ],
    ['S9 not: what the subject is good for', { customerGoal: 'Get every invoice of the list into one file' }, []],
    ['S9 nothing but a quote', { customerGoal: '“CSV export stops at 10,000 rows”' }, ['S9']],
    ['S9 not: a quote behind a goal', { customerGoal: 'Get all of it: “CSV export stops at 10,000 rows”' }, []],
    ['S9 no verb', { customerGoal: 'Invoices of the accountant' }, ['S9']],
    ['S10 another language than declared', { reply: aReply({ language: 'de' }) }, ['S10']],
    ['S11 a question without a missing fact', { missingInfo: ['the version'] }, ['S11']],
    ['S11 a question that is not listed', replyWith('Which browser is it?'), ['S11']],
    [
      'S11 a question in other words',
      { reply: aReply({ questions: [{ text: 'Which filter?', answers: 'the filter of the export' }] }) },
      ['S11'],
    ],
  ];
  test.each(rows)('%s', (_name, changes, expected) => {
    expect(brokenRules('support-specialist', aClarifiedIssue(changes))).toEqual(expected);
  });

  test('ask for the language of the customer', () => {
    const ticket = aTicket({
      subject: 'Der Export ist nicht vollständig',
      body: 'Guten Tag, der Export der Rechnungen ist nicht vollständig und wir wissen nicht, wie das geht.',
    });

    const broken = brokenRules('support-specialist', aClarifiedIssue({ knownFacts: [] }), { ticket });

    expect(broken).toEqual(['S10']);
  });

  test('count the words of a reply, to the word', () => {
    const most = LIMITS.replyWords.value;
    const words = (count: number): ClarifiedIssue => {
      const used = GOOD.sentences.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      return aClarifiedIssue(replyWith(`${'word '.repeat(count - used).trim()}.`));
    };

    expect(brokenRules('support-specialist', words(most))).toEqual([]);
    expect(brokenRules('support-specialist', words(most + 1))).toEqual(['S10']);
  });
});
