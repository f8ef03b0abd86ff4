import type { CheckContext } from '../../../../src/domain/checks/context.js';
import type { RuleId } from '../../../../src/domain/checks/rules.js';
import type { Roster } from '../../../../src/domain/opening.js';
import type { Handoff, StageId } from '../../../../src/domain/stages.js';
import { aRoster } from '../../../support/builders.js';

/** One draft just inside or just outside of a rule: what differs from the good draft of its stage. */
export interface RuleCase<S extends StageId> {
  readonly rule: RuleId;
  readonly title: string;
  readonly isBroken: boolean;
  readonly draft: Partial<Handoff<S>>;
  readonly context: Partial<CheckContext>;
  /** Rules that the same draft cannot but break too. */
  readonly also: readonly RuleId[];
}

/** What else belongs to a case. */
export interface CaseDetails {
  readonly context?: Partial<CheckContext>;
  readonly also?: readonly RuleId[];
}

/** A draft that breaks the rule, and no other but those that are named. `docs/rules.md` lists these titles. */
export function fires<S extends StageId>(
  rule: RuleId,
  title: string,
  draft: Partial<Handoff<S>>,
  { context = {}, also = [] }: CaseDetails = {},
): RuleCase<S> {
  return { rule, title, isBroken: true, draft, context, also };
}

/** A draft that comes close to breaking the rule and breaks none. */
export function passes<S extends StageId>(
  rule: RuleId,
  title: string,
  draft: Partial<Handoff<S>>,
  { context = {} }: CaseDetails = {},
): RuleCase<S> {
  return { rule, title, isBroken: false, draft, context, also: [] };
}

const OFFICE = { timeZone: 'UTC', dutyHours: { mon: ['09:00-17:00'], tue: ['09:00-17:00'], fri: ['09:00-17:00'] } };

/** The people of `aRoster`, at work on Mondays, Tuesdays and Fridays from nine to five, UTC. */
export function anOfficeRoster(): Roster {
  return aRoster({ people: aRoster().people.map((person) => ({ ...person, ...OFFICE })) });
}

/** The people of `aRoster`, one of them away on the Monday of the tests. */
export function aRosterWithout(id: string): Roster {
  const absence = [{ from: '2026-03-02', until: '2026-03-02' }];
  return aRoster({ people: aRoster().people.map((person) => (person.id === id ? { ...person, absence } : person)) });
}
