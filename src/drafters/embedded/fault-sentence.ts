import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import type { FactId } from './facts.js';
import type { Intent } from './intent.js';
import { symptomsIn } from './matter.js';
import { FAILS_WORDS } from './plain-class.js';

const FAILS = lexiconOf([['fails', FAILS_WORDS]]);
/** What a sentence holds that says when something began or what it began with; five full languages together. */
const BEGINS = lexiconOf([
  [
    'begins',
    phrases(`
      since, ago, began, begin*, start*, happen*, occur*, appear*, notice*, until, worked, used to, updat*, upgrad*, changed, switched, new, after, problem*, issue*, trouble, down, is out, are out, not, nothing,
      seit, seitdem, vor, begann, begonnen, angefangen, fing, passiert*, auftritt, tritt, aufgetreten, bemerkt, bis, lief, ging, aktualisier*, gewechselt, geandert, neues, nach, problem*, nicht, nichts, kein*,
      desde, hace, empez*, comenz*, ocurr*, pas*, hasta, funcionaba, actualiz*, cambi*, nuevo, tras, despues, llevo, llevamos, problema*, no, nada,
      depuis, il y a, commenc*, debut*, arriv*, produi*, jusqu, marchait, fonctionnait, mis a jour, mise a jour, chang*, nouveau, apres, ne, plus, probleme*, rien, pas,
      da, da quando, fa, iniziat*, cominciat*, success*, capita*, fino, funzionava, aggiorn*, cambiat*, nuovo, dopo, problema*, non, niente, nulla
    `),
  ],
]);
/** Facts that a word in passing does not tell: who is hit, and since when. */
const OF_THE_FAULT: ReadonlySet<FactId> = new Set<FactId>(['since', 'scope']);
const FAULTS: ReadonlySet<Intent> = new Set<Intent>(['bug', 'access', 'outage', 'data-loss', 'unknown']);

/** Whether the words tell that something fails. */
export function tellsAFault(words: readonly Word[]): boolean {
  return symptomsIn(words).length > 0 || findPhrases(words, FAILS).length > 0;
}

/** Whether a fact counts as told where it stands: when a fault began and who is hit is told in a sentence about the fault. */
export function countsAsTold(intent: Intent, words: readonly Word[]): (fact: FactId, at: number) => boolean {
  const about = new Map<number, boolean>();
  return (fact, at) => {
    if (!OF_THE_FAULT.has(fact) || !FAULTS.has(intent)) return true;
    const sentence = words.find((word) => word.end > at)?.sentence;
    if (sentence === undefined) return true;
    const known = about.get(sentence);
    if (known !== undefined) return known;
    const inIt = words.filter((word) => word.sentence === sentence);
    const isAbout = findPhrases(inIt, BEGINS).length > 0 || tellsAFault(inIt);
    about.set(sentence, isAbout);
    return isAbout;
  };
}
