import { CancellationScope, condition } from '@temporalio/workflow';
import type { OpenGate } from '../domain/approval.js';
import type { AnnounceInput } from '../protocol/activities.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';

/** The notices of a run. Each is a copy of what a gate knows: one that fails never loses the gate. */
export interface Notices {
  /** Tells the approver group; does not wait for it. */
  announce(gate: OpenGate): void;
  /** Tells it again, and the next tier with it; `count` from 1. Waits for neither. */
  remind(gate: OpenGate, count: number): void;
  /** Asks the notices that are still under way to stop. */
  recall(): void;
  /** Waits until none is under way: a run that ended sends nothing more. */
  settled(): Promise<void>;
}

/** The notices of a run that has sent none yet. */
export function createNotices(trail: AuditTrail): Notices {
  const underWay = new Set<CancellationScope>();
  const send = ({ request }: OpenGate, reminder?: NonNullable<AnnounceInput['reminder']>) => {
    const { tenant, ticket, round } = trail.state;
    const scope = new CancellationScope();
    underWay.add(scope);
    const leave = () => {
      underWay.delete(scope);
    };
    const summary = reminder === undefined ? `ask ${request.approverGroup}` : `remind ${reminder.to}`;
    const told = activities('notice', summary);
    const input = { ticket: { tenant, ticketId: ticket.id, round }, request };
    void scope.run(() => told.announceGate(reminder === undefined ? input : { ...input, reminder })).then(leave, leave);
  };
  return {
    announce: (gate) => send(gate),
    remind(gate, count) {
      const { approverGroup, reminder } = gate.request;
      send(gate, { count, to: approverGroup });
      const nextTier = reminder?.nextTier ?? null;
      if (nextTier !== null) send(gate, { count, to: nextTier });
    },
    recall() {
      for (const scope of underWay) scope.cancel();
    },
    settled: () => condition(() => underWay.size === 0),
  };
}
