import type { GateVerdict } from '../domain/approval.js';
import type { Opening } from '../domain/opening.js';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import type { StartInput } from '../domain/ticket.js';
import type { StageVerdict } from '../protocol/activities.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { type Ending, ended } from './closing.js';
import { failureCode } from './failure-code.js';

/** One role's turn: draft, check and gate in one activity, and its handoff on the trail. */
export async function runStage(turn: {
  readonly trail: AuditTrail;
  readonly start: StartInput;
  readonly opening: Opening;
  readonly stage: StageId;
  readonly ordinal: number;
}): Promise<
  { readonly kind: 'handed_off'; readonly gate: GateVerdict } | { readonly kind: 'ended'; readonly ending: Ending }
> {
  const { trail, stage, ordinal } = turn;
  trail.record({ type: 'stage-begun', stage, ordinal });
  let verdict: StageVerdict;
  try {
    verdict = await activities('stage', `${ordinal}/${STAGE_ORDER.length} ${stage}`)[stage]({
      start: turn.start,
      opening: turn.opening,
      records: trail.state.handoffs,
      ordinal,
      version: 1,
      actions: trail.state.actions,
      approved: trail.state.decisions.flatMap((decision) => decision.approved),
      messages: trail.state.messages,
      routing: trail.state.routing,
    });
  } catch (fault) {
    const summary = `stage ${stage} was given up: ${failureCode(fault)}`;
    return ended({ kind: 'handed_to_human', cause: 'stage_failed', summary, problems: [failureCode(fault)] });
  }
  trail.record({
    type: 'handed-off',
    record: verdict.record,
    actions: verdict.actions,
    routing: verdict.routing,
    firstLookMs: verdict.firstLookMs,
  });
  return { kind: 'handed_off', gate: verdict.gate };
}
