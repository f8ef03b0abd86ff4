import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '../../src/domain/brand.js';
import {
  addBusinessTime,
  type BusinessCalendar,
  businessTimeBetween,
  type DutyPlan,
  isOnDuty,
  nextDutyStart,
} from '../../src/domain/business-calendar.js';
import { LIMITS } from '../../src/domain/limits.js';
import { WEEKDAYS } from '../../src/domain/opening.js';
import { holdsFor } from '../support/properties.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFICE = [{ from: '09:00', to: '17:00' }];
const WEEK = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE };

function at(moment: string): Instant {
  return Date.parse(moment) as Instant;
}

function moment(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

function plan(changes: Partial<DutyPlan> = {}): DutyPlan {
  return { timeZone: 'Europe/Berlin', hours: WEEK, closed: [], ...changes };
}

/** Business days of nine to five in one place. */
function office(changes: Partial<DutyPlan> = {}): BusinessCalendar {
  return [plan(changes)];
}

const NIGHTS = office({ hours: { fri: [{ from: '22:00', to: '06:00' }], sat: [{ from: '22:00', to: '06:00' }] } });

describe('whether somebody is on duty', () => {
  test.each([
    ['in the morning, at the minute', office(), '2026-03-02T08:00:00Z', true],
    ['a second before', office(), '2026-03-02T07:59:59Z', false],
    ['at the end of the shift no more', office(), '2026-03-02T16:00:00Z', false],
    ['a second before its end', office(), '2026-03-02T15:59:59Z', true],
    ['on a Sunday', office(), '2026-03-01T10:00:00Z', false],
    ['an hour earlier in summer', office(), '2026-03-30T07:00:00Z', true],
    ['in a zone of half hours', office({ timeZone: 'Asia/Kolkata' }), '2026-03-02T03:30:00Z', true],
    ['in a zone of half hours, a second before', office({ timeZone: 'Asia/Kolkata' }), '2026-03-02T03:29:59Z', false],
    ['in a zone of quarter hours', office({ timeZone: 'Asia/Kathmandu' }), '2026-03-02T03:15:00Z', true],
    ['after midnight, on the shift of the day before', NIGHTS, '2026-03-07T04:59:00Z', true],
    ['after the night shift', NIGHTS, '2026-03-07T05:00:00Z', false],
    ['on a holiday', office({ closed: [{ from: '2026-03-02', to: '2026-03-02' }] }), '2026-03-02T10:00:00Z', false],
    [
      'in the night into a holiday',
      [plan({ ...NIGHTS[0], closed: [{ from: '2026-03-07', to: '2026-03-07' }] })],
      '2026-03-07T04:00:00Z',
      true,
    ],
    [
      'in the night that would begin on it',
      [plan({ ...NIGHTS[0], closed: [{ from: '2026-03-07', to: '2026-03-07' }] })],
      '2026-03-08T04:00:00Z',
      false,
    ],
    [
      'on the last day of an absence',
      office({ closed: [{ from: '2026-03-02', to: '2026-03-04' }] }),
      '2026-03-04T10:00:00Z',
      false,
    ],
    [
      'on the day after it',
      office({ closed: [{ from: '2026-03-02', to: '2026-03-04' }] }),
      '2026-03-05T10:00:00Z',
      true,
    ],
    [
      'all day from midnight to midnight',
      office({ hours: { sun: [{ from: '00:00', to: '00:00' }] } }),
      '2026-03-01T22:59:59Z',
      true,
    ],
    ['with nobody in the calendar', [], '2026-03-02T10:00:00Z', false],
    [
      'with hours that nobody can read',
      office({ hours: { mon: [{ from: '9', to: '25:00' }] } }),
      '2026-03-02T10:00:00Z',
      false,
    ],
    ['when a colleague elsewhere is', [plan(), plan({ timeZone: 'America/New_York' })], '2026-03-02T20:00:00Z', true],
  ] as const)('%s', (_name, calendar, instant, expected) => {
    expect(isOnDuty(calendar, at(instant))).toBe(expected);
  });
});

describe('the next moment on duty', () => {
  test.each([
    ['is now, when on duty', office(), '2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
    ['is the next morning at the end of a day', office(), '2026-03-02T16:00:00Z', '2026-03-03T08:00:00.000Z'],
    ['is Monday on a Friday evening', office(), '2026-03-06T20:00:00Z', '2026-03-09T08:00:00.000Z'],
    ['knows that the clocks changed at the weekend', office(), '2026-03-27T20:00:00Z', '2026-03-30T07:00:00.000Z'],
    [
      'jumps over holidays',
      office({ closed: [{ from: '2026-12-24', to: '2027-01-03' }] }),
      '2026-12-23T20:00:00Z',
      '2027-01-04T08:00:00.000Z',
    ],
    [
      'waits for the clocks where the start is skipped',
      office({ hours: { sun: [{ from: '02:30', to: '08:00' }] } }),
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'takes the first of a start that comes twice',
      office({ hours: { sun: [{ from: '02:30', to: '08:00' }] } }),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
  ] as const)('%s', (_name, calendar, instant, expected) => {
    expect(moment(nextDutyStart(calendar, at(instant)))).toBe(expected);
  });

  test('never comes in an empty calendar', () => {
    expect(nextDutyStart([], at('2026-03-02T10:00:00Z'))).toBeNull();
    expect(nextDutyStart(office({ hours: {} }), at('2026-03-02T10:00:00Z'))).toBeNull();
  });

  test('is looked for as many days as the limit says, and not one more', () => {
    const most = LIMITS.dutySearchDays.value;
    const from = at('2026-03-02T20:00:00Z');
    const lastClosed = (days: number): string => new Date(from + days * DAY).toISOString().slice(0, 10);
    const all = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: OFFICE, sun: OFFICE };
    const closedFor = (days: number): BusinessCalendar =>
      office({ hours: all, closed: [{ from: '2026-03-01', to: lastClosed(days) }] });

    expect(moment(nextDutyStart(closedFor(most - 1), from))).toBe(`${lastClosed(most)}T07:00:00.000Z`);
    expect(nextDutyStart(closedFor(most), from)).toBeNull();
  });
});

describe('time on duty', () => {
  test.each([
    ['ends the same day', office(), ['2026-03-02T10:00:00Z', 2], '2026-03-02T12:00:00.000Z'],
    ['may end with the shift', office(), ['2026-03-02T10:00:00Z', 6], '2026-03-02T16:00:00.000Z'],
    ['goes on the next morning', office(), ['2026-03-02T10:00:00Z', 7], '2026-03-03T09:00:00.000Z'],
    ['stands still at the weekend', office(), ['2026-03-06T15:00:00Z', 2], '2026-03-09T09:00:00.000Z'],
    [
      'is shorter in the night of the skipped hour',
      office({ hours: { sat: [{ from: '22:00', to: '06:00' }], mon: OFFICE } }),
      ['2026-03-28T20:00:00Z', 8],
      '2026-03-30T08:00:00.000Z',
    ],
    [
      'is longer in the night of the doubled hour',
      office({ hours: { sat: [{ from: '22:00', to: '06:00' }] } }),
      ['2026-10-24T19:00:00Z', 9],
      '2026-10-25T05:00:00.000Z',
    ],
    [
      'counts what two people cover once',
      [plan(), plan({ hours: { mon: [{ from: '12:00', to: '20:00' }] } })],
      ['2026-03-02T08:00:00Z', 11],
      '2026-03-02T19:00:00.000Z',
    ],
    [
      'begins with the next shift, for no time at all',
      office(),
      ['2026-03-01T10:00:00Z', 0],
      '2026-03-02T08:00:00.000Z',
    ],
  ] as const)('%s', (_name, calendar, times, expected) => {
    const [instant, hours] = times;
    expect(moment(addBusinessTime(calendar, { at: at(instant), ms: hours * HOUR }))).toBe(expected);
  });

  test('is never full in a calendar that does not hold as much', () => {
    expect(addBusinessTime([], { at: at('2026-03-02T10:00:00Z'), ms: 1 })).toBeNull();
    expect(addBusinessTime(office(), { at: at('2026-03-02T10:00:00Z'), ms: 400 * DAY })).toBeNull();
  });

  test('between two moments is none when the second is earlier', () => {
    expect(businessTimeBetween(office(), { from: at('2026-03-02T12:00:00Z'), to: at('2026-03-02T10:00:00Z') })).toBe(0);
  });
});

const ZONES = ['Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const spans = fc.array(fc.record({ from: clock, to: clock }), { maxLength: 3 });
const dates = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(at('2026-03-01T00:00:00Z') + days * DAY).toISOString().slice(0, 10));
const plans = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  hours: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, spans])), { requiredKeys: [] }),
  closed: fc.array(fc.record({ from: dates, to: dates }), { maxLength: 2 }),
});
const calendars = fc.array(plans, { maxLength: 3 });
const moments = fc
  .integer({ min: at('2026-03-01T00:00:00Z'), max: at('2026-11-30T00:00:00Z') })
  .map((ms) => ms as Instant);
