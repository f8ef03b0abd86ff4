import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import { UNANSWERED } from './unanswered-words.js';
import { UPSET } from './upset-words.js';

/** What a question is after. */
export type AskKind = 'what' | 'how' | 'where' | 'whether' | 'why' | 'when';

/** What somebody claims who wants out of something or money for something. */
export type Claim = 'cancel' | 'cancel and money' | 'money' | 'send back' | 'compensation';

/** What a ticket says beside its matter. Words of the five full languages are read together. */
export interface Signals {
  /** The first question that is asked; `null` where none is. */
  readonly asks: AskKind | null;
  /** What is claimed; `null` where nothing is. */
  readonly claim: Claim | null;
  /** The customer has written before about this and waits. */
  readonly again: boolean;
  /** The customer is upset, or complains of how they were served. */
  readonly upset: boolean;
  /** The customer has tried something already. */
  readonly tried: boolean;
  /** Work has stopped. */
  readonly standstill: boolean;
  /** A date is near. */
  readonly deadline: boolean;
  /** A password, a code or card details went to somebody. */
  readonly gaveAway: boolean;
  /** The customer wants a card or an account locked. */
  readonly wantsLock: boolean;
  /** Somebody signed in from elsewhere. */
  readonly foreignSignIn: boolean;
}

const ASKS = lexiconOf<AskKind>([
  [
    'what',
    phrases(
      'what does, what is the meaning, was bedeutet, was heisst, que significa, que veut dire, que signifie, cosa significa, che significa',
    ),
  ],
  [
    'how',
    phrases(`
      how do, how can, how to, how would, how should, how are we, what is the way, wie kann, wie konnen, wie mache, wie geht, wie lasst, wie stelle, wie lade,
      wie fuge, wie komme, como puedo, como podemos, como se, como hago, comment puis, comment faire, comment peut,
      comment ajouter, come posso, come si, come faccio, come possiamo
    `),
  ],
  [
    'where',
    phrases(
      'where do, where can, where is, where are, wo finde, wo kann, wo ist, donde, ou puis je, ou se trouve, ou est, dove posso, dove si, dove trovo',
    ),
  ],
  [
    'whether',
    phrases(`
      is it possible, is there a way, is there any way, can i, can we, could you, does it, do you, can you deliver, can you ship, does the, liefert ihr, liefern sie, versendet ihr, versenden sie, enviais, hacen envios, livrez vous, spedite, consegnate, are there, ist es moglich, gibt es, kann ich, kann man,
      es posible, hay alguna, puedo, est il possible, y a t il, peut on, e possibile, c e un modo, posso
    `),
  ],
  ['why', phrases('why, how come, warum, wieso, weshalb, por que, pourquoi, perche')],
  [
    'when',
    phrases(
      'when will, when do, when does, how long, how much longer, wann, wie lange, cuando sera, cuando estara, cuando llega*, cuando podre, cuando repondr*, hasta cuando, cuanto tiempo, quand sera, quand est ce, quand arriv*, quand pourr*, combien de temps, quando sara, quando arriv*, quando potr*, quando uscira, quanto tempo',
    ),
  ],
]);

const CLAIMS = lexiconOf<Exclude<Claim, 'cancel and money'>>([
  ['compensation', phrases('compensat*, compensar, entschadig*, indemni*, indennizz*, risarcim*')],
  [
    'money',
    phrases(`
      refund, refunds, refunded, money back, give back the, reimburs*, give me my money, erstatt*, geld zuruck, ruckerstatt*, gutschrift, reembols*, devolver el dinero,
      devuelvan el dinero, devolucion, rembours*, rimbors*, denaro indietro, soldi indietro
    `),
  ],
  [
    'send back',
    phrases(
      'return an item, return my, return the, return it, send it back, zuruckgeben, zurucksenden, rucksendung, devolver el producto, devolver un, renvoyer, retourner, restituire, reso',
    ),
  ],
  [
    'cancel',
    phrases(`
      cancel my, cancel the, cancel this, cancel it, cancel please, please cancel, want to cancel, want it cancelled, cancel reservation, cancel our, kundige, kundigen, kundigung, stornier*, storno, cancelar, dar de baja, darme de baja, darnos de baja, doy de baja, damos de baja,
      anular, annuler, resili*, annullare, disdire, disdetta, disdico, disdiciamo
    `),
  ],
]);

