import { type NoWork, WORK_NOTES, type WorkNote } from './follow-through-notes.js';
import type { Symptom, Thing } from './matter-words.js';
import type { Reading } from './reading.js';

/** Where things stand and how they look: who asks how to change that wishes for another product. */
const LOOKS: ReadonlySet<Thing> = new Set<Thing>(['menu', 'colours']);
/** A sign-in that is refused or asks again and again is a fault; a password that was forgotten is not. */
const SIGN_IN_FAULTS: ReadonlySet<Symptom> = new Set<Symptom>([
  ...(['refused', 'error', 'asks-again', 'does-not-work', 'not-sent', 'not-received'] as const),
]);
/** Faults that say nothing by themselves: without an example nobody can repeat them. */
const BARE_FAULTS: ReadonlySet<Symptom> = new Set<Symptom>(['does-not-work', 'not-sent', 'not-received', 'error']);

/** What the ticket leaves to do after the customer is served, or why there is nothing to do. */
export function workFor(reading: Reading): WorkNote | NoWork {
  const { intent, article, matter, missing } = reading;
  const fault = reading.fault;
  if (intent === 'how-to' && matter.thing !== null && LOOKS.has(matter.thing)) return WORK_NOTES['feature-wish'];
  if (intent === 'access' && fault !== null && SIGN_IN_FAULTS.has(fault)) return WORK_NOTES.bug;
  if (intent === 'bug' && fault !== null && BARE_FAULTS.has(fault) && missing.includes('example')) {
    return { why: 'none yet: the ticket does not say enough to repeat the fault; assess again after the answer.' };
  }
  const note = WORK_NOTES[intent];
  if (article !== null && !('why' in note) && note.kind === 'documentation') {
    return {
      why: `none: the article ${article.article.id} answers it; assess again if the customer says that it does not.`,
    };
  }
  return note;
}
