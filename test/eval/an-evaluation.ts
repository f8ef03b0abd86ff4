import { baselineOf, compareWith } from '../../src/eval/baseline.js';
import type { EvaluationAnswer } from '../../src/cli/views/eval.js';
import type { Labels } from '../../src/eval/labels.js';
import { type Evaluation, type EvaluationFrame, evaluationOf } from '../../src/eval/report.js';
import { anEvaluated, someLabels } from './labelled-rows.js';

const FRAME: EvaluationFrame = {
  file: 'tickets.ndjson',
  thread: 'without',
  drafter: 'embedded',
  policy: 'eval/reference-policy.yaml',
  playbookHash: '4cc1eb69dc21',
};

/** A small set, held against a baseline in which one ticket was not seen. */
export function anEvaluation(): EvaluationAnswer {
  const evaluation = smallSet({ seen: true });
  return {
    evaluation,
    comparison: compareWith(baselineOf(smallSet({ seen: false }), 'agreed to in a test'), evaluation),
  };
}

function smallSet({ seen }: { readonly seen: boolean }): Evaluation {
  const harm: Partial<Labels> = { escalate: 'yes', isFloor: true, group: 'HARM', urgency: 'critical', language: 'en' };
  const near: Partial<Labels> = { escalate: 'no', group: 'near LEGAL', urgency: 'low', askBack: false, language: 'de' };
  const promise = 'a date for a fix or a release';
  const times = [{ stage: 'support-specialist', cpuMs: 2.4 }] as const;
  return evaluationOf(FRAME, [
    anEvaluated({ rowId: 'a', labels: someLabels(harm), escalated: seen, byRule: seen, urgency: 'critical', times }),
    anEvaluated({
      rowId: 'b',
      labels: someLabels(near),
      asksBack: true,
      replyLanguage: 'de',
      findings: ['S4'],
      promises: [{ label: promise, verdict: 'broken', by: ['fix-date'] }],
    }),
  ]);
}
