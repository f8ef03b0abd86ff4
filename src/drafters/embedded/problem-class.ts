import type { Intent } from './intent.js';
import type { Thing } from './matter-words.js';
import type { Reading } from './reading.js';
import { familyOf } from './symptom-family.js';

/** What a class speaks of where the text names no fault. */
const USUAL: Readonly<Partial<Record<Intent, string>>> = {
  'feature-wish': 'display',
  'how-to': 'how-to',
  access: 'refused',
  'account-misuse': 'misuse',
  phishing: 'false-message',
  delivery: 'not-received',
  'refund-status': 'not-received',
};

/** A name for the problem that is the same for the same class of problem, whoever reports it and in which language. */
export function problemClass(reading: Reading): string {
  const { thing, symptom } = reading.matter;
  // A delivery that is only asked about is the same problem as one that is missed.
  const fault = reading.fault ?? (reading.intent === 'delivery' ? null : symptom);
  const named = fault === null ? (USUAL[reading.intent] ?? reading.intent) : familyOf(fault);
  return `${thing ?? reading.intent}-${thing !== null && RUNS_WITH_US.has(thing) && FAILS.has(named) ? 'fails' : named}`;
}

/** What runs without the customer: whether it stops, is refused or does not arrive is one problem seen from two sides. */
const RUNS_WITH_US: ReadonlySet<Thing> = new Set<Thing>(['webhook', 'sync']);
const FAILS: ReadonlySet<string> = new Set(['stops', 'not-received', 'does-not-work', 'refused', 'missing']);
