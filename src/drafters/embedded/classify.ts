import { findPhrases, type Lexicon, lexiconOf, type Phrases, phrases } from '../../domain/checks/lexicon.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import { INTENTS, type Intent, type ShortIntentLexicon } from './intent.js';
import { INTENT_WORDS } from './intent-words/index.js';

/** A class with the words that point to it. */
export interface IntentReading {
  readonly intent: Intent;
  readonly score: number;
  /** Whether the subject holds a phrase of this class. */
  readonly subjectTells: boolean;
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
/** One strong phrase of these decides, whatever else the ticket is about: harm and open data are not outvoted. */
const FLOOR: readonly Intent[] = ['safety', 'security-report'];
/** A longer text that says thank you wants something. */
const THANKS_WORDS = 40;
/** Words after which thanks turn into something else. */
const TURNS = lexiconOf([
  ['turn', phrases('but, however, then, nothing works, aber, dann, pero, luego, mais, puis, ma, poi')],
]);
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
  const scores = new Map<
    Intent,
    { score: number; strong: number; subjectTells: boolean; readonly bodyWords: Set<number> }
  >();
  for (const language of new Set([ticket.language, 'en'])) {
    const lexicon = LEXICONS[language];
    if (lexicon === undefined) continue;
    addHits(scores, { words: subject, lexicon, factor: SUBJECT_COUNTS });
    addHits(scores, { words: body, lexicon, factor: 1 });
  }
  const floor = FLOOR.find((intent) => (scores.get(intent)?.strong ?? 0) > 0);
  const best = INTENTS.map((intent) => ({
    intent,
    ...(scores.get(intent) ?? { score: 0, strong: 0, subjectTells: false, bodyWords: new Set<number>() }),
  }))
    .filter(
      (entry) =>
        entry.score >= LEAST_SCORE &&
        (floor === undefined || entry.intent === floor) &&
        (entry.intent !== 'thanks' || (body.length <= THANKS_WORDS && findPhrases(body, TURNS).length === 0)),
    )
    .sort((a, b) => b.score - a.score)[0];
  return best ?? { intent: 'unknown', score: 0, subjectTells: true, bodyWords: new Set() };
}

/** Whether one strong phrase of this class outweighs every other. */
export function isFloor(intent: Intent): boolean {
  return FLOOR.includes(intent);
}

function addHits(
  scores: Map<Intent, { score: number; strong: number; subjectTells: boolean; readonly bodyWords: Set<number> }>,
  of: { readonly words: readonly Word[]; readonly lexicon: Lexicon<Weight>; readonly factor: number },
): void {
  const seen = new Set<string>();
  for (const hit of findPhrases(of.words, of.lexicon)) {
    const entry = scores.get(hit.means.intent) ?? {
      score: 0,
      strong: 0,
      subjectTells: false,
      bodyWords: new Set<number>(),
    };
    scores.set(hit.means.intent, entry);
    if (of.factor === SUBJECT_COUNTS) entry.subjectTells = true;
    else for (let index = hit.from; index < hit.to; index += 1) entry.bodyWords.add(index);
    const key = `${hit.means.intent} ${hit.phrase}`;
    if (seen.has(key)) continue;
    seen.add(key);
    entry.score += hit.means.weight * of.factor;
    if (hit.means.weight === STRONG) entry.strong += 1;
  }
}

function compiled(lexicon: ShortIntentLexicon): Lexicon<Weight> {
  return lexiconOf(
    Object.entries(lexicon).flatMap(([name, words]): readonly (readonly [Weight, Phrases])[] => {
      // cast: the names of a lexicon are intents, which `Object.entries` forgets.
      const intent = name as Intent;
      return [
        [{ intent, weight: STRONG }, words.strong],
        [{ intent, weight: WEAK }, words.weak],
      ];
    }),
  );
}
