import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { ITALIAN } from './italian.js';
import { SPANISH } from './spanish.js';

/**
 * Our own sentences that tell how a product behaves, what has happened or how to do something, in words that the rules
 * about overpromises, promises, blame and vagueness listen for. None of them breaks a rule.
 */
export const PLAIN_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: ENGLISH,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
};
