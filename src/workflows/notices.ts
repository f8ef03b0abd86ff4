import { CancellationScope, condition } from '@temporalio/workflow';
import type { OpenGate } from '../domain/approval.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';

/** The notices of a run. Each is a copy of what a gate knows: one that fails never loses the gate. */
export interface Notices {
  /** Tells the approver group; does not wait for it. */
  announce(gate: OpenGate): void;
  /** Asks the notice that is still under way to stop. */
  recall(): void;
  /** Waits until none is under way: a run that ended sends nothing more. */
  settled(): Promise<void>;
}

/** The notices of a run that has sent none yet. */
export function createNotices(trail: AuditTrail): Notices {
  let underWay = 0;
  let scope: CancellationScope | null = null;
  return {
    announce(gate) {
      const { tenant, ticket, round } = trail.state;
      const { request } = gate;
      underWay += 1;
      scope = new CancellationScope();
      const leave = () => {
        underWay -= 1;
      };
      const told = activities('notice', `ask ${request.approverGroup}`);
      void scope
        .run(() => told.announceGate({ ticket: { tenant, ticketId: ticket.id, round }, request }))
        .then(leave, leave);
    },
    recall() {
      if (underWay > 0) scope?.cancel();
    },
    settled: () => condition(() => underWay === 0),
  };
}
