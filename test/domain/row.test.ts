import { describe, expect, test } from '@jest/globals';
import { plusMs } from '../../src/domain/brand.js';
import { renderCard } from '../../src/domain/card.js';
import { rowOf } from '../../src/domain/row.js';
import { gateLines } from '../../src/cli/views/gate.js';
import { A_MONDAY } from '../support/builders.js';
import { aParkedState, aVerifyingState } from '../support/ticket-states.js';

const HOUR_MS = 3_600_000;
/** The gate of `aParkedState` waits for four hours. */
const END = plusMs(A_MONDAY, 4 * HOUR_MS);

describe('when a row says that a ticket is due', () => {
  test.each([
    ['when the first reply is due, a moment before the gate ends', plusMs(END, -1), plusMs(END, -1)],
    ['when both come at once', END, END],
    ['at the end of the gate, when the first reply may come later', plusMs(END, 1), END],
    ['when the first reply was due, before the gate opened', plusMs(A_MONDAY, -HOUR_MS), plusMs(A_MONDAY, -HOUR_MS)],
  ])('at a gate: %s', (_name, dueAt, due) => {
    expect(rowOf(aParkedState({ request: { dueAt } })).dueAt).toBe(due);
  });

  test('at a gate of an earlier version: when the gate ends', () => {
    expect(rowOf(aParkedState()).dueAt).toBe(END);
  });

  test('while evidence is waited for: when it is looked at next', () => {
    const dueAt = plusMs(A_MONDAY, HOUR_MS);

    expect(rowOf(aVerifyingState({ request: { dueAt }, waitMs: 2 * HOUR_MS })).dueAt).toBe(
      plusMs(A_MONDAY, 2 * HOUR_MS),
    );
  });
});

describe('when the first reply is due', () => {
  const state = aParkedState({ request: { dueAt: plusMs(A_MONDAY, HOUR_MS) } });

  test('stands on the card, beside the end of the gate', () => {
    expect(renderCard(state)).toContain(
      'until 2026-03-02T13:00:00.000Z, risk normal; first reply due 2026-03-02T10:00:00.000Z',
    );
    expect(renderCard(aParkedState())).not.toContain('first reply due');
  });

  test.each([
    ['still to come', 0, 'the first reply, in 1 h (2026-03-02 10:00 UTC)'],
    ['over', 3 * HOUR_MS, 'the first reply, 2 h ago (2026-03-02 10:00 UTC)'],
  ])('stands among the lines of the gate: %s', (_name, laterMs, words) => {
    const { phase } = state;
    if (phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
    const screen = {
      columns: 120,
      now: plusMs(A_MONDAY, laterMs),
      paint: (_tone: unknown, text: string) => text,
      given: {},
    };

    expect(gateLines({ state, gate: phase.gate }, screen)).toContainEqual(expect.stringContaining(words));
  });
});
