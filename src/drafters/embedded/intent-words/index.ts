import type { ShortIntentLexicon } from '../intent.js';
import { DE } from './de.js';
import { EN } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import { IT } from './it.js';
import { SHORT_INTENT_WORDS } from './short.js';

/** Words that point to a class of tickets, by language. */
export const INTENT_WORDS: Readonly<Record<string, ShortIntentLexicon>> = {
  en: EN,
  de: DE,
  es: ES,
  fr: FR,
  it: IT,
  ...SHORT_INTENT_WORDS,
};
