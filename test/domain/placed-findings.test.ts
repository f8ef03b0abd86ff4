import { describe, expect, test } from '@jest/globals';
import { troubledDrafts } from '../../src/domain/placed-findings.js';
import { aRecord } from '../support/builders.js';
import { HANDOFFS } from '../support/handoffs.js';

const ISSUE = HANDOFFS['support-specialist'];
const FIX = 'Mend it.';

describe('the findings of a draft', () => {
  test('stand under the sentence of the reply that they speak about, also by way of a field that points to it', () => {
    const findings = ['reply.sentences.0', 'reply.nextStep.by', 'reply.commitments.0.owner'].map(finding);

    const [draft] = troubledDrafts([aRecord('support-specialist', ISSUE, { findings })]);

    expect(draft?.passages.map(({ text, findings: under }) => [text, under.map(({ at }) => at)])).toEqual([
      [ISSUE.reply.sentences[0], ['reply.sentences.0']],
      [ISSUE.reply.sentences[1], ['reply.nextStep.by', 'reply.commitments.0.owner']],
      [ISSUE.reply.sentences[2], []],
      [ISSUE.reply.sentences[3], []],
    ]);
  });

  test('stand under the value that they point at, and under the place alone where there is none', () => {
    const findings = ['steps.0.owner', 'steps.0.owner', 'steps.7.by', 'dispositions'].map(finding);

    const [draft] = troubledDrafts([aRecord('operations-lead', HANDOFFS['operations-lead'], { findings })]);

    expect(draft?.passages.map(({ text, findings: under }) => [text, under.length])).toEqual([
      ['steps.0.owner: ana', 2],
      ['steps.7.by', 1],
      ['dispositions: []', 1],
    ]);
  });

  test('are none for drafts that break nothing', () => {
    expect(troubledDrafts([aRecord('support-specialist', ISSUE)])).toEqual([]);
  });
});

function finding(at: string) {
  return { at, rule: 'S4', fix: FIX };
}
