import { LIMITS } from '../limits.js';
import type { Standards } from '../standards.js';
import type { Ticket } from '../ticket.js';
import type { Finding } from './finding.js';
import { guessLanguage } from './language-guess.js';
import { ticketText } from './quotes.js';
import { readSentence, type SentenceReading } from './sentence-reading.js';
import { sentencesOf } from './sentences.js';
import { withoutMentions, withoutQuotes } from './without-quotes.js';

/** What is known about a reply that a person wrote; what is absent is not used. */
export interface ReplyTextContext {
  /** The standards of the pinned playbook. */
  readonly standards: Standards;
  /** BCP 47 primary language; `null` or absent: told from the text, English when unsure. */
  readonly language?: string | null;
  /** The customer's own words, quoted, are not held against the desk; all that is quoted counts as a mention. */
  readonly ticket?: Ticket;
}

const NOTHING: Allowed = { money: false, statement: false };

/**
 * Checks a reply that a person wrote or edited: no overpromise (S1), no promise without a moment (S2), no blame (S3),
 * nothing vague (S4), no secret asked for (S12). Reads as much of a text as a ticket may hold, in linear time.
 */
export function checkReplyText(text: string, context: ReplyTextContext): readonly Finding[] {
  const { standards, ticket } = context;
  const read = text.slice(0, LIMITS.ticketText.value);
  const language = context.language ?? guessLanguage(read, standards) ?? 'en';
  const own = ticket === undefined ? withoutMentions(read) : withoutQuotes(read, ticketText(ticket));
  return sentencesOf(own).flatMap((sentence, index) => {
    const reading = readSentence(sentence, { language, standards });
    if (reading === null) return [];
    const at = `sentence ${index + 1}`;
    const open = reading.promisesOpenly
      ? [{ at, rule: 'S2', fix: 'Say until when, or on which condition, or drop it.' }]
      : [];
    return [...wordFindings({ reading, at, allows: NOTHING }), ...open];
  });
}

/** What the policy lines of a sentence's commitments allow it to say. */
export interface Allowed {
  /** Money may go back, or an exception be made. */
  readonly money: boolean;
  /** A rule or an outcome may be stated: it stands somewhere. */
  readonly statement: boolean;
}

/** The findings of one sentence under the rules about words, apart from what policy lines allow. */
export function wordFindings(of: {
  readonly reading: SentenceReading;
  readonly at: string;
  readonly allows: Allowed;
}): readonly Finding[] {
  const { reading, at, allows } = of;
  const rules: readonly (readonly [boolean, string, string])[] = [
    [reading.overpromises, 'S1', 'Promise only what the desk controls: say what is done next and until when.'],
    [
      reading.promisesMoney && !allows.money,
      'S1',
      'Name the condition or the policy line that allows money to go back.',
    ],
    [reading.promisesOutcome && !allows.statement, 'S1', 'Name the condition, or the policy line that allows it.'],
    [
      reading.claimsDone && !allows.statement,
      'S1',
      'The desk has not done this: say who decides or does it and until when, or name the policy line.',
    ],
    [
      reading.claimsPolicy && !allows.statement,
      'S1',
      'Name the article or the policy line that says so, or leave the rule out.',
    ],
    [reading.asksForSecret, 'S12', 'Ask for no password, code or card number: ask for what identifies the account.'],
    [reading.defends, 'S3', 'Leave out blame and defence: say what happens next.'],
    [reading.staysVague, 'S4', 'Replace the vague word by a date or a condition.'],
  ];
  return rules.filter(([broken]) => broken).map(([, rule, fix]) => ({ at, rule, fix }));
}
