import type { Instant } from '../domain/brand.js';
import { DESK_LANGUAGES, writtenDeskLanguage } from '../domain/desk-languages.js';
import { dutyOf, isAlwaysOnDuty } from '../domain/duty.js';
import { bareSetName, setsNamedIn } from '../domain/phrases.js';
import type { Playbook } from '../domain/playbook.js';
import { RISKS } from '../domain/risk.js';
import { STAGE_ORDER } from '../domain/stages.js';
import { floorGaps } from './floor.js';

const HOUR_MS = 3_600_000;

/** What can be loaded and still may not be meant at this moment, one sentence each; none when there is nothing to say. */
export function playbookWarnings(playbook: Playbook, at: Instant): readonly string[] {
  const { document, policy, standards } = playbook;
  const gaps = floorGaps(policy, Object.keys(standards.languages)).map(
    ({ reason, languages }) =>
      `no rule asks for a person when a ticket tells of ${reason}; tried with one sentence each in ${languages.join(', ')}`,
  );
  const off = STAGE_ORDER.every((stage) => !document.briefs[stage].enabled)
    ? ['every role is switched off: no reply is drafted, and a person has to write each one']
    : [];
  return [
    ...gaps,
    ...neverThere(playbook, at),
    ...unattended(playbook, at),
    ...alone(playbook),
    ...patientGates(policy),
    ...off,
    ...foreignNotes(policy),
    // Without a rule no set has anything to do, and that no rule is left was told above.
    ...(policy.routing.length === 0 ? [] : [...idleSets(policy), ...unknownSets(policy)]),
  ];
}

const SETS_NAMED = 5;

/** Sets of words that no phrase of the policy names in their language: whoever adds a word there changes nothing. */
function idleSets({ routing, sets = {} }: Playbook['policy']): readonly string[] {
  const phrases = routing.flatMap(({ anyWords, unless = [] }) => [...anyWords, ...unless]);
  const named = new Set([...phrases, ...Object.values(sets).flat()].flatMap(setsNamedIn));
  const idle = Object.keys(sets).filter((name) => !named.has(name));
  if (idle.length === 0) return [];
  const more = idle.length > SETS_NAMED ? ` and ${idle.length - SETS_NAMED} more` : '';
  return [
    `no phrase of the policy names these sets of words, so what they say is looked for nowhere: ${idle.slice(0, SETS_NAMED).join(', ')}${more}`,
  ];
}

/** A desk language in which the desk's own sentences are not written. */
function foreignNotes({ deskLanguage }: Playbook['policy']): readonly string[] {
  const written = writtenDeskLanguage(deskLanguage);
  if (written === deskLanguage) return [];
  return [
    `the desk language is ${deskLanguage}, and the embedded drafter writes its internal notes in ${written}: it has them in ${DESK_LANGUAGES.join(', ')} only`,
  ];
}

/** Gates that may wait for longer than any customer is to wait for a first reply. */
function patientGates({ windows, sla }: Playbook['policy']): readonly string[] {
  const slowest = Math.max(...Object.values(sla.firstReplyMs));
  return RISKS.filter((risk) => windows.approvalMs[risk] > slowest).map(
    (risk) =>
      `a gate at risk ${risk} waits for up to ${windows.approvalMs[risk] / HOUR_MS} h, and the slowest first reply is due after ${slowest / HOUR_MS} h`,
  );
}

/** Groups that decide, and owners, who have no hours at all: what waits for them waits for ever. */
function neverThere(playbook: Playbook, at: Instant): readonly string[] {
  const { approval, defaultRoute, routing } = playbook.policy;
  const named = [
    { id: approval.defaultGroup, by: 'approval.defaultGroup' },
    { id: defaultRoute.owner, by: 'defaultRoute.owner' },
    ...routing.flatMap(({ id, owner, escalate }) => [
      { id: owner, by: id },
      ...(escalate === null ? [] : [{ id: escalate.group, by: id }]),
    ]),
  ];
  return [...new Set(named.map(({ id }) => id))]
    .filter((id) => isNeverThere(playbook, { id, at }))
    .map((id) => {
      const by = [...new Set(named.flatMap((name) => (name.id === id ? [name.by] : [])))];
      return `${id} is never on duty and named by ${by.join(', ')}: give "dutyHours" to an active member, or name another`;
    });
}

function isNeverThere({ roster }: Playbook, of: { readonly id: string; readonly at: Instant }): boolean {
  return dutyOf(roster, of.id, of.at).kind === 'never';
}

/** Rules whose wrong decision could do great harm, and whose group goes home. */
function unattended(playbook: Playbook, at: Instant): readonly string[] {
  const { policy, roster } = playbook;
  return policy.routing.flatMap(({ id, escalate }) =>
    escalate?.risk !== 'high' ||
    isAlwaysOnDuty(roster, { id: escalate.group, at }) ||
    isNeverThere(playbook, { id: escalate.group, at })
      ? []
      : [
          `rule ${id} asks ${escalate.group} at risk high, and within a year there are hours in which nobody of that group is on duty`,
        ],
  );
}

/** Groups that are asked at risk high, and beside whom nobody hears of it when they do not answer. */
function alone({ policy, roster }: Playbook): readonly string[] {
  return roster.groups.flatMap(({ id, remindsToo }) => {
    const rules = policy.routing.filter(({ escalate }) => escalate?.risk === 'high' && escalate.group === id);
    if (remindsToo !== undefined || rules.length === 0) return [];
    const named = rules.map((rule) => rule.id).join(', ');
    return [
      `${id} is asked at risk high (${named}), and no other group is reminded when it does not answer: name one as its "remindsToo"`,
    ];
  });
}

/** Names of `undenied` and `withinClause` that no set has: after a slip there an exception takes back too much. */
function unknownSets(policy: Playbook['policy']): readonly string[] {
  const known = new Set(Object.keys(policy.sets ?? {}).map(bareSetName));
  return (['undenied', 'withinClause'] as const).flatMap((key) => {
    const unknown = (policy[key] ?? []).filter((name) => !known.has(name));
    return unknown.length === 0 ? [] : [`"${key}" names sets of words that do not exist: ${unknown.join(', ')}`];
  });
}
