import { randomUUID } from 'node:crypto';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { type DeskUnderTest, startDesk } from '../../support/desk-under-test.js';
import { testServer } from '../../support/server.js';

/** A tenant of its own with a worker behind it. */
export interface ClientUnderTest {
  readonly desk: Desk;
  readonly worker: DeskUnderTest;
  stop(): Promise<void>;
}

/** Connects a desk for one test file, and starts a worker that answers it. */
export async function startClient(): Promise<ClientUnderTest> {
  const worker = await startDesk();
  const desk = await connectDesk({
    address: testServer().address,
    taskQueue: worker.taskQueue,
    tenant: `t-${randomUUID()}`,
  });
  return {
    desk,
    worker,
    async stop() {
      await desk.close();
      await worker.stop();
    },
  };
}

/** A ticket that opens the escalation gate. */
export const OUTAGE = { subject: 'Outage', body: 'There is an outage: nobody can log in since 8:00.' } as const;

/** Waits until a ticket is where a test wants it; fails with what it saw instead after half a minute. */
export async function untilTicket(
  desk: Desk,
  ticketId: string,
  holds: (state: TicketState) => boolean,
): Promise<TicketState> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const state = await desk.status(ticketId);
    if (holds(state)) return state;
    if (Date.now() > deadline) throw new Error(`The ticket did not get there; it is in ${JSON.stringify(state.phase)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits for a gate that is open now. */
export function untilAsked(desk: Desk, ticketId: string): Promise<TicketState> {
  return untilTicket(desk, ticketId, (state) => state.phase.kind === 'awaiting_approval');
}

/** Lists are eventually consistent: asks until the answer holds, at most ten seconds. */
export async function eventually<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (holds(answer) || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Approves one gate after the other until the plan is carried out and verification waits. */
export async function approveAll(desk: Desk, ticketId: string): Promise<void> {
  for (;;) {
    const { phase } = await untilTicket(desk, ticketId, ({ phase: seen }) => PARKED.has(seen.kind));
    if (phase.kind !== 'awaiting_approval') return;
    const verdict = await desk.decide(ticketId, {
      action: 'approve',
      actor: { id: phase.gate.request.exampleApprover },
    });
    if (verdict.kind === 'refused') throw new Error(`The approval was refused: ${verdict.decision.detail}`);
    await untilTicket(desk, ticketId, ({ phase: seen }) => !isGate(seen, phase.gate.request.requestId));
  }
}

const PARKED: ReadonlySet<string> = new Set(['awaiting_approval', 'verifying', 'closed']);

function isGate(phase: TicketState['phase'], requestId: string): boolean {
  return phase.kind === 'awaiting_approval' && phase.gate.request.requestId === requestId;
}
