import { findPhrases, type Lexicon, lexiconOf, type Phrases } from '../../domain/checks/lexicon.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import { INTENTS, type Intent, type IntentLexicon } from './intent.js';
import { INTENT_WORDS } from './intent-words/index.js';

/** A class with the words that point to it. */
export interface IntentReading {
  readonly intent: Intent;
  readonly score: number;
  /** Indexes of the body's words that belong to a phrase of this class. */
  readonly bodyWords: ReadonlySet<number>;
}

interface Weight {
  readonly intent: Intent;
  readonly weight: number;
}

const STRONG = 3;
const WEAK = 1;
const SUBJECT_COUNTS = 2;
/** Below this, one weak word decided: the class is not known. */
const LEAST_SCORE = 2;
/** A longer text that says thank you wants something. */
const THANKS_WORDS = 40;
/** The matter stands at the beginning; a log or a quoted mail behind it would drown it. */
const WORDS_READ = 1_500;

const LEXICONS: Readonly<Record<string, Lexicon<Weight>>> = Object.fromEntries(
  Object.entries(INTENT_WORDS).map(([language, lexicon]) => [language, compiled(lexicon)]),
);

/** Tells the class of a ticket by the words of its language, and of English, which stands in technical text everywhere. */
export function classify(ticket: {
  readonly subject: string;
  readonly bodyWords: readonly Word[];
  readonly language: string;
}): IntentReading {
  const subject = wordsOf(ticket.subject);
  const body = ticket.bodyWords.slice(0, WORDS_READ);
  const scores = new Map<Intent, { score: number; readonly bodyWords: Set<number> }>();
  for (const language of new Set([ticket.language, 'en'])) {
    const lexicon = LEXICONS[language];
    if (lexicon === undefined) continue;
    addHits(scores, { words: subject, lexicon, factor: SUBJECT_COUNTS });
    addHits(scores, { words: body, lexicon, factor: 1 });
  }
  const best = INTENTS.map((intent) => ({
    intent,
    ...(scores.get(intent) ?? { score: 0, bodyWords: new Set<number>() }),
  }))
    .filter((entry) => entry.score >= LEAST_SCORE && (entry.intent !== 'thanks' || body.length <= THANKS_WORDS))
    .sort((a, b) => b.score - a.score)[0];
  return best ?? { intent: 'unknown', score: 0, bodyWords: new Set() };
}

function addHits(
  scores: Map<Intent, { score: number; readonly bodyWords: Set<number> }>,
  of: { readonly words: readonly Word[]; readonly lexicon: Lexicon<Weight>; readonly factor: number },
): void {
  const seen = new Set<string>();
  for (const hit of findPhrases(of.words, of.lexicon)) {
    const entry = scores.get(hit.means.intent) ?? { score: 0, bodyWords: new Set<number>() };
    scores.set(hit.means.intent, entry);
    if (of.factor === 1) for (let index = hit.from; index < hit.to; index += 1) entry.bodyWords.add(index);
    const key = `${hit.means.intent} ${hit.phrase}`;
    if (seen.has(key)) continue;
    seen.add(key);
    entry.score += hit.means.weight * of.factor;
  }
}

function compiled(lexicon: IntentLexicon): Lexicon<Weight> {
  return lexiconOf(
    Object.entries(lexicon).flatMap(([intent, words]): readonly (readonly [Weight, Phrases])[] => [
      [{ intent: intent as Intent, weight: STRONG }, words.strong],
      [{ intent: intent as Intent, weight: WEAK }, words.weak],
    ]),
  );
}
