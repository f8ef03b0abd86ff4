import { findPhrases, type Lexicon, lexiconOf, type Phrases, phrases } from '../../domain/checks/lexicon.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import { INTENTS, type Intent, type ShortIntentLexicon } from './intent.js';
import { type Denial, deniedWords } from './denied.js';
import { INTENT_WORDS } from './intent-words/index.js';

/** A class with the words that point to it. */
export interface IntentReading {
  readonly intent: Intent;
  readonly score: number;
  /** Whether the subject holds a phrase of this class. */
  readonly subjectTells: boolean;
  /** Indexes of the body's words that belong to a phrase of this class. */
  readonly bodyWords: ReadonlySet<number>;
  /** How much of the text points to each class. */
  readonly evidence: ReadonlyMap<Intent, number>;
}

type Scores = Map<Intent, { score: number; strong: number; subjectTells: boolean; readonly bodyWords: Set<number> }>;

interface Weight {
  readonly intent: Intent;
  readonly weight: number;
}

const STRONG = 3;
const WEAK = 1;
const SUBJECT_COUNTS = 2;
/** Two weak words are not one strong one: below this the class is not known. */
const LEAST_SCORE = 3;
/** One strong phrase of these decides, whatever else the ticket is about: harm and open data are not outvoted. */
const FLOOR: readonly Intent[] = ['safety', 'security-report'];
/** A text of more words holds any word once: there, one strong phrase needs another one beside it. */
const SHORT_TEXT = 60;
/** Classes that are not told by weak words, however many. */
const NEEDS_STRONG: ReadonlySet<Intent> = new Set<Intent>([
  ...(['safety', 'security-report', 'account-misuse', 'phishing', 'outage', 'data-loss', 'legal'] as const),
  ...(['privacy', 'complaint', 'spam', 'refund', 'change'] as const),
]);
/** A longer text that says thank you wants something. */
const THANKS_WORDS = 40;
/** Words after which thanks turn into something else. */
const TURNS = lexiconOf([
  ['turn', phrases('but, however, then, nothing works, aber, dann, pero, luego, mais, puis, ma, poi')],
]);
/** The matter stands at the beginning. */
const WORDS_READ = 1_500;
/** A strong phrase beside the matter counts like a weak one; a weak one counts for nothing there. */
const BESIDE = 1;
/** Classes that words tell only where the text does not take them back (`not a refund`). */
const CAN_BE_DENIED: ReadonlySet<Intent> = new Set<Intent>([
  ...(['safety', 'security-report', 'account-misuse', 'phishing', 'data-loss', 'legal', 'privacy'] as const),
  ...(['refund', 'change', 'sales', 'spam', 'feature-wish'] as const),
]);

const LEXICONS: Readonly<Record<string, Lexicon<Weight>>> = Object.fromEntries(
  Object.entries(INTENT_WORDS).map(([language, lexicon]) => [language, compiled(lexicon)]),
);

/** Tells the class of a ticket by the words of its language, and of English, which stands in technical text everywhere. */
export function classify(ticket: {
  readonly subject: string;
  readonly bodyWords: readonly Word[];
  /** Indexes of the words of the body that tell its matter. */
  readonly telling: ReadonlySet<number>;
  readonly language: string;
}): IntentReading {
  const subject = wordsOf(ticket.subject);
  const body = ticket.bodyWords.slice(0, WORDS_READ);
  const scores: Scores = new Map();
  for (const language of new Set([ticket.language, 'en'])) {
    const lexicon = LEXICONS[language];
    if (lexicon === undefined) continue;
    addHits(scores, { words: subject, lexicon, telling: 'subject' });
    addHits(scores, { words: body, lexicon, telling: ticket.telling });
  }
  const enough = body.length <= SHORT_TEXT ? STRONG : STRONG + 1;
  const floor = FLOOR.find((intent) => isStrong(scores, intent) && (scores.get(intent)?.score ?? 0) >= enough);
  const best = INTENTS.map((intent) => ({
    intent,
    ...(scores.get(intent) ?? { score: 0, strong: 0, subjectTells: false, bodyWords: new Set<number>() }),
  }))
    .filter(
      (entry) =>
        entry.score >= LEAST_SCORE &&
        (floor === undefined ? !FLOOR.includes(entry.intent) : entry.intent === floor) &&
        (!NEEDS_STRONG.has(entry.intent) || entry.strong > 0) &&
        (entry.intent !== 'thanks' || (body.length <= THANKS_WORDS && findPhrases(body, TURNS).length === 0)),
    )
    .sort((a, b) => b.score - a.score)[0];
  const evidence = new Map([...scores].map(([intent, { score }]) => [intent, score]));
  return { ...(best ?? { intent: 'unknown', score: 0, subjectTells: true, bodyWords: new Set() }), evidence };
}

function isStrong(scores: Scores, intent: Intent): boolean {
  return (scores.get(intent)?.strong ?? 0) > 0;
}

/** Whether one strong phrase of this class outweighs every other. */
export function isFloor(intent: Intent): boolean {
  return FLOOR.includes(intent);
}

function addHits(
  scores: Scores,
  of: {
    readonly words: readonly Word[];
    readonly lexicon: Lexicon<Weight>;
    /** The words that tell the matter; a subject is all matter. */
    readonly telling: ReadonlySet<number> | 'subject';
  },
): void {
  const seen = new Map<string, number>();
  const denied = deniedWords(of.words);
  for (const { means, from, to, phrase } of findPhrases(of.words, of.lexicon)) {
    if (isDenied(means.intent, denied.get(from))) continue;
    const entry = scores.get(means.intent) ?? {
      score: 0,
      strong: 0,
      subjectTells: false,
      bodyWords: new Set<number>(),
    };
    scores.set(means.intent, entry);
    if (of.telling === 'subject') entry.subjectTells = true;
    else for (let index = from; index < to; index += 1) entry.bodyWords.add(index);
    const counts = weightOf(means.weight, of.telling === 'subject' ? 'subject' : of.telling.has(from));
    const key = `${means.intent} ${phrase}`;
    const before = seen.get(key) ?? 0;
    if (counts <= before) continue;
    seen.set(key, counts);
    entry.score += counts - before;
    if (counts >= STRONG) entry.strong += 1;
  }
}

/** The same word counts double in the subject, and next to nothing beside the matter. */
function weightOf(weight: number, place: 'subject' | boolean): number {
  if (place === 'subject') return weight * SUBJECT_COUNTS;
  if (place) return weight;
  return weight === STRONG ? BESIDE : 0;
}

/** Money that is not given back is asked for (`not refunded`); money that is not asked for is not (`not a refund`). */
function isDenied(intent: Intent, denial: Denial | undefined): boolean {
  if (denial === undefined || !CAN_BE_DENIED.has(intent)) return false;
  return intent !== 'refund' || denial === 'across';
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
