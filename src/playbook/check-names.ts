import { isCurrencyCode } from '../domain/currencies.js';
import { availableEvidence, DESK_SOURCES, type ObservableEvidence } from '../domain/evidence-catalogue.js';
import type { Policy, WorkflowDocument } from '../domain/playbook.js';
import { setsNamedIn } from '../domain/phrases.js';
import { sinkingCells } from '../domain/priority.js';
import { STAGE_ORDER } from '../domain/stages.js';
import { type Layers, problemAt } from './data-file.js';
import { mannedGroups, repeatedIds } from './check-roster.js';
import type { PolicyNames, RosterNames, UsedName } from './names.js';
import type { PlaybookProblem } from './problem.js';

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
    ...repeatedIds(policy.ruleIds, layers),
    ...(roster === null ? [] : nameProblems(policy.used, layers, roster)),
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
  return [...repeatedIds(ids, layers), ...lost];
}

/** Phrases that name a set which has no words in their language: they could never fire. */
function setProblems(policy: Policy, layers: Layers): readonly PlaybookProblem[] {
  const known = new Set(Object.keys(policy.sets ?? {}));
  return policy.routing.flatMap((rule, place) =>
    (['words', 'unless'] as const).flatMap((key) => {
      const used = (key === 'words' ? rule.anyWords : (rule.unless ?? [])).flatMap(setsNamedIn);
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

/**
 * Owners and deciders who are nobody. Where no group at all has an active member the roster is told, and a group without
 * one is told once, however often the policy names it.
 */
function nameProblems(used: readonly UsedName[], layers: Layers, roster: RosterNames): readonly PlaybookProblem[] {
  const manned = mannedGroups(roster);
  if (manned.length === 0) return [];
  const active = roster.people.filter((person) => person.active).map(({ id }) => id);
  const wrong = used.filter(({ id, use }) => !manned.includes(id) && !(use === 'owner' && active.includes(id)));
  const isEmptyGroup = (id: string) => roster.groups.some((group) => group.id === id);
  return wrong
    .filter(({ id }, place) => !isEmptyGroup(id) || wrong.findIndex((earlier) => earlier.id === id) === place)
    .map(({ id, use, path }) => {
      const others = `${use === 'owner' ? 'a person or ' : ''}one of the groups ${manned.join(', ')}`;
      if (isEmptyGroup(id)) {
        const problem = `the group "${id}" has no active member in the roster`;
        return problemAt(layers, { path, problem, instead: `an active member there, or here ${others}` });
      }
      const what = use === 'owner' ? 'an active person or a group with one' : 'a group with an active member';
      return problemAt(layers, { path, problem: `"${id}" is not ${what} in the roster`, instead: others });
    });
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
