import { DE } from './de.js';
import { EN } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import { IT } from './it.js';
import type { ReplyWords } from './reply-words.js';

/** The languages whose reply rules are checked word by word; others are checked on structure only. */
export const REPLY_WORDS: Readonly<Record<string, ReplyWords>> = { en: EN, de: DE, es: ES, fr: FR, it: IT };
