import { type DeskLanguage, writtenDeskLanguage } from '../../../domain/desk-languages.js';
import { DE } from './de/book.js';
import type { DeskBook } from './desk-book.js';
import { EN } from './en/book.js';
import { ES } from './es/book.js';
import { FR } from './fr/book.js';
import { IT } from './it/book.js';

/** The desk's notes in every language that has them in full. */
export const DESK_BOOKS: Readonly<Record<DeskLanguage, DeskBook>> = { en: EN, de: DE, fr: FR, es: ES, it: IT };

/** The book of a desk: that of the policy's `deskLanguage`, English where there is none. */
export function deskBookOf(policy: { readonly deskLanguage: string }): DeskBook {
  return DESK_BOOKS[writtenDeskLanguage(policy.deskLanguage)];
}
