import { type Layers, problemAt } from './data-file.js';
import type { RosterNames } from './names.js';
import type { PlaybookProblem } from './problem.js';
import type { DataPath } from './yaml-source.js';

/** Problems inside the roster: an id there twice, a member or a group to remind who does not exist. */
export function checkRoster(roster: RosterNames, layers: Layers): readonly PlaybookProblem[] {
  const ids = [
    ...roster.people.map(({ id }, place) => ({ id, path: ['people', place, 'id'] })),
    ...roster.groups.map(({ id }, place) => ({ id, path: ['groups', place, 'id'] })),
  ];
  const people = new Set(roster.people.map(({ id }) => id));
  if (people.size === 0) return [nobody(layers, ['people'])];
  const members = roster.groups.flatMap((group, place) =>
    group.members.flatMap((member, at) =>
      member === null || people.has(member)
        ? []
        : [
            problemAt(layers, {
              path: ['groups', place, 'members', at],
              problem: `"${member}" of the group ${group.id} is nobody in "people"`,
              instead: `one of ${[...people].join(', ')}`,
            }),
          ],
    ),
  );
  return [
    ...(members.length === 0 && mannedGroups(roster).length === 0 ? [nobody(layers, ['groups'])] : []),
    ...repeatedIds(ids, layers),
    ...members,
    ...remindedProblems(roster, layers),
    ...calendarProblems(roster, layers),
  ];
}

/** The groups with an active member. */
export function mannedGroups({ people, groups }: RosterNames): readonly string[] {
  const active = new Set(people.filter((person) => person.active).map(({ id }) => id));
  return groups.filter(({ members }) => members.some((id) => id !== null && active.has(id))).map(({ id }) => id);
}

function nobody(layers: Layers, path: DataPath): PlaybookProblem {
  const problem = 'no group has an active member, so nobody could decide anything';
  return problemAt(layers, { path, problem, instead: '"active: true" for a member of each group that decides' });
}

/** Whoever is reminded beside a group has to be another group. */
function remindedProblems({ groups }: RosterNames, layers: Layers): readonly PlaybookProblem[] {
  return groups.flatMap(({ id, remindsToo }, place) => {
    const others = groups.map((group) => group.id).filter((other) => other !== id);
    if (remindsToo === undefined || others.includes(remindsToo)) return [];
    const what = remindsToo === id ? 'the group itself' : 'no group';
    return [
      problemAt(layers, {
        path: ['groups', place, 'remindsToo'],
        problem: `"${remindsToo}", which the group ${id} has reminded too, is ${what}`,
        instead: `${others.length === 0 ? '' : `one of the groups ${others.join(', ')}, or `}no "remindsToo"`,
      }),
    ];
  });
}

function calendarProblems(roster: RosterNames, layers: Layers): readonly PlaybookProblem[] {
  const calendars = roster.calendars ?? [];
  const kept = [
    ...roster.people.map(({ holidays }, place) => ({ holidays, path: ['people', place, 'holidays'] })),
    ...roster.groups.map(({ duty }, place) => ({
      holidays: duty?.holidays,
      path: ['groups', place, 'duty', 'holidays'],
    })),
  ];
  const unknown = kept.flatMap(({ holidays, path }) => {
    if (holidays === undefined || calendars.some(({ id }) => id === holidays)) return [];
    const names = calendars.map(({ id }) => id).join(', ');
    const instead = names === '' ? 'a calendar of "calendars"' : `one of the calendars ${names}`;
    return [problemAt(layers, { path, problem: `the calendar "${holidays}" does not exist`, instead })];
  });
  const ids = calendars.map(({ id }, place) => ({ id, path: ['calendars', place, 'id'] }));
  return [...unknown, ...repeatedIds(ids, layers)];
}

/** Ids that stand there a second time. */
export function repeatedIds(
  ids: readonly { readonly id: string; readonly path: DataPath }[],
  layers: Layers,
): readonly PlaybookProblem[] {
  return ids
    .filter(({ id }, place) => ids.findIndex((other) => other.id === id) < place)
    .map(({ id, path }) =>
      problemAt(layers, { path, problem: `the id "${id}" is used a second time`, instead: 'an id of its own' }),
    );
}
