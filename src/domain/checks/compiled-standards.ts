import {
  type Phrases,
  REPLY_CLASSES,
  type ReplyClass,
  type Standards,
  WORK_CLASSES,
  type WorkClass,
} from '../standards.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { withSets } from './phrase-sets.js';

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
  const languages = Object.entries(standards.languages);
  const reply = languages.map(([language, { sets, reply: classes }]) => {
    const kept: Partial<typeof classes> = classes;
    const lists = REPLY_CLASSES.map((name) => [name, expanded(kept[name] ?? [], sets)] as const);
    return [language, lexiconOf(lists)] as const;
  });
  const moments = languages.flatMap(([, { sets, reply: classes }]) => [
    ['condition', expanded(classes.condition, sets)] as const,
    ['moment', expanded([...classes.time, ...classes.due], sets)] as const,
  ]);
  return {
    reply: new Map(reply),
    work: lexiconOf(languages.flatMap(([, language]) => workLists(language))),
    moments: lexiconOf(moments),
    profiles: [
      ...languages.map(([language, { smallWords }]) => [language, new Set(smallWords)] as const),
      ...Object.entries(standards.otherLanguages).map(([language, words]) => [language, new Set(words)] as const),
    ],
  };
}

/** Standards kept by an older version lack a class that came later. */
function workLists(language: Standards['languages'][string]): readonly (readonly [WorkClass, Phrases])[] {
  const kept: Partial<typeof language.work> = language.work;
  return WORK_CLASSES.map((name) => [name, expanded(kept[name] ?? [], language.sets)] as const);
}

/** A phrase that names an unknown set finds nothing; the schema refuses it, with line and repair. */
function expanded(list: Phrases, sets: Readonly<Record<string, Phrases>>): Phrases {
  return list.flatMap((phrase) => {
    const verdict = withSets(phrase, sets);
    return verdict.kind === 'expanded' ? [verdict.phrase] : [];
  });
}
