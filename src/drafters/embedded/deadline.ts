import { findPhrases, lexiconOf } from '../../domain/checks/lexicon.js';
import { foldSpace } from '../../domain/checks/quotes.js';
import { sentencesOf } from '../../domain/checks/sentences.js';
import { tellsSomething } from '../../domain/checks/telling-quote.js';
import type { Ticket } from '../../domain/ticket.js';
import { wordsOf } from '../../domain/text-folding.js';
import { shortened } from './customer-object.js';
import { DEADLINE_WORDS, NO_HURRY_WORDS } from './deadline-words.js';
import { canBeQuoted } from './quotable.js';

const DEADLINE = lexiconOf([['deadline', DEADLINE_WORDS]]);
const NO_HURRY = lexiconOf([['no hurry', NO_HURRY_WORDS]]);
const SENTENCES_READ = 24;
const SHORTEST_WORDS = 4;
/** A sentence of more characters is told by its clause. */
const LONGEST = 110;
const CLAUSE_END = /[,;:]\s/u;

/** The customer's own words for a date that presses; `null` where none is named, or none is fit to be quoted. */
export function deadlineIn(of: {
  readonly ticket: Ticket;
  readonly plain: string;
  /** What the reply quotes already. */
  readonly quoted: readonly string[];
}): string | null {
  for (const sentence of sentencesOf(of.plain).slice(0, SENTENCES_READ)) {
    const words = wordsOf(sentence);
    const [hit] = findPhrases(words, DEADLINE);
    if (
      hit === undefined ||
      findPhrases(words, NO_HURRY).length > 0 ||
      words.length < SHORTEST_WORDS ||
      sentence.endsWith('?')
    )
      continue;
    const quote = shortened(clauseAround(sentence, words[hit.from]?.start ?? 0)).replace(/[.!\u2026]+$/u, '');
    const isSaid = of.quoted.some((other) => other.includes(quote) || quote.includes(other));
    if (!isSaid && canBeQuoted(quote) && tellsSomething(quote, of.ticket)) return quote;
  }
  return null;
}

/** The whole sentence where it is short, else from the clause that names the date. */
function clauseAround(sentence: string, at: number): string {
  const whole = foldSpace(sentence);
  if (whole.length <= LONGEST) return whole;
  const before = sentence.slice(0, at);
  const start = before
    .split(CLAUSE_END)
    .slice(0, -1)
    .reduce((length, clause) => length + clause.length + 2, 0);
  return foldSpace(sentence.slice(start));
}
