import { contentHash } from '../../src/content-hash.js';
import { answersOf } from '../../src/domain/answers.js';
import { entryOf } from '../../src/domain/action.js';
import type { ApprovalRequest } from '../../src/domain/approval.js';
import { plusMs } from '../../src/domain/brand.js';
import type { Finding } from '../../src/domain/checks/finding.js';
import { evolve } from '../../src/domain/evolve.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { StageId } from '../../src/domain/stages.js';
import type { Ticket } from '../../src/domain/ticket.js';
import type { TicketEvent } from '../../src/domain/ticket-event.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { writtenBy } from '../../src/domain/written-by.js';
import { aFollowThroughItem, anAction, aReply } from './actions.js';
import { A_MONDAY, anOpening, aRecord, aRouting, aTicket } from './builders.js';
import { aStateOf } from './fake-desk.js';
import { aHandoff } from './handoffs.js';

/** What may differ in a ticket that waits at the definition-of-done gate. */
export interface ParkedChanges {
  readonly ticket?: Partial<Ticket>;
  readonly findings?: readonly Finding[];
  readonly request?: Partial<ApprovalRequest>;
  /** The reply's text; default that of the support specialist's handoff. */
  readonly reply?: string;
}

/** A ticket with all four handoffs that waits for an approver since `A_MONDAY`, for four hours. */
export function aParkedState(changes: ParkedChanges = {}): TicketState {
  const ticket = aTicket(changes.ticket);
  const draft = aHandoff('support-specialist').reply;
  const reply = anAction({
    ticketId: ticket.id,
    content: aReply({ to: { name: ticket.customer.name, channel: ticket.channel }, body: changes.reply ?? draft.body }),
  });
  const item = anAction({
    ticketId: ticket.id,
    step: 'item-1',
    content: { kind: 'item', item: aFollowThroughItem() },
  });
  const actions = [reply, item];
  const request: ApprovalRequest = {
    requestId: 'r1/definition-of-done/1',
    gate: 'definition-of-done',
    ask: 'Send this reply and file one item?',
    rules: [{ ruleId: 'A-reply', reason: 'Every reply is seen by a person.', words: null }],
    risk: 'normal',
    approverGroup: 'support-leads',
    artifact: actions.map(entryOf),
    artifactHash: contentHash(actions.map(entryOf)),
    waitMs: 14_400_000,
    findings: [],
    exampleApprover: 'bo',
    editedBy: null,
    ...changes.request,
  };
  const gate = { request, openedAt: A_MONDAY, deadline: plusMs(A_MONDAY, request.waitMs) };
  return [
    { type: 'opened', opening: anOpening() },
    ...handoffEvents(actions, changes.findings ?? []),
    { type: 'gate-opened', gate },
  ].reduce((state, event) => evolve(state, event as TicketEvent), aStateOf(ticket));
}

/** The same ticket after an approval: the plan is carried out and the customer is waited for, until `nextCheckAt`. */
export function aVerifyingState(changes: ParkedChanges & { readonly waitMs?: number } = {}): TicketState {
  const parked = aParkedState(changes);
  const receipts = parked.actions.map((action) => ({
    type: 'carried-out' as const,
    at: A_MONDAY,
    receipt: {
      schemaVersion: 1 as const,
      actionKey: action.key,
      contentHash: action.contentHash,
      connector: 'outbox',
      reference: `${action.key}.md`,
      deliveredAt: A_MONDAY,
    },
  }));
  const events: readonly TicketEvent[] = [
    {
      type: 'decided',
      editedAction: null,
      again: null,
      decision: {
        schemaVersion: 1,
        requestId: 'r1/definition-of-done/1',
        action: 'approve',
        actor: { id: 'bo', group: 'support-leads' },
        identity: 'unsigned, identity not proven',
        reason: null,
        decidedAt: A_MONDAY,
        door: 'update',
        nonce: 'n-1',
        approved: parked.actions.map(entryOf),
        editedReply: null,
      },
    },
    { type: 'execution-begun' },
    ...receipts,
    {
      type: 'verification-parked',
      nextCheckAt: plusMs(A_MONDAY, changes.waitMs ?? 86_400_000),
      waitingFor: 'waits for the customer or for silence',
    },
  ];
  return events.reduce(evolve, parked);
}

/** The same ticket, resolved: the customer confirmed. */
export function aResolvedState(changes: ParkedChanges = {}): TicketState {
  const state = aVerifyingState(changes);
  const outcome: Outcome = {
    schemaVersion: 1,
    kind: 'resolved',
    cause: 'customer_confirmed',
    summary: 'the customer confirmed that it works',
    tenant: state.tenant,
    ticketId: state.ticket.id,
    round: 1,
    owner: 'ana',
    writtenBy: writtenBy(state),
    answers: answersOf(state),
    definitionOfDone: state.definitionOfDone,
    decisions: state.decisions,
    receipts: state.receipts,
    evidence: [
      {
        kind: 'customer_confirmed',
        source: 'message m-1',
        at: A_MONDAY,
        statement: 'The customer says that it works.',
      },
    ],
    checks: [],
    problems: [],
    closedAt: plusMs(A_MONDAY, 60_000),
  };
  return evolve(state, { type: 'closed', outcome });
}

function handoffEvents(actions: TicketState['actions'], findings: readonly Finding[]): readonly TicketEvent[] {
  const handedOff = (stage: StageId): TicketEvent => ({
    type: 'handed-off',
    record: aRecord(stage, aHandoff(stage), stage === 'support-specialist' ? { findings } : {}),
    actions,
    routing: aRouting(),
    firstLookMs: 86_400_000,
  });
  return (['support-specialist', 'operations-lead', 'analyst', 'product-manager'] as const).map(handedOff);
}
