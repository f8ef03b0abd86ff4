import { z } from 'zod';
import { isIsoMoment } from '../domain/iso-moment.js';
import { type DutyHours, type DutyTimes, type Roster, WEEKDAYS, type Weekday } from '../domain/opening.js';
import { id, knownKeys, language, listOf, text, yesOrNo } from './playbook-fields.js';

/** An end that is the start could mean no hour as well as all of them. */
const SPAN = /^(?!(.{5})-\1$)(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const A_SPAN = 'hours such as 09:00-17:00, by a clock of 24 hours; all day is 00:00-24:00';
const SOME_DAYS = `a day or a range of days (${WEEKDAYS.join(', ')}, mon-fri), each day once`;

const date = z
  .string({ error: 'a date such as 2026-12-25' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a date such as 2026-12-25' })
  .refine(isIsoMoment, { error: 'a date that exists, such as 2026-12-25' });

const timeZone = z
  .string({ error: 'a time zone such as Europe/Berlin' })
  .refine(isTimeZone, { error: 'a time zone such as Europe/Berlin' });

const span = z.string({ error: A_SPAN }).regex(SPAN, { error: A_SPAN });
const spans = z.union([span.transform((only) => [only]), listOf(span, 6)], { error: `${A_SPAN}, or a list of them` });

/** Days as editors write them, `mon-fri: 09:00-17:00`, read as a list of spans for each day. */
const dutyHours = z
  .record(z.string(), spans, { error: 'hours by day, such as mon-fri: 09:00-17:00' })
  .transform((written, context): DutyHours => {
    const hours = new Map<Weekday, readonly string[]>();
    for (const [days, times] of Object.entries(written)) {
      const named = daysOf(days);
      if (named.length === 0 || named.some((day) => hours.has(day))) {
        context.addIssue({ code: 'custom', message: SOME_DAYS, path: [days], input: written[days] });
      }
      for (const day of named) hours.set(day, times);
    }
    return Object.fromEntries(WEEKDAYS.flatMap((day) => (hours.has(day) ? [[day, hours.get(day) ?? []]] : [])));
  });

const NEEDS_ZONE = 'a time zone beside dutyHours and holidays, such as Europe/Berlin';
const dutyFields = {
  timeZone: timeZone.exactOptional(),
  dutyHours: dutyHours.exactOptional(),
  holidays: id.exactOptional(),
};

const hasZone = (times: DutyTimes): boolean =>
  times.timeZone !== undefined || (times.dutyHours === undefined && times.holidays === undefined);

const absence = knownKeys({ from: date, until: date }).refine(({ from, until }) => from <= until, {
  path: ['until'],
  error: 'a day that is not before "from"',
});

const person = knownKeys({
  id,
  name: text(100),
  active: yesOrNo,
  languages: listOf(language, 20).exactOptional(),
  ...dutyFields,
  absence: listOf(absence, 50).exactOptional(),
}).refine(hasZone, { path: ['timeZone'], error: NEEDS_ZONE });

const tier = z
  .int({ error: 'a whole number from 1 to 9' })
  .min(1, { error: 'a whole number from 1 to 9' })
  .max(9, { error: 'a whole number from 1 to 9' });

const group = knownKeys({
  id,
  tier,
  members: listOf(id, 100),
  remindsToo: id.exactOptional(),
  duty: z
    .union(
      [
        z.literal('always').transform(() => ({})),
        knownKeys(dutyFields).refine(hasZone, { path: ['timeZone'], error: NEEDS_ZONE }),
      ],
      {
        error: `always, or a map of timeZone, dutyHours and holidays`,
      },
    )
    .exactOptional(),
});

const days = z
  .record(date, text(60), { error: 'a map from date to name, such as 2026-12-25: Christmas Day' })
  .refine((written) => Object.keys(written).length <= 200, { error: 'at most 200 days' });

const calendar = knownKeys({ id, days }).transform((written) => ({
  id: written.id,
  dates: Object.keys(written.days).toSorted(),
}));

/** `roster.yaml`: who works here, when, and which groups they form. */
export const rosterSchema = knownKeys({
  people: listOf(person, 200),
  groups: listOf(group, 50),
  calendars: listOf(calendar, 50).exactOptional(),
}) satisfies z.ZodType<Roster>;

function daysOf(written: string): readonly Weekday[] {
  const [first, last = first, ...more] = written.split('-');
  const from = WEEKDAYS.findIndex((day) => day === first);
  const until = WEEKDAYS.findIndex((day) => day === last);
  return from < 0 || until < from || more.length > 0 ? [] : WEEKDAYS.slice(from, until + 1);
}

function isTimeZone(written: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone !== '' && /^[A-Z]/.test(written)
    );
  } catch {
    return false;
  }
}