/** Described facts that press: work stands still, or a deadline is near. A bare "urgent" is not among them. */
export const PRESSING = lexiconOf<'standstill' | 'deadline'>([
  [
    'standstill',
    phrases(`
      cannot work, can t work, work has stopped, production is down, stuck because, cannot access my current, none of us can,
      nobody/no-one can/could ... work/log/sign/get/access/open/send/print/pay/order/use/reach/see,
      konnen nicht arbeiten, nicht mehr arbeiten, niemand/keiner kann ... arbeiten/anmelden/einloggen/zugreifen/offnen/bestellen/bezahlen/senden/nutzen,
      no podemos trabajar, no puede cerrar, nadie puede ... trabajar/entrar/acceder/abrir/enviar/pagar/comprar/usar,
      ne pouvons plus travailler, personne ne peut ... travailler/connecter/acceder/ouvrir/envoyer/payer/commander/utiliser,
      non possiamo lavorare, lavoro fermo, nessuno puo ... lavorare/accedere/entrare/aprire/inviare/pagare/ordinare/usare,
      nao/nem/sem/incapacidade/impossivel ... receber ou/nem enviar, nao/nem/sem/incapacidade/impossivel ... enviar ou/nem receber,
      nao conseguimos trabalhar, ninguem consegue ... trabalhar/entrar/aceder/abrir/enviar/pagar,
      gelmiyor ... gitmiyor, gonderemiyor* ... alamiyor*, alamiyor* ... gonderemiyor*, atamiyor* ... alamiyor*, calisamiyoruz, kimse ... giremiyor/calisamiyor/acamiyor,
      nelze/nejde/nemuzeme/nemuzu/nefunguje ... odesilat/odesilani ani/a prijimat/prijimani, nemuzeme pracovat, nikdo nemuze ... pracovat/prihlasit/otevrit,
      nie ... wysylac ani odbierac, nie mozemy pracowac, nikt nie moze ... pracowac/zalogowac/otworzyc,
      ontvangen noch verzenden, verzenden noch ontvangen, kunnen niet/niets werken, niemand kan ... werken/inloggen/openen/bestellen,
      emme pysty tyoskentelemaan, kukaan ei paase/pysty
    `),
  ],
  [
    'deadline',
    phrases(`
      by tomorrow, by friday, by monday, by tonight, board meeting, within 72 hours, bis morgen, bis freitag, bis montag,
      deadline ... today/tonight/tomorrow/monday/tuesday/wednesday/thursday/friday/noon/midnight/hours/days,
      today/tonight/tomorrow/monday/tuesday/wednesday/thursday/friday s deadline,
      frist ... heute/morgen/montag/dienstag/mittwoch/donnerstag/freitag/stunden/tagen, heute/morgen ... frist,
      antes de manana, fecha limite ... hoy/manana/lunes/martes/miercoles/jueves/viernes/horas/dias,
      plazo ... hoy/manana/lunes/martes/miercoles/jueves/viernes/horas/dias,
      avant demain, echeance/limite/delai ... aujourd/demain/lundi/mardi/mercredi/jeudi/vendredi/heures/jours,
      entro domani, entro venerdi, scadenza ... oggi/domani/lunedi/martedi/mercoledi/giovedi/venerdi/ore/giorni,
      tenho/temos/preciso/precisamos/prazo ... amanha/ate hoje/ate as/ate segunda/ate sexta, amanha ... prazo/entregar,
      musim/musime/termin/lhuta ... do zitra/zitrka/dneska/patku/pondeli, do dnesnich/dnesniho/zitrka/zitra/patku/pondeli ... musim/musime/hodin,
      musze/musimy/termin ... do jutra/dzis/piatku/poniedzialku, do jutra/piatku/poniedzialku ... musze/musimy,
      moet/moeten/deadline ... morgen/vanavond/vandaag/vrijdag/maandag, taytyy/pitaa/pakko/maaraaika ... huomenna/huomiseen/tanaan/perjantaihin,
      huomenna ... maaraaika/palautettava, yarin/bugun ... teslim/yetistir*/son, son gun/tarih ... bugun/yarin
    `),
  ],
]);

