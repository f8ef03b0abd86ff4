import type { Article } from '../../domain/article.js';
import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Playbook } from '../../domain/playbook.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import { FALLBACK, type FoundArticle, translationOf } from './articles.js';
import { symptomsIn, thingsIn } from './matter.js';

/** Cards to pay with that are gone, and cards with which nobody pays; five full languages together. */
const TOLD = lexiconOf<'lost' | 'other'>([
  [
    'lost',
    phrases(`
      lost/losing/misplaced/stole/stolen ... card/cards, card/cards ... lost/stolen/misplaced/missing/gone,
      karte/karten/kreditkarte/bankkarte/firmenkarte/bankomatkarte ... verloren/gestohlen/geklaut/weg/verlegt,
      verloren/gestohlen/verlor/verlier* ... karte/kreditkarte/bankkarte/firmenkarte,
      perdi/perdido/perdimos/robado/robaron/robada ... tarjeta*, tarjeta* ... perdid*/robad*/robaron,
      perdu*/vole/volee/vol ... carte*, carte* ... perdu*/vole/volee/disparu,
      perso/persa/smarrit*/rubat* ... carta/carte/bancomat, carta/bancomat ... persa/smarrit*/rubat*/sparita
    `),
  ],
  [
    'other',
    phrases(`
      sim/gift/id/identity/memory/sd/library/loyalty/graphics/business/boarding/birthday/post card*, sim karte, geschenkkarte,
      speicherkarte, bordkarte, tarjeta sim/regalo/embarque/visita, carte sim/cadeau/identite/memoire/embarquement,
      carte d identite/embarquement, carta d identita/imbarco, carta di imbarco, carta regalo
    `),
  ],
]);

/** Whether these words say that a card to pay with is lost or stolen. */
export function losesCard(words: readonly Word[]): boolean {
  const told = new Set(findPhrases(words, TOLD).map(({ means }) => means));
  return told.has('lost') && !told.has('other');
}

/** The article that says how a lost card is locked, in this language where it exists; `null` where the playbook has none. */
export function lostCardArticle(playbook: Playbook, language: string): FoundArticle | null {
  const original = playbook.knowledge.find((article) => article.translates === null && isAboutLostCards(article));
  if (original === undefined) return null;
  const own = original.languages.includes(language) ? original : translationOf(original, { playbook, language });
  if (own !== undefined) return { article: own, similarity: 1, inLanguage: true };
  return original.languages.includes(FALLBACK) ? { article: original, similarity: 1, inLanguage: false } : null;
}

/** Its title names a card that is gone. */
function isAboutLostCards({ kind, title }: Article): boolean {
  const words = wordsOf(title);
  return kind === 'article' && thingsIn(words).includes('card') && symptomsIn(words).includes('gone');
}
