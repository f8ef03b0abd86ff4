import type { IntentLexicon } from '../intent.js';
import { EN } from './en.js';

/** Words that point to a class of tickets, by language. */
export const INTENT_WORDS: Readonly<Record<string, IntentLexicon>> = { en: EN };
