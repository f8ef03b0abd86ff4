import { findPhrases, lexiconOf } from '../../domain/checks/lexicon.js';
import type { FactId } from './facts.js';
import { symptomsIn } from './matter.js';
import { asksSomething, FAILS_WORDS } from './plain-class.js';
import type { Signals } from './signals.js';
import type { TellingPart } from './telling-part.js';

/**
 * What a question shows about the case behind it: `own case` where it is about something of the customer's own that is to
 * be acted on, `general` where nothing is told beside the question, `open` where the form does not tell.
 */
export type QuestionForm = 'own case' | 'general' | 'open';

const FAILS = lexiconOf([['fails', FAILS_WORDS]]);
/** What somebody tells who has a case, and somebody who only wants to know does not. */
const OF_A_CASE: readonly FactId[] = ['reference', 'account', 'error-text', 'since'];

/** Reads the form of what is asked. */
export function questionForm(of: {
  readonly told: TellingPart;
  readonly signals: Signals;
  readonly stated: ReadonlyMap<FactId, number>;
}): QuestionForm {
  const { told, stated, signals } = of;
  const { asks, claim } = signals;
  // How and where ask for a way, whatever number stands beside it, unless something is claimed.
  const wantsWay = claim === null && (asks === 'how' || asks === 'where' || asks === 'what');
  if (stated.has('reference') && !wantsWay) return 'own case';
  const hasCase = OF_A_CASE.some((fact) => stated.has(fact)) || tellsFault(told);
  if (!hasCase && (asks !== null || asksSomething(told.plainText))) return 'general';
  return 'open';
}

function tellsFault({ toldAll }: TellingPart): boolean {
  return symptomsIn(toldAll).length > 0 || findPhrases(toldAll, FAILS).length > 0;
}
