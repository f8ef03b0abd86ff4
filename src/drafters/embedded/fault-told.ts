import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { wordsOf } from '../../domain/text-folding.js';
import type { Intent } from './intent.js';
import { symptomsIn } from './matter.js';
import type { Symptom } from './matter-words.js';
import { FAILS_WORDS } from './plain-class.js';

/** Faults whose words are met in passing: what is said twice, blocked or lost elsewhere in a text may be anything. */
const IN_PASSING: ReadonlySet<Symptom> = new Set<Symptom>([
  ...(['twice', 'gone', 'locked', 'unwanted', 'wrong', 'forgotten', 'asks-again', 'refused', 'late'] as const),
]);
const FAILS = lexiconOf([
  ['fails', FAILS_WORDS],
  [
    'fails',
    phrases(
      'not, issue, issues, problem*, trouble*, bug, bugs, nicht, kein*, probleme mit, no, problema*, pas, plus, non, difficult*',
    ),
  ],
]);

/** Whether the reply may say what is wrong: a fault of a program only where subject or quoted words tell it. */
export function tellsFault(of: {
  readonly intent: Intent;
  readonly fault: Symptom | null;
  readonly subject: string;
  /** The words that the reply quotes; without any, it has to say what it understood. */
  readonly quoted: string | null;
}): boolean {
  const { fault, quoted } = of;
  if (of.intent !== 'bug' || fault === null || quoted === null) return true;
  const words = wordsOf(`${of.subject}\n\n${quoted}`);
  if (symptomsIn(words).includes(fault)) return true;
  return fault === 'does-not-work' ? findPhrases(words, FAILS).length > 0 : !IN_PASSING.has(fault);
}
