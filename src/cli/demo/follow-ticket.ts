import type { Desk } from '../../client/types.js';
import type { OpenGate, RefusalReason } from '../../domain/approval.js';
import type { Outcome } from '../../domain/outcome.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { unreachable } from '../../domain/unreachable.js';
import type { CommandContext } from '../context.js';
import { CliFailure, failureReport } from '../failure.js';
import { Interrupted } from '../interruption.js';
import { span } from '../moments.js';
import type { Screen } from '../screen.js';
import { type Visible, visible } from '../visible.js';
import { customerWords } from './customer-words.js';
import { type Decider, decisionInput } from './decider.js';
import { carriedOutLines, customerLines } from './ending-lines.js';
import { decidedLines, gateScreen } from './gate-screen.js';
import { type Move, movesOf, NOTHING_TOLD, toldWith } from './moves.js';
import { stageLines } from './stage-lines.js';

/** A ticket on its way, and everybody who plays a part in it. */
export interface Following {
  readonly desk: Desk;
  readonly ticketId: string;
  readonly decider: Decider;
  /** Folder of the outbox as it is shown. */
  readonly outbox: string;
  readonly show: (lines: (screen: Screen) => readonly string[]) => void;
  readonly clock: Pick<CommandContext, 'now' | 'sleep' | 'interrupted'>;
  /** How long nothing may happen, unless a person or the customer is waited for. In milliseconds. */
  readonly quietMs: number;
  /** The worker's log as it is shown. */
  readonly workerLog: string;
}

/** How a ticket ended, with its last state. */
export interface Ended {
  readonly state: TicketState;
  readonly outcome: Outcome;
}

/**
 * Shows each step of a ticket once, when it has happened; answers gates through the decider and plays the customer once
 * the reply is out. Throws `WorkerUnavailable` when nothing happens for too long, and `Interrupted` on Ctrl-C.
 */
export async function followTicket(following: Following): Promise<Ended> {
  const { clock } = following;
  let told = NOTHING_TOLD;
  let lastNewsAt = clock.now();
  for (;;) {
    const state = await look(following);
    const moves = state === null ? [] : movesOf(state, told).map((move) => ({ state, move }));
    for (const step of moves) {
      const { move } = step;
      if (move.kind === 'closed') return { state: step.state, outcome: move.outcome };
      await perform({ following, state: step.state, move });
      told = toldWith(told, move);
      lastNewsAt = clock.now();
    }
    // While the customer may answer, silence is part of the story and ends by itself.
    if (state?.phase.kind !== 'verifying' && clock.now() - lastNewsAt > following.quietMs) throw stuck(following);
    await clock.sleep(POLL_MS, clock.interrupted);
    if (clock.interrupted.aborted) throw new Interrupted('The ticket is safe on the server.');
  }
}

const POLL_MS = 150;

async function perform(of: {
  readonly following: Following;
  readonly state: TicketState;
  readonly move: Exclude<Move, { kind: 'closed' }>;
}): Promise<void> {
  const { following, move } = of;
  const shown: Visible<TicketState> = visible(of.state);
  switch (move.kind) {
    case 'stage':
      return following.show((screen) => stageLines({ state: shown, record: visible(move.record) }, screen));
    case 'decided':
      return following.show((screen) => decidedLines({ state: shown, decision: visible(move.decision) }, screen));
    case 'carried-out':
      return following.show((screen) => carriedOutLines({ state: shown, outbox: following.outbox }, screen));
    case 'gate':
      following.show((screen) =>
        gateScreen({ state: shown, gate: visible(move.gate), who: following.decider.who }, screen),
      );
      return passGate(following, { state: of.state, gate: move.gate });
    case 'customer':
      return playCustomer(following, of.state);
    default:
      return unreachable(move);
  }
}

async function passGate(
  { desk, ticketId, decider }: Following,
  question: { readonly state: TicketState; readonly gate: OpenGate },
): Promise<void> {
  for (;;) {
    const answer = await decider.answer(question);
    if (answer === null) return;
    const verdict = await unlessClosed(desk.decide(ticketId, decisionInput(answer, question.gate)));
    if (verdict === null || verdict.kind === 'accepted' || MOVED_ON.includes(verdict.decision.reason)) return;
    const { detail, findings } = verdict.decision;
    const rules = findings.map(({ rule, at, fix }) => `${rule} at ${at}: ${fix}`);
    await decider.refused([detail, ...rules].join('; '));
  }
}

/** Refusals after which this gate cannot be answered any more: the next look shows why. */
const MOVED_ON: readonly RefusalReason[] = ['already_decided', 'expired', 'closed', 'taken_over', 'stale'];

async function playCustomer({ desk, ticketId, show }: Following, state: TicketState): Promise<void> {
  const reply = state.actions.find((action) => action.content.kind === 'reply');
  if (reply?.content.kind !== 'reply') return;
  const words = customerWords(reply.content.language);
  show((screen) => customerLines(words, screen));
  await unlessClosed(desk.addCustomerMessage(ticketId, { messageId: 'simulated-customer-1', body: words }));
}

/** A clock may have closed the ticket first; then the next look shows the outcome. */
async function unlessClosed<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (failureReport(error).code === 'TicketClosed') return null;
    throw error;
  }
}

/** The state now; `null` while the worker is away, for instance because somebody killed it and it is started again. */
async function look({ desk, ticketId }: Following): Promise<TicketState | null> {
  try {
    return await desk.status(ticketId);
  } catch (error) {
    if (failureReport(error).code === 'WorkerUnavailable') return null;
    throw error;
  }
}

function stuck({ ticketId, quietMs, workerLog }: Following): CliFailure {
  return new CliFailure(
    'WorkerUnavailable',
    `nothing has happened to ${ticketId} for ${span(quietMs)}; it is safe on the server, and ${workerLog} tells what the worker did`,
  );
}
