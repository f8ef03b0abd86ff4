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

/** Standards made ready for looking up, by language and over all languages. Each part is made when it is first asked for. */
export interface CompiledStandards {
  /** The reply rules of a language; `undefined` when it has no word rules. */
  replyIn(language: string): Lexicon<ReplyClass> | undefined;
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
  const made = new LazyStandards(standards);
  compiled.set(standards, made);
  return made;
}

/** A desk answers most tickets in one or two languages; the words of the others are made ready for nobody. */
class LazyStandards implements CompiledStandards {
  readonly profiles: CompiledStandards['profiles'];
  readonly #languages: ReadonlyMap<string, Standards['languages'][string] & { readonly ready: WordSets }>;
  readonly #reply = new Map<string, Lexicon<ReplyClass>>();
  #work: CompiledStandards['work'] | null = null;
  #moments: CompiledStandards['moments'] | null = null;

  constructor({ languages, otherLanguages }: Standards) {
    const written = Object.entries(languages);
    this.#languages = new Map(
      written.map(([code, language]) => [code, { ...language, ready: wordSets(language.sets) }]),
    );
    this.profiles = [
      ...written.map(([code, { smallWords }]) => [code, new Set(smallWords)] as const),
      ...Object.entries(otherLanguages).map(([code, words]) => [code, new Set(words)] as const),
    ];
  }

  replyIn(code: string): Lexicon<ReplyClass> | undefined {
    const known = this.#reply.get(code);
    const language = this.#languages.get(code);
    if (known !== undefined || language === undefined) return known;
    const made = lexiconOf(listsOf(REPLY_CLASSES, language.reply, language.ready));
    this.#reply.set(code, made);
    return made;
  }

  get work(): CompiledStandards['work'] {
    this.#work ??= lexiconOf(
      [...this.#languages.values()].flatMap(({ work, ready }) => listsOf(WORK_CLASSES, work, ready)),
    );
    return this.#work;
  }

  get moments(): CompiledStandards['moments'] {
    this.#moments ??= lexiconOf(
      [...this.#languages.values()].flatMap(({ reply, ready }): readonly PhraseList<'moment' | 'condition'>[] => [
        ['condition', reply.condition, ready],
        ['moment', [...reply.time, ...reply.due], ready],
      ]),
    );
    return this.#moments;
  }
}

/** Standards kept by an older version lack a class that came later. */
function listsOf<Class extends string>(
  names: readonly Class[],
  kept: Readonly<Partial<Record<Class, Phrases>>>,
  sets: WordSets,
): readonly PhraseList<Class>[] {
  return names.map((name) => [name, kept[name] ?? [], sets]);
}
