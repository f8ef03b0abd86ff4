import { z } from 'zod';
import { LIMITS } from '../domain/limits.js';
import { parseSet, parsePhrase } from '../domain/phrases.js';
import { id, knownKeys, language, listOf, oneOf, risk, text, tier } from './playbook-fields.js';

const PHRASE_SYNTAX =
  'words; a word may begin or end in * beside three letters, <name> stands for a set, ... may stand between two words and & or + between two phrases';

/** Whether a set of this name exists is seen when the whole policy is read. */
const ANY_SET = { get: () => parseSet(['anything']) };

const phrase = text(LIMITS.phraseLength.value).superRefine((written, context) => {
  const verdict = parsePhrase(written, ANY_SET);
  if (verdict.kind === 'phrase') return;
  context.addIssue({ code: 'custom', message: `${PHRASE_SYNTAX} (${verdict.problem})` });
});

const setWord = text(60).superRefine((written, context) => {
  if (!/[/<>&]/u.test(written) && parseSet([written]).length === 1) return;
  context.addIssue({
    code: 'custom',
    message: 'one word or a few side by side; a word may begin or end in * beside three letters',
  });
});

const phrasesByLanguage = z.record(language, listOf(phrase, 500), {
  error: 'a list of phrases per language, e.g. en: [data breach]',
});

const wordsByLanguage = z.record(language, listOf(setWord, 500), {
  error: 'a list of words per language, e.g. en: [son, daughter]',
});

/** Words per language, all in one list; none when the key is left out. */
export const wordsOfAllLanguages = wordsByLanguage.default({}).transform((words) => Object.values(words).flat());

/** Classes by name and language, `kin` in English as `kin.en`; none when the key is left out. */
export const wordSets = z
  .record(id, wordsByLanguage, { error: 'a map from the name of a set to words per language' })
  .default({})
  .transform((sets) =>
    Object.fromEntries(
      Object.entries(sets).flatMap(([name, words]) =>
        Object.entries(words).map(([code, list]) => [`${name}.${code}`, list] as const),
      ),
    ),
  );

const escalate = knownKeys({ group: id, risk, reason: text(200) });

/** One rule of `routing`, with the phrases of all its languages in one list. */
export const routingRule = knownKeys({
  id,
  meaning: text(300),
  source: text(300),
  words: phrasesByLanguage,
  unless: phrasesByLanguage.default({}),
  amount: z.literal('over-limit', { error: 'over-limit, or leave the key out' }).optional(),
  tiers: listOf(tier, 3).default([]),
  queue: id,
  owner: id,
  urgency: oneOf(['low', 'normal', 'high', 'critical']),
  impact: oneOf(['one', 'team', 'organisation', 'everyone']),
  escalate: escalate.nullable().default(null),
}).transform(({ words, unless, amount, ...rest }) => ({
  ...rest,
  ...(amount === undefined ? {} : { amount }),
  anyWords: allLanguages(words),
  unless: allLanguages(unless),
}));

/** All languages are looked for in every ticket, but a set is the one of the phrase's own language: `<kin>` becomes `<kin.en>`. */
function allLanguages(byLanguage: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(byLanguage).flatMap(([code, list]) =>
    list.map((written) => written.replaceAll('>', `.${code}>`)),
  );
}
