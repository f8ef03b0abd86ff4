import type { Desk } from '../../client/types.js';
import type { CommandContext } from '../context.js';
import type { GateQuestion } from './decider.js';

/** Looks after a gate while a person thinks. */
export interface GateWatch {
  /** Fires when the gate is open no more: somebody decided from another terminal, or the policy's clock ran out. */
  readonly closed: AbortSignal;
  stop(): void;
}

/** Looks twice a second whether a gate is still open. */
export function watchGate(of: {
  readonly desk: Desk;
  readonly question: GateQuestion;
  readonly context: Pick<CommandContext, 'sleep'>;
}): GateWatch {
  const { desk, question, context } = of;
  const closed = new AbortController();
  const stopped = new AbortController();
  const watch = async () => {
    while (!stopped.signal.aborted) {
      await context.sleep(LOOK_MS, stopped.signal);
      if (stopped.signal.aborted) return;
      // A look that fails says nothing about the gate.
      const state = await desk.status(question.state.ticket.id).catch(() => null);
      if (state === null || stopped.signal.aborted) continue;
      const { phase } = state;
      const isOpen =
        phase.kind === 'awaiting_approval' && phase.gate.request.requestId === question.gate.request.requestId;
      if (!isOpen) return closed.abort();
    }
  };
  void watch();
  return { closed: closed.signal, stop: () => stopped.abort() };
}

const LOOK_MS = 500;
