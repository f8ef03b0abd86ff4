import { countMet, type DefinitionOfDone, DONE_PARTS, type DonePart } from '../../domain/definition-of-done.js';
import type { Screen } from '../screen.js';
import { field } from '../text-layout.js';

/** How much is done, in words: `3 of 4`. */
export function doneCount(done: DefinitionOfDone): string {
  return `${countMet(done)} of ${DONE_PARTS.length}`;
}

/** One line per part: its state, and why. */
export function doneLines(done: DefinitionOfDone, screen: Screen): readonly string[] {
  return DONE_PARTS.flatMap((part) => {
    const { state, reason } = done[part];
    const why = reason.startsWith(STATE_WORDS[state]) ? reason : `${STATE_WORDS[state]}: ${reason}`;
    return field({ label: `  ${PART_WORDS[part]}`, value: why }, screen);
  });
}

const STATE_WORDS = { met: 'met', not_met: 'not met', not_assessed: 'not assessed' } as const;

const PART_WORDS: Readonly<Record<DonePart, string>> = {
  plan: 'plan',
  response: 'response',
  checks: 'checks',
  followThrough: 'follow-up',
};
