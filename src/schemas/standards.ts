import { z } from 'zod';
import { withSets } from '../domain/checks/phrase-sets.js';
import { LIMITS } from '../domain/limits.js';
import { parsePhrase } from '../domain/phrases.js';
import {
  FACT_CLASSES,
  type LanguageStandards,
  type Phrases,
  REPLY_CLASSES,
  REPLY_PARTS,
  type Standards,
  WORK_CLASSES,
} from '../domain/standards.js';
import { foldText } from '../domain/text-folding.js';
import { knownKeys, listOf, oneOf, text } from './playbook-fields.js';

/** Words in one class; more are a dictionary, and each is looked for in every sentence. */
const MOST_PHRASES = 1_000;
/** Words in one set: the verbs of a language that say what a desk does. */
const MOST_WORDS = 400;
const A_PHRASE = 'words; a word may end in * after three letters, .. or ... may stand between two words';
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

const language = z
  .string({ error: 'a language code such as en' })
  .regex(/^[a-z]{2,3}$/u, { error: 'a language code of two or three small letters, such as en' });

const setName = z
  .string({ error: 'a name of letters' })
  .regex(/^[a-zA-Z]{1,30}$/u, { error: 'a name of 1 to 30 letters, such as we' });

const phrases = listOf(text(LIMITS.phraseLength.value), MOST_PHRASES);
/** Phrases without sets, each of which can be read. */
const readable = phrases.superRefine((list, context) => {
  for (const [place, phrase] of list.entries()) {
    const problem = problemOf(phrase, {});
    if (problem !== null)
      context.addIssue({ code: 'custom', path: [place], message: `${A_PHRASE} (${problem})`, input: phrase });
  }
});
const smallWords = listOf(
  text(20).transform((word) => foldText(word)),
  100,
);

const languageStandards = knownKeys({
  words: replyLength,
  sets: z.record(setName, listOf(text(60), MOST_WORDS), { error: 'a map from a name to a list of words' }),
  reply: knownKeys(classes(REPLY_CLASSES, phrases)),
  work: knownKeys(classes(WORK_CLASSES, phrases)),
  smallWords,
}).superRefine((standards, context) => {
  for (const { path, problem } of brokenPhrases(standards)) {
    const message = `${A_PHRASE}, <name> stands for a set (${problem})`;
    context.addIssue({ code: 'custom', path: [...path], message, input: valueAt(standards, path) });
  }
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

interface BrokenPhrase {
  readonly path: readonly [part: string, name: string, place: number];
  readonly problem: string;
}

function brokenPhrases(standards: LanguageStandards): readonly BrokenPhrase[] {
  const { sets } = standards;
  return (['sets', 'reply', 'work'] as const).flatMap((part) =>
    Object.entries(standards[part]).flatMap(([name, list]) =>
      list.flatMap((phrase, place) => {
        const problem = problemOf(phrase, sets);
        return problem === null ? [] : [{ path: [part, name, place] as const, problem }];
      }),
    ),
  );
}

function problemOf(phrase: string, sets: Readonly<Record<string, Phrases>>): string | null {
  const verdict = withSets(phrase, sets);
  if (verdict.kind === 'broken') return verdict.problem;
  const parsed = parsePhrase(verdict.phrase);
  return parsed.kind === 'broken' ? parsed.problem : null;
}

function valueAt(standards: LanguageStandards, [part, name, place]: BrokenPhrase['path']): unknown {
  const lists: Readonly<Record<string, Readonly<Record<string, Phrases>>>> = {
    sets: standards.sets,
    reply: standards.reply,
    work: standards.work,
  };
  return lists[part]?.[name]?.[place];
}
