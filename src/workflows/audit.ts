import { patched, setCurrentDetails, upsertMemo, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { Instant } from '../domain/brand.js';
import { renderCard } from '../domain/card.js';
import { acceptedState, evolve } from '../domain/evolve.js';
import { rowOf, type TicketRowFacts } from '../domain/row.js';
import { type Spend, spendOf } from '../domain/spend.js';
import { SPEND_MEMO } from '../protocol/names.js';
import { holdable } from '../domain/start-shape.js';
import type { TicketEvent } from '../domain/ticket-event.js';
import type { StartInput } from '../domain/ticket.js';
import type { TicketState } from '../domain/ticket-state.js';

/** The one place where a run's state changes: every change is a ticket event. */
export interface AuditTrail {
  readonly state: TicketState;
  /** Applies an event and refreshes the card. Writes no history event. */
  record(event: TicketEvent): void;
  /** Writes the search attributes, and what the ticket cost: a history event each, so only when the ticket parks or ends. */
  showRow(): void;
  /** Writes the search attributes where they say something else than before: a stage is through, and its gate is passed. */
  followRow(): void;
}

/** Begins the trail of a run at the moment the server accepted it. */
export function beginTrail(start: StartInput): AuditTrail {
  const acceptedAt = workflowInfo().startTime.getTime() as Instant;
  let state = acceptedState(holdable(start), acceptedAt);
  // Unknown until the first activity has looked: an unregistered name would hold the run for ever.
  let isIndexed = false;
  let shown: Spend | null = null;
  let row: RowOnServer | null = null;
  setCurrentDetails(renderCard(state));
  return {
    get state() {
      return state;
    },
    record(event) {
      state = evolve(state, event);
      if (event.type === 'opened') isIndexed = event.opening.searchAttributes;
      if (event.type === 'input-rejected') isIndexed = event.searchAttributes;
      setCurrentDetails(renderCard(state));
    },
    showRow() {
      if (isIndexed) row = upsertRow(state);
      const spend = spendOf(state.handoffs);
      if (spend === null || spend.costMicroUsd === shown?.costMicroUsd) return;
      shown = spend;
      upsertMemo({ [SPEND_MEMO]: { ...spend } });
    },
    followRow() {
      if (!isIndexed || isSame(row, rowOnServer(state)) || !patched('the-row-follows-the-work')) return;
      row = upsertRow(state);
    },
  };
}

const KEYS = {
  status: defineSearchAttributeKey('DeskStatus', 'KEYWORD'),
  waitingFor: defineSearchAttributeKey('DeskWaitingFor', 'KEYWORD'),
  owner: defineSearchAttributeKey('DeskOwner', 'KEYWORD'),
  dueAt: defineSearchAttributeKey('DeskDueAt', 'DATETIME'),
  priority: defineSearchAttributeKey('DeskPriority', 'KEYWORD'),
  tier: defineSearchAttributeKey('DeskTier', 'KEYWORD'),
  playbook: defineSearchAttributeKey('DeskPlaybook', 'KEYWORD'),
  drafter: defineSearchAttributeKey('DeskDrafter', 'KEYWORD'),
};

/** What the server keeps of a row. What a ticket cost stands in its memo. */
type RowOnServer = Omit<TicketRowFacts, 'spend'>;

function rowOnServer(state: TicketState): RowOnServer {
  const { spend: _inTheMemo, ...row } = rowOf(state);
  return row;
}

function isSame(a: RowOnServer | null, b: RowOnServer): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function upsertRow(state: TicketState): RowOnServer {
  const row = rowOnServer(state);
  upsertSearchAttributes([
    { key: KEYS.status, value: row.status },
    { key: KEYS.waitingFor, value: row.waitingFor },
    { key: KEYS.owner, value: row.owner },
    { key: KEYS.dueAt, value: row.dueAt === null ? null : new Date(row.dueAt) },
    { key: KEYS.priority, value: row.priority },
    { key: KEYS.tier, value: row.tier },
    { key: KEYS.playbook, value: row.playbook },
    { key: KEYS.drafter, value: row.drafter },
  ]);
  return row;
}
