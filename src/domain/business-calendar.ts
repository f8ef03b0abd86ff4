import { Temporal } from 'temporal-polyfill';
import type { Instant } from './brand.js';
import { LIMITS } from './limits.js';
import { WEEKDAYS, type Weekday } from './opening.js';

/** Working hours by the clock on the wall, `HH:MM`. An end at or before the start lies on the next day. */
export interface ClockSpan {
  readonly from: string;
  readonly to: string;
}

/** When one person or team works, in the time of one place. */
export interface DutyPlan {
  /** IANA name, e.g. `Asia/Kolkata`; the loader of the roster refuses one that does not exist. */
  readonly timeZone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly ClockSpan[]>>>;
  /** Local dates, `YYYY-MM-DD`, on which no shift begins. A shift that began the day before is finished. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
}

/** The plans of everybody who counts: on duty is whoever one of them says is. Empty: nobody ever is. */
export type BusinessCalendar = readonly DutyPlan[];

interface Slot {
  readonly from: number;
  readonly to: number;
}

/** The night shift of the day before is the longest that may still run. */
const DAYS_BEFORE = 1;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** Whether somebody is on duty at this moment. The end of a shift is no longer part of it. */
export function isOnDuty(calendar: BusinessCalendar, at: Instant): boolean {
  for (const slot of dutySlots(calendar, { from: at, days: DAYS_BEFORE })) {
    if (slot.from > at) return false;
    if (at < slot.to) return true;
  }
  return false;
}

/** The first moment on duty from `at` on, which is `at` itself when on duty; `null` when there is none within 400 days. */
export function nextDutyStart(calendar: BusinessCalendar, at: Instant): Instant | null {
  for (const slot of dutySlots(calendar, { from: at, days: LIMITS.dutySearchDays.value }))
    if (slot.to > at) return instantOf(Math.max(slot.from, at));
  return null;
}

/**
 * The moment at which this much time on duty has passed since `at`; for none at all, the first moment on duty. `null`
 * when the calendar does not hold that much within 400 days.
 */
export function addBusinessTime(
  calendar: BusinessCalendar,
  of: { readonly at: Instant; readonly ms: number },
): Instant | null {
  let left = of.ms;
  for (const slot of dutySlots(calendar, { from: of.at, days: LIMITS.dutySearchDays.value })) {
    const from = Math.max(slot.from, of.at);
    if (slot.to <= from) continue;
    if (left <= slot.to - from) return instantOf(from + left);
    left -= slot.to - from;
  }
  return null;
}

/** Milliseconds on duty between two moments, 0 when the second is not later; counted for 400 days at most. */
export function businessTimeBetween(
  calendar: BusinessCalendar,
  of: { readonly from: Instant; readonly to: Instant },
): number {
  let total = 0;
  for (const slot of dutySlots(calendar, { from: of.from, days: LIMITS.dutySearchDays.value })) {
    if (slot.from >= of.to) break;
    total += Math.max(0, Math.min(slot.to, of.to) - Math.max(slot.from, of.from));
  }
  return total;
}

/** The date, `YYYY-MM-DD`, that it is in a time zone at this moment. */
export function localDate(at: Instant, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Whether a shift begins on this local date, `YYYY-MM-DD`, for anybody. */
export function hasDutyOn(calendar: BusinessCalendar, date: string): boolean {
  const day = Temporal.PlainDate.from(date);
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  return calendar.some(
    (plan) => weekday !== undefined && (plan.hours[weekday] ?? []).length > 0 && !isClosed(plan, day),
  );
}

/** Slots of all plans, by their start, none overlapping another: what two people cover counts once. */
function* dutySlots(
  calendar: BusinessCalendar,
  of: { readonly from: Instant; readonly days: number },
): Generator<Slot> {
  const plans = calendar.map((plan) => slotsOf(plan, of));
  const heads = plans.map((plan) => nextOf(plan));
  let end = Number.NEGATIVE_INFINITY;
  for (;;) {
    const starts = heads.map((head) => head?.from ?? Number.POSITIVE_INFINITY);
    const first = Math.min(...starts);
    if (first === Number.POSITIVE_INFINITY) return;
    const place = starts.indexOf(first);
    const head = heads[place];
    const plan = plans[place];
    if (head === undefined || head === null || plan === undefined) return;
    const from = Math.max(head.from, end);
    if (from < head.to) yield { from, to: head.to };
    end = Math.max(end, head.to);
    heads[place] = nextOf(plan);
  }
}

function nextOf(plan: Generator<Slot>): Slot | null {
  const next = plan.next();
  return next.done === true ? null : next.value;
}

/** The slots of one plan in order, from the shift of the day before on. A plan without hours is not walked at all. */
function* slotsOf(plan: DutyPlan, of: { readonly from: Instant; readonly days: number }): Generator<Slot> {
  if (WEEKDAYS.every((weekday) => (plan.hours[weekday] ?? []).length === 0)) return;
  const today = Temporal.Instant.fromEpochMilliseconds(of.from).toZonedDateTimeISO(plan.timeZone).toPlainDate();
  for (let ahead = -DAYS_BEFORE; ahead <= of.days; ahead += 1) {
    const day = today.add({ days: ahead });
    const weekday = WEEKDAYS[day.dayOfWeek - 1];
    const spans = weekday === undefined ? [] : (plan.hours[weekday] ?? []);
    if (spans.length === 0 || isClosed(plan, day)) continue;
    yield* spans
      .flatMap((span) => slotOf(span, { day, timeZone: plan.timeZone }))
      .sort((a, b) => a.from - b.from || a.to - b.to);
  }
}

/**
 * A span on one day. A clock time that a change of the clocks skips counts from when the clocks have moved on; one that
 * comes twice counts the first time.
 */
function slotOf(span: ClockSpan, on: { readonly day: Temporal.PlainDate; readonly timeZone: string }): readonly Slot[] {
  const from = clockTime(span.from);
  const to = clockTime(span.to);
  if (from === null || to === null) return [];
  const reachesOver = Temporal.PlainTime.compare(to, from) <= 0;
  const lastDay = reachesOver ? on.day.add({ days: 1 }) : on.day;
  const start = on.day.toZonedDateTime({ timeZone: on.timeZone, plainTime: from }).epochMilliseconds;
  const end = lastDay.toZonedDateTime({ timeZone: on.timeZone, plainTime: to }).epochMilliseconds;
  return start < end ? [{ from: start, to: end }] : [];
}

function clockTime(text: string): Temporal.PlainTime | null {
  return CLOCK.test(text) ? Temporal.PlainTime.from(text) : null;
}

/** Dates in ISO 8601 compare as texts. */
function isClosed(plan: DutyPlan, day: Temporal.PlainDate): boolean {
  const date = day.toString();
  return plan.closed.some((range) => range.from <= date && date <= range.to);
}

function instantOf(ms: number): Instant {
  return ms as Instant;
}
