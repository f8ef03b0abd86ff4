import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../src/domain/brand.js';
import { gateWaitMs } from '../../src/domain/gate-wait.js';
import { LIMITS } from '../../src/domain/limits.js';
import type { Roster, RosterGroup, RosterPerson } from '../../src/domain/opening.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WINDOW_MS = 4 * HOUR_MS;

/** Nine to five in Berlin, Monday to Friday. */
const DAY = ['09:00-17:00'];
const OFFICE = {
  timeZone: 'Europe/Berlin',
  dutyHours: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
} as const;

function person(id: string, changes: Partial<RosterPerson> = {}): RosterPerson {
  return { id, name: id, active: true, ...OFFICE, ...changes };
}

function rosterOf(people: readonly RosterPerson[], group: Partial<RosterGroup> = {}): Roster {
  return {
    people,
    groups: [{ id: 'leads', tier: 2, members: people.map(({ id }) => id), ...group }],
    calendars: [{ id: 'berlin', dates: ['2026-03-09'] }],
  };
}

function at(moment: string): Instant {
  return Date.parse(moment) as Instant;
}

/** When a gate ends that opens at a moment. */
function endOf(of: {
  readonly opens: string;
  readonly roster?: Roster;
  readonly windowMs?: number;
  readonly except?: string;
}): string {
  const { opens, roster = rosterOf([person('bo')]), windowMs = WINDOW_MS, except = null } = of;
  const opensAt = at(opens);
  return new Date(opensAt + gateWaitMs({ roster, group: 'leads', except, windowMs, at: opensAt })).toISOString();
}

describe('a gate of a group that goes home', () => {
  // 2026-03-06 is a Friday; 17:00 in Berlin is 16:00 UTC.
  test.each([
    ['on the same day, when it opens early enough', '2026-03-06T09:00:00.000Z', '2026-03-06T13:00:00.000Z'],
    ['when they go home, when it opens just in time for that', '2026-03-06T12:00:00.000Z', '2026-03-06T16:00:00.000Z'],
    ['on Monday, when it opens a moment too late', '2026-03-06T12:00:00.001Z', '2026-03-09T08:00:00.001Z'],
    ['on Monday at noon, when it opens on Friday evening', '2026-03-06T17:30:00.000Z', '2026-03-09T12:00:00.000Z'],
    ['on Monday at noon, when it opens at the weekend', '2026-03-08T03:00:00.000Z', '2026-03-09T12:00:00.000Z'],
  ])('ends %s', (_name, opens, ends) => {
    expect(endOf({ opens })).toBe(ends);
  });

  test('does not end on a holiday', () => {
    const roster = rosterOf([person('bo', { holidays: 'berlin' })]);

    expect(endOf({ opens: '2026-03-06T17:30:00Z', roster })).toBe('2026-03-10T12:00:00.000Z');
  });

  test('does not end while all of them are away, and does while one is there', () => {
    const away = person('bo', { absence: [{ from: '2026-03-09', until: '2026-03-10' }] });

    expect(endOf({ opens: '2026-03-06T17:30:00Z', roster: rosterOf([away]) })).toBe('2026-03-11T12:00:00.000Z');
    expect(endOf({ opens: '2026-03-06T17:30:00Z', roster: rosterOf([away, person('cem')]) })).toBe(
      '2026-03-09T12:00:00.000Z',
    );
  });

  test('ends by the clock of the group when the clocks change over the weekend', () => {
    // Monday at one o'clock in Berlin: 12:00 UTC before the change of 29 March, 11:00 UTC after it.
    expect(endOf({ opens: '2026-03-20T17:30:00Z' })).toBe('2026-03-23T12:00:00.000Z');
    expect(endOf({ opens: '2026-03-27T17:30:00Z' })).toBe('2026-03-30T11:00:00.000Z');
  });

  test('counts the time of those alone who may decide: whoever edited the reply is left out', () => {
    const roster = rosterOf([person('bo', { timeZone: 'America/New_York' }), person('cem')]);
    const opens = '2026-03-06T15:00:00Z';

    expect(endOf({ opens, roster })).toBe('2026-03-06T19:00:00.000Z');
    expect(endOf({ opens, roster, except: 'bo' })).toBe('2026-03-09T11:00:00.000Z');
  });
});

describe('a gate of a group that is on duty day and night', () => {
  const always = rosterOf([person('bo')], { duty: {} });

  test.each([
    ['at night', '2026-03-06T23:00:00Z', always],
    ['over a change of the clocks', '2026-03-28T20:00:00Z', always],
    ['whose people name no hours', '2026-03-06T23:00:00Z', rosterOf([{ id: 'bo', name: 'Bo', active: true }])],
  ])('waits by the clock on the wall: %s', (_name, opens, roster) => {
    const wait = gateWaitMs({ roster, group: 'leads', except: null, windowMs: DAY_MS, at: at(opens) });

    expect(wait).toBe(DAY_MS);
  });
});

describe('a gate whose group does not come', () => {
  const opens = at('2026-03-06T17:30:00Z');
  const waits = (roster: Roster, windowMs = WINDOW_MS) =>
    gateWaitMs({ roster, group: 'leads', except: null, windowMs, at: opens });
  const until = (last: string) => rosterOf([person('bo', { absence: [{ from: '2026-03-01', until: last }] })]);

  test('is waited for two weeks at most', () => {
    expect(waits(until('2026-03-19'))).toBe(at('2026-03-20T12:00:00Z') - opens);
    expect(waits(until('2026-03-20'))).toBe(LIMITS.gateWaitDays.value * DAY_MS);
    expect(waits(until('2026-12-31'))).toBe(LIMITS.gateWaitDays.value * DAY_MS);
  });

  test('is waited for longer where the policy itself says so', () => {
    expect(waits(until('2026-12-31'), 20 * DAY_MS)).toBe(20 * DAY_MS);
  });

  test('ends after the window where nobody is ever on duty', () => {
    expect(waits(rosterOf([person('bo', { active: false })]))).toBe(WINDOW_MS);
    expect(waits(rosterOf([person('bo', { dutyHours: {} })]))).toBe(WINDOW_MS);
  });
});
