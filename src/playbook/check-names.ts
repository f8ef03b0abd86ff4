import { isCurrencyCode } from '../domain/currencies.js';
import { availableEvidence, DESK_SOURCES, type ObservableEvidence } from '../domain/evidence-catalogue.js';
import type { Policy, WorkflowDocument } from '../domain/playbook.js';
import { sinkingCells } from '../domain/priority.js';
import { STAGE_ORDER } from '../domain/stages.js';
import { type Layers, problemAt } from './data-file.js';
import type { PolicyNames, RosterNames, UsedName } from './names.js';
import type { PlaybookProblem } from './problem.js';
import type { DataPath } from './yaml-source.js';

/** Problems inside the roster: an id there twice, a member or a group to remind who does not exist. */
export function checkRoster(roster: RosterNames, layers: Layers): readonly PlaybookProblem[] {
  const ids = [
    ...roster.people.map(({ id }, place) => ({ id, path: ['people', place, 'id'] })),
    ...roster.groups.map(({ id }, place) => ({ id, path: ['groups', place, 'id'] })),
  ];
  const people = new Set(roster.people.map(({ id }) => id));
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
    ...repeated(ids, layers),
    ...members,
    ...remindedProblems(roster, layers),
    ...calendarProblems(roster, layers),
  ];
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
        instead: `one of the groups ${others.join(', ')}, or no "remindsToo"`,
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
  return [...unknown, ...repeated(ids, layers)];
}

/** Problems of the policy itself, when all of it could be read: a rule that never fires, levels and priorities out of order. */
export function checkPolicy(policy: Policy, layers: Layers): readonly PlaybookProblem[] {
  const wordless = policy.routing.flatMap((rule, place) =>
    rule.anyWords.length > 0
      ? []
      : [
          problemAt(layers, {
            path: ['routing', place, 'words'],
            problem: `the rule ${rule.id} has no phrase and can never fire`,
            instead: 'at least one phrase in one language',
          }),
        ],
  );
  return [
    ...wordless,
    ...lateLevels(policy, layers),
    ...sinkingCells(policy.priority).map(({ impact, urgency, least }) =>
      problemAt(layers, {
        path: ['priority', impact, urgency],
        problem: `the priority of impact ${impact} and urgency ${urgency} is lower than that of less impact or urgency`,
        instead: `${least} or higher`,
      }),
    ),
    ...unknownCurrencies(policy, layers),
    ...limitWithoutRate(policy, layers),
    ...setProblems(policy, layers),
  ];
}

/** A code that no currency has is a slip: all money in the currency that was meant would need an approver. */
function unknownCurrencies({ limits }: Policy, layers: Layers): readonly PlaybookProblem[] {
  const { currency, roughRates } = limits.moneyWithoutApproval;
  const path = ['limits', 'moneyWithoutApproval'];
  const rates = Object.keys(roughRates?.perEuro ?? {});
  return [
    { code: currency, at: [...path, 'currency'] },
    ...rates.map((code) => ({ code, at: [...path, 'roughRates', 'perEuro', code] })),
  ]
    .filter(({ code }) => !isCurrencyCode(code))
    .map(({ code, at }) =>
      problemAt(layers, {
        path: at,
        problem: `no currency has the code ${code}`,
        instead: 'the three letters of ISO 4217, such as GBP',
      }),
    );
}

/** A limit in a currency without rate could not be held against any other: all foreign money would need an approver. */
function limitWithoutRate({ limits }: Policy, layers: Layers): readonly PlaybookProblem[] {
  const { currency, roughRates } = limits.moneyWithoutApproval;
  if (
    roughRates === undefined ||
    currency === 'EUR' ||
    !isCurrencyCode(currency) ||
    Object.hasOwn(roughRates.perEuro, currency)
  )
    return [];
  return [
    problemAt(layers, {
      path: ['limits', 'moneyWithoutApproval', 'currency'],
      problem: `the limit is in ${currency}, which has no rate in "roughRates", so no other currency can be held against it`,
      instead: `EUR, or a rate for ${currency} under "perEuro"`,
    }),
  ];
}

/**
 * Problems between policy, roster, document and standards: a rule id there twice, an owner or group that does not exist,
 * a required stage switched off, a desk language without word rules. `null` stands for a part that could not be read.
 */
export function checkPolicyNames(of: {
  readonly policy: PolicyNames;
  readonly layers: Layers;
  readonly roster: RosterNames | null;
  readonly document: WorkflowDocument | null;
  /** Languages with word rules. */
  readonly languages: readonly string[] | null;
}): readonly PlaybookProblem[] {
  const { policy, layers, roster, document, languages } = of;
  return [
    ...repeated(policy.ruleIds, layers),
    ...(roster === null ? [] : policy.used.flatMap((name) => nameProblem(name, layers, roster))),
    ...(document === null ? [] : switchProblems(policy, layers, document)),
    ...(languages === null ? [] : languageProblem(policy, layers, languages)),
  ];
}

