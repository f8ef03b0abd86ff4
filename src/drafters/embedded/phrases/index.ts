import type { PhraseBook } from '../phrase-book.js';
import { DE } from './de.js';
import { EN } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import { IT } from './it.js';
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
