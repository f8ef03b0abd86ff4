import type { DecisionInput } from '../../client/types.js';
import type { OpenGate } from '../../domain/approval.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { unreachable } from '../../domain/unreachable.js';
import { CliFailure } from '../failure.js';
import type { DemoDecision } from './decision-option.js';

/** What was answered at a gate. */
export type GateAnswer =
  | { readonly kind: 'approve' }
  | { readonly kind: 'edit'; readonly reply: string }
  | { readonly kind: 'reject'; readonly reason: string };

/** A gate that waits, and the ticket as it stands. */
export interface GateQuestion {
  readonly state: TicketState;
  readonly gate: OpenGate;
}

/** Who answers the gates of a demo. */
export interface Decider {
  /** Who answers, in words that fit behind "here". */
  readonly who: string;
  /** Answers a gate; `null` when it closed meanwhile, because somebody else decided or it expired. */
  answer(question: GateQuestion): Promise<GateAnswer | null>;
  /** Hears that an answer had no effect. Returns when another answer may be given; throws when nobody can give one. */
  refused(why: string): Promise<void>;
}

/** Binds an answer to the gate that was shown, so that a later draft is not approved unseen. */
export function decisionInput(answer: GateAnswer, { request }: OpenGate): DecisionInput {
  const bound = {
    requestId: request.requestId,
    artifactHash: request.artifactHash,
    actor: { id: request.exampleApprover, group: request.approverGroup },
  };
  switch (answer.kind) {
    case 'approve':
      return { ...bound, action: 'approve' };
    case 'edit':
      return { ...bound, action: 'edit', reply: answer.reply };
    case 'reject':
      return { ...bound, action: 'reject', reason: answer.reason };
    default:
      return unreachable(answer);
  }
}

/** The decider that is an option on the command line. */
export function scriptedDecider(decision: Exclude<DemoDecision, { kind: 'ask' }>): Decider {
  return {
    who: `--decision ${decision.kind}`,
    answer: async (question) => scriptedAnswer(decision, question),
    refused: async (why) => {
      throw new CliFailure('DecisionRefused', `--decision ${decision.kind} was not accepted: ${why}`);
    },
  };
}

/** What `--decision` says at this gate: an edit goes to the gate that asks about the reply, every other gate is approved. */
export function scriptedAnswer(decision: Exclude<DemoDecision, { kind: 'ask' }>, question: GateQuestion): GateAnswer {
  switch (decision.kind) {
    case 'approve':
      return { kind: 'approve' };
    case 'reject':
      return { kind: 'reject', reason: 'The demo was started with --decision reject.' };
    case 'edit':
      // After an edit at risk high somebody else is asked about it: the text is edited once.
      return asksAboutReply(question) && question.gate.request.editedBy === null
        ? { kind: 'edit', reply: decision.reply }
        : { kind: 'approve' };
    default:
      return unreachable(decision);
  }
}

/** Whether an approval would release the reply. One that was approved before is not in the artifact. */
function asksAboutReply({ state, gate }: GateQuestion): boolean {
  const reply = state.actions.find((action) => action.content.kind === 'reply');
  return reply === undefined || gate.request.artifact.some((entry) => entry.actionKey === reply.key);
}
