import type { FollowThroughKind } from '../../../../domain/handoffs/product-manager.js';
import type { Channel } from '../../../../domain/ticket.js';
import type { AnalystWords, LeadWords, ManagerWords, ReasonWords, SpecialistWords } from '../desk-book.js';
import { STATED } from './facts.js';

const BY: Readonly<Record<Channel, string>> = {
  web: 'dal modulo web',
  email: 'per e-mail',
  chat: 'in chat',
  api: 'tramite API',
  phone: 'per telefono',
};

const KINDS: Readonly<Record<FollowThroughKind, string>> = {
  product: 'sul prodotto',
  tooling: 'sugli strumenti',
  documentation: 'sulla documentazione',
  process: 'sul processo',
};

const REWRITES: Readonly<Record<string, string>> = {
  S1: 'Promettere solo ciò che dipende dall’assistenza, o citare la condizione e la fonte.',
  S2: 'Dire entro quando o a quale condizione, oppure toglierlo.',
  S3: 'Lasciare fuori colpa e difesa: dire che cosa succede dopo.',
  S4: 'Sostituire la parola vaga con una data o una condizione.',
  S12: 'Non chiedere password, codice o numero di carta: chiedere ciò che identifica l’account.',
};

/** The support specialist, in Italian. */
export const SPECIALIST: SpecialistWords = {
  goal: (parts) => `${parts.join('; ')}.`,
  inTheirWords: (quote) => `nelle parole del cliente: ${quote}`,
  besideThat: (quote) => `inoltre: ${quote}`,
  kindWords: 'inoltre il cliente dice qualcosa di gentile',
  nothingWanted: 'Il testo non dice che cosa si desidera.',
  mustSayUnderstood: 'dire che cosa abbiamo capito',
  mustName: (quote) => `nominare ${quote}`,
  mustAsk: (missing) => `chiedere: ${missing}`,
  mustSayWho: (owner) => `dire che agisce ${owner}, e fino a quando`,
  mustSayHow: 'dire come raggiungere una persona',
  within: (hours, since) =>
    `entro ${hours} h ${since === 'answer' ? 'dalla risposta del cliente' : 'dalla nostra risposta'}`,
  beforeReply: 'prima dell’invio della risposta',
  onAsking: 'quando il cliente chiede una persona',
  standstill: 'il lavoro è fermo',
  deadline: 'una scadenza è vicina',
  theMatter: ({ route }) => `la questione: ${route}`,
  saidBefore: (compared) => `Il cliente dice che è già successo; ${comparedWords(compared)}.`,
  comesBack: (alike) =>
    alike === 1
      ? 'La stessa questione ritorna: un ticket precedente di questo cliente somiglia a questo.'
      : `La stessa questione ritorna: ${alike} ticket precedenti di questo cliente somigliano a questo.`,
  rewrite: ({ rule, fix }) => `${rule}: ${REWRITES[rule] ?? fix}`,
};

function comparedWords(count: number): string {
  if (count === 0) return 'gli altri ticket non sono stati confrontati';
  return count === 1 ? 'è stato confrontato un ticket precedente' : `sono stati confrontati ${count} ticket precedenti`;
}

/** Why a person is asked, in Italian. */
export const REASONS: ReasonWords = {
  harm: 'Il testo parla forse di un danno a una persona.',
  weakness: 'Il testo segnala forse una falla.',
  complaint: 'Il cliente dice che i contatti precedenti non sono serviti.',
  outage: 'Il testo descrive un disservizio.',
  largeCustomer: 'Un grande cliente chiede di prezzo o condizioni.',
  gaveAway: 'Il cliente ha dato a qualcuno una password, un codice o dati di carta.',
  noRuleWords: (language) =>
    `Casi simili richiedono una persona, e le regole non hanno parole per la lingua del cliente (${language}).`,
  noTemplates: (language) => `Il cliente scrive in una lingua senza modelli (${language}): la risposta è in inglese.`,
  noRule: 'Nessuna regola chiede una persona.',
  offDuty: ({ reason, group, moment }) =>
    `${reason}. Adesso nessuno di ${group} è in servizio; il prossimo turno comincia il ${moment}.`,
  afterGate: (hours) => `entro ${hours} h dall’apertura dell’approvazione`,
};

