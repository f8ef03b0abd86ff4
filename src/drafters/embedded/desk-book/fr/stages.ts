import type { FollowThroughKind } from '../../../../domain/handoffs/product-manager.js';
import type { Channel } from '../../../../domain/ticket.js';
import type { AnalystWords, LeadWords, ManagerWords, ReasonWords, SpecialistWords } from '../desk-book.js';
import { STATED } from './facts.js';

const BY: Readonly<Record<Channel, string>> = {
  web: 'par le formulaire web',
  email: 'par e-mail',
  chat: 'par chat',
  api: 'via l’API',
  phone: 'par téléphone',
};

const KINDS: Readonly<Record<FollowThroughKind, string>> = {
  product: 'sur le produit',
  tooling: 'sur les outils',
  documentation: 'sur la documentation',
  process: 'sur le processus',
};

const REWRITES: Readonly<Record<string, string>> = {
  S1: 'Ne promettre que ce que le support maîtrise, ou citer la condition et la source.',
  S2: 'Dire jusqu’à quand ou à quelle condition, ou l’enlever.',
  S3: 'Laisser de côté reproche et défense : dire ce qui se passe ensuite.',
  S4: 'Remplacer le mot vague par une date ou une condition.',
  S12: 'Ne demander ni mot de passe, ni code, ni numéro de carte : demander ce qui identifie le compte.',
};

/** The support specialist, in French. */
export const SPECIALIST: SpecialistWords = {
  goal: (parts) => `${parts.join(' ; ')}.`,
  inTheirWords: (quote) => `dans les mots du client : ${quote}`,
  besideThat: (quote) => `par ailleurs : ${quote}`,
  kindWords: 'par ailleurs, le client dit quelque chose d’aimable',
  nothingWanted: 'Le texte ne dit pas ce qui est souhaité.',
  mustSayUnderstood: 'dire ce que nous avons compris',
  mustName: (quote) => `nommer ${quote}`,
  mustAsk: (missing) => `demander : ${missing}`,
  mustSayWho: (owner) => `dire que ${owner} agit, et jusqu’à quand`,
  mustSayHow: 'dire comment joindre une personne',
  within: (hours, since) =>
    `dans les ${hours} h suivant ${since === 'answer' ? 'la réponse du client' : 'notre réponse'}`,
  beforeReply: 'avant l’envoi de la réponse',
  onAsking: 'lorsque le client demande une personne',
  standstill: 'le travail est à l’arrêt',
  deadline: 'une échéance est proche',
  theMatter: ({ route }) => `le sujet : ${route}`,
  saidBefore: (compared) => `Le client dit que c’est déjà arrivé ; ${comparedWords(compared)}.`,
  comesBack: (alike) =>
    alike === 1
      ? 'Le même sujet revient : un ticket précédent de ce client ressemble à celui-ci.'
      : `Le même sujet revient : ${alike} tickets précédents de ce client ressemblent à celui-ci.`,
  rewrite: ({ rule, fix }) => `${rule} : ${REWRITES[rule] ?? fix}`,
};

function comparedWords(count: number): string {
  if (count === 0) return 'les autres tickets n’ont pas été comparés';
  return count === 1 ? 'un ticket précédent a été comparé' : `${count} tickets précédents ont été comparés`;
}

/** Why a person is asked, in French. */
export const REASONS: ReasonWords = {
  harm: 'Le texte parle peut-être d’un danger pour une personne.',
  weakness: 'Le texte signale peut-être une faille.',
  complaint: 'Le client dit que les contacts précédents n’ont pas aidé.',
  outage: 'Le texte décrit une panne.',
  largeCustomer: 'Un grand client pose une question sur le prix ou les conditions.',
  gaveAway: 'Le client a donné à quelqu’un un mot de passe, un code ou des données de carte.',
  noRuleWords: (language) =>
    `De tels cas demandent une personne, et les règles n’ont pas de mots pour la langue du client (${language}).`,
  noTemplates: (language) => `Le client écrit dans une langue sans modèles (${language}) : la réponse est en anglais.`,
  noRule: 'Aucune règle ne demande une personne.',
  offDuty: ({ reason, group, moment }) =>
    `${reason}. Personne de ${group} n’est de service maintenant ; le prochain service commence le ${moment}.`,
  afterGate: (hours) => `dans les ${hours} h suivant l’ouverture de la demande d’accord`,
};

