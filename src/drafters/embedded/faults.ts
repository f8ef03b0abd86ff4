import type { Intent } from './intent.js';
import type { Matter } from './matter.js';
import type { Symptom } from './matter-words.js';
import type { Claim } from './signals.js';

/** What may be wrong in each class of faults; anything else in the text is not what the ticket is about. */
const FAULTS: Readonly<Partial<Record<Intent, { readonly usual: Symptom | null; readonly also: readonly Symptom[] }>>> =
  {
    bug: {
      usual: 'does-not-work',
      also: [
        ...([
          'twice',
          'gone',
          'crash',
          'stops',
          'asks-again',
          'refused',
          'locked',
          'not-sent',
          'not-received',
          'unwanted',
        ] as const),
        ...(['slow', 'late', 'looks-different', 'unreadable', 'wrong', 'no-effect', 'not-found', 'error'] as const),
      ],
    },
    access: {
      usual: null,
      also: ['refused', 'locked', 'forgotten', 'error', 'asks-again', 'not-sent', 'not-received', 'does-not-work'],
    },
    'data-loss': { usual: 'gone', also: ['stops'] },
    outage: { usual: 'does-not-work', also: ['stops', 'not-received', 'error', 'slow', 'refused', 'crash'] },
    delivery: { usual: null, also: ['not-received', 'late'] },
    'refund-status': { usual: 'not-received', also: [] },
    refund: { usual: null, also: ['late', 'after-cancelling', 'damaged', 'wrong-goods'] },
    billing: {
      usual: null,
      also: ['after-cancelling', 'twice', 'refused', 'wrong', 'late', 'asks-again', 'unwanted', 'does-not-work'],
    },
  };

/** What a fault is told from. */
export interface FaultSource {
  readonly intent: Intent;
  readonly matter: Matter;
  readonly claim: Claim | null;
}

/** The fault that the reply names; `null` for a class or a text without one. Who claims something is answered to the claim. */
export function faultIn({ intent, matter, claim }: FaultSource): Symptom | null {
  const faults = FAULTS[intent];
  if (faults === undefined || (intent === 'refund' && claim !== null)) return null;
  const { symptom } = matter;
  return symptom !== null && faults.also.includes(symptom) ? symptom : faults.usual;
}

/** Who is asked or written to too often, or only asks, has no entry that looks wrong. */
export function isQuestionOfMoney(fault: Symptom | null): boolean {
  return fault === null || fault === 'unwanted' || fault === 'asks-again';
}
