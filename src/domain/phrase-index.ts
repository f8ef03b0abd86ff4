import { LIMITS } from './limits.js';
import { type Atoms, atomOf, atomsOf } from './phrase-atoms.js';
import {
  type NearbyPhrase,
  type Phrase,
  type PhrasePart,
  type PhraseWord,
  parsePhrase,
  type WordSets,
} from './phrases.js';
import { type Needs, possibleEntries, type TellingAtoms } from './phrase-stretch.js';
import type { Word } from './text-folding.js';

/** Phrases, each with what it means, sorted by their first word so that a text is walked once. */
export interface PhraseIndex<T> {
  readonly atoms: Atoms;
  readonly byFirstAtom: ReadonlyMap<number, readonly Entry<T>[]>;
  readonly telling: TellingAtoms;
}

/** A phrase with what it means. */
export interface Meaning<T> {
  readonly means: T;
  /** As written. */
  readonly phrase: string;
  readonly says: Phrase;
}

/** The words that a phrase covers: indexes of the first, and of the one after the last. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

/** A phrase found in a text, with the words that it covers. */
export type PhraseHit<T> = Meaning<T> & WordSpan;

/** The atoms that follow the first one of a way, and where a denial of it counts. */
interface AtomWay {
  readonly rest: readonly number[];
  readonly deniedIn: PhraseWord['deniedIn'];
}

/** The ways in which a part is said, by the atom of the first word. */
interface AtomWays {
  readonly byAtom: ReadonlyMap<number, readonly AtomWay[]>;
  /** Counted up over the index. */
  readonly part: number;
  /** Words of the longest way. */
  readonly length: number;
}

/** A part of a phrase. */
interface AtomPart extends AtomWays {
  readonly gap: number;
}

interface AtomPhrase {
  readonly parts: readonly AtomPart[];
  readonly also: readonly (AtomPhrase & Pick<NearbyPhrase, 'within'>)[];
}

interface Entry<T> extends Needs {
  readonly meaning: Meaning<T>;
  readonly atoms: AtomPhrase;
}

/** A text as an index sees it: for each word the atoms that it fits. */
interface Reading {
  readonly words: readonly Word[];
  readonly atoms: readonly (readonly number[])[];
  /** Where phrases end, by where they begin: what stands near many words is looked at once. */
  readonly ends: Map<AtomPhrase, Map<number, number>>;
  readonly isDenied: IsDenied;
}

/** Whether something denies the words of a span, in a language. */
export type IsDenied = (span: WordSpan, language: string) => boolean;

/** Phrases that mean the same, and the sets that they name, if any. */
export type PhraseList<T> = readonly [means: T, phrases: readonly string[], sets?: WordSets];

/** Several times what a phrase looks at around it. */
const ENDS_KEPT = 512;

/**
 * Makes phrases ready for `everyHit`. Takes time once; keep the index as long as the phrases. A phrase that nobody can
 * read finds nothing; loading a playbook has refused it, and a test reads those that stand in code.
 */
export function indexPhrases<T>(lists: readonly PhraseList<T>[]): PhraseIndex<T> {
  const atoms: Atoms = { whole: new Map(), begin: new Map(), end: new Map() };
  const compiling: Compiling = { atoms, shared: new Map(), partsByAtom: new Map() };
  const reach = { before: 0, behind: 0 };
  const byFirstAtom = new Map<number, Entry<T>[]>();
  for (const [means, phrases, sets] of lists) {
    for (const phrase of phrases) {
      const verdict = parsePhrase(phrase, sets);
      if (verdict.kind === 'broken') continue;
      const says = verdict.phrase;
      const compiled = atomPhrase(says, compiling);
      const entry = { meaning: { means, phrase, says }, atoms: compiled, parts: partsOf(compiled).toReversed() };
      reach.before = Math.max(reach.before, compiled.also.length === 0 ? 0 : LIMITS.phraseReach.value);
      reach.behind = Math.max(reach.behind, reachBehind(compiled));
      for (const first of compiled.parts[0]?.byAtom.keys() ?? []) add(byFirstAtom, first, entry);
    }
  }
  return { atoms, byFirstAtom, telling: { partsByAtom: compiling.partsByAtom, parts: compiling.shared.size, reach } };
}

/**
 * Every place of every phrase in a text, in order of where it begins, but for phrases of which enough is known, and for
 * words that count only undenied where `isDenied` says that they are. Linear in the text: all that can repeat is bounded.
 */
export function* everyHit<T>(
  words: readonly Word[],
  index: PhraseIndex<T>,
  asked: { readonly enough?: (of: Meaning<T>) => boolean; readonly isDenied?: IsDenied } = {},
): Generator<PhraseHit<T>> {
  const { enough = () => false, isDenied = () => false } = asked;
  const reading = { words, atoms: atomsOf(words, index.atoms), ends: new Map(), isDenied };
  for (const { from, entries } of possibleEntries(reading.atoms, index)) {
    for (const entry of entries) {
      if (enough(entry.meaning)) continue;
      const span = spanOf({ reading, from, phrase: entry.atoms });
      const { means, phrase, says } = entry.meaning;
      if (span !== null) yield { means, phrase, says, from: span.from, to: span.to };
    }
  }
}

