import { describe, expect, test } from '@jest/globals';
import { acceptedState, evolve } from '../../src/domain/evolve.js';
import { LIMITS } from '../../src/domain/limits.js';
import { openingTooLarge } from '../../src/domain/pin.js';
import { rowOf } from '../../src/domain/row.js';
import { summaryLine } from '../../src/domain/summary-line.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { characters, utf8Bytes } from '../../src/domain/text-size.js';
import type { AuditTrail } from '../../src/workflows/audit.js';
import { recordCustomerMessage } from '../../src/workflows/messages.js';
import { A_MONDAY, aPlaybook, aRoster, aStartInput } from '../support/builders.js';

describe('the state of a ticket', () => {
  test('keeps the last refused decisions and goes on counting', () => {
    const most = LIMITS.refusedDecisionsKept.value;

    const atLimit = afterRefusals(most);
    const over = afterRefusals(most + 1);

    expect(atLimit.refusedDecisions.map((refusal) => refusal.detail)).toEqual(numbers(0, most));
    expect(over.refusedDecisions.map((refusal) => refusal.detail)).toEqual(numbers(1, most + 1));
    expect(over.refusedDecisionCount).toBe(most + 1);
  });

  test('takes in as many customer messages as a round holds, and refuses the next one', () => {
    const trail = aTrail();
    const write = (messageId: string) => recordCustomerMessage(trail, { messageId, body: 'x', receivedAt: '' });

    const kinds = numbers(0, LIMITS.customerMessages.value).map((messageId) => write(messageId).kind);

    expect(new Set(kinds)).toEqual(new Set(['recorded']));
    expect(write('one-too-many')).toMatchObject({ kind: 'refused', reason: 'too_many_messages' });
    expect(write('7')).toEqual({ kind: 'duplicate', messageId: '7' });
  });

  test('shows an owner in lists no longer than a keyword may be', () => {
    const most = LIMITS.searchAttributeLength.value;

    expect(rowOf(takenOverBy('x'.repeat(most))).owner).toHaveLength(most);
    expect(rowOf(takenOverBy('x'.repeat(most + 1))).owner).toHaveLength(most);
  });
});

describe('an opening record', () => {
  test('may fill its bound, and a playbook whose record goes over it is refused', () => {
    const most = LIMITS.openingRecord.value;
    const rest = most - sizeWithPaddingOf(0);

    expect(openingTooLarge(playbookWithPadding(rest))).toBeNull();
    expect(openingTooLarge(playbookWithPadding(rest + 1))).toBe(
      `what each run carries along would have ${most + 1} bytes, more than ${most}`,
    );
  });
});

describe('a summary in the Temporal UI', () => {
  test('fills its bound of characters and of bytes, and is cut when it would go over', () => {
    const characterLimit = LIMITS.summaryLength.value;
    const byteLimit = LIMITS.summaryBytes.value;
    const stop = '\u{1F6D1}';
    const inBytes = (byteLimit - 2) / utf8Bytes(stop);

    expect(summaryLine('x'.repeat(characterLimit))).toBe('x'.repeat(characterLimit));
    expect(characters(summaryLine('x'.repeat(characterLimit + 1)))).toBe(characterLimit);
    expect(utf8Bytes(JSON.stringify(summaryLine(stop.repeat(Math.floor(inBytes) + 1))))).toBeLessThanOrEqual(byteLimit);
    expect(summaryLine(stop.repeat(Math.floor(inBytes)))).toBe(stop.repeat(Math.floor(inBytes)));
  });
});

function numbers(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, index) => String(from + index));
}

function afterRefusals(amount: number): TicketState {
  return numbers(0, amount).reduce<TicketState>(
    (state, detail) => evolve(state, { type: 'decision-refused', decision: aRefusal(detail) }),
    acceptedState(aStartInput(), A_MONDAY),
  );
}

function aRefusal(detail: string) {
  return {
    schemaVersion: 1,
    requestId: 'r1/escalation/1',
    action: 'approve',
    actor: { id: 'bo', group: 'support-leads' },
    reason: 'too_early',
    detail,
    refusedAt: A_MONDAY,
    door: 'update',
    findings: [],
  } as const;
}

/** A trail as the workflow holds it, without a workflow around it. */
function aTrail(): AuditTrail {
  let state = acceptedState(aStartInput(), A_MONDAY);
  return {
    get state() {
      return state;
    },
    record(event) {
      state = evolve(state, event);
    },
    showRow: () => undefined,
    followRow: () => undefined,
  };
}

function takenOverBy(by: string): TicketState {
  return evolve(acceptedState(aStartInput(), A_MONDAY), { type: 'taken-over', by, reason: 'x', at: A_MONDAY });
}

function playbookWithPadding(bytes: number) {
  const roster = aRoster();
  const [first, ...others] = roster.people;
  const padded = { id: 'ana', active: true, ...first, name: `${first?.name ?? ''}${'x'.repeat(bytes)}` };
  return aPlaybook({ roster: { ...roster, people: [padded, ...others] } });
}

function sizeWithPaddingOf(bytes: number): number {
  const most = LIMITS.openingRecord.value;
  const over = openingTooLarge(playbookWithPadding(bytes + most));
  return Number(/would have (\d+)/.exec(over ?? '')?.[1]) - most;
}
