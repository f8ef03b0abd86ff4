import { isIsoMoment } from '../iso-moment.js';
import { wordsOf } from '../text-folding.js';
import { findPhrases, lexiconOf, type Phrases } from './lexicon.js';
import { REPLY_WORDS } from './lexicons/index.js';

const DIGIT = /\p{Nd}/u;
const ALL = Object.values(REPLY_WORDS);
const MOMENTS = lexiconOf([['moment', ALL.flatMap((words) => [...words.condition, ...words.time])]]);
const VAGUE = lexiconOf([['vague', ALL.flatMap((words) => words.vague)]]);
const HEAVY_PROCESS: Phrases = [
  ...['meeting*', 'committee*', 'steering', 'task force', 'workshop*', 'weekly sync', 'new tool', 'new platform'],
  ...['approval layer', 'additional approval', 'extra approval', 'sign off', 'sitzung*', 'gremium', 'reunion*'],
  ...['comite', 'riunion*', 'comitato', 'besprechung*', 'neues werkzeug', 'nouvel outil', 'nueva herramienta'],
];
const HEAVY = lexiconOf([['heavy', HEAVY_PROCESS]]);

/** Whether a text says when: a moment in ISO 8601, a number, a day or a condition, in any language with a lexicon. */
export function hasMoment(text: string): boolean {
  return isIsoMoment(text.trim()) || DIGIT.test(text) || findPhrases(wordsOf(text), MOMENTS).length > 0;
}

/** Whether a text uses a word that says nothing about when. */
export function isVague(text: string): boolean {
  return findPhrases(wordsOf(text), VAGUE).length > 0;
}

/** The first word of a text that stands for heavyweight process; `null` when there is none. */
export function heavyProcessIn(text: string): string | null {
  const words = wordsOf(text);
  const hit = findPhrases(words, HEAVY)[0];
  return hit === undefined
    ? null
    : words
        .slice(hit.from, hit.to)
        .map((word) => word.folded)
        .join(' ');
}
