import { effectiveHandling } from '../domain/effective-handling.js';
import { URGENCY_LEVELS, type UrgencyLevel } from '../domain/handoffs/support-specialist.js';
import type { FollowThroughKind } from '../domain/handoffs/product-manager.js';
import { handoffOf } from '../domain/stages.js';
import { ticketText } from '../domain/checks/quotes.js';
import { type Assessment, assessLimit, assessPromises } from './assess.js';
import type { HandledTicket, StageTime } from './handled.js';
import type { LabelledTicket, Labels } from './labels.js';

/** What the four stages did with one labelled ticket: verdicts only, no text. */
export interface EvaluatedTicket {
  readonly rowId: string;
  readonly rowHash: string;
  readonly labels: Labels;
  /** A person sees it because a rule of the policy says so. */
  readonly byRule: boolean;
  /** A person sees it because a rule or the draft of the operations lead says so. */
  readonly escalated: boolean;
  /** Of the priority that the operations lead gave; `null` when that stage did not end. */
  readonly urgency: UrgencyLevel | null;
  readonly asksBack: boolean;
  readonly replyLanguage: string | null;
  /** Names of the problem; two tickets that share one are said to be about the same. */
  readonly problemKeys: readonly string[];
  readonly followThrough: readonly (FollowThroughKind | 'none')[];
  /** Rule ids of the findings left, with repetitions. */
  readonly findings: readonly string[];
  readonly repairs: number;
  readonly promises: readonly Assessment[];
  readonly limits: readonly Assessment[];
  /** `null`: the price of the model is not known. */
  readonly costMicroUsd: number | null;
  readonly times: readonly StageTime[];
  readonly failure: string | null;
}

/** Holds what the stages did against the labels. */
export function evaluate({ rowId, rowHash, ticket, labels }: LabelledTicket, handled: HandledTicket): EvaluatedTicket {
  const { records, routing } = handled;
  const issue = handoffOf(records, 'support-specialist');
  const path = handoffOf(records, 'operations-lead');
  const follow = handoffOf(records, 'product-manager')?.followThrough ?? null;
  const items = follow?.kind === 'items' ? follow.items : [];
  const byRule = routing !== null && routing.escalation !== null;
  const effective = routing === null ? null : effectiveHandling(routing, path);
  const escalated = effective?.escalates === true;
  const said = { reply: issue?.reply ?? null, steps: path?.steps ?? [], escalated, ticketText: ticketText(ticket) };
  return {
    rowId,
    rowHash,
    labels,
    byRule,
    escalated,
    urgency: effective?.urgency ?? null,
    asksBack: (issue?.reply.questions.length ?? 0) > 0,
    replyLanguage: issue?.reply.language ?? null,
    problemKeys: [...new Set([issue?.recurrence.signature ?? '', ...items.map(({ dedupeKey }) => dedupeKey)])].filter(
      (key) => key !== '',
    ),
    followThrough: follow?.kind === 'none' ? ['none'] : [...new Set(items.map(({ kind }) => kind))],
    findings: records.flatMap((record) => record.findings.map(({ rule }) => rule)),
    repairs: records.filter(({ repair }) => repair !== null).length,
    promises: assessPromises(labels.mustNotPromise, said),
    limits: labels.policyLimit === null ? [] : [assessLimit(labels.policyLimit, said)],
    costMicroUsd: costOf(records.map(({ usage }) => usage.costMicroUsd)),
    times: handled.times,
    failure: handled.failure,
  };
}

/** The sum of costs; `null` when one of them is not known. */
export function costOf(costs: readonly (number | null)[]): number | null {
  return costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
}

/** How many levels an urgency lies above the label; negative: below; `null` when one of them is missing. */
export function urgencyStep({ urgency, labels }: EvaluatedTicket): number | null {
  if (urgency === null || labels.urgency === null) return null;
  return URGENCY_LEVELS.indexOf(urgency) - URGENCY_LEVELS.indexOf(labels.urgency);
}
