import type { Channel } from '../../../../domain/ticket.js';
import type { FollowThroughKind } from '../../../../domain/handoffs/product-manager.js';
import type { AnalystWords, LeadWords, ManagerWords, ReasonWords, SpecialistWords } from '../desk-book.js';
import { STATED } from './facts.js';

const BY: Readonly<Record<Channel, string>> = {
  web: 'über das Webformular',
  email: 'per E-Mail',
  chat: 'im Chat',
  api: 'über die Schnittstelle',
  phone: 'per Telefon',
};

const KINDS: Readonly<Record<FollowThroughKind, string>> = {
  product: 'zum Produkt',
  tooling: 'zu den Werkzeugen',
  documentation: 'zur Dokumentation',
  process: 'zum Ablauf',
};

const REWRITES: Readonly<Record<string, string>> = {
  S1: 'Nur zusagen, was der Support selbst in der Hand hat, oder Bedingung und Quelle nennen.',
  S2: 'Sagen, bis wann oder unter welcher Bedingung, oder es weglassen.',
  S3: 'Schuld und Rechtfertigung weglassen: sagen, was als Nächstes geschieht.',
  S4: 'Das vage Wort durch einen Termin oder eine Bedingung ersetzen.',
  S12: 'Nicht nach Kennwort, Code oder Kartennummer fragen, sondern nach dem, was das Konto bestimmt.',
};

/** The support specialist, in German. */
export const SPECIALIST: SpecialistWords = {
  goal: (parts) => `${parts.join('; ')}.`,
  inTheirWords: (quote) => `in den Worten des Kunden: ${quote}`,
  besideThat: (quote) => `außerdem: ${quote}`,
  kindWords: 'außerdem sagt der Kunde etwas Freundliches',
  nothingWanted: 'Der Text sagt nicht, was gewünscht ist.',
  mustSayUnderstood: 'sagen, was wir verstanden haben',
  mustName: (quote) => `${quote} nennen`,
  mustAsk: (missing) => `erfragen: ${missing}`,
  mustSayWho: (owner) => `sagen, dass ${owner} handelt, und bis wann`,
  mustSayHow: 'sagen, wie ein Mensch zu erreichen ist',
  within: (hours, since) =>
    `innerhalb von ${hours} h nach ${since === 'answer' ? 'der Antwort des Kunden' : 'unserer Antwort'}`,
  beforeReply: 'bevor die Antwort hinausgeht',
  onAsking: 'wenn der Kunde einen Menschen verlangt',
  standstill: 'die Arbeit steht still',
  deadline: 'eine Frist läuft bald ab',
  theMatter: ({ route }) => `die Sache: ${route}`,
  saidBefore: (compared) => `Der Kunde sagt, dass es schon vorkam; ${comparedWords(compared)}.`,
  comesBack: (alike) =>
    alike === 1
      ? 'Dieselbe Sache kehrt wieder: Ein früheres Ticket dieses Kunden ähnelt diesem.'
      : `Dieselbe Sache kehrt wieder: ${alike} frühere Tickets dieses Kunden ähneln diesem.`,
  rewrite: ({ rule, fix }) => `${rule}: ${REWRITES[rule] ?? fix}`,
};

function comparedWords(count: number): string {
  if (count === 0) return 'andere Tickets wurden nicht verglichen';
  return count === 1 ? 'ein früheres Ticket wurde verglichen' : `${count} frühere Tickets wurden verglichen`;
}

/** Why a person is asked, in German. */
export const REASONS: ReasonWords = {
  harm: 'Der Text könnte von Schaden für einen Menschen sprechen.',
  weakness: 'Der Text könnte eine Schwachstelle melden.',
  complaint: 'Der Kunde sagt, dass frühere Kontakte nicht geholfen haben.',
  outage: 'Der Text beschreibt eine Störung.',
  largeCustomer: 'Ein Großkunde fragt nach Preis oder Bedingungen.',
  gaveAway: 'Der Kunde hat jemandem ein Kennwort, einen Code oder Kartendaten gegeben.',
  noRuleWords: (language) =>
    `Solche Fälle brauchen einen Menschen, und die Regeln haben keine Wörter für die Sprache des Kunden (${language}).`,
  noTemplates: (language) =>
    `Der Kunde schreibt in einer Sprache ohne Vorlagen (${language}): Die Antwort ist auf Englisch.`,
  noRule: 'Keine Regel verlangt einen Menschen.',
  offDuty: ({ reason, group, moment }) =>
    `${reason}. Von ${group} ist jetzt niemand im Dienst; die nächste Dienstzeit beginnt am ${moment}.`,
  afterGate: (hours) => `innerhalb von ${hours} h nach Öffnen der Freigabe`,
};

