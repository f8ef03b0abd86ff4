import type { Experiment, HandlingPath } from '../handoffs/operations-lead.js';
import type { FollowThrough } from '../handoffs/product-manager.js';
import type { Policy } from '../playbook.js';
import type { Handoff, StageId } from '../stages.js';
import { foldText } from '../text-folding.js';
import { truncate } from '../text-size.js';
import type { CheckContext } from './context.js';
import type { DraftChange } from './finding.js';
import { foldSpace } from './quotes.js';

/** A draft after code has moved and dropped what the rules say, and the list of what it did. */
export interface AdjustedDraft<S extends StageId> {
  readonly handoff: Handoff<S>;
  readonly changes: readonly DraftChange[];
}

type Adjust<S extends StageId> = (handoff: Handoff<S>, context: CheckContext) => AdjustedDraft<S>;

/** What was dropped is shown to people: enough to know it again. */
const SHOWN = 120;
const NONE = /^none\b/u;
const ADJUST: { readonly [S in StageId]: Adjust<S> } = {
  'support-specialist': (handoff) => ({ handoff, changes: [] }),
  'operations-lead': (handoff, context) => withMaterialExperiments(handoff, context.playbook.policy),
  analyst: (handoff) => ({ handoff, changes: [] }),
  'product-manager': withSupportedClaims,
};

/**
 * Moves and drops what the rules say before they are applied: claims without support become assumptions (P6),
 * alternatives below the policy's threshold are suppressed (W6). Adjusting twice changes nothing more.
 */
export function adjustDraft<S extends StageId>(stage: S, handoff: Handoff<S>, context: CheckContext): AdjustedDraft<S> {
  return ADJUST[stage](handoff, context);
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
  const stay = follow.assumed.filter((entry) => !NONE.test(plain(entry)));
  const known = new Set(stay.map(plain));
  const fresh = moved.filter((claim, index) => {
    const first = moved.findIndex((other) => plain(other) === plain(claim)) === index;
    return first && !known.has(plain(claim));
  });
  const changes = follow.technicalClaims.flatMap((claim, index) => {
    const what = `moved to assumed: no support is named for "${truncate(foldSpace(claim.claim), SHOWN)}"`;
    return isSupported(claim) ? [] : [{ at: `technicalClaims.${index}`, rule: 'P6', what }];
  });
  return {
    handoff: {
      ...follow,
      technicalClaims: follow.technicalClaims.filter(isSupported),
      assumed: [...stay, ...fresh],
    },
    changes,
  };
}

function plain(text: string): string {
  return foldText(foldSpace(text)).trim();
}
