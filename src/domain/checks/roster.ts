import type { Roster, RosterGroup } from '../opening.js';
import { foldText } from '../text-folding.js';

/** Whether this id is an active person, or a group with an active member. */
export function canOwn(roster: Roster, id: string): boolean {
  return isActivePerson(roster, id) || canDecide(roster, id);
}

/** Whether this id is a group with an active member. */
export function canDecide(roster: Roster, id: string): boolean {
  return groupOf(roster, id)?.members.some((member) => isActivePerson(roster, member)) ?? false;
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
export function ownersInWords(roster: Roster): string {
  return [...roster.groups.map((group) => group.id), ...roster.people.filter((p) => p.active).map((p) => p.id)]
    .slice(0, 12)
    .join(', ');
}

function isActivePerson(roster: Roster, id: string): boolean {
  return roster.people.some((person) => person.id === id && person.active);
}
