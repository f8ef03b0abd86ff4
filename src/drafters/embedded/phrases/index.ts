import type { MatterBook } from '../matter-book.js';
import type { PhraseBook } from '../phrase-book.js';
import { DE } from './de.js';
import { EN } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import { IT } from './it.js';
import { DE_MATTER } from './matter/de.js';
import { EN_MATTER } from './matter/en.js';
import { ES_MATTER } from './matter/es.js';
import { FR_MATTER } from './matter/fr.js';
import { IT_MATTER } from './matter/it.js';
import { SHORT_BOOKS } from './short.js';

/** Every language of the desk: five in full, the others in short. */
export const PHRASE_BOOKS: Readonly<Record<string, PhraseBook>> = {
  en: EN,
  de: DE,
  es: ES,
  fr: FR,
  it: IT,
  ...SHORT_BOOKS,
};

/** The book for languages without one of their own. */
export const FALLBACK_BOOK: PhraseBook = EN;

/** Said in a reply that is not in the customer's language. */
export const FALLBACK_NOTE =
  'We cannot answer in your language yet, so this reply is in English and a person looks after your ticket.';

/** What the desk says about a matter, for each language in full. */
export const MATTER_BOOKS: Readonly<Record<string, MatterBook>> = {
  en: EN_MATTER,
  de: DE_MATTER,
  es: ES_MATTER,
  fr: FR_MATTER,
  it: IT_MATTER,
};

/** Whether every class of tickets is answered in the same words: the language has a short book only. */
export function answersAlike(language: string): boolean {
  return Object.hasOwn(SHORT_BOOKS, language);
}
