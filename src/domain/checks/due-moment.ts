import type { Instant } from '../brand.js';
import { hasDutyOn, isOnDuty } from '../business-calendar.js';
import { calendarOf, dutyOf } from '../duty.js';
import { isIsoMoment } from '../iso-moment.js';
import type { Standards } from '../standards.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';
import { hasMoment } from './moments.js';

/** When something is due, as a draft says it. */
export type DueMoment =
  | { readonly kind: 'moment'; readonly at: Instant }
  /** A date without a time, and when it is over everywhere. */
  | { readonly kind: 'day'; readonly date: string; readonly to: Instant }
  /** A duration or a condition: no calendar can tell which moment that will be. */
  | { readonly kind: 'words' }
  | {
      readonly kind: 'unreadable' /** Whether it was meant to be a date. */;
      readonly isDate: boolean;
      readonly fix: string;
    };

const DAY_MS = 86_400_000;
const HALF_DAY_MS = DAY_MS / 2;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const WITH_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/u;
const LIKE_ISO = /^\d{4}-\d{1,2}-\d{1,2}(?:$|[T ])/u;

/** Reads when something is due. A time without its offset is refused: it would be another moment on another machine. */
export function readDue(text: string, standards: Standards): DueMoment {
  const by = text.trim();
  if (isIsoMoment(by)) {
    if (DAY.test(by)) {
      return { kind: 'day', date: by, to: (Date.parse(by) + DAY_MS + HALF_DAY_MS) as Instant };
    }
    const at = Date.parse(by.replace(' ', 'T').replace(',', '.'));
    if (WITH_OFFSET.test(by) && Number.isFinite(at)) return { kind: 'moment', at: at as Instant };
    return { kind: 'unreadable', isDate: true, fix: 'Give the offset of the time too, e.g. 2026-03-02T09:00:00Z.' };
  }
  if (LIKE_ISO.test(by)) return { kind: 'unreadable', isDate: true, fix: 'Give a date that exists, in ISO 8601.' };
  return hasMoment(by, standards)
    ? { kind: 'words' }
    : { kind: 'unreadable', isDate: false, fix: 'Give a moment in ISO 8601 or a condition.' };
}

/** Holds a moment against now and against the business calendar of who keeps it. Words pass: they name no moment. */
export function dueFindings(
  by: string,
  of: { readonly at: string; readonly rule: string; readonly owner: string; readonly context: CheckContext },
): readonly Finding[] {
  const { at, rule, context } = of;
  const due = readDue(by, context.playbook.standards);
  const found = (fix: string): readonly Finding[] => [{ at, rule, fix }];
  if (due.kind === 'words') return [];
  if (due.kind === 'unreadable') return found(due.fix);
  if ((due.kind === 'moment' ? due.at : due.to) <= context.at) return found('Give a moment that is still to come.');
  const calendar = calendarOf(context.roster, of.owner);
  if (calendar.length === 0) return [];
  const fits =
    due.kind === 'moment'
      ? // The end of a shift is a good moment to be done.
        isOnDuty(calendar, due.at) || isOnDuty(calendar, (due.at - 1) as Instant)
      : hasDutyOn(calendar, due.date);
  if (fits) return [];
  const duty = dutyOf(context.roster, of.owner, due.kind === 'moment' ? due.at : due.to);
  return found(
    duty.kind === 'off-duty'
      ? `Nobody who keeps it is on duty then: the next duty slot begins ${isoOf(duty.nextSlot)}.`
      : 'Nobody who keeps it is ever on duty: name another owner.',
  );
}

/** A moment as drafts write it: ISO 8601 in UTC, to the second. */
export function isoOf(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