/** The operations lead, in Italian. */
export const LEAD: LeadWords = {
  filed: (channel) => `ticket arrivato ${BY[channel]}`,
  customer: 'cliente',
  awaitsAnswer: 'una risposta dell’assistenza',
  theTicket: 'il ticket',
  earlierAnswers: (count) => (count === 1 ? 'una risposta precedente' : `${count} risposte precedenti`),
  awaitsEnd: 'la conclusione della questione',
  theThread: 'la conversazione',
  replyDrafted: 'risposta preparata',
  awaitsApproval: 'l’approvazione, quando la policy la chiede',
  thisRun: 'questa lavorazione',
  doesNotSay: (missing) => `Il ticket non dice: ${missing.join('; ')}.`,
  happenedBefore: 'Il cliente dice che è già successo.',
  readAlike: (cited) => `Ticket precedenti del cliente somigliano a questo: ${cited}.`,
  andMore: (ids, more) => `${ids} e altri ${more}`,
  defaultRoute: 'Nessuna regola della policy riguarda questo ticket, quindi segue il percorso predefinito.',
  decide: (reason) => `Decidere: ${reason}`,
  onlyIfAsked: 'solo se il cliente chiede una persona',
  decideStep: {
    action: 'Decidere sulla risposta e sulla gestione',
    doneWhen: 'La decisione del gruppo che approva è registrata.',
  },
  replyStep: {
    action: 'Inviare la risposta al cliente',
    afterDecision: 'appena la decisione è registrata',
    afterApproval: 'appena la risposta è approvata',
    doneWhen: 'La ricevuta d’invio della risposta è registrata.',
  },
  confirmStep: {
    action: 'Verificare se la gestione è servita',
    by: (hours) => `entro ${hours} h dalla nostra risposta`,
    doneWhen: (hours) => `Il cliente ha confermato, o non ha più scritto per ${hours} h.`,
  },
  report: 'Scrivere al cliente ciò che si sa fino a quel momento',
  beReachable: 'Essere raggiungibili per il cliente',
  keepPromise: 'Mantenere questa promessa',
  kept: (promise) => `Mantenuto come scritto: ${promise}`,
};

/** The analyst, in Italian. */
export const ANALYST: AnalystWords = {
  decision: ({ route }, owner) => `Se questo ticket (${route}) si può chiudere, viene riaperto o passa a ${owner}.`,
  answered: (questions) => ({
    question: 'Il cliente ha risposto a ciò che la risposta chiede?',
    definition:
      questions === 1
        ? 'Messaggi dopo la risposta che rispondono alla sua domanda.'
        : `Messaggi dopo la risposta che rispondono alle sue ${questions} domande.`,
  }),
  understood: {
    question: 'Il cliente ha dovuto spiegare di nuovo la questione?',
    definition: 'Messaggi dopo la risposta che non la confermano.',
  },
  responded: { question: 'La risposta è partita?', definition: 'Azioni consegnate di questo giro.' },
  routed: {
    question: 'Il cliente ha dovuto chiedere di qualcun altro?',
    definition: 'Messaggi dopo la risposta oltre al dato che essa chiede.',
  },
  closed: {
    question: 'Il cliente dice che è servito?',
    definition: 'Messaggi del cliente che confermano il risultato.',
  },
  gateRecords: 'L’approvazione registra la decisione, e senza di essa niente va avanti.',
  checksAreIt: 'I controlli stessi sono questo passaggio.',
  noSource: 'Nessuna fonte che leggiamo lo mostra; il controllo di chiusura chiede il risultato al cliente.',
  ticketsPerDay: 'ticket gestiti al giorno',
  handleTime: 'tempo medio di gestione',
  shape: 'una riga per ticket: superato, non superato o non valutato, per ciascuno dei quattro controlli',
  where: 'la pratica di questo ticket',
  cadence: 'una volta, quando il ticket finisce',
};

/** The product manager, in Italian. */
export const MANAGER: ManagerWords = {
  unnamedMatter: 'una questione che il testo non nomina',
  unnamedArea: 'non indicata',
  who: ({ tier, channel }) => `un cliente (${tier}) che ha scritto ${BY[channel]}`,
  servedByReply: 'Al cliente basta la risposta.',
  wroteAbout: ({ matter, area }) => `Il cliente ha scritto di ${matter} (area: ${area}).`,
  states: (fact, quote) => `${STATED[fact].replace(/\.$/u, '')}: ${quote}.`,
  classIs: ({ route }) => `Il ticket è classificato come «${route}»; lo hanno deciso regole sulle parole.`,
  othersToo: 'se altri clienti segnalano la stessa cosa',
  theReply: 'la risposta a questo cliente',
  noWork: { item: 'lavoro su prodotto o documenti', why: 'Il ticket non ne dà motivo.' },
  belongsToOthers: 'Spetta ad altri o richiede una decisione a parte.',
  waitFor: (missing) => `Attendere la risposta del cliente: ${missing}`,
  endOfTicket: 'la fine di questo ticket',
  theItem: (title) => `la scheda: ${title}`,
  problem: ({ blockedOn, matter, area }) =>
    `${blockedOn} Di che cosa si tratta: ${matter}${area === null ? '' : ` (area: ${area})`}.`,
  onlyThisTicket: 'È stato letto solo questo ticket: non si sa quanto spesso succede.',
  oneCause: (cited) =>
    `Ticket precedenti del cliente somigliano a questo (${cited}): non si sa se hanno una sola causa.`,
  fileNothing: 'Non aprire niente per questo ticket.',
  fileOne: (kind) => `Aprire una scheda ${KINDS[kind]} e collegarvi i prossimi ticket.`,
  fileBoth: 'Aprire una scheda per la questione e una per il desiderio, e collegarvi i prossimi ticket.',
};
