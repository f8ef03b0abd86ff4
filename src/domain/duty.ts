import { type Instant, plusMs } from './brand.js';
import {
  addBusinessTime,
  type BusinessCalendar,
  type DutyPlan,
  isOnDuty,
  localDate,
  nextDutyStart,
} from './business-calendar.js';
import type { PriorityLevel } from './handoffs/operations-lead.js';
import { type DutyTimes, type Roster, type RosterGroup, type RosterPerson, WEEKDAYS, type Weekday } from './opening.js';
import type { Policy } from './playbook.js';

/** Who of a group is on duty at a moment, or from when on somebody is. */
export type Duty =
  | { readonly kind: 'on-duty'; readonly ids: readonly string[] }
  | { readonly kind: 'off-duty'; readonly nextSlot: Instant }
  /** Nobody active, or no hours within the 400 days that are looked at. */
  | { readonly kind: 'never' };

/** Shorter than the search for duty goes: a year of it always fits in. */
const YEAR_MS = 365 * 24 * 3_600_000;
const ALL_DAY = [{ from: '00:00', to: '00:00' }];
const SPAN = /^(\d\d:\d\d)-(\d\d:\d\d)$/u;

/** Who is on duty: the person of this id, or the members of the group of this id. An unknown id never is. */
export function dutyOf(roster: Roster, id: string, at: Instant): Duty {
  const crew = crewOf(roster, id);
  const ids = crew.filter(({ plan }) => isOnDuty([plan], at)).map(({ person }) => person.id);
  if (ids.length > 0) return { kind: 'on-duty', ids };
  const nextSlot = nextDutyStart(
    crew.map(({ plan }) => plan),
    at,
  );
  return nextSlot === null ? { kind: 'never' } : { kind: 'off-duty', nextSlot };
}

/**
 * The business calendar of a person or a group: on duty whenever a member is. Hours of the group itself replace those
 * of its members, not their absence. Without any hours, all hours count.
 */
export function calendarOf(roster: Roster, id: string): BusinessCalendar {
  return crewOf(roster, id).map(({ plan }) => plan);
}

/** Until when a first reply is due on this level, in the duty hours of a person or group; `null`: it can never be. */
export function dueBy(
  sla: Policy['sla'],
  of: { readonly roster: Roster; readonly id: string; readonly level: PriorityLevel; readonly at: Instant },
): Instant | null {
  return addBusinessTime(calendarOf(of.roster, of.id), { at: of.at, ms: sla.firstReplyMs[of.level] });
}

/** Whether somebody of this person or group is on duty at every moment of the year that begins at `at`. */
export function isAlwaysOnDuty(roster: Roster, of: { readonly id: string; readonly at: Instant }): boolean {
  const end = plusMs(of.at, YEAR_MS);
  return addBusinessTime(calendarOf(roster, of.id), { at: of.at, ms: YEAR_MS }) === end;
}

/** Whether a person is away on the day that it is for them at this moment. */
export function isAbsent(person: RosterPerson, at: Instant): boolean {
  const away = person.absence ?? [];
  if (away.length === 0) return false;
  const today = localDate(at, person.timeZone ?? 'UTC');
  return away.some((absence) => absence.from <= today && today <= absence.until);
}

interface Member {
  readonly person: RosterPerson;
  readonly plan: DutyPlan;
}

function crewOf(roster: Roster, id: string): readonly Member[] {
  const group = roster.groups.find((candidate) => candidate.id === id);
  const ids: readonly string[] = group?.members ?? [id];
  return roster.people
    .filter((person) => person.active && ids.includes(person.id))
    .map((person) => ({ person, plan: planOf({ roster, person, group }) }));
}

function planOf(of: {
  readonly roster: Roster;
  readonly person: RosterPerson;
  readonly group: RosterGroup | undefined;
}): DutyPlan {
  const { roster, person } = of;
  const times: DutyTimes = of.group?.duty ?? person;
  const holidays = roster.calendars?.find((calendar) => calendar.id === times.holidays)?.dates ?? [];
  return {
    timeZone: times.timeZone ?? person.timeZone ?? 'UTC',
    hours: hoursOf(times),
    closed: [
      ...holidays.map((date) => ({ from: date, to: date })),
      ...(person.absence ?? []).map(({ from, until }) => ({ from, to: until })),
    ],
  };
}

/** A span `HH:MM-HH:MM`; `24:00` is midnight, which lies on the next day. One that nobody can read is no duty. */
function hoursOf(times: DutyTimes): DutyPlan['hours'] {
  const spans = (day: Weekday): DutyPlan['hours'][Weekday] =>
    times.dutyHours === undefined
      ? ALL_DAY
      : (times.dutyHours[day] ?? []).flatMap((written) => {
          const [, from, to] = SPAN.exec(written) ?? [];
          return from === undefined || to === undefined ? [] : [{ from, to: to === '24:00' ? '00:00' : to }];
        });
  return Object.fromEntries(WEEKDAYS.map((day) => [day, spans(day)]));
}
