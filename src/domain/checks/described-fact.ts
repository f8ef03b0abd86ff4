import { wordsOf } from '../text-folding.js';
import type { Phrases, Standards } from '../standards.js';
import { findPhrases, type Lexicon, lexiconOf } from './lexicon.js';
import { stands } from './quotes.js';

/** Fewer words than these beside the claims describe nothing that happened. */
const FEWEST_WORDS = 3;
const lexicons = new WeakMap<Phrases, Lexicon<'claim'>>();

/** Whether a quote of the ticket says more than how urgent its writer finds it ("SEV1", "URGENT"): a described fact. */
export function describesFact(
  quote: string | null,
  of: { readonly foldedTicket: string; readonly standards: Standards },
): boolean {
  if (quote === null || !stands(quote, of.foldedTicket)) return false;
  const words = wordsOf(quote);
  const claimed = new Set<number>();
  for (const hit of findPhrases(words, claimsOf(of.standards.claims)))
    for (let index = hit.from; index < hit.to; index += 1) claimed.add(index);
  return words.length - claimed.size >= FEWEST_WORDS;
}

/** Whether a text holds a word that only claims rank or speed. */
export function claimsRank(text: string, standards: Standards): boolean {
  return findPhrases(wordsOf(text), claimsOf(standards.claims)).length > 0;
}

function claimsOf(claims: Phrases): Lexicon<'claim'> {
  const known = lexicons.get(claims) ?? lexiconOf([['claim', claims]]);
  lexicons.set(claims, known);
  return known;
}
