import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import { hurtWords } from './hurt.js';

/** Words beside which a sentence states no harm: nobody, a question how, or the writer's own trade; five languages together. */
const NOT_STATED = lexiconOf([
  [
    'not stated',
    phrases(`
      nobody, no one, none of, neither, nor, no harm, not hurt, unhurt, how do, how can, how to, what if, would it, could it, i work, we work, i teach, we teach,
      niemand, keiner, keine verletzten, weder, unverletzt, wie kann, wie stelle, wie geht, was ist wenn, ich arbeite, wir arbeiten, ich unterrichte,
      nadie, ningun, ninguno, ni, ileso, ilesa, como puedo, como se, que pasa si, trabajo como, trabajo en, trabajamos, doy clase,
      personne, aucun, aucune, ni, indemne, comment, que faire si, je travaille, nous travaillons, j enseigne,
      nessuno, nessun, ne fumo, illeso, illesa, come faccio, come posso, cosa succede se, lavoro come, lavoro in, lavoro al, lavoriamo, insegno
    `),
  ],
]);
/** Words that make a tale or an exercise of a sentence. */
const PLAYED = lexiconOf([
  [
    'played',
    phrases(`
      drill, fire drill, rehearsal, documentary, novel, film, movie, board game, video game, theatre,
      ubung, brandschutzubung, raumungsubung, probealarm, dokumentation, roman, film, brettspiel, theater,
      simulacro, ejercicio, figurantes, documental, novela, pelicula, videojuego, teatro,
      exercice, figurants, documentaire, roman, film, jeu video, theatre,
      esercitazione, prova antincendio, documentario, romanzo, film, videogioco, teatro
    `),
  ],
]);
const QUESTION_AFTER = /^[^.!?\u2026\n]*\?/u;

/**
 * Whether the text states that somebody is hurt, as far as words that hurt can show it: once outside of a question, a
 * denial, the writer's own trade and what is only played. A text of none of these words tells of harm in other ways (a
 * farewell, a threat), which nothing here takes back. Linear in the words, for a hurt word is looked at once.
 */
export function statesHarm(text: string, words: readonly Word[]): boolean {
  const hurt = [...hurtWords(words)].flatMap((index) => words[index] ?? []);
  if (hurt.length === 0) return true;
  const unstated = new Set(
    [...findPhrases(words, PLAYED), ...findPhrases(words, NOT_STATED)].map(({ from }) => words[from]?.sentence),
  );
  const asked = questions(text, words);
  return hurt.some(({ sentence }) => !unstated.has(sentence) && !asked.has(sentence));
}

/** Sentences that end in a question mark. */
function questions(text: string, words: readonly Word[]): ReadonlySet<number> {
  const lasts = words.filter((word, at) => words[at + 1]?.sentence !== word.sentence);
  return new Set(
    lasts.flatMap(({ end, sentence }) => (QUESTION_AFTER.test(text.slice(end, end + 4)) ? [sentence] : [])),
  );
}