interface Compiling {
  readonly atoms: Atoms;
  /** A set is translated once, however many phrases name it. */
  readonly shared: Map<PhrasePart['ways'], AtomWays>;
  readonly partsByAtom: Map<number, number[]>;
}

function atomPhrase(phrase: Phrase, compiling: Compiling): AtomPhrase {
  return {
    parts: phrase.parts.map((part) => ({ gap: part.gap, ...atomWays(part.ways, compiling) })),
    also: phrase.also.map(({ phrase: other, within }) => ({ ...atomPhrase(other, compiling), within })),
  };
}

function atomWays(ways: PhrasePart['ways'], compiling: Compiling): AtomWays {
  const { atoms, shared, partsByAtom } = compiling;
  const known = shared.get(ways);
  if (known !== undefined) return known;
  const made = { byAtom: new Map<number, AtomWay[]>(), part: shared.size, length: 0 };
  for (const way of ways) {
    const [first, ...rest] = way.map((word) => atomOf(word, atoms));
    if (first === undefined) continue;
    add(made.byAtom, first, { rest, deniedIn: way[0]?.deniedIn });
    made.length = Math.max(made.length, way.length);
    const longest = way.toSorted((a, b) => b.folded.length - a.folded.length)[0];
    if (longest !== undefined) add(partsByAtom, atomOf(longest, atoms), made.part);
  }
  shared.set(ways, made);
  return made;
}

function partsOf({ parts, also }: AtomPhrase): readonly number[] {
  return [...new Set([...parts.map(({ part }) => part), ...also.flatMap(partsOf)])];
}

/** How many words a phrase covers at most, with what has to stand near it. */
function reachBehind({ parts, also }: AtomPhrase): number {
  const own = parts.reduce((words, { gap, length }) => words + gap + length, 0);
  return own + Math.max(0, ...also.map((other) => LIMITS.phraseReach.value + reachBehind(other)));
}

function add<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

interface Search {
  readonly reading: Reading;
  readonly from: number;
  readonly phrase: AtomPhrase;
}

/** The words from a phrase that begins at `from` to what has to stand near it; `null` when one of them does not. */
function spanOf({ reading, from, phrase }: Search): WordSpan | null {
  const to = endOf({ reading, from, phrase });
  if (to === 0) return null;
  const whole = { from, to };
  for (const other of phrase.also) {
    const near = nearby({ reading, phrase: other, around: { from, to }, within: other.within });
    if (near === null) return null;
    whole.from = Math.min(whole.from, near.from);
    whole.to = Math.max(whole.to, near.to);
  }
  return whole;
}

/** The first place of a phrase near another one, beside it and never on the same words. */
function nearby(of: {
  readonly reading: Reading;
  readonly phrase: AtomPhrase;
  readonly around: WordSpan;
  readonly within: NearbyPhrase['within'];
}): WordSpan | null {
  const { reading, around, within } = of;
  const { words } = reading;
  const sentence = words[around.from]?.sentence;
  const endAt = endsOf(reading, of.phrase);
  const last = Math.min(words.length, around.to + LIMITS.phraseReach.value);
  for (let from = Math.max(0, around.from - LIMITS.phraseReach.value); from < last; from += 1) {
    if (within === 'sentence' && words[from]?.sentence !== sentence) continue;
    if (from >= around.from && from < around.to) continue;
    const to = endAt(from);
    if (to > 0 && (to <= around.from || from >= around.to)) return { from, to };
  }
  return null;
}

/** Where a phrase ends that begins at a place, kept for those who ask from other places nearby. */
function endsOf(reading: Reading, phrase: AtomPhrase): (from: number) => number {
  const ends = reading.ends.get(phrase) ?? new Map<number, number>();
  reading.ends.set(phrase, ends);
  return (from) => {
    const known = ends.get(from);
    if (known !== undefined) return known;
    if (ends.size > ENDS_KEPT) ends.clear();
    const end = endOf({ reading, from, phrase });
    ends.set(from, end);
    return end;
  };
}

/** The index after a phrase that begins at `from`, by the shortest way through all places of its parts; 0 when it does not stand there. */
function endOf({ reading, from, phrase }: Search): number {
  const sentence = reading.words[from]?.sentence;
  let ends: readonly number[] = [from];
  for (const [place, part] of phrase.parts.entries()) {
    const reached: number[] = [];
    for (const end of ends) {
      for (let at = end; at <= end + (place === 0 ? 0 : part.gap); at += 1) {
        addEnds(reached, { reading, at, part });
      }
    }
    if (reached.length === 0) return 0;
    ends = reached;
  }
  const end = Math.min(...ends);
  return reading.words[end - 1]?.sentence === sentence ? end : 0;
}

/** Adds where a part ends that begins at a place: once for each way that stands there. */
function addEnds(
  ends: number[],
  of: { readonly reading: Reading; readonly at: number; readonly part: AtomPart },
): void {
  const { atoms, isDenied } = of.reading;
  for (const atom of atoms[of.at] ?? []) {
    for (const { rest, deniedIn } of of.part.byAtom.get(atom) ?? []) {
      const to = of.at + 1 + rest.length;
      const stands = rest.every((wanted, place) => atoms[of.at + 1 + place]?.includes(wanted));
      if (!stands || ends.includes(to)) continue;
      if (deniedIn === undefined || !isDenied({ from: of.at, to }, deniedIn)) ends.push(to);
    }
  }
}
