import type { ResolutionChecks } from '../../domain/handoffs/analyst.js';
import { handoffOf } from '../../domain/stages.js';
import type { DraftRequest } from '../../ports.js';
import type { Reading } from './reading.js';
import { inHours } from './waits.js';

/** Drafts the analyst's part: one check per dimension, all of them on what can be observed without any connector. */
export function draftAnalyst(request: DraftRequest, reading: Reading): ResolutionChecks {
  const { windows } = request.opening;
  const quietHours = inHours(windows.silenceMs);
  const asked = handoffOf(request.records, 'support-specialist')?.reply.questions.length ?? 0;
  const planned = handoffOf(request.records, 'operations-lead')?.steps.map((step) => step.id) ?? [];
  return {
    decision: `Whether this ${reading.intent} ticket can be closed, is opened again or goes to ${request.routing.owner}.`,
    checks: [
      understood({ asked, quietHours }),
      {
        id: 'responded',
        dimension: 'responded',
        question: 'Did the reply go out?',
        definition: 'Delivered actions of this round.',
        source: 'receipt',
        comparator: 'gte',
        threshold: 1,
        windowHours: inHours(windows.firstCheckMs),
        ifFails: planned.includes('reply') ? 'reply' : 'escalate',
      },
      {
        id: 'routed',
        dimension: 'routed',
        question: 'Did the customer have to ask for somebody else?',
        definition: 'Messages after the reply beyond the answer that it asks for.',
        source: 'recontact',
        comparator: 'lte',
        threshold: asked === 0 ? 0 : 1,
        windowHours: quietHours,
        ifFails: 'escalate',
      },
      {
        id: 'closed',
        dimension: 'closed',
        question: 'Does the customer say that it worked?',
        definition: 'Messages of the customer that confirm the result.',
        source: 'customer_message',
        comparator: 'gte',
        threshold: 1,
        windowHours: quietHours,
        ifFails: 'reopen',
      },
    ],
    unchecked: planned.filter((id) => id !== 'reply').map((stepId) => ({ stepId, why: whyUnchecked(stepId) })),
    closingEvidence: [
      { kind: 'customer_confirmed', source: 'customer_message', windowHours: quietHours },
      { kind: 'no_recontact', source: 'recontact', windowHours: quietHours },
    ],
    metrics: [],
    rejected: [
      { name: 'tickets handled per day', why: 'vanity' },
      { name: 'average handle time', why: 'noisy' },
    ],
    missingDefinitions: [],
    reporting: {
      shape: 'one line per ticket: passed, failed or not assessed, for each of the four checks',
      where: 'the record of this ticket',
      cadence: 'once, when the ticket ends',
      maintainer: request.routing.owner,
    },
  };
}

/** Why a step of the embedded plan has no check of its own. */
function whyUnchecked(stepId: string): string {
  if (stepId === 'decide') return 'The gate records the decision, and nothing goes on without it.';
  if (stepId === 'confirm') return 'The checks themselves are this step.';
  return 'No source that the desk reads shows it; the check of closing asks the customer for the result.';
}

/** When the reply asks something, an answer shows that it was understood; otherwise that nobody has to ask again. */
function understood(of: { readonly asked: number; readonly quietHours: number }): ResolutionChecks['checks'][number] {
  const common = {
    id: 'understood',
    dimension: 'understood',
    source: 'recontact',
    windowHours: of.quietHours,
  } as const;
  return of.asked > 0
    ? {
        ...common,
        question: 'Did the customer answer what the reply asks?',
        definition: `Messages after the reply that answer its ${of.asked} questions.`,
        comparator: 'gte',
        threshold: 1,
        ifFails: 'escalate',
      }
    : {
        ...common,
        question: 'Did the customer have to explain the matter again?',
        definition: 'Messages after the reply that do not confirm it.',
        comparator: 'lte',
        threshold: 0,
        ifFails: 'reopen',
      };
}
