import { DeskError } from '../../src/client/errors.js';
import type { Desk, FailingStep, TicketInput, TicketRow } from '../../src/client/types.js';
import type { Instant, TenantId } from '../../src/domain/brand.js';
import { refuseByTiming } from '../../src/domain/decision-timing.js';
import { acceptedState, evolve } from '../../src/domain/evolve.js';
import { rowOf } from '../../src/domain/row.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { statusOf, type TicketState, type TicketStatus } from '../../src/domain/ticket-state.js';
import type { DecideReply } from '../../src/protocol/messages.js';
import { readTicket, ticketHash } from '../../src/schemas/ticket.js';
import { A_MONDAY } from './builders.js';

/** A working twin of `Desk` that keeps its tickets in memory: same refusals, no server, no worker, no time. */
export interface FakeDesk extends Desk {
  /** Every ticket by id; a test puts states in and looks at them. */
  readonly states: Map<string, TicketState>;
  /** Steps that keep failing, by ticket id; a test puts them in. */
  readonly failing: Map<string, readonly FailingStep[]>;
  /** What was asked of the twin, oldest first. */
  readonly calls: { readonly name: string; readonly ticketId: string }[];
  /** The next so many calls of `submit` fail with this error. */
  failSubmit(of: { readonly times: number; readonly error: Error }): void;
}

/** A desk that holds these tickets. */
export function aFakeDesk(states: readonly TicketState[] = []): FakeDesk {
  const known = new Map(states.map((state) => [state.ticket.id as string, state]));
  const calls: { name: string; ticketId: string }[] = [];
  const failures: Error[] = [];
  const failing = new Map<string, readonly FailingStep[]>();

  function stateOf(name: string, ticketId: string): TicketState {
    calls.push({ name, ticketId });
    const state = known.get(ticketId);
    if (state === undefined)
      throw new DeskError('TicketNotFound', `No such ticket in tenant acme while reading ${ticketId}.`);
    return state;
  }

  return {
    tenant: 'acme',
    states: known,
    failing,
    calls,
    failSubmit: ({ times, error }) => void failures.push(...Array.from({ length: times }, () => error)),
    async submit(given) {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      const ticket = ticketOf(given);
      calls.push({ name: 'submit', ticketId: ticket.id });
      const earlier = known.get(ticket.id);
      if (earlier !== undefined && ticketHash(earlier.ticket) !== ticketHash(ticket)) {
        throw new DeskError(
          'TicketConflict',
          `Ticket ${ticket.id} of tenant acme is filed already, with other content.`,
        );
      }
      if (earlier === undefined) known.set(ticket.id, aStateOf(ticket));
      const workflowId = `ticket/acme/${ticket.id}`;
      return { ticketId: ticket.id, workflowId, runId: `run-of-${ticket.id}`, created: earlier === undefined };
    },
    status: async (ticketId) => stateOf('status', ticketId),
    decide: async (ticketId, decision) => {
      const state = stateOf('decide', ticketId);
      const reply = judged(state, { ...decision, actor: { group: 'support-leads', ...decision.actor } });
      if (reply.kind === 'accepted') {
        known.set(
          ticketId,
          evolve(state, { type: 'decided', decision: reply.decision, editedAction: null, again: null }),
        );
      }
      return reply;
    },
    addCustomerMessage: async (ticketId, { messageId, body, receivedAt = '2026-03-02T09:00:00Z' }) => {
      const state = stateOf('addCustomerMessage', ticketId);
      if (state.messages.some((message) => message.messageId === messageId)) return { kind: 'duplicate', messageId };
      if (state.phase.kind === 'closed') return { kind: 'refused', reason: 'closed', detail: 'handling has ended' };
      const message = { messageId, body, receivedAt, acceptedAt: A_MONDAY };
      known.set(ticketId, evolve(state, { type: 'customer-wrote', message }));
      return { kind: 'recorded', messageId, acceptedAt: A_MONDAY };
    },
    takeOver: async (ticketId, { actor, reason }) => {
      const state = stateOf('takeOver', ticketId);
      if (state.takenOver !== null) {
        return { kind: 'refused', reason: 'already_taken_over', detail: `${state.takenOver.by} has it` };
      }
      known.set(ticketId, evolve(state, { type: 'taken-over', by: actor.id, reason, at: A_MONDAY }));
      return { kind: 'taken_over', by: actor.id };
    },
    outcome: async (ticketId) => {
      const { phase } = stateOf('outcome', ticketId);
      if (phase.kind === 'closed') return phase.outcome;
      throw new DeskError('TicketOpen', `Ticket ${ticketId} is still open.`);
    },
    history: async (ticketId) => {
      stateOf('history', ticketId);
      return [
        {
          eventId: 1,
          at: '2026-03-02T09:00:00.000Z',
          type: 'ticket accepted',
          summary: 'Filed by email.',
          record: { schemaVersion: 1 },
        },
        {
          eventId: 11,
          at: '2026-03-02T09:00:01.000Z',
          type: 'handed off',
          summary: '1/4 support-specialist.',
          record: null,
        },
      ];
    },
    list: async (filter = {}) => {
      calls.push({ name: 'list', ticketId: '*' });
      const rows = [...known.values()]
        .map(aRowOf)
        .filter((row) => filter.status === undefined || row.status === filter.status);
      return rows
        .filter((row) => filter.owner === undefined || row.owner === filter.owner)
        .filter(
          (row) => filter.waitingForGroup === undefined || row.waitingFor?.split('/')[1] === filter.waitingForGroup,
        )
        .slice(0, filter.limit ?? 200);
    },
    failingSteps: async (ticketId) => failing.get(ticketId) ?? [],
    approvals: async () =>
      [...known.values()].flatMap((state) =>
        state.phase.kind === 'awaiting_approval' ? [{ row: aRowOf(state), gate: state.phase.gate }] : [],
      ),
    namedPlaybooks: async () => ({
      address: '127.0.0.1:7233',
      namespace: 'default',
      runs: known.size,
      hashes: [...known.values()].flatMap(({ opening }) => opening?.playbookHash ?? []),
    }),
    close: async () => undefined,
  };
}

