import { findPhrases, lexiconOf } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import { PERSON_WORDS } from './person-words.js';

const PERSON = lexiconOf([['person', PERSON_WORDS]]);

/** Whether the customer asks for a person. */
export function wantsPerson(words: readonly Word[]): boolean {
  return findPhrases(words, PERSON).length > 0;
}
