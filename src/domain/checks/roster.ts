import type { Instant } from '../brand.js';
import { isAbsent } from '../duty.js';
import type { Roster, RosterGroup } from '../opening.js';
import { foldText } from '../text-folding.js';

/** Somebody whom a draft names, and when the work would begin. */
export interface Nomination {
  readonly id: string;
  readonly at: Instant;
}

/** Whether this id is a person who is active and not away that day, or a group with such a member. */
export function canOwn(roster: Roster, who: Nomination): boolean {
  return isPresent(roster, who) || canDecide(roster, who);
}

/** Whether this id is a group with a member who is active and not away that day. */
export function canDecide(roster: Roster, { id, at }: Nomination): boolean {
  return groupOf(roster, id)?.members.some((member) => isPresent(roster, { id: member, at })) ?? false;
}

/** The group of this id. */
export function groupOf(roster: Roster, id: string): RosterGroup | undefined {
  return roster.groups.find((group) => group.id === id);
}

/** Whether this person is the one who asks: nobody owns or decides about the own request. */
export function isRequester(roster: Roster, id: string, requester: string | null): boolean {
  const person = roster.people.find((candidate) => candidate.id === id);
  return person !== undefined && requester !== null && foldText(person.name) === foldText(requester);
}

/** Whom a draft may name, for the finding that asks for a repair. */
export function ownersInWords(of: { readonly roster: Roster; readonly at: Instant }): string {
  const { roster, at } = of;
  return [...roster.groups, ...roster.people]
    .map(({ id }) => id)
    .filter((id) => canOwn(roster, { id, at }))
    .slice(0, 12)
    .join(', ');
}

/** Whether this id is a person who is active and not away that day. */
export function isPresent(roster: Roster, { id, at }: Nomination): boolean {
  return roster.people.some((person) => person.id === id && person.active && !isAbsent(person, at));
}
