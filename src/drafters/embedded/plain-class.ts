import { findPhrases, lexiconOf, type Phrases, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import type { Intent } from './intent.js';
import { PRAISE_WORDS } from './praise-words.js';
import type { AskKind } from './signals.js';
import { WISH_WORDS } from './wish-words.js';

type Told = 'wish' | 'praise' | 'request' | 'fails' | 'open';

/** How somebody tells that something fails; five full languages together. */
export const FAILS_WORDS: Phrases = phrases(`
  won t, wont, doesn t, doesnt, does not, don t work, don t move, can t, cant, cannot, couldn t, no longer, not anymore, stopped, stops, fails, failed, broken, wrong, missing, instead of, keeps, error, blank, empty, is grey, greyed out, read only, jumps, ignores, stutter*, still no, crooked, garbled, looks like code, returns false/null/nothing/none/empty, never connects/loads/arrives/starts/opens, not connected, no internet/signal/reception, disruption, trouble with/connecting, upside down, cut off, drops, too slow, in the wrong, off by, stays/remains/stayed/goes/went/turns/turned black/white/dark/frozen/grey/gray, nothing comes/came/shows/appears/appeared/loads/opens/happens/happened,
  nicht mehr, geht nicht, lasst sich nicht, kann nicht, nicht angezeigt, kaputt, falsch, fehlt, fehlen, statt, immer wieder, fehler, leer, leere, bricht ab, hangt, weisse flache, weisser bildschirm, grauer bildschirm, springt, verrutsch*, nix passiert, nichts passiert, immer noch nicht, steht immer noch, findet ... nicht, wird nicht, liefert nichts/null/leer, bricht .. ab, sturzt .. ab, verbindet .. nie/nicht, nicht verbunden, kein internet/empfang, storung, ignoriert, bleibt/blieb/wird schwarz/weiss/dunkel/grau/stehen, passiert/erscheint/offnet/kommt/tut nichts, passiert/kommt einfach/gar/uberhaupt nichts, tut sich nichts,
  ya no, no funciona*, falla, fallan, fallo, no puedo, no se puede, no aparece, no hay manera, no sale, roto, rota, falta, faltan, equivocad*, en vez de, error, vacio, vacia, en blanco, entrecortad*, se corta, no llega, no llego, no encuentro, no me deja, no carga, se cambia*, cambian de, sin sonido, todavia no, devuelve nada/vacio/false, nunca .. conecta/carga/arranca, no conectado, sin internet/cobertura, averia, sigue sin, queda/quedo/quedan en negro/gris, queda/quedo congelad*/negra/negro, no pasa/ocurre/sale/aparece nada,
  ne marche*, ne fonctionne*, ne s affiche*, impossible de, n arrive pas, ne peux, plus rien, casse, cassee, manque, faux, au lieu, erreur, vide, page blanche, ecran blanc, fige, figent, ne s ouvre*, ne charge*, ne reconnait*, toujours pas, introuvable, corrompu*, souligne*, tourne dans le vide, renvoie rien/vide/false, jamais .. connecte/charge/demarre, pas connecte, pas d internet, plus d internet, panne, reste/restent/devient noir*/blanc*/gris*, rien ne se passe/produit, rien ne s affiche/ouvre, il ne se passe rien,
  non funziona*, non riesco, non si, non va, non parte, rotto, rotta, manca, mancano, sbagliat*, invece di, errore, vuoto, vuota, pagina bianca, schermo bianco, si blocca, bloccat*, non arriva, non carica, non apre, non sente, non trovo, lentissim*, illeggibil*, restituisce nulla/vuoto/false, mai .. connette/carica/parte, non connesso, senza internet, guasto, disservizio, ancora niente, resta/rimane/diventa nero/nera/bianco/bianca/grigio/grigia, non succede/appare/compare niente/nulla
`);

/** How a text without words of any class shows what it is: praise, a request or a failure. Five full languages. */
const TOLD = lexiconOf<Told>([
  ['wish', WISH_WORDS],
  ['praise', PRAISE_WORDS],
  [
    'request',
    phrases(`
      please, could you, can you, would you, kindly, i d like, i would like, we would like, we d like, we need, i need, want to know, wanted to know, let me know, send me, send us, tell me, tell us, wondering, any chance, looking for,
      bitte, konnt ihr, konnen sie, konnten sie, kannst du, ich mochte, wir mochten, mochte, wir brauchen, ich brauche, hatten gern, hatte gern, wir suchen, ich suche, wurde gern, sagt mir, schickt,
      por favor, podeis, podrian, pueden, puede, podria, quiero, queria, quisiera, queremos, necesito, necesitamos, busco, diganme, decidme, envien, enviad*, reenvi*, me gustaria,
      s il vous plait, svp, pouvez vous, pourriez vous, je voudrais, je voulais, j aimerais, nous voudrions, il me faut, il nous faut, j ai besoin, nous avons besoin, je cherche, donnez moi, dites moi, envoyez, veuillez, merci de,
      per favore, per piacere, potete, potreste, puo, potrebbe, vorrei, vorremmo, ho bisogno, abbiamo bisogno, avremmo bisogno, mi serve, ci serve, cerco, mandatemi, ditemi, fatemi sapere
    `),
  ],
  ['fails', FAILS_WORDS],
  [
    'open',
    phrases(`
      but, however, except, not, never, nothing works, still, aber, nicht, jedoch, nie, pero, sino, todavia, sigue sin, mais, pas, jamais, toujours, ma, pero, mai, ancora
    `),
  ],
]);

/** A longer text of praise wants something too. */
const WORDS_OF_PRAISE = 45;
/** A question has at least so many words; fewer are a cry (`What??`). */
const QUESTION_WORDS = 3;
/** How far back from its mark a question is read. */
const QUESTION_READ = 200;
const SENTENCE_END = /[.!?\n]/u;

/** Whether a text asks a question. */
export function asksSomething(text: string): boolean {
  for (let mark = text.indexOf('?'); mark !== -1; mark = text.indexOf('?', mark + 1)) {
    const before = text.slice(Math.max(0, mark - QUESTION_READ), mark);
    const sentence = before.split(SENTENCE_END).at(-1) ?? '';
    if (sentence.trim().split(/\s+/u).length >= QUESTION_WORDS) return true;
  }
  return false;
}

/**
 * The class of a text in which no class has words: a question or a request is answered like any question, praise is
 * thanked for, and what fails is a fault. `unknown` where nothing of it shows.
 */
export function plainClass(of: {
  readonly text: string;
  readonly words: readonly Word[];
  readonly asks: AskKind | null;
}): Intent {
  const told = new Set(findPhrases(of.words, TOLD).map((hit) => hit.means));
  if (told.has('wish')) return 'feature-wish';
  // Who tells a fault and asks what it may be reports it; who asks how or whether wants to know.
  const isReport = told.has('fails') && (of.asks === null || of.asks === 'why');
  if (asksSomething(of.text) && !isReport) return 'how-to';
  if (told.has('praise') && !told.has('open') && of.words.length <= WORDS_OF_PRAISE) return 'thanks';
  if (told.has('fails')) return 'bug';
  return told.has('request') ? 'how-to' : 'unknown';
}