const lengths = fc.integer({ min: 1, max: 40 * HOUR });

describe('any calendar', () => {
  test('is on duty at the next moment on duty, and not just before it', () => {
    holdsFor(
      fc.property(calendars, moments, (calendar, from) => {
        const next = nextDutyStart(calendar, from);
        if (next === null) return true;
        return (
          next >= from && isOnDuty(calendar, next) && (next === from || !isOnDuty(calendar, (next - 1) as Instant))
        );
      }),
    );
  });

  test('gives back the time that was added', () => {
    holdsFor(
      fc.property(calendars, moments, lengths, (calendar, from, ms) => {
        const to = addBusinessTime(calendar, { at: from, ms });
        return to === null || businessTimeBetween(calendar, { from, to }) === ms;
      }),
    );
  });

  test('adds two times one after the other as it adds both at once', () => {
    holdsFor(
      fc.property(calendars, moments, fc.tuple(lengths, lengths), (calendar, from, [first, second]) => {
        const middle = addBusinessTime(calendar, { at: from, ms: first });
        const twice = middle === null ? null : addBusinessTime(calendar, { at: middle, ms: second });
        const once = addBusinessTime(calendar, { at: from, ms: first + second });
        return once === null || twice === once;
      }),
    );
  });

  test('never reports more time on duty than has passed, and never less for a later end', () => {
    holdsFor(
      fc.property(calendars, moments, fc.tuple(lengths, lengths), (calendar, from, [first, second]) => {
        const middle = businessTimeBetween(calendar, { from, to: (from + first) as Instant });
        const end = businessTimeBetween(calendar, { from, to: (from + first + second) as Instant });
        return middle >= 0 && middle <= first && end >= middle && end <= first + second;
      }),
    );
  });

  test('agrees with the clock on the wall, on days on which the clocks do not change', () => {
    holdsFor(
      fc.property(plans, fc.integer({ min: 0, max: 28 * 24 * 60 }), (one, minutes) => {
        const instant = (at('2026-05-04T00:00:00Z') + minutes * 60_000) as Instant;
        return isOnDuty([one], instant) === byTheClock(one, instant);
      }),
    );
  });
});

/** The same question, answered with Node's own clock: is it within a span of today, or of yesterday beyond midnight? */
function byTheClock(one: DutyPlan, instant: Instant): boolean {
  const read = (ms: number): { readonly date: string; readonly time: string; readonly weekday: number } => {
    const [date = '', time = ''] = new Date(ms).toLocaleString('sv-SE', { timeZone: one.timeZone }).split(' ');
    return { date, time: time.slice(0, 5), weekday: (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7 };
  };
  const { date, time, weekday } = read(instant);
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
  const open = (day: string): boolean => !one.closed.some((range) => range.from <= day && day <= range.to);
  const hoursOf = (day: number) => one.hours[WEEKDAYS[(day + 7) % 7] ?? 'mon'] ?? [];
  const today = hoursOf(weekday).some(({ from, to }) => from <= time && (to <= from || time < to));
  const overnight = hoursOf(weekday - 1).some(({ from, to }) => to <= from && time < to);
  return (open(date) && today) || (open(before) && overnight);
}
