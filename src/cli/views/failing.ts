import { stepName } from '../../client/step-name.js';
import type { FailingStep } from '../../client/types.js';
import { withGiven } from '../desk-command.js';
import { moment, span } from '../moments.js';
import type { Screen } from '../screen.js';
import { field } from '../text-layout.js';
import type { Visible } from '../visible.js';
import type { NextTimer } from './standing.js';

/** Which steps keep failing, since when, why, and what to do; nothing when all goes well. */
export function failingLines(failing: Visible<readonly FailingStep[]>, screen: Screen): readonly string[] {
  return failing.flatMap((step) => [
    ...field({ label: 'fails', value: screen.paint('bad', failingWords(step, screen)) }, screen),
    ...field({ label: 'what to do', value: withGiven(step.whatToDo, screen.given) }, screen),
  ]);
}

/** Why a step fails and how often it did, in one cell of a list. */
export function failureCell({ code, failures }: FailingStep): string {
  return `${code}, failed ${timesWords(failures)}`;
}

/** The next attempt, where one is set. */
export function retryTimer(failing: readonly FailingStep[]): NextTimer | null {
  const [first] = failing
    .flatMap(({ step, nextAt }) => (nextAt === null ? [] : [{ at: Date.parse(nextAt), step }]))
    .sort((a, b) => a.at - b.at);
  if (first === undefined) return null;
  // cast: what the client gives is ISO 8601 in UTC.
  const at = first.at as NextTimer['at'];
  return { at, what: `${stepName(first.step)} is tried again` };
}

function failingWords({ step, failures, since, code, next }: FailingStep, { now }: Screen): string {
  const period = since === null ? '' : ` since ${moment(Date.parse(since))} (for ${span(now - Date.parse(since))} now)`;
  return `${stepName(step)} failed ${timesWords(failures)}${period}: ${code}; ${NEXT_WORDS[next]}`;
}

const NEXT_WORDS: Readonly<Record<FailingStep['next'], string>> = {
  waits: 'it is tried again by itself',
  running: 'it is being tried again now',
  paused: 'an operator paused it',
};

function timesWords(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
