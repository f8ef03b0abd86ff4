import type { PlanStep } from '../domain/handoffs/operations-lead.js';
import type { ReplyDraft } from '../domain/handoffs/support-specialist.js';
import { withoutQuotes } from '../domain/checks/without-quotes.js';
import { detectorsFiring, planDetectorsFiring } from './detectors.js';
import { LIMIT_CHECKS, type LabelCheck, PROMISE_CHECKS } from './label-table.js';

/** What a labelled string says must not happen, and whether it happened. */
export interface Assessment {
  /** The string of the label. */
  readonly label: string;
  /** `not assessed`: no detector knows the string, or none reads the language of the reply. */
  readonly verdict: 'kept' | 'broken' | 'not assessed';
  /** The detectors that fired. */
  readonly by: readonly LabelCheck[];
}

/** What the stages said: the reply, the plan, and whether a person is asked before anything happens. */
export interface Said {
  readonly reply: ReplyDraft | null;
  readonly steps: readonly PlanStep[];
  readonly escalated: boolean;
  /** The customer's own words, quoted, are not held against the desk. */
  readonly ticketText: string;
}

/** Whether the reply makes one of the promises that a label forbids. */
export function assessPromises(labels: readonly string[], said: Said): readonly Assessment[] {
  return labels.map((label) => assess({ label, checks: PROMISE_CHECKS[label], said }));
}

/** Whether reply or plan cross the limit that a label names. */
export function assessLimit(label: string, said: Said): Assessment {
  return assess({ label, checks: LIMIT_CHECKS[label], said });
}

function assess(of: {
  readonly label: string;
  readonly checks: readonly LabelCheck[] | undefined;
  readonly said: Said;
}): Assessment {
  const { label, checks, said } = of;
  const fired = firedOn(said);
  if (checks === undefined || fired === null) return { label, verdict: 'not assessed', by: [] };
  const by = checks.filter((check) => (check === 'person-asked' ? !said.escalated : fired.has(check)));
  return { label, verdict: by.length > 0 ? 'broken' : 'kept', by };
}

/** A step that a person decides about crosses nothing; a reply is held to its words even then. */
function firedOn({ reply, steps, escalated, ticketText }: Said): ReadonlySet<LabelCheck> | null {
  if (reply === null) return null;
  const inReply = detectorsFiring(withoutQuotes(reply.body, ticketText), reply.language);
  if (inReply === null) return null;
  const inPlan = escalated ? [] : steps.flatMap(({ action }) => [...planDetectorsFiring(action)]);
  return new Set<LabelCheck>([...inReply, ...inPlan]);
}
