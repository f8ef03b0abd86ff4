import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import { problemClass } from './problem-class.js';
import type { Reading } from './reading.js';

const AGAIN = lexiconOf([
  [
    'again',
    phrases(`
      again, still, third time, second time, every morning, every day, every time, third day, reminder*, second
      request, keeps, keep getting, for weeks, for months, erneut, wieder, immer noch, jedes mal, zweite anfrage,
      seit wochen, otra vez, de nuevo, cada vez, desde hace semanas, a nouveau, encore, toujours pas, chaque fois,
      di nuovo, ancora, ogni volta, ogni mattina, da settimane
    `),
  ],
]);

/**
 * Whether the customer says that it happened before, and the name of the problem where the text names one, so that later
 * tickets can be held against it. Nothing is claimed about other customers: no tickets were compared.
 */
export function recurrenceOf(reading: Reading): ClarifiedIssue['recurrence'] {
  const suspected = findPhrases(reading.words, AGAIN).length > 0;
  const { thing, symptom } = reading.matter;
  return {
    suspected,
    signature: thing === null && symptom === null ? null : problemClass(reading),
    evidence: suspected ? ['The customer says that it happened before; other tickets were not compared.'] : [],
  };
}
