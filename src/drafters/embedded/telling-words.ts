import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';

/** A text of so many words is all matter; a longer one tells its matter in some of its sentences. */
const ALL_MATTER = 45;
/** So many sentences at the beginning tell the matter. */
const HEAD_SENTENCES = 3;
/** A sentence of fewer words greets, and tells nothing. */
const LEAST_WORDS = 5;
const ASKS = /^["'\u00bb\u201d\u2019)\]\s]{0,3}\?/u;

/** What shows that a sentence tells what is wanted; five full languages together. */
const WANTS = lexiconOf([
  [
    'wants',
    phrases(`
      please, could you, can you, would you, kindly, i d like, i would like, we would like, we d like, i want, we want, let me know, tell me, send me, i wish, any chance, want/wanted/like to know, wondering, wonder/wondered if/whether/how, looking for, any idea/ideas/help/hints/advice, would love, i m asking, i am asking, i am reporting, reporting this, my question, the problem, problem is, the issue,
      bitte, konnt ihr, konnen sie, konnten sie, kannst du, ich mochte, wir mochten, ich will, wir wollen, hatte gern, hatten gern, wurde gern, wunsche mir, wunschen uns, mochte/wollte wissen, frage mich, ich suche, wir suchen, meine frage, unsere frage, das problem, problem ist,
      por favor, podeis, podrian, podrias, quiero, quisiera, queremos, queria, necesito, necesitamos, me gustaria, me pregunto, busco, buscamos, mi pregunta, el problema, ruego, rogamos, solicito, solicitamos,
      s il vous plait, svp, pouvez vous, pourriez vous, je voudrais, je souhaite, nous souhaitons, j aimerais, nous voudrions, merci de, veuillez, me demande, je cherche, nous cherchons, ma question, le probleme, je demande, nous demandons,
      per favore, per piacere, potete, potreste, puo, potrebbe, vorrei, vorremmo, desidero, ho bisogno, abbiamo bisogno, mi serve, mi chiedo, cerco, cerchiamo, chiedo, chiediamo, la mia domanda, il problema
    `),
  ],
]);

/**
 * Indexes of the words that tell the matter of a body: all of a short one; of a longer one the first sentences, each
 * sentence that asks, and each that says what is wanted.
 */
export function tellingIndexes(body: string, words: readonly Word[]): ReadonlySet<number> {
  if (words.length <= ALL_MATTER) return new Set(words.keys());
  const wants = new Set(findPhrases(words, WANTS).map((hit) => words[hit.from]?.sentence));
  const telling = new Set<number>();
  let heads = 0;
  for (const [sentence, indexes] of bySentence(words)) {
    const isHead = heads < HEAD_SENTENCES && indexes.length >= LEAST_WORDS;
    if (isHead) heads += 1;
    const end = words[indexes.at(-1) ?? 0]?.end ?? 0;
    if (isHead || wants.has(sentence) || ASKS.test(body.slice(end, end + 4)))
      for (const index of indexes) telling.add(index);
  }
  return telling;
}

function bySentence(words: readonly Word[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { sentence }] of words.entries()) {
    const known = found.get(sentence);
    if (known === undefined) found.set(sentence, [index]);
    else known.push(index);
  }
  return found;
}