/** The state of a ticket that was just filed. */
export function aStateOf(ticket: Ticket): TicketState {
  return acceptedState({ schemaVersion: 1, tenant: 'acme' as TenantId, round: 1, ticket }, A_MONDAY);
}

/** The row that a list shows of a state. */
export function aRowOf(state: TicketState): TicketRow {
  const facts = rowOf(state);
  return {
    ticketId: state.ticket.id,
    tenant: 'acme',
    status: statusOf(state) satisfies TicketStatus,
    waitingFor: facts.waitingFor,
    owner: facts.owner,
    dueAt: facts.dueAt === null ? null : isoOf(facts.dueAt),
    priority: facts.priority,
    tier: facts.tier,
    drafter: facts.drafter,
    spend: facts.spend,
    startedAt: isoOf(state.acceptedAt),
    closedAt: state.phase.kind === 'closed' ? isoOf(state.phase.outcome.closedAt) : null,
    workflowId: `ticket/acme/${state.ticket.id}`,
    runId: `run-of-${state.ticket.id}`,
  };
}

function ticketOf(given: TicketInput): Ticket {
  const reading = readTicket(given, { fileFields: 'refused' });
  if (reading.kind === 'ok') return reading.ticket;
  throw new DeskError('TicketInvalid', `The ticket was not filed: ${reading.problems.join('; ')}.`, {
    problems: reading.problems,
  });
}

function judged(
  state: TicketState,
  wish: Parameters<Desk['decide']>[1] & { readonly actor: { readonly id: string; readonly group: string } },
): DecideReply {
  const {
    action,
    actor,
    reason = null,
    reply,
    requestId = 'no-open-gate',
    artifactHash = '0'.repeat(64),
    nonce = 'n-1',
  } = wish;
  const edits = reply === undefined ? null : { reply };
  const decision = {
    schemaVersion: 1,
    requestId,
    artifactHash,
    action,
    actor,
    reason,
    edits,
    issuedAt: '2026-03-02T09:00:00Z',
    nonce,
    signature: null,
  } as const;
  const refusal = refuseByTiming(state, decision, A_MONDAY);
  const common = { schemaVersion: 1, requestId, action, actor, door: 'update' } as const;
  if (refusal !== null) {
    return { kind: 'refused', decision: { ...common, ...refusal, refusedAt: A_MONDAY, findings: [] } };
  }
  const approved =
    state.phase.kind === 'awaiting_approval' && action !== 'reject' ? state.phase.gate.request.artifact : [];
  return {
    kind: 'accepted',
    decision: {
      ...common,
      identity: 'unsigned, identity not proven',
      reason,
      decidedAt: A_MONDAY,
      nonce,
      approved,
      editedReply: reply ?? null,
    },
  };
}

function isoOf(instant: Instant): string {
  return new Date(instant).toISOString();
}
