import {
  type Phrases,
  REPLY_CLASSES,
  type ReplyClass,
  type Standards,
  WORK_CLASSES,
  type WorkClass,
} from '../standards.js';
import type { PhraseList } from '../phrase-index.js';
import { type WordSets, wordSets } from '../phrases.js';
import { type Lexicon, lexiconOf } from './lexicon.js';

/** Standards made ready for looking up, by language and over all languages. */
export interface CompiledStandards {
  /** The reply rules of a language; `undefined` when it has no word rules. */
  readonly reply: ReadonlyMap<string, Lexicon<ReplyClass>>;
  /** The work rules over all languages: internal fields often quote another one. */
  readonly work: Lexicon<WorkClass>;
  /** Dates, durations and conditions in any language. */
  readonly moments: Lexicon<'moment' | 'condition'>;
  /** The small words of each language. */
  readonly profiles: readonly (readonly [language: string, words: ReadonlySet<string>])[];
}

const compiled = new WeakMap<Standards, CompiledStandards>();

/** Compiles standards once: the same object serves every ticket of its playbook. */
export function compiledOf(standards: Standards): CompiledStandards {
  const known = compiled.get(standards);
  if (known !== undefined) return known;
  const made = compile(standards);
  compiled.set(standards, made);
  return made;
}

function compile(standards: Standards): CompiledStandards {
  const languages = Object.entries(standards.languages).map(([code, language]) => ({
    ...language,
    code,
    sets: wordSets(language.sets),
  }));
  return {
    reply: new Map(languages.map(({ code, reply, sets }) => [code, lexiconOf(listsOf(REPLY_CLASSES, reply, sets))])),
    work: lexiconOf(languages.flatMap(({ work, sets }) => listsOf(WORK_CLASSES, work, sets))),
    moments: lexiconOf(
      languages.flatMap(({ reply, sets }): readonly PhraseList<'moment' | 'condition'>[] => [
        ['condition', reply.condition, sets],
        ['moment', [...reply.time, ...reply.due], sets],
      ]),
    ),
    profiles: [
      ...languages.map(({ code, smallWords }) => [code, new Set(smallWords)] as const),
      ...Object.entries(standards.otherLanguages).map(([code, words]) => [code, new Set(words)] as const),
    ],
  };
}

/** Standards kept by an older version lack a class that came later. */
function listsOf<Class extends string>(
  names: readonly Class[],
  kept: Readonly<Partial<Record<Class, Phrases>>>,
  sets: WordSets,
): readonly PhraseList<Class>[] {
  return names.map((name) => [name, kept[name] ?? [], sets]);
}
