import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import type { Intent } from './intent.js';
import { type Lost, lostThing } from './lost-thing.js';
import { symptomsIn, thingsIn } from './matter.js';
import { SYMPTOM_WORDS, type Symptom } from './matter-words.js';
import { MATTER_BOOKS } from './phrases/index.js';
import type { AskKind } from './signals.js';
import { isTechnicalFault, tellsMoney } from './technical-class.js';

type Told =
  | 'done'
  | 'open'
  | 'damaged'
  | 'other address'
  | 'can you deliver'
  | 'late'
  | 'money fault'
  | 'fetch'
  | 'new look';

/** Phrases that tell a neighbouring class from the one that single words point to; five full languages together. */
const TOLD = lexiconOf<Told>([
  [
    'done',
    phrases(`
      works now, work now, working now, works again, working again, works fine now, fixed it, fixed now, is fixed, is solved, is resolved, problem solved, solved now, resolved now, false alarm, panic over, all good now,
      funktioniert jetzt, jetzt funktioniert, funktioniert wieder, jetzt geht es, geht jetzt, geht wieder, lauft wieder, jetzt lauft, lauft jetzt, hat sich erledigt, ist erledigt, problem gelost, ist gelost, fehlalarm, falscher alarm,
      ya funciona, ya funcionan, funciona de nuevo, ya esta resuelto, ya esta solucionado, problema resuelto, ya va bien, falsa alarma,
      marche maintenant, maintenant ca marche, fonctionne maintenant, marche a nouveau, fonctionne a nouveau, probleme resolu, c est resolu, est regle, fausse alerte,
      ora funziona, adesso funziona, funziona ora, funziona adesso, funziona di nuovo, problema risolto, tutto risolto, falso allarme
    `),
  ],
  [
    'open',
    phrases(`
      but, however, except, nothing, not, no, never, none, nobody, still, only, unless, until, then, sometimes, if, once, don t, doesn t, isn t, can t, won t,
      aber, nicht, kein*, nur, noch, nichts, wenn, dann, manchmal, bis, pero, nada, sigue, todavia, aun, si, luego, despues, a veces, solo, hasta,
      mais, pas, rien, encore, toujours, sauf, puis, parfois, ma, non, niente, ancora, tranne, poi, a volte, se, finche
    `),
  ],
  ['damaged', [...SYMPTOM_WORDS.damaged, ...SYMPTOM_WORDS['wrong-goods']]],
  [
    'other address',
    phrases(`
      change/update/correct ... address, address ... changed/updated/corrected, ship/send/deliver ... another/different address, new delivery address,
      adresse ... andern/geandert/anpassen/korrigieren, andere/neue lieferadresse, cambiar/modificar/corregir ... direccion, cambio de direccion,
      changer/modifier/corriger ... adresse, changement d adresse, cambiare/modificare/correggere ... indirizzo, cambio di indirizzo
    `),
  ],
  [
    'can you deliver',
    phrases(`
      do you deliver, do you ship, do you send, can you deliver, can you ship, would you ship, delivery time/times, how long ... delivery/shipping, liefert ihr, liefern sie, lieferzeit*, wie lange ... lieferung, versendet ihr, versenden sie, verschickt ihr,
      plazo/tiempo de entrega/envio, cuanto tarda ... envio/entrega, enviais, hacen envios, haceis envios, envian a, entregan en, delai/delais de livraison, combien de temps ... livraison, livrez vous, vous livrez, expediez vous, est ce que vous livrez, tempi di consegna, quanto tempo ... consegna/spedizione, spedite, consegnate, fate spedizioni
    `),
  ],
  ['late', [...SYMPTOM_WORDS['not-received'], ...SYMPTOM_WORDS.late, ...SYMPTOM_WORDS.gone]],
  [
    'money fault',
    [
      ...SYMPTOM_WORDS['after-cancelling'],
      ...SYMPTOM_WORDS.twice,
      ...SYMPTOM_WORDS.wrong,
      ...SYMPTOM_WORDS.refused,
      ...SYMPTOM_WORDS.error,
    ],
  ],
  [
    'new look',
    phrases(`
      change/replace/update/move/adjust/add ... logo/colour/color/font/footer/header/layout/design/template,
      logo/farbe/schriftart/fusszeile/kopfzeile/layout/vorlage ... andern/anpassen/tauschen/ersetzen/hinzufugen, andern sie ... logo/farbe/fusszeile/vorlage,
      cambiar/cambien/modificar/anadir ... logo/logotipo/color/fuente/pie/plantilla, changer/modifier/changez/ajouter ... logo/couleur/police/pied/modele,
      cambiare/cambiate/modificare/aggiungere ... logo/colore/carattere/intestazione/modello
    `),
  ],
  [
    'fetch',
    phrases(`
      download*, export*, print*, find my, see my, get a copy, herunterlad*, lade ... herunter, herunter, exportier*, ausdruck*, finde ich, descarg*, imprim*, encuentro mi/mis,
      telecharg*, trouver mes/ma, scaric*, stamp*, trovo le/la
    `),
  ],
]);