type Sign = 'again' | 'upset' | 'tried' | 'gave away' | 'foreign sign-in' | 'lock';

const SIGNS = lexiconOf<Sign>([
  ['again', UNANSWERED],
  ['upset', UPSET],
  [
    'tried',
    phrases(`
      i tried, i have tried, i ve tried, have already tried, already tried, tried everything, read and tried, tried to restart, restarted, reinstalled, rebooted,
      cleared the cache, habe versucht, habe schon, bereits versucht, schon versucht, neu gestartet, neu installiert, he probado, he intentado, ya probe,
      reinicie, he reiniciado, j ai essaye, deja essaye, j ai redemarre, redemarre, reinstalle, ho provato, gia provato, ho riavviato, reinstallato
    `),
  ],
  [
    'lock',
    phrases(
      'freeze, block my, block the, lock my, lock the, cancel ... card, sperren, gesperrt werden, bloquear, bloqueen, bloquer, bloquez, bloccare, bloccate',
    ),
  ],
  [
    'foreign sign-in',
    phrases(`
      login/sign/signed/logged/access ... another/other/foreign/unknown country/device/place, somebody/someone else logged/signed, anmeldung/zugriff ... anderen/fremden land/gerat/ort,
      acceso/inicio ... otro pais/dispositivo, connexion/acces ... autre pays/appareil, accesso ... altro paese/dispositivo
    `),
  ],
  [
    'gave away',
    phrases(`
      typed my password, entered my password, gave ... password, typed ... code, entered ... card, entered my details, entered my card, gave ... card, kennwort eingegeben, passwort eingegeben,
      daten eingegeben, zugangsdaten eingegeben, code eingegeben, introduje ... contrasena, escribi ... contrasena, escribio la contrasena, puse ... contrasena, di mis datos,
      j ai saisi ... mot de passe, j ai donne ... mot de passe, saisi mes, ho inserito ... password, ho inserito i, inserito la password
    `),
  ],
]);

/** Reads a ticket's words for what the reply has to answer to beside the matter itself. */
export function signalsOf(words: readonly Word[]): Signals {
  const told = new Set(findPhrases(words, SIGNS).map((hit) => hit.means));
  const presses = new Set(findPhrases(words, PRESSING).map((hit) => hit.means));
  return {
    asks: findPhrases(words, ASKS)[0]?.means ?? null,
    claim: claimIn(words),
    again: told.has('again'),
    upset: told.has('upset'),
    tried: told.has('tried'),
    standstill: presses.has('standstill'),
    deadline: presses.has('deadline'),
    gaveAway: told.has('gave away'),
    wantsLock: told.has('lock'),
    foreignSignIn: told.has('foreign sign-in'),
  };
}

/** Compensation is a claim of its own; who cancels and wants money is told from who wants only one of the two. */
function claimIn(words: readonly Word[]): Claim | null {
  const told = new Set(findPhrases(words, CLAIMS).map((hit) => hit.means));
  if (told.has('compensation')) return 'compensation';
  if (told.has('cancel')) return told.has('money') ? 'cancel and money' : 'cancel';
  if (told.has('send back')) return 'send back';
  return told.has('money') ? 'money' : null;
}
