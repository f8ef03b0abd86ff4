import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compareWith, differencesFrom, readBaseline, rowHashesOf } from '../../src/eval/baseline.js';
import { evaluate, type EvaluatedTicket } from '../../src/eval/evaluated.js';
import { readLabelledFile } from '../../src/eval/read-labelled.js';
import { type Evaluation, evaluationOf } from '../../src/eval/report.js';
import { openEvaluator } from '../../src/workers/evaluation.js';

const SET = 'eval/blind/tickets-1.ndjson';
const BASELINE = 'eval/baselines/blind-1.json';
const POLICY = 'eval/reference-policy.yaml';

describe('the blind set (in the checkout; it needs nothing of ../shared)', () => {
  test('shows no measure worse than the baseline that was agreed to, floor misses first', async () => {
    const baseline = readBaseline(readFileSync(BASELINE, 'utf8'));
    if (baseline === null) throw new Error(`${BASELINE} is no baseline`);

    const now = await evaluation();
    const worse = compareWith(baseline, now).filter(({ verdict }) => verdict === 'worse');

    expect(differencesFrom(baseline, { frame: now.frame, rows: rowHashesOf(now.verdicts) })).toEqual([]);
    // To agree to it: desk eval eval/blind/tickets-1.ndjson --write-baseline eval/baselines/blind-1.json --reason "..."
    expect(worse.map(({ id, was, is, came, went }) => ({ id, was, is, came, went }))).toEqual([]);
  }, 60_000);

  test('has a baseline with a reason, and without a word of a ticket', () => {
    const text = readFileSync(BASELINE, 'utf8');
    const rows = readFileSync(SET, 'utf8').split('\n').filter(Boolean);
    const words = rows.map((row) => (JSON.parse(row) as { readonly body: string }).body.slice(0, 30));

    expect(readBaseline(text)?.reason.length).toBeGreaterThan(10);
    expect(words.filter((start) => text.includes(start))).toEqual([]);
  });
});

async function evaluation(): Promise<Evaluation> {
  const file = readLabelledFile({ text: readFileSync(SET, 'utf8'), thread: 'without' });
  if (file.kind === 'broken') throw new Error(JSON.stringify(file.problems));
  const opening = await openEvaluator({ dir: 'playbook', policyFile: POLICY });
  if (opening.kind === 'invalid') throw new Error(opening.problems.join('; '));
  const { evaluator } = opening;
  const tickets: EvaluatedTicket[] = [];
  for (const labelled of file.tickets) tickets.push(evaluate(labelled, await evaluator.handle(labelled.ticket)));
  const { drafter, playbookHash } = evaluator;
  return evaluationOf({ file: SET, thread: 'without', drafter, policy: POLICY, playbookHash }, tickets);
}
