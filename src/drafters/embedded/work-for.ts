import type { DeskBook, WorkIntent } from './desk-book/desk-book.js';
import { isIdle, type NoWork, WORK_KINDS, type WorkNote } from './follow-through-notes.js';
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

/** What a class leaves to do, in the words of the desk. */
export function workNoteOf(intent: WorkIntent, desk: DeskBook): WorkNote {
  return { ...WORK_KINDS[intent], ...desk.followThrough[intent] };
}

/** What the ticket leaves to do after the customer is served, or why there is nothing to do. */
export function workFor(reading: Reading, desk: DeskBook): WorkNote | NoWork {
  const { intent, article, matter, missing } = reading;
  const fault = reading.fault;
  if (intent === 'how-to' && matter.thing !== null && LOOKS.has(matter.thing)) return workNoteOf('feature-wish', desk);
  if (intent === 'access' && fault !== null && SIGN_IN_FAULTS.has(fault)) return workNoteOf('bug', desk);
  if (intent === 'bug' && fault !== null && BARE_FAULTS.has(fault) && missing.includes('example'))
    return { why: desk.idle.tooLittle };
  if (isIdle(intent)) return { why: desk.idle.classes[intent] };
  const note = workNoteOf(intent, desk);
  return article !== null && note.kind === 'documentation' ? { why: desk.idle.article(article.article.id) } : note;
}
