import { describe, expect, test } from '@jest/globals';
import type { ApprovalRequest, GateReminder } from '../../src/domain/approval.js';
import { type Instant, plusMs } from '../../src/domain/brand.js';
import { renderCard } from '../../src/domain/card.js';
import { evolve } from '../../src/domain/evolve.js';
import { nextReminderAt } from '../../src/domain/reminder-moments.js';
import { reminderOf } from '../../src/domain/reminders.js';
import { nextTimer } from '../../src/cli/views/standing.js';
import { A_MONDAY, aPolicy, aRoster } from '../support/builders.js';
import { aParkedState } from '../support/ticket-states.js';

const HOUR_MS = 3_600_000;
const REMINDER: GateReminder = { level: 'P1', firstReplyMs: HOUR_MS, nextTier: 'security-desk' };

/** Hours after the ticket was accepted. */
function hours(count: number): Instant {
  return plusMs(A_MONDAY, count * HOUR_MS);
}

describe('how a gate reminds', () => {
  const { sla } = aPolicy();
  const asked = (of: {
    readonly group?: string;
    readonly waitMs?: number;
    readonly roster?: Partial<ReturnType<typeof aRoster>>;
    readonly owner?: string;
    readonly at?: Instant;
  }) =>
    reminderOf({
      roster: aRoster(of.roster),
      sla,
      level: 'P1',
      owner: of.owner ?? 'support-desk',
      at: of.at ?? A_MONDAY,
      gate: { approverGroup: of.group ?? 'support-leads', waitMs: of.waitMs ?? 24 * HOUR_MS },
    });

  test('is by the first reply due on the level, with the group that the roster names beside the asked one', () => {
    expect(asked({})).toEqual(REMINDER);
  });

  test.each([
    ['ends when the first reply is due', HOUR_MS, null],
    ['ends one moment later', HOUR_MS + 1, REMINDER],
  ])('is said of a gate that %s', (_name, waitMs, reminder) => {
    expect(asked({ waitMs })).toEqual(reminder);
  });

  describe('over a weekend', () => {
    // A Friday, 18:00 UTC; the gate of the same group ends on Monday at 10:00.
    const at = Date.parse('2026-03-06T18:00:00Z') as Instant;
    const waitMs = 64 * HOUR_MS;
    const office = { timeZone: 'UTC', dutyHours: { fri: ['09:00-17:00'], mon: ['09:00-17:00'] } };
    const { people, groups } = aRoster();
    const roster = { people, groups: groups.map((group) => ({ ...group, duty: office })) };
    const always = {
      people,
      groups: groups.map((group) => (group.id === 'support-desk' ? group : { ...group, duty: office })),
    };

    test('is not said of a gate that ends when the first reply is due, both counted in working time', () => {
      expect(asked({ at, waitMs, roster })).toBeNull();
      expect(asked({ at, waitMs: waitMs + 1, roster })).toEqual(REMINDER);
    });

    test('is said of a gate that ends after the first reply of an owner who works day and night', () => {
      expect(asked({ at, waitMs, roster: always })).toEqual(REMINDER);
    });

    test('is said where nobody of the owner is ever on duty', () => {
      expect(asked({ at, waitMs, roster, owner: 'nobody-here' })).toEqual(REMINDER);
    });
  });

  test.each([
    ['the group that the roster names, whatever its tier', 'security-desk', 'support-desk'],
    ['nobody else where the roster names none, even below a higher tier', 'support-desk', null],
    ['nobody else for a group that is not on the roster', 'nobody-here', null],
  ])('tells %s', (_name, group, nextTier) => {
    const groups = [
      { id: 'support-desk', tier: 1, members: ['ana'] },
      { id: 'support-leads', tier: 2, members: ['bo'] },
      { id: 'security-desk', tier: 3, members: ['cem'], remindsToo: 'support-desk' },
    ];

    expect(asked({ group, roster: { groups } })?.nextTier).toBe(nextTier);
  });
});

describe('the moment of the next reminder', () => {
  const gate = (openedAt: Instant, changes: Partial<ApprovalRequest> = {}) => {
    const parked = aParkedState({ request: { waitMs: 24 * HOUR_MS, reminder: REMINDER, ...changes } });
    if (parked.phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
    return { ...parked.phase.gate, openedAt, deadline: plusMs(openedAt, 24 * HOUR_MS) };
  };
  const next = (openedAt: Instant, after: Instant) => nextReminderAt(gate(openedAt), { acceptedAt: A_MONDAY, after });

  test.each([
    ['a gate that has just opened', hours(0.25), hours(0.25), hours(1)],
    [
      'a gate that opens one moment before the first reply is due',
      plusMs(hours(1), -1),
      plusMs(hours(1), -1),
      hours(1),
    ],
    ['a gate that opens when the first reply is due', hours(1), hours(1), hours(2)],
    ['a gate that opens days later', hours(72), hours(72), hours(73)],
    ['a gate that has reminded once', hours(0), hours(1), hours(2)],
    ['a gate that has reminded twice', hours(0), hours(2), hours(4)],
    ['a gate whose worker was away for half a day: what was missed is not made up for', hours(0), hours(9), hours(16)],
  ])('is, for %s, never later than the first reply', (_name, openedAt, after, moment) => {
    expect(next(openedAt, after)).toBe(moment);
  });

  test('does not come where the gate ends first', () => {
    expect(next(hours(0), hours(16))).toBeNull();
  });

  test('is none for a gate of an earlier version', () => {
    const { reminder: _reminder, ...request } = gate(hours(0)).request;

    expect(
      nextReminderAt({ request, openedAt: hours(0), deadline: hours(24) }, { acceptedAt: A_MONDAY, after: hours(0) }),
    ).toBeNull();
  });
});

describe('a gate that has reminded', () => {
  const parked = aParkedState({ request: { waitMs: 24 * HOUR_MS, reminder: REMINDER } });
  const once = evolve(parked, { type: 'gate-reminded', nextAt: hours(2) });
  const twice = evolve(once, { type: 'gate-reminded', nextAt: null });

  test('is as open as before, with nothing approved', () => {
    expect(twice).toMatchObject({ phase: { kind: 'awaiting_approval' }, decisions: [], gates: [{ end: 'open' }] });
  });

  test('says how often, and when it does so next', () => {
    expect(renderCard(once)).toContain('reminders sent: 1, next reminder 2026-03-02T11:00:00.000Z');
    expect(renderCard(twice)).toContain('reminders sent: 2, no further reminder');
    expect(renderCard(parked)).not.toContain('reminder');
  });

  test('has the reminder as its next timer, and its end when none is left', () => {
    expect(nextTimer(once)).toEqual({ at: hours(2), what: 'those who decide are reminded' });
    expect(nextTimer(twice)).toEqual({ at: hours(24), what: 'the gate expires and a person gets the ticket' });
  });
});
