import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import type { FactId } from './facts.js';
import { FAILS_WORDS } from './plain-class.js';
import { PRAISE_WORDS } from './praise-words.js';
import { questionKinds } from './question-words.js';

/** Fewer words tell nothing that somebody could act on. */
const FRAGMENT = 10;
/** Who writes more has told what there is to tell. */
const SHORT_TEXT = 40;

/** What a short message tells without naming its matter; five full languages together. */
const TOLD = lexiconOf<'kind' | 'owed'>([
  ['kind', PRAISE_WORDS],
  [
    'kind',
    phrases(`
      thanks .. for, thank you .. for, keep up, nice, proud of,
      danke .. fur, dank .. fur, gracias .. por, merci .. pour, grazie .. per
    `),
  ],
  ['owed', FAILS_WORDS],
  [
    // Something is not as it was to be: the word for it differs, the denial or the promise does not.
    'owed',
    phrases(`
      not, never, nothing, isn t, isnt, hasn t, hasnt, haven t, havent, wasn t, wasnt, didn t, didnt, weren t, supposed to, promised, waiting, still,
      nicht, nie, nichts, kein, keine, keinen, versprochen, sollte .. schon, sollten .. schon, warte, warten, immer noch,
      nunca, nada, ningun, ninguna, aun no, prometi*, prometid*, debia, tenia que, espero, esperando, sigo, seguimos,
      pas, jamais, rien, aucun, aucune, promis, promise, devait, devaient, attends, attendons, toujours,
      non, mai, niente, nessun, nessuna, promesso, promessa, doveva, dovevano, aspetto, aspettiamo, ancora
    `),
  ],
]);

/**
 * What a message of no class leaves open. A person reads it in any case: a question is worth it only for a fragment, and
 * for a few words about something that is missing, owed or failed, which nobody finds without its number.
 */
export function leftOpen(words: readonly Word[]): readonly FactId[] {
  const told = new Set(findPhrases(words, TOLD).map((hit) => hit.means));
  if (told.has('kind') || words.length > SHORT_TEXT) return [];
  if (words.length < FRAGMENT) return ['goal'];
  return told.has('owed') || questionKinds(words).pleads ? ['reference'] : [];
}
