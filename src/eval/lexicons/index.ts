import { DE } from './de.js';
import type { DetectorLexicon } from './detector-lexicon.js';
import { EN } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import { IT } from './it.js';

/** The lexicons of the detectors, by language. In other languages nothing is assessed. */
export const DETECTOR_LEXICONS: Readonly<Record<string, DetectorLexicon>> = { en: EN, de: DE, es: ES, fr: FR, it: IT };
