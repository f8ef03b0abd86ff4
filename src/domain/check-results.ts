import type { Receipt } from './action.js';
import { type Instant, plusMs } from './brand.js';
import type { ReadMessage } from './customer-reaction.js';
import type { Comparator, ResolutionCheck, ResolutionChecks } from './handoffs/analyst.js';
import type { Opening } from './opening.js';
import { unreachable } from './unreachable.js';
import type { CheckResult } from './verification.js';

const HOUR_MS = 3_600_000;

/** What the checks are held against. */
export interface CheckQuestion {
  readonly opening: Pick<Opening, 'windows'>;
  readonly checks: ResolutionChecks | null;
  readonly receipts: readonly Receipt[];
  readonly replied: boolean;
  readonly repliedAt: Instant;
  readonly messages: readonly ReadMessage[];
  readonly at: Instant;
  /** The verdict has fallen: nothing more will be observed. */
  readonly settled: boolean;
}

/**
 * Holds each resolution check against what was observed. Observed so far: `customer_message` (messages that confirm),
 * `recontact` (messages that do not) and `receipt` (delivered actions). A check on any other source is not assessed:
 * a guess would count as an answer.
 */
export function checkResults(question: CheckQuestion): readonly CheckResult[] {
  return (question.checks?.checks ?? []).map((check) => ({
    checkId: check.id,
    dimension: check.dimension,
    ...assess(check, question),
  }));
}

type Assessment = Pick<CheckResult, 'state' | 'why'>;

function assess(check: ResolutionCheck, question: CheckQuestion): Assessment {
  if (!question.replied) return { state: 'not_assessed', why: 'no reply went out, so there was nothing to observe' };
  const seen = observe(check.source, question);
  if (seen === null) return { state: 'not_assessed', why: `nobody observes the source ${check.source} yet` };
  const windowMs = Math.min(check.windowHours * HOUR_MS, question.opening.windows.silenceMs);
  const isOver = question.settled || question.at >= plusMs(question.repliedAt, windowMs);
  const why = `${seen.what}: ${seen.value}; wanted ${SIGNS[check.comparator]} ${check.threshold}`;
  if (isOver && check.source === 'customer_message' && question.messages.length === 0) {
    return { state: 'not_assessed', why: 'the customer did not write, and silence is no answer' };
  }
  if (isOver || isDecided(check, seen.value)) return { state: holds(check, seen.value) ? 'passed' : 'failed', why };
  return { state: 'pending', why };
}

const SIGNS: Readonly<Record<Comparator, string>> = { eq: 'exactly', gte: 'at least', lte: 'at most' };

function observe(source: string, question: CheckQuestion): { value: number; what: string } | null {
  const confirming = question.messages.filter(({ reaction }) => reaction.kind === 'confirmed').length;
  switch (source) {
    case 'customer_message':
      return { value: confirming, what: 'messages that confirm' };
    case 'recontact':
      return { value: question.messages.length - confirming, what: 'messages that do not confirm' };
    case 'receipt':
      return { value: question.receipts.length, what: 'delivered actions' };
    default:
      return null;
  }
}

function holds(check: ResolutionCheck, value: number): boolean {
  switch (check.comparator) {
    case 'eq':
      return value === check.threshold;
    case 'gte':
      return value >= check.threshold;
    case 'lte':
      return value <= check.threshold;
    default:
      return unreachable(check.comparator);
  }
}

/** All observed values only grow, so some answers stand before the window ends. */
function isDecided(check: ResolutionCheck, value: number): boolean {
  return check.comparator === 'gte' ? value >= check.threshold : value > check.threshold;
}
