import { CancellationScope, condition, patched } from '@temporalio/workflow';
import type { OpenGate } from '../domain/approval.js';
import type { FurtherNotice } from '../protocol/activities.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';

/** The notices of a run. Each is a copy of what a gate knows: one that fails never loses the gate. */
export interface Notices {
  /** Tells the approver group, and the groups of other rules that fired; waits for none of them. */
  announce(gate: OpenGate): void;
  /** Tells it again, and the next tier with it; `count` from 1. Waits for neither. */
  remind(gate: OpenGate, count: number): void;
  /** Tells the approver group that the customer has written since; `count` from 1. Waits for nothing. */
  wrote(gate: OpenGate, count: number): void;
  /** Asks the notices that are still under way to stop. */
  recall(): void;
  /** Waits until none is under way: a run that ended sends nothing more. */
  settled(): Promise<void>;
}

/** The notices of a run that has sent none yet. */
export function createNotices(trail: AuditTrail): Notices {
  const underWay = new Set<CancellationScope>();
  const send = ({ request }: OpenGate, further?: FurtherNotice) => {
    const { tenant, ticket, round } = trail.state;
    const scope = new CancellationScope();
    underWay.add(scope);
    const leave = () => {
      underWay.delete(scope);
    };
    const summary = further === undefined ? `ask ${request.approverGroup}` : `${VERB[further.kind]} ${further.to}`;
    const told = activities('notice', summary);
    const input = { ticket: { tenant, ticketId: ticket.id, round }, request };
    void scope.run(() => told.announceGate(further === undefined ? input : { ...input, further })).then(leave, leave);
  };
  return {
    announce(gate) {
      send(gate);
      const { alsoTold = [] } = gate.request;
      // Requests of earlier versions name nobody, and what another version began with such a request goes on as it began.
      if (alsoTold.length === 0 || !patched('other-groups-are-told')) return;
      for (const [index, to] of alsoTold.entries()) send(gate, { kind: 'told', count: index + 1, to });
    },
    remind(gate, count) {
      const { approverGroup, reminder } = gate.request;
      send(gate, { kind: 'reminder', count, to: approverGroup });
      const nextTier = reminder?.nextTier ?? null;
      if (nextTier !== null) send(gate, { kind: 'reminder', count, to: nextTier });
    },
    wrote(gate, count) {
      send(gate, { kind: 'wrote', count, to: gate.request.approverGroup });
    },
    recall() {
      for (const scope of underWay) scope.cancel();
    },
    settled: () => condition(() => underWay.size === 0),
  };
}

const VERB = { reminder: 'remind', told: 'tell', wrote: 'tell again' } as const;
