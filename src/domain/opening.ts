import type { ContentHash } from './brand.js';
import type { MoneyLimit } from './money-limit.js';
import type { DrafterKind, StageId } from './stages.js';

/** How much harm a wrong decision could do; decides how long a gate waits. */
export type RiskClass = 'low' | 'normal' | 'high';

/** A day of the week, as rosters write it. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Every weekday, Monday first. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Hours of one day by the clock on the wall, `HH:MM-HH:MM`: from the first minute to the last, which is not part of it.
 * `24:00` is the end of the day; an end that is not after the start lies on the next day, e.g. `22:00-06:00`. At most 24 h.
 */
export type DutySpan = string;

/** When somebody is on duty, by the weekday on which a span begins. A day that is not there is a day off. */
export type DutyHours = Readonly<Partial<Record<Weekday, readonly DutySpan[]>>>;

/** Whole days away, both included, in the person's own time zone. Why is nobody's business and stands nowhere. */
export interface Absence {
  /** The first day away, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last day away, `YYYY-MM-DD`. */
  readonly until: string;
}

/** Where and when work is done; the same for people and groups. What is left out does not narrow anything. */
export interface DutyTimes {
  /** IANA name, e.g. `Europe/Berlin`; always there when `dutyHours` or `holidays` are. */
  readonly timeZone?: string;
  /** Left out: on duty at any hour. */
  readonly dutyHours?: DutyHours;
  /** Id of a calendar of the roster, whose days are off; left out: no holidays. */
  readonly holidays?: string;
}

/** A person who may own work or decide. */
export interface RosterPerson extends DutyTimes {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** Languages in which this person answers customers, most fluent first; left out: not said. */
  readonly languages?: readonly string[];
  /** Left out: never away. */
  readonly absence?: readonly Absence[];
}

/** A named group of people, e.g. the approvers of refunds. */
export interface RosterGroup {
  readonly id: string;
  readonly tier: number;
  readonly members: readonly string[];
  /** Hours of the group itself, whoever is there; with nothing in it: always. Left out: on duty whenever a member is. */
  readonly duty?: DutyTimes;
  /** The group that hears of each reminder of a gate of this group as well; it does not decide. Left out: none does. */
  readonly remindsToo?: string;
}

/** Days on which nobody works who keeps this calendar. */
export interface HolidayCalendar {
  readonly id: string;
  /** Whole days, `YYYY-MM-DD` by the clock of whoever keeps the calendar, in their order. */
  readonly dates: readonly string[];
}

/** Who works here and when, as pinned for one run. */
export interface Roster {
  readonly people: readonly RosterPerson[];
  readonly groups: readonly RosterGroup[];
  /** Left out: no holidays are known. */
  readonly calendars?: readonly HolidayCalendar[];
}

/** Whether a kind of action waits for a person: always, only when the ticket escalates, or never. */
export type ApprovalRule = 'always' | 'when-escalated' | 'never';

/** What a gate puts at stake when no rule says more: by what it asks about. */
export interface RiskClasses {
  readonly reply: RiskClass;
  readonly items: RiskClass;
}

/** What one ticket may cost in model calls, repairs included; `null`: without a limit. */
export interface Budget {
  /** Millionths of a US dollar. */
  readonly costMicroUsd: number | null;
  /** Input, cached or not, and output together. */
  readonly tokens: number | null;
}

/** What the policy says about approvals. */
export interface GatePolicy {
  readonly reply: ApprovalRule;
  readonly items: ApprovalRule;
  /** Group that decides when no rule names another. */
  readonly defaultGroup: string;
}

/** How long a run waits, in milliseconds. Pinned at the start, so a changed policy never moves a parked run. */
export interface Windows {
  readonly approvalMs: Readonly<Record<RiskClass, number>>;
  /** From the reply until silence counts as `resolved_unconfirmed`. */
  readonly silenceMs: number;
  /** From the reply until the first look at the checks. */
  readonly firstCheckMs: number;
}

/** What a run was started with, recorded by its first activity and handed to all later ones (at most 32 KiB). */
export interface Opening {
  readonly schemaVersion: 1;
  /** The whole playbook, by hash: briefs, policy, roster and all. */
  readonly playbookHash: ContentHash;
  readonly playbookName: string;
  readonly order: readonly StageId[];
  /** Stages that are switched off for this tenant, with the reason that stands in their `skipped` handoff. */
  readonly switchedOff: Readonly<Partial<Record<StageId, string>>>;
  readonly gates: GatePolicy;
  readonly risk: RiskClasses;
  readonly windows: Windows;
  readonly limits: {
    readonly moneyWithoutApproval: MoneyLimit;
    /** Whether silence after the reply may close a ticket as `resolved_unconfirmed`. */
    readonly silenceMayClose: boolean;
  };
  readonly roster: Roster;
  readonly budget: Budget;
  /** Who goes on drafting when the model provider stays down; `none`: a person gets the ticket. */
  readonly fallback: 'embedded' | 'none';
  /** How long the provider may stay down before that, in milliseconds. */
  readonly patienceMs: number;
  readonly drafter: Exclude<DrafterKind, 'none'>;
  /** `false` where the server does not know our search attributes: the run then sets none. */
  readonly searchAttributes: boolean;
}

/** What the first activity returns: the record to go on with, or why this input can never become a ticket. */
export type OpeningVerdict =
  | { readonly kind: 'opened'; readonly opening: Opening }
  | { readonly kind: 'rejected'; readonly problems: readonly string[]; readonly searchAttributes: boolean };
