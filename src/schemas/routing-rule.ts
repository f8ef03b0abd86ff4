import { z } from 'zod';
import { phraseMessage, reportEntries, setWords, writtenPhrase } from './phrase-fields.js';
import { id, knownKeys, language, listOf, oneOf, risk, text, tier } from './playbook-fields.js';

/** Whether a set of this name exists is seen when the whole policy is read. */
const ANY_SET = { get: () => [] };

const phrase = writtenPhrase.superRefine((written, context) => {
  const message = phraseMessage(written, ANY_SET);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

const phrasesByLanguage = z.record(language, listOf(phrase, 500), {
  error: 'a list of phrases per language, e.g. en: [data breach]',
});

const wordsByLanguage = z.record(language, setWords, {
  error: 'a list of words per language, e.g. en: [son, daughter]',
});

/** Words per language, all in one list; none when the key is left out. */
export const wordsOfAllLanguages = wordsByLanguage
  .default({})
  .superRefine((words, context) => {
    for (const [code, list] of Object.entries(words)) reportEntries({ '': list }, { context, pathOf: () => [code] });
  })
  .transform((words) => Object.values(words).flat());

/** Sets by name and language, `kin` in English as `kin.en`; none when the key is left out. */
export const policySets = z
  .record(id, wordsByLanguage, { error: 'a map from the name of a set to words per language' })
  .default({})
  .transform((sets) =>
    Object.fromEntries(
      Object.entries(sets).flatMap(([name, words]) =>
        Object.entries(words).map(([code, list]) => [`${name}.${code}`, ofLanguage(list, code)] as const),
      ),
    ),
  )
  // An id holds no full stop, so a name falls into its two parts again.
  .superRefine((sets, context) => reportEntries(sets, { context, pathOf: (name) => name.split('.') }));

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

/** All languages are looked for in every ticket. */
function allLanguages(byLanguage: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(byLanguage).flatMap(([code, list]) => ofLanguage(list, code));
}

/** A set is the one of the phrase's own language: `<kin>` becomes `<kin.en>`. */
function ofLanguage(list: readonly string[], code: string): readonly string[] {
  return list.map((written) => written.replaceAll('>', `.${code}>`));
}
