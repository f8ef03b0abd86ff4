import { clauseNumbers } from '../clauses.js';
import { numbersInWords } from '../number-words.js';
import { type FactClass, FACT_CLASSES, type Standards } from '../standards.js';
import { type Word, wordsOf } from '../text-folding.js';
import { findPhrases, type Lexicon, type LexiconHit, lexiconOf } from './lexicon.js';
import { stands } from './quotes.js';

/** Fewer words than these beside the claims describe nothing that happened. */
const FEWEST_WORDS = 3;
const DIGIT = /\d/u;
const lexicons = new WeakMap<Standards, Lexicon<FactClass | 'claim'>>();

type Hit = LexiconHit<FactClass | 'claim'>;

/**
 * Whether a quote of the ticket says more than how urgent its writer finds it ("SEV1", "URGENT, answer me today"): that
 * something happened, or who is hit, how many or until when.
 */
export function describesFact(
  quote: string | null,
  of: { readonly foldedTicket: string; readonly standards: Standards },
): boolean {
  if (quote === null || !stands(quote, of.foldedTicket)) return false;
  const words = wordsOf(quote);
  const hits = findPhrases(words, lexiconFor(of.standards));
  const claimed = new Set(hits.filter(({ means }) => means === 'claim').flatMap(placesOf));
  if (words.length - claimed.size < FEWEST_WORDS) return false;
  if (of.standards.facts === undefined) return true;
  const told = hits.filter((hit) => hit.means !== 'claim' && !placesOf(hit).every((place) => claimed.has(place)));
  return tellsFact(told, { words, quote });
}

/** Whether a text holds a word that only claims rank or speed. */
export function claimsRank(text: string, standards: Standards): boolean {
  return findPhrases(wordsOf(text), lexiconFor(standards)).some(({ means }) => means === 'claim');
}

function tellsFact(
  hits: readonly Hit[],
  { words, quote }: { readonly words: readonly Word[]; readonly quote: string },
): boolean {
  const asked = questions(words, quote);
  const clauses = clauseNumbers(quote, words);
  const wishes = new Set(hits.filter(({ means }) => means === 'request').map(({ from }) => clauses[from]));
  const stated = hits.filter(({ from }) => !asked.has(words[from]?.sentence ?? -1));
  if (stated.some(({ means }) => means === 'happening')) return true;
  const plain = stated.filter(({ from }) => !wishes.has(clauses[from]));
  const occasions = plain.filter(({ means }) => means === 'occasion');
  const digits = words.flatMap((word, from) =>
    DIGIT.test(word.folded) && !wishes.has(clauses[from]) ? [{ from }] : [],
  );
  const counted = numbersInWords(words).filter(({ value, from }) => value > 1 && !wishes.has(clauses[from]));
  const measures = [...plain.filter(({ means }) => means === 'measure'), ...digits, ...counted];
  return occasions.some((one) =>
    measures.some((other) => other.from !== one.from && words[other.from]?.sentence === words[one.from]?.sentence),
  );
}

/** The sentences that ask. */
function questions(words: readonly Word[], quote: string): ReadonlySet<number> {
  const asked = words.flatMap((word, place) => {
    const next = words[place + 1];
    const isLast = next === undefined || next.sentence !== word.sentence;
    return isLast && quote.slice(word.end, next?.start ?? quote.length).includes('?') ? [word.sentence] : [];
  });
  return new Set(asked);
}

function placesOf({ from, to }: Hit): readonly number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

function lexiconFor(standards: Standards): Lexicon<FactClass | 'claim'> {
  const known = lexicons.get(standards);
  if (known !== undefined) return known;
  const { claims, facts, languages } = standards;
  const times = Object.values(languages).flatMap(({ reply }) => reply.time);
  const made = lexiconOf<FactClass | 'claim'>([
    ['claim', claims],
    ...(facts === undefined ? [] : FACT_CLASSES.map((name) => [name, facts[name]] as const)),
    ['measure', times],
  ]);
  lexicons.set(standards, made);
  return made;
}
