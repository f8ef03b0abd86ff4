import type { ClassName, DeskBook, DeskNote } from './desk-book/desk-book.js';
import type { Intent } from './intent.js';
import type { Symptom } from './matter-words.js';
import { answersAlike } from './phrases/index.js';

/** What decides which note fits: the class, and what is wrong. */
interface Noted {
  readonly intent: Intent;
  readonly fault: Symptom | null;
}

/** What decides what is promised: in whose words, and in which language. */
interface Promised {
  readonly voice: Intent;
  readonly fault: Symptom | null;
  readonly language: string;
}

/** The note for a ticket: what arrived damaged is neither a wish to cancel nor a delivery that is missed. */
export function deskNoteOf(of: Noted, desk: DeskBook): DeskNote {
  return of.intent === 'refund' && (of.fault === 'damaged' || of.fault === 'wrong-goods')
    ? desk.damaged
    : desk.classes[of.intent];
}

/** What the owner does after the reply, which is what the reply promises: its voice tells both, where its language has one. */
export function promisedWork(of: Promised, desk: DeskBook): string {
  const intent = answersAlike(of.language) ? 'unknown' : of.voice;
  return deskNoteOf({ intent, fault: of.fault }, desk).work;
}

/** How colleagues call the class of a ticket. */
export function classNameOf(of: Noted, desk: DeskBook): ClassName {
  return { intent: of.intent, route: deskNoteOf(of, desk).route };
}
