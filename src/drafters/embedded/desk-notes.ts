import type { ClassName, DeskBook, DeskNote } from './desk-book/desk-book.js';
import type { Intent } from './intent.js';
import type { Symptom } from './matter-words.js';

/** What decides which note fits: the class, and what is wrong. */
interface Noted {
  readonly intent: Intent;
  readonly fault: Symptom | null;
}

/** The note for a ticket: what arrived damaged is neither a wish to cancel nor a delivery that is missed. */
export function deskNoteOf(of: Noted, desk: DeskBook): DeskNote {
  return of.intent === 'refund' && of.fault === 'damaged' ? desk.damaged : desk.classes[of.intent];
}

/** How colleagues call the class of a ticket. */
export function classNameOf(of: Noted, desk: DeskBook): ClassName {
  return { intent: of.intent, route: deskNoteOf(of, desk).route };
}
