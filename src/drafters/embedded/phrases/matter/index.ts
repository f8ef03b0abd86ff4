import type { MatterBook } from '../../matter-book.js';
import { DE_MATTER } from './de.js';
import { EN_MATTER } from './en.js';
import { ES_MATTER } from './es.js';
import { FR_MATTER } from './fr.js';
import { IT_MATTER } from './it.js';

/** What the desk says about a matter, for each language in full. */
export const MATTER_BOOKS: Readonly<Record<string, MatterBook>> = {
  en: EN_MATTER,
  de: DE_MATTER,
  es: ES_MATTER,
  fr: FR_MATTER,
  it: IT_MATTER,
};