/** The operations lead, in German. */
export const LEAD: LeadWords = {
  filed: (channel) => `Ticket ${BY[channel]} eingegangen`,
  customer: 'Kunde',
  awaitsAnswer: 'eine Antwort des Supports',
  theTicket: 'das Ticket',
  earlierAnswers: (count) => (count === 1 ? 'eine frühere Antwort' : `${count} frühere Antworten`),
  awaitsEnd: 'der Abschluss der Sache',
  theThread: 'der Verlauf',
  replyDrafted: 'Antwort entworfen',
  awaitsApproval: 'die Freigabe, wenn die Richtlinie sie verlangt',
  thisRun: 'dieser Durchlauf',
  doesNotSay: (missing) => `Das Ticket sagt nicht: ${missing.join('; ')}.`,
  happenedBefore: 'Der Kunde sagt, dass es schon vorkam.',
  readAlike: (cited) => `Frühere Tickets des Kunden ähneln diesem: ${cited}.`,
  andMore: (ids, more) => `${ids} und ${more} weitere`,
  defaultRoute: 'Keine Regel der Richtlinie nennt dieses Ticket, es nimmt daher den Standardweg.',
  decide: (reason) => `Entscheiden: ${reason}`,
  onlyIfAsked: 'nur wenn der Kunde einen Menschen verlangt',
  decideStep: {
    action: 'Über Antwort und Bearbeitung entscheiden',
    doneWhen: 'Die Entscheidung der Freigabegruppe ist festgehalten.',
  },
  replyStep: {
    action: 'Die Antwort an den Kunden senden',
    afterDecision: 'sobald die Entscheidung festgehalten ist',
    afterApproval: 'sobald die Antwort freigegeben ist',
    doneWhen: 'Der Beleg über den Versand der Antwort liegt vor.',
  },
  confirmStep: {
    action: 'Nachsehen, ob die Bearbeitung geholfen hat',
    by: (hours) => `innerhalb von ${hours} h nach unserer Antwort`,
    doneWhen: (hours) => `Der Kunde hat bestätigt oder sich ${hours} h lang nicht mehr gemeldet.`,
  },
  report: 'Dem Kunden schreiben, was bis dahin bekannt ist',
  beReachable: 'Für den Kunden erreichbar sein',
  keepPromise: 'Diese Zusage einhalten',
  kept: (promise) => `Eingehalten wie geschrieben: ${promise}`,
};

/** The analyst, in German. */
export const ANALYST: AnalystWords = {
  decision: ({ route }, owner) =>
    `Ob dieses Ticket (${route}) geschlossen werden kann, neu geöffnet wird oder an ${owner} geht.`,
  answered: (questions) => ({
    question: 'Hat der Kunde beantwortet, was die Antwort fragt?',
    definition:
      questions === 1
        ? 'Nachrichten nach der Antwort, die ihre Frage beantworten.'
        : `Nachrichten nach der Antwort, die ihre ${questions} Fragen beantworten.`,
  }),
  understood: {
    question: 'Musste der Kunde die Sache noch einmal erklären?',
    definition: 'Nachrichten nach der Antwort, die sie nicht bestätigen.',
  },
  responded: { question: 'Ging die Antwort hinaus?', definition: 'Zugestellte Aktionen dieser Runde.' },
  routed: {
    question: 'Musste der Kunde nach jemand anderem fragen?',
    definition: 'Nachrichten nach der Antwort über die erbetene Auskunft hinaus.',
  },
  closed: {
    question: 'Sagt der Kunde, dass es geholfen hat?',
    definition: 'Nachrichten des Kunden, die das Ergebnis bestätigen.',
  },
  gateRecords: 'Die Freigabe hält die Entscheidung fest, und ohne sie geht nichts weiter.',
  checksAreIt: 'Die Prüfungen selbst sind dieser Schritt.',
  noSource: 'Keine Quelle, die wir lesen, zeigt es; die Prüfung zum Abschluss fragt den Kunden nach dem Ergebnis.',
  ticketsPerDay: 'bearbeitete Tickets pro Tag',
  handleTime: 'mittlere Bearbeitungszeit',
  shape: 'eine Zeile je Ticket: bestanden, nicht bestanden oder nicht bewertet, für jede der vier Prüfungen',
  where: 'die Aufzeichnung dieses Tickets',
  cadence: 'einmal, wenn das Ticket endet',
};

/** The product manager, in German. */
export const MANAGER: ManagerWords = {
  unnamedMatter: 'eine Sache, die der Text nicht nennt',
  unnamedArea: 'nicht genannt',
  who: ({ tier, channel }) => `ein Kunde (${tier}), der ${BY[channel]} schrieb`,
  servedByReply: 'Dem Kunden ist mit der Antwort allein geholfen.',
  wroteAbout: ({ matter, area }) => `Der Kunde schrieb über ${matter} (Bereich: ${area}).`,
  states: (fact, quote) => `${STATED[fact].replace(/\.$/u, '')}: ${quote}.`,
  classIs: ({ route }) => `Das Ticket ist eingeordnet als „${route}“; entschieden haben das Regeln über Wörter.`,
  othersToo: 'ob andere Kunden dasselbe melden',
  theReply: 'die Antwort an diesen Kunden',
  noWork: { item: 'Arbeit an Produkt oder Dokumenten', why: 'Das Ticket gibt keinen Anlass dazu.' },
  belongsToOthers: 'Es gehört anderen oder braucht eine eigene Entscheidung.',
  waitFor: (missing) => `Die Antwort des Kunden abwarten: ${missing}`,
  endOfTicket: 'das Ende dieses Tickets',
  theItem: (title) => `den Eintrag: ${title}`,
  problem: ({ blockedOn, matter, area }) =>
    `${blockedOn} Worum es geht: ${matter}${area === null ? '' : ` (Bereich: ${area})`}.`,
  onlyThisTicket: 'Nur dieses Ticket wurde gelesen: Wie oft es vorkommt, ist nicht bekannt.',
  oneCause: (cited) =>
    `Frühere Tickets des Kunden ähneln diesem (${cited}): Ob sie eine gemeinsame Ursache haben, ist nicht bekannt.`,
  fileNothing: 'Für dieses Ticket nichts anlegen.',
  fileOne: (kind) => `Einen Eintrag ${KINDS[kind]} anlegen und weitere Tickets damit verknüpfen.`,
  fileBoth: 'Je einen Eintrag für die Sache und für den Wunsch anlegen und weitere Tickets damit verknüpfen.',
};
