import { type Word, wordsOf } from '../../domain/text-folding.js';
import { deniedWords } from './denied.js';
import { isFaultReport } from './form-lines.js';
import { showsMachine } from './machine-lines.js';
import { plainWordsOf } from './plain-text.js';
import { type Signals, signalsOf } from './signals.js';
import { tellingIndexes } from './telling-words.js';

/** What a ticket tells in the customer's own plain words, and which of them tell its matter. */
export interface TellingPart {
  /** The body without logs, quoted mails and signature; every other character keeps its place. */
  readonly plain: string;
  /** The words of `plain`. */
  readonly words: readonly Word[];
  /** Indexes of those that tell the matter. */
  readonly telling: ReadonlySet<number>;
  /** Those words. */
  readonly toldWords: readonly Word[];
  /** Whether a form is filled in that asks what happens. */
  readonly isReport: boolean;
  /** Whether code, a command or a log stands in it. */
  readonly showsMachine: boolean;
  /** Subject and `plain`. */
  readonly plainText: string;
  /** The words of `plainText`. */
  readonly allWords: readonly Word[];
  /** Those of the subject and of `toldWords`; each `start` stands in `plainText`. */
  readonly toldAll: readonly Word[];
}

/** Reads where a ticket tells its matter. */
export function tellingPart(subject: string, body: string): TellingPart {
  const plain = plainWordsOf(body);
  const words = wordsOf(plain);
  const telling = tellingIndexes(plain, words);
  const toldWords = words.filter((_, index) => telling.has(index));
  const plainText = `${subject}\n\n${plain}`;
  const allWords = wordsOf(plainText);
  const offset = subject.length + 2;
  const starts = new Set(toldWords.map(({ start }) => start + offset));
  const toldAll = allWords.filter(({ start }) => start < offset || starts.has(start));
  return {
    plain,
    words,
    telling,
    toldWords,
    isReport: isFaultReport(body),
    showsMachine: showsMachine(body),
    plainText,
    allWords,
    toldAll,
  };
}

/**
 * What the text says beside its matter: what is asked, claimed or told again counts where the matter is told, anything
 * else anywhere. Words that are taken back (`not a refund`) count for nothing.
 */
export function signalsIn(told: TellingPart): Signals {
  const { asks, claim, again, wantsLock } = signalsOf(affirmed(told.toldAll));
  return { ...signalsOf(told.allWords), asks, claim, again, wantsLock };
}

function affirmed(words: readonly Word[]): readonly Word[] {
  const denied = deniedWords(words);
  return words.filter((_, index) => denied.get(index) !== 'across');
}
