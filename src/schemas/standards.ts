import { z } from 'zod';
import { LIMITS } from '../domain/limits.js';
import { type WordSets, wordSets } from '../domain/phrases.js';
import {
  FACT_CLASSES,
  type Phrases,
  REPLY_CLASSES,
  REPLY_PARTS,
  type Standards,
  WORK_CLASSES,
} from '../domain/standards.js';
import { foldText } from '../domain/text-folding.js';
import { phraseMessage, reportEntries, setWords, writtenPhrase } from './phrase-fields.js';
import { id, knownKeys, language, listOf, oneOf, text } from './playbook-fields.js';

/** Words in one class; more are a dictionary, and each is looked for in every sentence. */
const MOST_PHRASES = 1_000;
const NO_SETS = wordSets({});
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/u;

const count = (least: number, most: number) => {
  const error = `a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};

const lengthBounds = { least: LIMITS.replyWordsLeast.value, most: LIMITS.replyWords.value };
const replyLength = knownKeys({
  least: count(lengthBounds.least, lengthBounds.most),
  most: count(lengthBounds.least, lengthBounds.most),
}).refine(({ least, most }) => least <= most, { error: '"least" no greater than "most"' });

const phrases = listOf(writtenPhrase, MOST_PHRASES);
/** Phrases without sets, each of which can be read. */
const readable = phrases.superRefine((list, context) => reportPhrases(list, { context, path: [], sets: NO_SETS }));
const smallWords = listOf(
  text(20).transform((word) => foldText(word)),
  100,
);

const languageStandards = knownKeys({
  words: replyLength,
  sets: z.record(id, setWords, { error: 'a map from a name to a list of words' }),
  reply: knownKeys(classes(REPLY_CLASSES, phrases)),
  work: knownKeys(classes(WORK_CLASSES, phrases)),
  smallWords,
}).superRefine((standards, context) => {
  reportEntries(standards.sets, { context, pathOf: (name) => ['sets', name] });
  const sets = wordSets(standards.sets);
  for (const part of ['reply', 'work'] as const)
    for (const [name, list] of Object.entries(standards[part]))
      reportPhrases(list, { context, path: [part, name], sets });
});

const host = text(253).transform((name) => name.toLowerCase());

/** `standards.yaml`: how a reply is written, and what neither it nor the plan behind it may say. */
export const standardsSchema = knownKeys({
  reply: knownKeys({
    parts: listOf(oneOf(REPLY_PARTS), REPLY_PARTS.length),
    mostQuestions: count(0, LIMITS.replyQuestions.value),
    linkHosts: listOf(
      host.refine((name) => HOST.test(name), { error: 'a host name such as help.example.com' }),
      50,
    ),
    words: replyLength,
  }),
  claims: readable,
  facts: knownKeys(classes(FACT_CLASSES, readable)),
  languages: z.record(language, languageStandards, { error: 'a map from language code to its words' }),
  otherLanguages: z.record(language, smallWords, { error: 'a map from language code to its small words' }),
}) satisfies z.ZodType<Standards>;

type Names = readonly [string, ...string[]];

function classes<const List extends Names>(names: List, list: typeof phrases): Record<List[number], typeof phrases> {
  // cast: `fromEntries` forgets which keys it was given
  return Object.fromEntries(names.map((name) => [name, list])) as Record<List[number], typeof phrases>;
}

function reportPhrases(
  list: Phrases,
  of: { readonly context: z.core.$RefinementCtx; readonly path: readonly string[]; readonly sets: WordSets },
): void {
  for (const [place, phrase] of list.entries()) {
    const message = phraseMessage(phrase, of.sets);
    if (message !== null) of.context.addIssue({ code: 'custom', path: [...of.path, place], message });
  }
}