function languageProblem(
  { deskLanguage }: PolicyNames,
  layers: Layers,
  languages: readonly string[],
): readonly PlaybookProblem[] {
  if (deskLanguage === null || languages.includes(deskLanguage)) return [];
  return [
    problemAt(layers, {
      path: ['deskLanguage'],
      problem: `the desk language "${deskLanguage}" has no words in standards.yaml, so no plan could be checked`,
      instead: `one of ${languages.join(', ')}, or words for it under "languages"`,
    }),
  ];
}

const LEVELS = ['P1', 'P2', 'P3', 'P4'] as const;

/** A more pressing ticket may not be answered later than a less pressing one. */
function lateLevels({ sla }: Policy, layers: Layers): readonly PlaybookProblem[] {
  return LEVELS.flatMap((level, place) => {
    const above = LEVELS[place - 1];
    if (above === undefined || sla.firstReplyMs[level] >= sla.firstReplyMs[above]) return [];
    const problem = `the first reply of ${level} is due before that of ${above}, which is more pressing`;
    return [
      problemAt(layers, { path: ['sla', 'firstReply', level], problem, instead: `as long as ${above}, or longer` }),
    ];
  });
}

/** Problems of the evidence catalogue: an id there twice, or nothing left that the desk sees by itself. */
export function checkEvidence(evidence: readonly ObservableEvidence[], layers: Layers): readonly PlaybookProblem[] {
  const ids = evidence.map(({ id }, place) => ({ id, path: ['sources', place, 'id'] }));
  const known = availableEvidence(evidence);
  const lost = DESK_SOURCES.filter((source) => !known.includes(source)).map((source) =>
    problemAt(layers, {
      path: ['sources'],
      problem: `no source "${source}" is available, and the embedded drafter's checks name it`,
      instead: `an entry with the id and kind ${source} and "available: true"`,
    }),
  );
  return [...repeated(ids, layers), ...lost];
}

/** Phrases that name a set which has no words in their language: they could never fire. */
function setProblems(policy: Policy, layers: Layers): readonly PlaybookProblem[] {
  const known = new Set(Object.keys(policy.sets ?? {}));
  return policy.routing.flatMap((rule, place) =>
    (['words', 'unless'] as const).flatMap((key) => {
      const used = (key === 'words' ? rule.anyWords : (rule.unless ?? [])).flatMap((phrase) =>
        [...phrase.matchAll(/<([^<>\s]+)>/gu)].map(([, name]) => name ?? ''),
      );
      return [...new Set(used)]
        .filter((name) => !known.has(name))
        .map((full) => {
          const [, name = '', language = ''] = /^(.*)\.([a-z]+)$/u.exec(full) ?? [];
          return problemAt(layers, {
            path: ['routing', place, key, language],
            problem: `the set "${name}" has no words in the language ${language}`,
            instead: `a set of "sets" that lists ${language}, or the words themselves`,
          });
        });
    }),
  );
}

function nameProblem(name: UsedName, layers: Layers, roster: RosterNames): readonly PlaybookProblem[] {
  const active = new Set(roster.people.filter((person) => person.active).map(({ id }) => id));
  const manned = new Set(
    roster.groups
      .filter((group) => group.members.some((member) => member !== null && active.has(member)))
      .map(({ id }) => id),
  );
  if (manned.has(name.id) || (name.use === 'owner' && active.has(name.id))) return [];
  const what = name.use === 'owner' ? 'an active person or a group with one' : 'a group with an active member';
  return [
    problemAt(layers, {
      path: name.path,
      problem: `"${name.id}" is not ${what} in the roster`,
      instead: `${name.use === 'owner' ? 'a person or ' : ''}one of the groups ${[...manned].join(', ')}`,
    }),
  ];
}

function switchProblems(policy: PolicyNames, layers: Layers, document: WorkflowDocument): readonly PlaybookProblem[] {
  return policy.switchedOff.flatMap(({ tenant, stages }) =>
    STAGE_ORDER.filter((stage) => stages.includes(stage) && document.briefs[stage].required).map((stage) =>
      problemAt(layers, {
        path: ['tenants', tenant, 'switchedOff', stage],
        problem: `the stage ${stage} is required and cannot be switched off for ${tenant}`,
        instead: 'nothing, or "Required: No" in the workflow document',
      }),
    ),
  );
}

function repeated(
  ids: readonly { readonly id: string; readonly path: DataPath }[],
  layers: Layers,
): readonly PlaybookProblem[] {
  return ids
    .filter(({ id }, place) => ids.findIndex((other) => other.id === id) < place)
    .map(({ id, path }) =>
      problemAt(layers, { path, problem: `the id "${id}" is used a second time`, instead: 'an id of its own' }),
    );
}
