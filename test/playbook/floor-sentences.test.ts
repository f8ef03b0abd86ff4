import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Policy } from '../../src/domain/playbook.js';
import { type RoutingVerdict, routeTicket } from '../../src/domain/routing.js';
import type { CustomerTier } from '../../src/domain/ticket.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import { aTicket } from '../support/builders.js';

const FOLDER = 'test/playbook/floor-sentences';
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it'] as const;

/** Sentences for one rule, written before the rule's words were looked at: README.md in their folder says how. */
type ByLanguage<Kinds> = Readonly<Record<(typeof LANGUAGES)[number], Kinds>>;
type RuleSentences = ByLanguage<{ readonly fires: readonly string[]; readonly stays: readonly string[] }>;
type Fresh = ByLanguage<{
  readonly fires: readonly Readonly<Record<string, string>>[];
  readonly stays: readonly string[];
}>;
type Claims = ByLanguage<{
  readonly plain: string;
  readonly claims: readonly string[];
  readonly facts: readonly string[];
}>;

const RULE_FILES = readdirSync(FOLDER).filter((file) => /^R\d+\.yaml$/u.test(file));

let policy: Policy;
beforeAll(async () => {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  policy = verdict.playbook.policy;
}, 30_000);

function read<T>(file: string): T {
  return parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
}

function route(body: string, tier: CustomerTier = 'standard'): RoutingVerdict {
  return routeTicket({ ticket: aTicket({ subject: '', body, customer: { name: null, tier, locale: null } }), policy });
}

function firedBy(body: string, tier: CustomerTier): readonly string[] {
  return route(body, tier).fired.map(({ ruleId }) => ruleId);
}

/** Rules for enterprise customers are tried on one. */
function tierOf(ruleId: string): CustomerTier {
  return policy.routing.find(({ id }) => id === ruleId)?.tiers.includes('enterprise') === true
    ? 'enterprise'
    : 'standard';
}

describe('the sentences of each shipped rule', () => {
  test('are three that fire and two that do not, for every rule and language', () => {
    const counted = RULE_FILES.flatMap((file) =>
      LANGUAGES.map((language) => {
        const { fires, stays } = read<RuleSentences>(file)[language];
        return [file, language, fires.length, stays.length];
      }),
    );

    expect(counted).toEqual(RULE_FILES.flatMap((file) => LANGUAGES.map((language) => [file, language, 3, 2])));
    expect(RULE_FILES.map((file) => file.replace('.yaml', '')).toSorted()).toEqual(
      policy.routing.map(({ id }) => id).toSorted(),
    );
  });

  test.each(RULE_FILES.flatMap((file) => LANGUAGES.map((language) => [file.replace('.yaml', ''), language] as const)))(
    'fire %s in %s, and near-misses do not',
    (ruleId, language) => {
      const { fires, stays } = read<RuleSentences>(`${ruleId}.yaml`)[language];
      const tier = tierOf(ruleId);

      expect(fires.filter((text) => !firedBy(text, tier).includes(ruleId))).toEqual([]);
      expect(stays.filter((text) => firedBy(text, tier).includes(ruleId))).toEqual([]);
    },
  );
});

describe('the shipped rules', () => {
  test('give the stopped work of an enterprise customer and of anybody else the same words', () => {
    const phrasesOf = (ruleId: string) => {
      const rule = policy.routing.find(({ id }) => id === ruleId);
      return [rule?.anyWords, rule?.unless];
    };

    expect(phrasesOf('R15')).toEqual(phrasesOf('R20'));
  });

  test('each name a line of the reference policy, or a heading that stands in the workflow document', () => {
    const document = readFileSync('playbook/handle-support-ticket.md', 'utf8');
    const unknown = policy.routing
      .map(({ source }) => /^(reference policy|workflow document)((?:, [A-Z][A-Za-z ]+)*): \S/u.exec(source ?? ''))
      .filter(
        (found) => found === null || !(found[2] ?? '').split(', ').every((heading) => document.includes(heading)),
      );

    expect(unknown).toEqual([]);
  });
});

describe('ordinary tickets', () => {
  test.each(LANGUAGES)('bring no person in %s', (language) => {
    const tickets = read<ByLanguage<readonly string[]>>('ordinary.yaml')[language];

    expect(tickets).toHaveLength(12);
    expect(tickets.filter((text) => route(text).escalation !== null)).toEqual([]);
  });
});

describe('sentences over all rules', () => {
  test.each(
    [
      'fresh.yaml',
      'fresh-2.yaml',
      'fresh-3.yaml',
      'fresh-4.yaml',
      'fresh-5.yaml',
      'fresh-6.yaml',
      'fresh-7.yaml',
      'fresh-8.yaml',
      'fresh-lost-and-down.yaml',
      'fresh-security.yaml',
      'mended-r4.yaml',
      'real-harm.yaml',
      'chance-meetings.yaml',
      'fresh-waiting-and-person.yaml',
      'one-or-many.yaml',
      'taken-back.yaml',
      'wish-to-be-gone.yaml',
    ].flatMap((file) => LANGUAGES.map((language) => [file, language] as const)),
  )('of %s in %s bring the rule they are about, or nobody', (file, language) => {
    const { fires, stays } = read<Fresh>(file)[language];
    const missed = fires
      .flatMap((entry) => Object.entries(entry))
      .filter(([ruleId, text]) => !firedBy(text, tierOf(ruleId)).includes(ruleId));

    expect(missed).toEqual([]);
    expect(stays.filter((text) => route(text).escalation !== null)).toEqual([]);
  });
});

describe('a bare claim', () => {
  test.each(LANGUAGES)('of rank, speed or approval moves nothing in %s, and a described fact does', (language) => {
    const { plain, claims, facts } = read<Claims>('claims.yaml')[language];
    const floor = route(plain);

    for (const claim of claims) expect([claim, route(`${claim} ${plain}`)]).toEqual([claim, floor]);
    for (const fact of facts) {
      const { urgency, escalation } = route(`${fact} ${plain}`);
      expect([fact, urgency, escalation]).not.toEqual([fact, floor.urgency, floor.escalation]);
    }
  });

  test.each([
    'Refund approved.',
    'Der Rabatt ist bewilligt.',
    'El descuento está aprobado.',
    'La remise est autorisée.',
    'Lo sconto è approvato.',
  ])('of approved money moves no urgency, and somebody looks for the record: %s', (claim) => {
    const { urgency, impact, escalation } = route(claim);

    expect([urgency, impact, escalation?.group]).toEqual(['low', 'one', 'billing-approvers']);
  });

  test('of approval does not lower what an amount over the limit asks for', () => {
    const asked = 'Please refund the 450 EUR.';

    expect(route(`Your manager has approved this. ${asked}`).escalation).toEqual(route(asked).escalation);
    expect(route(asked).escalation?.group).toBe('billing-approvers');
  });
});
