import type { ReplyClass, Standards } from '../standards.js';
import type { Ticket } from '../ticket.js';
import { wordsOf } from '../text-folding.js';
import { compiledOf } from './compiled-standards.js';
import type { Finding } from './finding.js';
import { guessLanguage } from './language-guess.js';
import { findPhrases, type LexiconHit } from './lexicon.js';
import { ticketText } from './quotes.js';
import { sentencesOf } from './sentences.js';
import { withoutQuotes } from './without-quotes.js';

const HUNDRED_PERCENT = /\b100\s?%/u;
const DIGIT = /\p{Nd}/u;

type Hit = LexiconHit<ReplyClass>;

/** One sentence of a reply, read word by word. */
export interface SentenceReading {
  readonly overpromises: boolean;
  /** Promises money without a condition. */
  readonly promisesMoney: boolean;
  /** Gives something that the rules do not give to everybody. */
  readonly grantsException: boolean;
  readonly defends: boolean;
  /** Stays vague: no date and no condition follows. */
  readonly staysVague: boolean;
  /** Says what the desk is going to do. */
  readonly promises: boolean;
}

/** What is known about a reply that a person wrote; what is absent is not used. */
export interface ReplyTextContext {
  /** The standards of the pinned playbook. */
  readonly standards: Standards;
  /** BCP 47 primary language; `null` or absent: told from the text, English when unsure. */
  readonly language?: string | null;
  /** The customer's own words, quoted, are not held against the desk. */
  readonly ticket?: Ticket;
}

/** In which language, and by which standards, a sentence is read. */
export interface ReadingContext {
  readonly language: string;
  readonly standards: Standards;
}

/** Checks a reply that a person wrote or edited: no overpromise (S1), no blame (S3), nothing vague (S4). */
export function checkReplyText(text: string, context: ReplyTextContext): readonly Finding[] {
  const language = context.language ?? guessLanguage(text, context.standards) ?? 'en';
  const unquoted = context.ticket === undefined ? text : withoutQuotes(text, ticketText(context.ticket));
  return sentencesOf(unquoted).flatMap((sentence, index) => {
    const reading = readSentence(sentence, { language, standards: context.standards });
    return reading === null ? [] : wordFindings({ reading, at: `sentence ${index + 1}`, cleared: false });
  });
}

/** The findings of one sentence under the rules about words. `cleared`: a policy line allows the promise of money. */
export function wordFindings(of: {
  readonly reading: SentenceReading;
  readonly at: string;
  readonly cleared: boolean;
}): readonly Finding[] {
  const { reading, at, cleared } = of;
  const rules: readonly (readonly [boolean, string, string])[] = [
    [reading.overpromises, 'S1', 'Promise only what the desk controls: say what is done next and until when.'],
    [reading.promisesMoney && !cleared, 'S1', 'Name the condition or the policy line that allows money to go back.'],
    [reading.defends, 'S3', 'Leave out blame and defence: say what happens next.'],
    [reading.staysVague, 'S4', 'Replace the vague word by a date or a condition.'],
  ];
  return rules.filter(([broken]) => broken).map(([, rule, fix]) => ({ at, rule, fix }));
}

/** Reads a sentence; `null` when the language has no word rules: then the rules about words are not assessed. */
export function readSentence(sentence: string, context: ReadingContext): SentenceReading | null {
  const lexicon = compiledOf(context.standards).reply.get(context.language);
  if (lexicon === undefined) return null;
  const words = wordsOf(sentence);
  const hits = findPhrases(words, lexicon);
  const harmless = wordsCovered(hits.filter((hit) => hit.means === 'harmless'));
  const counted = hits.filter((hit) => !coversAll(harmless, hit));
  const of = (means: ReplyClass): readonly Hit[] => counted.filter((hit) => hit.means === means);
  const negations = hits.filter((hit) => hit.means === 'negation');
  const negated = new Set(negations.flatMap((hit) => [0, 1, 2, 3].map((ahead) => hit.to + ahead)));
  const denials = new Set(negations.map((hit) => hit.from));
  const lastMoment = lastOf([...of('condition'), ...of('time')].map((hit) => hit.from));
  const lastNumber = words.findLastIndex((word) => DIGIT.test(word.folded));
  return {
    overpromises: of('overpromise').some((hit) => !negated.has(hit.from)) || HUNDRED_PERCENT.test(sentence),
    promisesMoney: of('refundPromise').some((hit) => !negated.has(hit.from)) && of('condition').length === 0,
    grantsException: of('exception').some((hit) => !negated.has(hit.from)),
    defends: of('defensive').some((hit) => !negated.has(hit.from)),
    staysVague: of('vague').some((hit) => lastMoment < hit.to && lastNumber < hit.to),
    promises: of('promise').some((hit) => !denials.has(hit.to)),
  };
}

function wordsCovered(hits: readonly Hit[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const hit of hits) for (let index = hit.from; index < hit.to; index += 1) covered.add(index);
  return covered;
}

function coversAll(covered: ReadonlySet<number>, hit: Hit): boolean {
  for (let index = hit.from; index < hit.to; index += 1) if (!covered.has(index)) return false;
  return true;
}

function lastOf(indexes: readonly number[]): number {
  return indexes.reduce((last, index) => Math.max(last, index), -1);
}
