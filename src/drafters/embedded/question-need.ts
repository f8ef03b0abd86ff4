import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { RoutingVerdict } from '../../domain/routing.js';
import type { Word } from '../../domain/text-folding.js';
import type { FactId } from './facts.js';
import { isQuestionOfMoney } from './faults.js';
import type { Intent } from './intent.js';
import type { Matter } from './matter.js';
import type { Symptom, Thing } from './matter-words.js';
import { asksSomething } from './plain-class.js';
import { questionKinds } from './question-words.js';
import type { Signals } from './signals.js';
import { kindOf } from './teams.js';
import { wantsPerson } from './wants-person.js';

/** What decides whether an answer of the customer would change what is done next. */
export interface NeedSource {
  readonly intent: Intent;
  readonly routing: RoutingVerdict;
  readonly text: string;
  readonly words: readonly Word[];
  readonly stated: ReadonlyMap<FactId, number>;
  readonly signals: Signals;
  readonly matter: Matter;
  readonly fault: Symptom | null;
  /** Whether code, a command or a log stands in the text. */
  readonly showsMachine: boolean;
}

type Told = 'letter' | 'received' | 'not as ordered' | 'code refused' | 'own view' | 'own';

/** What makes a question needless or needed, beside the class; five full languages together. */
const TOLD = lexiconOf<Told>([
  [
    // Whoever writes for somebody else, or sends a paper along, has named the file there.
    'letter',
    phrases(`
      enclosed, attached, in the attachment, represents, our client, my client, under instructions, behalf of,
      anbei, beigefugt*, beiliegend*, im anhang, angehangt*, unser mandant*, unserer mandant*, unseres mandanten, in vollmacht, namens und,
      adjunto, adjunta, adjuntos, adjuntamos, mi cliente, nuestro cliente, nuestra cliente, mi representad*, nuestro representad*, en nombre y representacion,
      ci joint, ci jointe, en piece jointe, je joins, nous joignons, notre client, notre cliente, mon client, ma cliente, au nom et pour le compte,
      allego, alleghiamo, allegat*, in allegato, nostro assistito, nostra assistita, mio assistito, mia assistita, in nome e per conto
    `),
  ],
  [
    'received',
    phrases(`
      ordered, got the, got a, received, came, arrived, turned up, sent me, in the box, in the package, i bought, bought it, the box says, charged, scanned,
      bestellt, bekommen, erhalten, geliefert, gekommen, gekauft, eingekauft, einkauf, gescannt,
      pedi, recibi, recibimos, llego, llegaron, me trajeron, me mandaron, me enviaron, compre,
      commande, recu, recois, livre, livree, achete, inscrit, inscrite,
      ho ordinato, ordinato, ricevuto, arrivato, arrivata, mi avete mandato, ho comprato, comprato, avete stampato, avete spedito, riservato, prenotato
    `),
  ],
  [
    'not as ordered',
    phrases(`
      wrong colour, wrong color, wrong size, wrong item, wrong one, swap, exchange, not the one, one short, second one, send me the, send the right, should be green/red/blue/black/white, missing from, instead of the,
      umtausch*, tausch, tauschen, falsche farbe, falsche grosse, falschen artikel, falscher artikel, nachtragen, nachsenden, statt in,
      el cambio, cambiarlo, cambiarla, color equivocado, talla equivocada, repuesto, una pata mas, sin firmar, reenvi*,
      echange*, echangeable, mauvaise grandeur, mauvaise taille, mauvaise couleur, mauvais article, remettre dans,
      cambiarlo, cambiarla, taglia sbagliata, colore sbagliato, sostituir*, sostituzione, rimandate, me la rifate, me lo rifate, ne mandate un, si puo spostare
    `),
  ],
  [
    // A code holds or not for one account or basket.
    'code refused',
    phrases(`
      code/coupon/voucher ... invalid/expired/rejected/refused, gutschein*/code/rabattcode ... ungultig/abgelaufen/abgelehnt,
      cupon/codigo ... invalido/caducado/vencido, code/bon/coupon ... expire/invalide/refuse, codice/buono/coupon ... scaduto/usato/valido
    `),
  ],
  [
    // Data of others that stand in the customer's own account are found through that account.
    'own view',
    phrases(`
      app, portal, login, logged in, my account, account of mine, dashboard, feed, camera, monitor, our token, self service,
      portal*, selfservice, kundenportal, mein konto, meinem konto, eingeloggt, anmelde*, posteingang,
      aplicacion, mi cuenta, mi area, mi perfil, nuestro token, mi panel, area de cliente,
      appli, application, mon compte, mon espace, espace client, espace patient, notre jeton,
      applicazione, portale, mio conto, mio account, area riservata, mio profilo
    `),
  ],
  [
    // A question about what somebody has already is about their case, and not about what is on offer.
    'own',
    phrases(`
      my, our, mine, mein*, unser, unsere*, mi, mis, nuestro, nuestra, nuestros, nuestras, mon, ma, mes, notre, nos, mio, mia, miei, mie, nostro, nostra, nostri, nostre
    `),
  ],
]);

/** What belongs to one customer: it has a number, and no version. */
export const GOODS: ReadonlySet<Thing> = new Set<Thing>([
  ...(['card', 'charge', 'transfer', 'delivery', 'order', 'booking', 'baggage', 'subscription', 'refund'] as const),
]);

