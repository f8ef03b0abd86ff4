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

/** Whether the customer says that it happened before. Nothing is claimed about other customers: no tickets were compared. */
export function recurrenceOf(reading: Reading): ClarifiedIssue['recurrence'] {
  const suspected = findPhrases(reading.words, AGAIN).length > 0;
  if (!suspected) return { suspected: false, signature: null, evidence: [] };
  return {
    suspected: true,
    signature: problemClass(reading),
    evidence: ['The customer says that it happened before; other tickets were not compared.'],
  };
}
