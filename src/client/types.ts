import type { DecisionAction, OpenGate } from '../domain/approval.js';
import type { Outcome } from '../domain/outcome.js';
import type { Spend } from '../domain/spend.js';
import type { TicketState, TicketStatus } from '../domain/ticket-state.js';
import type { FailureCode } from '../protocol/failures.js';
import type { CustomerMessageReply, DecideReply, TakeOverReply } from '../protocol/messages.js';

/** Where and as whom a backend works. Everything left out comes from the environment, then from the defaults. */
export interface DeskOptions {
  /** 1 to 100 of `A-Z a-z 0-9 . _ -`; default `DESK_TENANT`, then `default`. */
  readonly tenant?: string;
  /** Host and port of Temporal's frontend; default `TEMPORAL_ADDRESS` and the standard profile, then `127.0.0.1:7233`. */
  readonly address?: string;
  /** Default `TEMPORAL_NAMESPACE`, then `default`. */
  readonly namespace?: string;
  /** Default `DESK_TASK_QUEUE`, then `support-tickets`. */
  readonly taskQueue?: string;
  /** How long one call may take, in milliseconds; default 10,000. A decision that timed out may still land. */
  readonly timeoutMs?: number;
}

/** A ticket as a caller may give it: only `body` is required. Unknown fields are refused by name. */
export interface TicketInput {
  readonly id?: string;
  readonly subject?: string;
  readonly body: string;
  readonly thread?: readonly {
    readonly from: 'customer' | 'agent';
    readonly at?: string | null;
    readonly body: string;
  }[];
  readonly customer?: { readonly name?: string | null; readonly tier?: string; readonly locale?: string | null };
  readonly channel?: string;
  readonly productArea?: string | null;
  readonly receivedAt?: string | null;
  /** Files that came with it: names and facts only, the desk is never given the files. At most 50. */
  readonly attachments?: readonly {
    readonly name: string;
    readonly mediaType?: string | null;
    readonly bytes?: number | null;
  }[];
  /** The customer's last tickets, at most 10, for whether a matter comes back. No part of what tells tickets apart. */
  readonly earlierTickets?: readonly {
    readonly id: string;
    readonly subject: string;
    readonly outcome?: string | null;
    /** ISO 8601. */
    readonly at: string;
  }[];
}

/** What `submit` returns. */
export interface Submission {
  readonly ticketId: string;
  readonly workflowId: string;
  readonly runId: string;
  /** `false` when this very ticket was filed before, open or closed. */
  readonly created: boolean;
}

/** A decision as a caller gives it; what is left out comes from the open gate. */
export interface DecisionInput {
  readonly action: DecisionAction;
  readonly actor: { readonly id: string /** Default: the gate's group. */; readonly group?: string };
  /** Required for `reject`. */
  readonly reason?: string;
  /** Required for `edit`: the new text of the reply. */
  readonly reply?: string;
  /** Default: the gate that is open now. */
  readonly requestId?: string;
  /** Default: the artifact of the open gate. Pass what you showed to the approver, so that a later draft is not approved unseen. */
  readonly artifactHash?: string;
  /** Makes a retried call count once; default a random one. */
  readonly nonce?: string;
  readonly signature?: string;
}

/** One row of a list; `null` where the server has no search attributes or the ticket has not parked yet. */
export interface TicketRow {
  readonly ticketId: string;
  readonly tenant: string;
  readonly status: TicketStatus;
  readonly waitingFor: string | null;
  readonly owner: string | null;
  readonly dueAt: string | null;
  readonly priority: string | null;
  readonly tier: string | null;
  /** `embedded`, `openai`, or `mixed` when the embedded drafter went on for a model; `null` where the server does not index it. */
  readonly drafter: string | null;
  /** What model calls cost so far, as of the last time that the ticket parked; `null`: nobody was paid. */
  readonly spend: Spend | null;
  readonly startedAt: string;
  readonly closedAt: string | null;
  readonly workflowId: string;
  readonly runId: string;
}

