import type { Experiment, HandlingPath } from '../handoffs/operations-lead.js';
import type { ClarifiedIssue, UrgencyLevel } from '../handoffs/support-specialist.js';
import type { FollowThrough } from '../handoffs/product-manager.js';
import type { Policy } from '../playbook.js';
import { higherUrgency, priorityOf } from '../priority.js';
import { type Handoff, handoffOf, type StageId } from '../stages.js';
import { foldText } from '../text-folding.js';
import { truncate } from '../text-size.js';
import type { CheckContext } from './context.js';
import { withEveryGroup } from './every-group.js';
import { claimsRank, describesFact } from './described-fact.js';
import type { DraftChange } from './finding.js';
import { saysNone } from './none-entry.js';
import { foldSpace, ticketText } from './quotes.js';
import { isUnreadFact } from './unread-language.js';

/** A draft after code has moved and dropped what the rules say, and the list of what it did. */
export interface AdjustedDraft<S extends StageId> {
  readonly handoff: Handoff<S>;
  readonly changes: readonly DraftChange[];
}

type Adjust<S extends StageId> = (handoff: Handoff<S>, context: CheckContext) => AdjustedDraft<S>;

/** What was dropped is shown to people: enough to know it again. */
const SHOWN = 120;
const ADJUST: { readonly [S in StageId]: Adjust<S> } = {
  'support-specialist': withDescribedUrgency,
  'operations-lead': (handoff, context) => {
    const held = withHeldUrgency(handoff, context);
    const material = withMaterialExperiments(held.handoff, context.playbook.policy);
    const { handoff: path, changes } = withEveryGroup(material.handoff, context);
    return { handoff: path, changes: [...held.changes, ...material.changes, ...changes] };
  },
  analyst: (handoff) => ({ handoff, changes: [] }),
  'product-manager': withSupportedClaims,
};

/**
 * Moves and drops what the rules say before they are applied: claims without support become assumptions (P6),
 * alternatives below the policy's threshold are suppressed (W6), an urgency that only a bare claim stands behind is
 * lowered again, one below the rules is raised to them, and the group of every escalating rule is coordinated with (O4).
 * Adjusting twice changes nothing more.
 */
export function adjustDraft<S extends StageId>(stage: S, handoff: Handoff<S>, context: CheckContext): AdjustedDraft<S> {
  return ADJUST[stage](handoff, context);
}

/**
 * High and critical are raised over the rules only on the customer's words that describe something, as far as words can
 * tell. Below the rules no urgency stands: the next role and whoever opens the ticket read this one first.
 */
function withDescribedUrgency(issue: ClarifiedIssue, context: CheckContext): AdjustedDraft<'support-specialist'> {
  const { level, quote } = issue.urgency;
  const found = context.routing.urgency;
  const foldedTicket = ticketText(context.ticket);
  const isDescribed = describesFact(quote, { foldedTicket, standards: context.playbook.standards });
  const holds = isDescribed || isUnreadFact(issue, context);
  const held = higherUrgency(found, holds ? level : heldAt(level, { found, context }));
  if (held === level) return { handoff: issue, changes: [] };
  return {
    handoff: { ...issue, urgency: { ...issue.urgency, level: held } },
    changes: [urgencyChange('urgency.level', { from: level, to: held })],
  };
}

/** The operations lead quotes nobody, so the urgency stays at what the rules and the support specialist found. */
function withHeldUrgency(path: HandlingPath, context: CheckContext): AdjustedDraft<'operations-lead'> {
  const issue = handoffOf(context.records, 'support-specialist');
  const { urgency, impact } = path.priority;
  const found = higherUrgency(context.routing.urgency, issue?.urgency.level ?? urgency);
  const held = heldAt(urgency, { found, context });
  if (held === urgency) return { handoff: path, changes: [] };
  const level = priorityOf({ impact, urgency: held }, context.playbook.policy.priority);
  return {
    handoff: { ...path, priority: { impact, urgency: held, level } },
    changes: [urgencyChange('priority.urgency', { from: urgency, to: held })],
  };
}

/**
 * A pressing urgency over what is found comes down: to normal, since a drafter may judge; all the way where the ticket claims
 * rank, since then the claim may be all that raised it.
 */
function heldAt(
  level: UrgencyLevel,
  of: { readonly found: UrgencyLevel; readonly context: CheckContext },
): UrgencyLevel {
  const { found, context } = of;
  const isPressing = level === 'high' || level === 'critical';
  if (!isPressing || higherUrgency(level, found) === found) return level;
  const isClaimed = claimsRank(ticketText(context.ticket), context.playbook.standards);
  return isClaimed ? found : higherUrgency(found, 'normal');
}

function urgencyChange(at: string, of: { readonly from: UrgencyLevel; readonly to: UrgencyLevel }): DraftChange {
  const isRaised = higherUrgency(of.from, of.to) === of.to;
  const what = isRaised
    ? `raised from ${of.from} to ${of.to}: a rule of the policy found it`
    : `lowered from ${of.from} to ${of.to}: no quoted fact stands behind it`;
  return { at, rule: 'O4', what };
}

function withMaterialExperiments(path: HandlingPath, policy: Policy): AdjustedDraft<'operations-lead'> {
  const least = policy.materiality.leastGainPercent;
  const isMaterial = ({ gain }: Experiment): boolean => gain.percent >= least[gain.kind];
  const changes = path.experiments.flatMap((experiment, index) => {
    const { gain, proposal } = experiment;
    const what = `suppressed: not material (${gain.percent} % more ${gain.kind}, at least ${least[gain.kind]} % wanted): ${truncate(foldSpace(proposal), SHOWN)}`;
    return isMaterial(experiment) ? [] : [{ at: `experiments.${index}`, rule: 'W6', what }];
  });
  return changes.length === 0
    ? { handoff: path, changes }
    : { handoff: { ...path, experiments: path.experiments.filter(isMaterial) }, changes };
}

function withSupportedClaims(follow: FollowThrough): AdjustedDraft<'product-manager'> {
  const isSupported = (claim: FollowThrough['technicalClaims'][number]): boolean =>
    claim.support !== null && claim.support.trim() !== '';
  const moved = follow.technicalClaims.filter((claim) => !isSupported(claim)).map(({ claim }) => claim);
  if (moved.length === 0) return { handoff: follow, changes: [] };
  const stay = follow.assumed.filter((entry) => !saysNone(entry));
  const known = new Set(stay.map(plain));
  const fresh = moved.filter((claim, index) => {
    const first = moved.findIndex((other) => plain(other) === plain(claim)) === index;
    return first && !known.has(plain(claim));
  });
  const dropped = follow.assumed.flatMap((entry, index) => {
    const what = `dropped: it is no longer true: "${truncate(foldSpace(entry), SHOWN)}"`;
    return saysNone(entry) ? [{ at: `assumed.${index}`, rule: 'P6', what }] : [];
  });
  const moves = follow.technicalClaims.flatMap((claim, index) => {
    const what = `moved to assumed: no support is named for "${truncate(foldSpace(claim.claim), SHOWN)}"`;
    return isSupported(claim) ? [] : [{ at: `technicalClaims.${index}`, rule: 'P6', what }];
  });
  return {
    handoff: {
      ...follow,
      technicalClaims: follow.technicalClaims.filter(isSupported),
      assumed: [...stay, ...fresh],
    },
    changes: [...moves, ...dropped],
  };
}

function plain(text: string): string {
  return foldText(foldSpace(text)).trim();
}
