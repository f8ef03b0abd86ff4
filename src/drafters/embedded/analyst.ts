import type { ResolutionChecks } from '../../domain/handoffs/analyst.js';
import { handoffOf } from '../../domain/stages.js';
import type { DraftRequest } from '../../ports.js';
import { deskBookOf } from './desk-book/books.js';
import type { AnalystWords } from './desk-book/desk-book.js';
import { classNameOf } from './desk-notes.js';
import type { Reading } from './reading.js';
import { inHours } from './waits.js';

/** Drafts the analyst's part: one check per dimension, all of them on what can be observed without any connector. */
export function draftAnalyst(request: DraftRequest, reading: Reading): ResolutionChecks {
  const { windows } = request.opening;
  const { owner } = request.routing;
  const desk = deskBookOf(request.playbook.policy);
  const words = desk.analyst;
  const quietHours = inHours(windows.silenceMs);
  const asked = handoffOf(request.records, 'support-specialist')?.reply.questions.length ?? 0;
  const planned = handoffOf(request.records, 'operations-lead')?.steps.map((step) => step.id) ?? [];
  return {
    decision: words.decision(classNameOf(reading, desk), owner),
    checks: [
      understood({ asked, quietHours, words }),
      {
        id: 'responded',
        dimension: 'responded',
        ...words.responded,
        source: 'receipt',
        comparator: 'gte',
        threshold: 1,
        windowHours: inHours(windows.firstCheckMs),
        ifFails: planned.includes('reply') ? 'reply' : 'escalate',
      },
      {
        id: 'routed',
        dimension: 'routed',
        ...words.routed,
        source: 'recontact',
        comparator: 'lte',
        threshold: asked === 0 ? 0 : 1,
        windowHours: quietHours,
        ifFails: 'escalate',
      },
      {
        id: 'closed',
        dimension: 'closed',
        ...words.closed,
        source: 'customer_message',
        comparator: 'gte',
        threshold: 1,
        windowHours: quietHours,
        ifFails: 'reopen',
      },
    ],
    unchecked: planned.filter((id) => id !== 'reply').map((stepId) => ({ stepId, why: whyUnchecked(stepId, words) })),
    closingEvidence: [
      { kind: 'customer_confirmed', source: 'customer_message', windowHours: quietHours },
      { kind: 'no_recontact', source: 'recontact', windowHours: quietHours },
    ],
    metrics: [],
    rejected: [
      { name: words.ticketsPerDay, why: 'vanity' },
      { name: words.handleTime, why: 'noisy' },
    ],
    missingDefinitions: [],
    reporting: {
      shape: words.shape,
      where: words.where,
      cadence: words.cadence,
      maintainer: owner,
    },
  };
}

/** Why a step of the embedded plan has no check of its own. */
function whyUnchecked(stepId: string, words: AnalystWords): string {
  if (stepId === 'decide') return words.gateRecords;
  if (stepId === 'confirm') return words.checksAreIt;
  return words.noSource;
}

/** When the reply asks something, an answer shows that it was understood; otherwise that nobody has to ask again. */
function understood(of: {
  readonly asked: number;
  readonly quietHours: number;
  readonly words: AnalystWords;
}): ResolutionChecks['checks'][number] {
  const common = {
    id: 'understood',
    dimension: 'understood',
    source: 'recontact',
    windowHours: of.quietHours,
  } as const;
  return of.asked > 0
    ? {
        ...common,
        ...of.words.answered(of.asked),
        comparator: 'gte',
        threshold: 1,
        ifFails: 'escalate',
      }
    : {
        ...common,
        ...of.words.understood,
        comparator: 'lte',
        threshold: 0,
        ifFails: 'reopen',
      };
}
