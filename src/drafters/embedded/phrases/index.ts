import type { PhraseBook } from '../phrase-book.js';
import { EN } from './en.js';

/** Languages in which the desk can say everything. */
export const PHRASE_BOOKS: Readonly<Record<string, PhraseBook>> = { en: EN };

/** The book for languages without one of their own. */
export const FALLBACK_BOOK: PhraseBook = EN;