/** Which tickets to list; parts are combined with "and". */
export interface ListFilter {
  readonly status?: TicketStatus;
  /** e.g. `support-leads`: only tickets that wait for this approver group. */
  readonly waitingForGroup?: string;
  readonly owner?: string;
  /** At most this many, 1 to 10,000; default 200. */
  readonly limit?: number;
}

/** Which playbooks the retained runs of a namespace name, of all tenants. */
export interface NamedPlaybooks {
  readonly address: string;
  readonly namespace: string;
  /** How many runs were looked at. */
  readonly runs: number;
  /** Content hashes, whole or their first twelve digits. */
  readonly hashes: readonly string[];
}

/** A step of a ticket that failed and is tried again. It is in no history before it is given up. Never words of a failure. */
export interface FailingStep {
  /** The activity, e.g. `analyst`, which is a stage, or `carryOutAction`. */
  readonly step: string;
  /** How often it has failed so far. */
  readonly failures: number;
  /** When it was to begin, ISO 8601; `null` where the history tells it no more. */
  readonly since: string | null;
  /** Why it failed last. */
  readonly code: FailureCode;
  /** What a reader can do about it. */
  readonly whatToDo: string;
  /** It waits for the next attempt, is at it, or an operator paused it. */
  readonly next: 'waits' | 'running' | 'paused';
  /** When it is tried again, ISO 8601; `null` while it runs or is paused. */
  readonly nextAt: string | null;
}

/** One entry of the audit trail, read from Temporal's event history, oldest first. No worker is needed to read it. */
export interface HistoryEntry {
  /** Event id of Temporal's history that proves this entry. */
  readonly eventId: number;
  readonly at: string;
  /** Past tense, e.g. `ticket accepted`, `handed off`, `gate opened`, `decided`, `carried out`, `verified`, `closed`. */
  readonly type: string;
  /** One sentence for a reader. */
  readonly summary: string;
  /** The record itself: handoff, decision, receipt, verification or outcome. */
  readonly record: unknown;
}

/** The door for backends. Every error is a `DeskError` whose `code` stands in `docs/failures.md`. */
export interface Desk {
  readonly tenant: string;
  /** Files a ticket: the same ticket again is the same run. Refuses bad input before any workflow exists. */
  submit(ticket: TicketInput): Promise<Submission>;
  /** Everything known about a ticket now. */
  status(ticketId: string): Promise<TicketState>;
  /** Decides at the open gate. A refusal is a value, not an error. */
  decide(ticketId: string, decision: DecisionInput): Promise<DecideReply>;
  /** The customer wrote again; the same `messageId` twice is one message. */
  addCustomerMessage(
    ticketId: string,
    message: { readonly messageId: string; readonly body: string; readonly receivedAt?: string },
  ): Promise<CustomerMessageReply>;
  /** A person takes the ticket: automation stops sending at once. */
  takeOver(
    ticketId: string,
    by: { readonly actor: { readonly id: string }; readonly reason: string },
  ): Promise<TakeOverReply>;
  /** How handling ended. With `wait`, waits for the end; without, an open ticket is `TicketOpen`. */
  outcome(ticketId: string, options?: { readonly wait?: boolean; readonly timeoutMs?: number }): Promise<Outcome>;
  /** The audit trail. */
  history(ticketId: string): Promise<readonly HistoryEntry[]>;
  /** Steps that failed and are tried again; empty when all goes well. No worker is needed. */
  failingSteps(ticketId: string): Promise<readonly FailingStep[]>;
  /** Tickets, newest first. */
  list(filter?: ListFilter): Promise<readonly TicketRow[]>;
  /** Open gates of the tenant, longest waiting first. */
  approvals(filter?: {
    readonly group?: string;
  }): Promise<readonly { readonly row: TicketRow; readonly gate: OpenGate }[]>;
  /** Which playbooks runs still name, of every tenant of the namespace; throws rather than leave one out. */
  namedPlaybooks(onLook?: (runs: number) => void): Promise<NamedPlaybooks>;
  close(): Promise<void>;
}