/** A longer text that says that all is well wants something else too. */
const DONE_WORDS = 40;
/** Classes that one word in passing must not outweigh: nothing is narrowed away from them. */
const BY_DELIVERY: ReadonlySet<Intent> = new Set<Intent>(['delivery', 'unknown', 'how-to', 'change']);
const BY_DAMAGE: ReadonlySet<Intent> = new Set<Intent>([...BY_DELIVERY, 'bug']);
const BY_DONE: ReadonlySet<Intent> = new Set<Intent>([
  ...(['delivery', 'unknown', 'how-to', 'bug', 'access', 'feature-wish', 'billing', 'outage'] as const),
]);

/** What a class is narrowed from. */
export interface NarrowSource {
  readonly intent: Intent;
  readonly subject: string;
  /** The part of the product that the ticket was filed under. */
  readonly area: string | null;
  readonly body: string;
  readonly words: readonly Word[];
  readonly asks: AskKind | null;
  /** Whether a rule of the policy fired: then nothing is taken for a word of thanks. */
  readonly ruleFired: 'yes' | 'no';
  /** Whether a rule of the policy saw lost data. */
  readonly ruleSawLoss: 'yes' | 'no';
  readonly language: string;
}

/**
 * The class that the whole text tells, where single words point to a neighbour: who says that it works again wants
 * nothing, what arrived broken has arrived, and a question about deliveries misses none.
 */
export function narrowedClass(of: NarrowSource): Intent {
  const { intent, asks } = of;
  const subject = wordsOf(of.subject);
  const hits = findPhrases([...subject, ...of.words], TOLD);
  const told = new Set(hits.map((hit) => hit.means));
  const inBody = new Set(hits.filter(({ from }) => from >= subject.length).map((hit) => hit.means));
  if (saysThatItWorks(of, inBody)) return 'thanks';
  if (isTechnicalFault(of) || isPaperFault(of)) return 'bug';
  if (intent === 'data-loss') return classOfLost(of);
  if (asksHowToSignIn(of)) return 'how-to';
  if (BY_DAMAGE.has(intent) && told.has('damaged')) return 'refund';
  // What is on its way, and baggage, get lost without being data.
  if (intent === 'unknown' && isLostOnItsWay([...subject, ...of.words])) return 'delivery';
  if (BY_DELIVERY.has(intent) && told.has('other address')) return 'change';
  if (BY_DELIVERY.has(intent) && told.has('can you deliver') && !told.has('late')) return 'how-to';

  const fetches = (asks === 'how' || asks === 'where') && told.has('fetch');
  const asksAboutPaper = fetches || told.has('new look');
  return intent === 'billing' && asksAboutPaper && !told.has('money fault') ? 'how-to' : intent;
}

/** The class of what is lost and is no data. */
const BY_LOST: Readonly<Record<Lost, Intent>> = {
  data: 'data-loss',
  sent: 'delivery',
  other: 'bug',
  unnamed: 'unknown',
};

function isLostOnItsWay(words: readonly Word[]): boolean {
  return symptomsIn(words).includes('gone') && lostThing(words) === 'sent';
}

/** Only what is data is restored, and a rule of the policy that saw lost data knows it. */
function classOfLost({ ruleSawLoss, language, subject, words }: NarrowSource): Intent {
  if (ruleSawLoss === 'yes') return 'data-loss';
  const lost = lostThing([...wordsOf(subject), ...words]);
  // A language without words of its own has no word for data either.
  return lost === 'unnamed' && MATTER_BOOKS[language] === undefined ? 'data-loss' : BY_LOST[lost];
}

/** How a paper fails where the money on it is right: it is not found, cannot be read, or lacks something. */
const OF_PAPER: ReadonlySet<Symptom> = new Set<Symptom>([
  ...([
    'not-found',
    'unreadable',
    'gone',
    'error',
    'does-not-work',
    'no-effect',
    'not-sent',
    'stops',
    'looks-different',
  ] as const),
]);

/** Whether an invoice is only the paper on which a fault shows: no amount of money is told to be wrong. */
function isPaperFault({ intent, subject, words }: NarrowSource): boolean {
  if (intent !== 'billing') return false;
  const text = [...wordsOf(subject), ...words];
  const symptoms = symptomsIn(text);
  if (!thingsIn(text).includes('invoice') || symptoms.length === 0) return false;
  return symptoms.every((symptom) => OF_PAPER.has(symptom)) && !tellsMoney(text);
}

/** Who asks how signing in is set up, and tells no fault, wants to know and not to get in. */
function asksHowToSignIn({ intent, asks, subject, words }: NarrowSource): boolean {
  if (intent !== 'access' || (asks !== 'how' && asks !== 'where')) return false;
  return symptomsIn([...wordsOf(subject), ...words]).every((symptom) => symptom === 'not-found');
}

/** Whether the text says that something works now. */
export function saysDone(words: readonly Word[]): boolean {
  return findPhrases(words, TOLD).some((hit) => hit.means === 'done');
}

function saysThatItWorks(of: NarrowSource, told: ReadonlySet<Told>): boolean {
  if (of.ruleFired === 'yes' || !BY_DONE.has(of.intent) || of.words.length > DONE_WORDS) return false;
  return told.has('done') && !told.has('open') && !of.body.includes('?');
}