const NO_MESSAGE =
  /\b(?:no|not any|without(?: any)?|keine?|ohne|sin|ning\u00fan|pas de|pas d['\u2019]|sans|aucun|nessun|senza)\s?(?:error|message|fehler|mensaje|erreur|messaggio|errore)/iu;

/** Classes that a single word in passing points to: where no rule of the policy saw more, there is nothing to ask about. */
const IN_PASSING: ReadonlySet<Intent> = new Set<Intent>(['legal', 'safety', 'privacy', 'complaint', 'account-misuse']);
/** Who writes fewer words to reach a person wants a person and no form. */
const WORDS_OF_A_CALL = 17;
/** Classes that ask for nothing by themselves, but may hold a claim that needs its number. */
const ASKS_NOTHING: ReadonlySet<Intent> = new Set<Intent>(['how-to', 'sales', 'feature-wish', 'unknown']);
/** Classes in which goods that are not as ordered are told in plain words. */
const OF_GOODS: ReadonlySet<Intent> = new Set<Intent>(['how-to', 'sales', 'unknown', 'bug']);

/** Whether whatever the customer could add changes nothing in what is done next: then nothing is asked. */
export function isClearEnough(of: NeedSource): boolean {
  const seen = of.routing.escalation !== null;
  if (!seen && IN_PASSING.has(of.intent)) return true;
  switch (of.intent) {
    case 'outage':
      // Many who cannot work are looked for at once, and with our own eyes.
      return seen;
    case 'legal':
      return of.stated.has('reference') || tells(of, 'letter');
    case 'refund':
      // How money goes back at all is a question with an answer; a return that is wanted has a number.
      return !seen && asksInGeneral(of) && of.signals.claim !== 'send back' && of.fault === null;
    case 'billing':
      if (seen || !isQuestionOfMoney(of.fault)) return false;
      return of.signals.asks === 'how' || of.signals.asks === 'where' || (asksInGeneral(of) && !tells(of, 'own'));
    case 'change':
      return !seen && of.signals.asks === 'whether' && asksInGeneral(of) && !tells(of, 'own');
    case 'access':
      return !seen && of.matter.symptom === null && asksForAWay(of);
    case 'bug':
      return (tellsCase(of) || tellsWhose(of)) && wantedBeside(of).length === 0;
    case 'unknown':
      if (!seen && questionKinds(of.words).announces) return true;
      return seen && wantedBeside(of).length === 0;
    default:
      return false;
  }
}

/** What has to be asked for although the class alone asks for nothing: goods, a claim, or data shown in one account. */
export function wantedBeside(of: NeedSource): readonly FactId[] {
  const { escalation } = of.routing;
  if (of.intent === 'security-report') return isExposed(of.routing) && tells(of, 'own view') ? ['account'] : [];
  if ((ASKS_NOTHING.has(of.intent) || of.intent === 'complaint') && escalation !== null) {
    const kind = kindOf(escalation.group);
    if (kind === 'billing' && of.intent !== 'complaint') return ['reference'];
    // Whom somebody in charge calls back has to be known.
    const isCall = kind === 'leads' && kindOf(of.routing.queue) === 'support' && !asksForPlainHelp(of);
    if (isCall && of.words.length >= WORDS_OF_A_CALL) return ['account'];
  }
  if (OF_GOODS.has(of.intent) && tells(of, 'code refused')) return ['account'];
  // Nobody asks why something is so with goods in general: it is so with theirs.
  if (of.intent === 'how-to' && of.signals.asks === 'why' && isOfGoods(of.matter)) return ['reference'];
  const goods = OF_GOODS.has(of.intent) && tells(of, 'received') && tells(of, 'not as ordered');
  return goods ? ['reference'] : [];
}

/** A question about what holds for everybody: neither day nor amount of a case of one's own is told. */
function asksInGeneral({ text, stated }: NeedSource): boolean {
  return asksSomething(text) && !stated.has('since') && !stated.has('amount');
}

/** A question after a way in, or after what one has to do, and not after a cause. */
function asksForAWay({ signals, words }: NeedSource): boolean {
  return (signals.asks !== null && signals.asks !== 'why') || questionKinds(words).seeks;
}

/** Whoever tells which version it is, and the words of the error or an example, has told where a search begins. */
function tellsCase(of: NeedSource): boolean {
  return of.stated.has('version') && (tellsError(of) || of.stated.has('example'));
}

/** Whose goods it is about, and which ones: the record tells the rest. */
function tellsWhose({ matter, stated }: NeedSource): boolean {
  return isOfGoods(matter) && stated.has('account') && stated.has('reference');
}

/** Who asks how something is done, or wishes it, and for no person, needs no account to be answered. */
function asksForPlainHelp({ intent, words }: NeedSource): boolean {
  return (intent === 'how-to' || intent === 'feature-wish') && !wantsPerson(words);
}

/** Data of others that are open to see, and no weakness that somebody reports. */
function isExposed({ escalation }: RoutingVerdict): boolean {
  return escalation?.risk === 'high' && kindOf(escalation.group) === 'privacy';
}

function isOfGoods({ thing }: Matter): boolean {
  return thing !== null && GOODS.has(thing);
}

/** Whoever says that there is no message quotes something else. */
function tellsError({ stated, text }: NeedSource): boolean {
  return stated.has('error-text') && !NO_MESSAGE.test(text);
}

function tells(of: NeedSource, told: Told): boolean {
  return findPhrases(of.words, TOLD).some((hit) => hit.means === told);
}
