import type { TicketRow } from '../../client/types.js';
import type { OpenGate } from '../../domain/approval.js';
import { deskCommand } from '../desk-command.js';
import { distance, span } from '../moments.js';
import type { Screen } from '../screen.js';
import { table } from '../table.js';
import { prose } from '../text-layout.js';
import type { Visible } from '../visible.js';

/** One open gate and the ticket that it belongs to. */
export interface OpenApproval {
  readonly row: TicketRow;
  readonly gate: OpenGate;
}

/** Open gates, and how to answer one. */
export function approvalsLines(approvals: Visible<readonly OpenApproval[]>, screen: Screen): readonly string[] {
  const first = approvals[0];
  if (first === undefined) return ['No approval gate is open.'];
  const { ticketId } = first.row;
  const look = deskCommand(`show ${ticketId}`, screen.given);
  const answer = deskCommand(`decide ${ticketId}`, screen.given);
  return [
    ...table(
      {
        columns: [
          { title: 'ticket', text: ({ row }) => row.ticketId },
          { title: 'who decides', text: ({ gate }) => gate.request.approverGroup },
          { title: 'risk', text: ({ gate }) => gate.request.risk },
          { title: 'waits', text: ({ gate }) => span(screen.now - gate.openedAt) },
          { title: 'expires', text: ({ gate }) => distance({ to: gate.deadline, now: screen.now }) },
          { title: 'ask', text: ({ gate }) => gate.request.ask, wraps: true },
          { title: 'rules', text: ({ gate }) => ruleIds(gate) },
        ],
        rows: approvals,
      },
      screen,
    ),
    '',
    ...prose(`${approvals.length} open. Look first: ${look}; then: ${answer}`, screen),
  ];
}

function ruleIds(gate: OpenGate): string {
  return gate.request.rules.map((rule) => rule.ruleId).join(', ');
}