/** The operations lead, in French. */
export const LEAD: LeadWords = {
  filed: (channel) => `ticket reçu ${BY[channel]}`,
  customer: 'client',
  awaitsAnswer: 'une réponse du support',
  theTicket: 'le ticket',
  earlierAnswers: (count) => (count === 1 ? 'une réponse précédente' : `${count} réponses précédentes`),
  awaitsEnd: 'la conclusion de l’affaire',
  theThread: 'l’historique',
  replyDrafted: 'réponse rédigée',
  awaitsApproval: 'l’accord, quand la politique le demande',
  thisRun: 'ce traitement',
  doesNotSay: (missing) => `Le ticket ne dit pas : ${missing.join(' ; ')}.`,
  happenedBefore: 'Le client dit que c’est déjà arrivé.',
  readAlike: (cited) => `Des tickets précédents du client ressemblent à celui-ci : ${cited}.`,
  andMore: (ids, more) => `${ids} et ${more} de plus`,
  defaultRoute: 'Aucune règle de la politique ne vise ce ticket : il suit la voie par défaut.',
  decide: (reason) => `Décider : ${reason}`,
  onlyIfAsked: 'seulement si le client demande une personne',
  decideStep: {
    action: 'Décider de la réponse et du traitement',
    doneWhen: 'La décision du groupe qui donne l’accord est consignée.',
  },
  replyStep: {
    action: 'Envoyer la réponse au client',
    afterDecision: 'dès que la décision est consignée',
    afterApproval: 'dès que la réponse est approuvée',
    doneWhen: 'La preuve d’envoi de la réponse est consignée.',
  },
  confirmStep: {
    action: 'Vérifier si le traitement a aidé',
    by: (hours) => `dans les ${hours} h suivant notre réponse`,
    doneWhen: (hours) => `Le client a confirmé, ou n’a pas récrit pendant ${hours} h.`,
  },
  report: 'Écrire au client ce qui est connu à ce moment-là',
  beReachable: 'Rester joignable pour le client',
  keepPromise: 'Tenir cette promesse',
  kept: (promise) => `Tenu comme écrit : ${promise}`,
};

/** The analyst, in French. */
export const ANALYST: AnalystWords = {
  decision: ({ route }, owner) => `Si ce ticket (${route}) peut être clos, est rouvert ou passe à ${owner}.`,
  answered: (questions) => ({
    question: 'Le client a-t-il répondu à ce que la réponse demande ?',
    definition:
      questions === 1
        ? 'Messages après la réponse qui répondent à sa question.'
        : `Messages après la réponse qui répondent à ses ${questions} questions.`,
  }),
  understood: {
    question: 'Le client a-t-il dû expliquer de nouveau le sujet ?',
    definition: 'Messages après la réponse qui ne la confirment pas.',
  },
  responded: { question: 'La réponse est-elle partie ?', definition: 'Actions remises de ce tour.' },
  routed: {
    question: 'Le client a-t-il dû demander quelqu’un d’autre ?',
    definition: 'Messages après la réponse au-delà de l’information demandée.',
  },
  closed: {
    question: 'Le client dit-il que cela a aidé ?',
    definition: 'Messages du client qui confirment le résultat.',
  },
  gateRecords: 'La demande d’accord consigne la décision, et rien n’avance sans elle.',
  checksAreIt: 'Les contrôles eux-mêmes sont cette étape.',
  noSource: 'Aucune source que nous lisons ne le montre ; le contrôle de clôture demande le résultat au client.',
  ticketsPerDay: 'tickets traités par jour',
  handleTime: 'temps moyen de traitement',
  shape: 'une ligne par ticket : réussi, échoué ou non évalué, pour chacun des quatre contrôles',
  where: 'le dossier de ce ticket',
  cadence: 'une fois, à la fin du ticket',
};

/** The product manager, in French. */
export const MANAGER: ManagerWords = {
  unnamedMatter: 'un sujet que le texte ne nomme pas',
  unnamedArea: 'non précisé',
  who: ({ tier, channel }) => `un client (${tier}), qui a écrit ${BY[channel]}`,
  servedByReply: 'La réponse seule suffit au client.',
  wroteAbout: ({ matter, area }) => `Le client a écrit au sujet de ceci : ${matter} (domaine : ${area}).`,
  states: (fact, quote) => `${STATED[fact].replace(/\.$/u, '')} : ${quote}.`,
  classIs: ({ route }) => `Le ticket est classé comme « ${route} » ; des règles sur les mots en ont décidé.`,
  othersToo: 'si d’autres clients signalent la même chose',
  theReply: 'la réponse à ce client',
  noWork: { item: 'un travail sur le produit ou les documents', why: 'Le ticket n’en donne pas de raison.' },
  belongsToOthers: 'Cela revient à d’autres ou demande une décision à part.',
  waitFor: (missing) => `Attendre la réponse du client : ${missing}`,
  endOfTicket: 'la fin de ce ticket',
  theItem: (title) => `la fiche : ${title}`,
  problem: ({ blockedOn, matter, area }) =>
    `${blockedOn} De quoi il s’agit : ${matter}${area === null ? '' : ` (domaine : ${area})`}.`,
  onlyThisTicket: 'Seul ce ticket a été lu : on ne sait pas à quelle fréquence cela arrive.',
  oneCause: (cited) =>
    `Des tickets précédents du client ressemblent à celui-ci (${cited}) : on ne sait pas s’ils ont une même cause.`,
  fileNothing: 'Ne rien ouvrir pour ce ticket.',
  fileOne: (kind) => `Ouvrir une fiche ${KINDS[kind]} et y lier les prochains tickets.`,
  fileBoth: 'Ouvrir une fiche pour le sujet et une pour le souhait, et y lier les prochains tickets.',
};
