import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../src/domain/brand.js';
import { calendarOf, dueBy, dutyOf, isAbsent, isAlwaysOnDuty } from '../../src/domain/duty.js';
import { type Roster, type RosterGroup, type RosterPerson, WEEKDAYS } from '../../src/domain/opening.js';
import { aPolicy } from '../support/builders.js';

const HOURS = { mon: ['09:00-17:00'], tue: ['09:00-12:00', '13:00-24:00'], sat: ['22:00-06:00'] };

function at(moment: string): Instant {
  return Date.parse(moment) as Instant;
}

function person(id: string, changes: Partial<RosterPerson> = {}): RosterPerson {
  return { id, name: id, active: true, timeZone: 'UTC', dutyHours: HOURS, ...changes };
}

function rosterOf(people: readonly RosterPerson[], group: Partial<RosterGroup> = {}): Roster {
  return {
    people,
    groups: [{ id: 'desk', tier: 1, members: people.map(({ id }) => id), ...group }],
    calendars: [{ id: 'spring', dates: ['2026-03-02'] }],
  };
}

const MONDAY = at('2026-03-02T10:00:00Z');

describe('who is on duty', () => {
  test.each([
    ['the members whose hours it is', rosterOf([person('ana'), person('bo', { timeZone: 'Asia/Tokyo' })]), ['ana']],
    ['a member without hours, always', rosterOf([{ id: 'ana', name: 'Ana', active: true }]), ['ana']],
    ['nobody who has left', rosterOf([person('ana', { active: false }), person('bo')]), ['bo']],
    [
      'everybody in the hours of the group, whatever their own',
      rosterOf([person('ana', { timeZone: 'Asia/Tokyo' }), person('bo')], { duty: {} }),
      ['ana', 'bo'],
    ],
    [
      'nobody who is away, in the hours of the group either',
      rosterOf([person('ana', { absence: [{ from: '2026-03-02', until: '2026-03-02' }] }), person('bo')], { duty: {} }),
      ['bo'],
    ],
  ])('are %s', (_name, roster, ids) => {
    expect(dutyOf(roster, 'desk', MONDAY)).toEqual({ kind: 'on-duty', ids });
  });

  test('is asked about a person too', () => {
    expect(dutyOf(rosterOf([person('ana')]), 'ana', MONDAY)).toEqual({ kind: 'on-duty', ids: ['ana'] });
  });

  test.each([
    ['after the last shift', '2026-03-02T17:00:00Z', {}, '2026-03-03T09:00:00Z'],
    ['in the break at noon', '2026-03-03T12:30:00Z', {}, '2026-03-03T13:00:00Z'],
    ['on a holiday', '2026-03-02T10:00:00Z', { holidays: 'spring' }, '2026-03-03T09:00:00Z'],
    ['after midnight, until the night shift', '2026-03-04T00:00:00Z', {}, '2026-03-07T22:00:00Z'],
    [
      'in an absence',
      '2026-03-02T10:00:00Z',
      { absence: [{ from: '2026-03-02', until: '2026-03-03' }] },
      '2026-03-07T22:00:00Z',
    ],
  ] as const)('is nobody %s, and the next slot is named', (_name, moment, changes, next) => {
    const duty = dutyOf(rosterOf([person('ana', changes)]), 'desk', at(moment));

    expect(duty).toEqual({ kind: 'off-duty', nextSlot: at(next) });
  });

  test('is never anybody of an unknown group, of an empty one, or without hours', () => {
    expect(dutyOf(rosterOf([person('ana')]), 'gone', MONDAY)).toEqual({ kind: 'never' });
    expect(dutyOf(rosterOf([]), 'desk', MONDAY)).toEqual({ kind: 'never' });
    expect(dutyOf(rosterOf([person('ana', { dutyHours: {} })]), 'desk', MONDAY)).toEqual({ kind: 'never' });
    expect(dutyOf(rosterOf([person('ana', { dutyHours: { mon: ['all day'] } })]), 'desk', MONDAY)).toEqual({
      kind: 'never',
    });
  });
});

describe('an absence', () => {
  test('is counted in whole days of the person', () => {
    const away = person('ana', { timeZone: 'Asia/Tokyo', absence: [{ from: '2026-03-03', until: '2026-03-03' }] });

    expect(isAbsent(away, at('2026-03-02T14:59:59Z'))).toBe(false);
    expect(isAbsent(away, at('2026-03-02T15:00:00Z'))).toBe(true);
    expect(isAbsent(away, at('2026-03-03T15:00:00Z'))).toBe(false);
    expect(isAbsent(person('bo'), MONDAY)).toBe(false);
  });
});

describe('a first reply', () => {
  const { sla } = aPolicy();
  const roster = rosterOf([person('ana')]);

  test('is due after as many hours on duty as its level allows', () => {
    const due = (level: 'P1' | 'P3') => dueBy(sla, { roster, id: 'desk', level, at: at('2026-03-02T16:30:00Z') });

    expect(due('P1')).toBe(at('2026-03-03T09:30:00Z'));
    expect(due('P3')).toBe(at('2026-03-03T17:30:00Z'));
  });

  test('is never due where nobody works', () => {
    expect(calendarOf(roster, 'gone')).toEqual([]);
    expect(dueBy(sla, { roster, id: 'gone', level: 'P1', at: MONDAY })).toBeNull();
  });
});

describe('a group that is always on duty', () => {
  const ALWAYS = { duty: {} };
  const away = (from: string, until = from) => person('ana', { absence: [{ from, until }] });

  test.each([
    [
      'with a telephone day and night, over changes of the clock',
      [person('ana', { timeZone: 'Europe/Berlin' })],
      ALWAYS,
      true,
    ],
    ['whose members go home', [person('ana')], {}, false],
    [
      'whose members follow the sun',
      [person('ana', { dutyHours: everyDay('00:00-12:00') }), person('bo', { dutyHours: everyDay('12:00-24:00') })],
      {},
      true,
    ],
    [
      'whose members leave one minute between them',
      [person('ana', { dutyHours: everyDay('00:00-12:00') }), person('bo', { dutyHours: everyDay('12:01-24:00') })],
      {},
      false,
    ],
    ['whose only member is away on the last day of the year ahead', [away('2027-03-01')], ALWAYS, false],
    ['whose only member is away after the year ahead', [away('2027-03-03')], ALWAYS, true],
    ['of which another member stays', [away('2026-06-01'), person('bo')], ALWAYS, true],
    ['without an active member', [person('ana', { active: false })], ALWAYS, false],
  ])('%s', (_name, people, group, isAlways) => {
    expect(isAlwaysOnDuty(rosterOf(people, group), { id: 'desk', at: MONDAY })).toBe(isAlways);
  });
});

function everyDay(span: string): RosterPerson['dutyHours'] & object {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, [span]]));
}
