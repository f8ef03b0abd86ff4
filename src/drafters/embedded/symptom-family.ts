import type { Symptom } from './matter-words.js';

/** Faults that customers tell apart and that have one cause as often as not. */
const FAMILY: Readonly<Record<Symptom, string>> = {
  'after-cancelling': 'after-cancelling',
  damaged: 'damaged',
  'wrong-goods': 'wrong-goods',
  twice: 'twice',
  gone: 'missing',
  crash: 'stops',
  stops: 'stops',
  unwanted: 'asks-again',
  'asks-again': 'asks-again',
  refused: 'refused',
  locked: 'refused',
  forgotten: 'forgotten',
  'not-sent': 'not-sent',
  'not-received': 'not-received',
  slow: 'slow',
  'looks-different': 'display',
  unreadable: 'display',
  wrong: 'wrong',
  late: 'late',
  'no-effect': 'does-not-work',
  'not-found': 'display',
  error: 'does-not-work',
  'does-not-work': 'does-not-work',
};

/** The kind of a fault: what customers tell apart and what has one cause as often as not is one kind. */
export function familyOf(symptom: Symptom): string {
  return FAMILY[symptom];
}
