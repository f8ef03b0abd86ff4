import type { AnalystWords, LeadWords, ManagerWords, ReasonWords, SpecialistWords } from '../desk-book.js';

/** The support specialist, in English. */
export const SPECIALIST: SpecialistWords = {
  goal: (parts) => `${parts.join('; ')}.`,
  inTheirWords: (quote) => `in the customer’s words: ${quote}`,
  besideThat: (quote) => `beside that: ${quote}`,
  kindWords: 'beside that, they say something kind',
  nothingWanted: 'The text does not say what is wanted.',
  mustSayUnderstood: 'say what we understood',
  mustName: (quote) => `name ${quote}`,
  mustAsk: (missing) => `ask for ${missing}`,
  mustSayWho: (owner) => `say that ${owner} acts, and until when`,
  mustSayHow: 'say how to reach a person',
  within: (hours, since) => `within ${hours} h of ${since === 'answer' ? 'the customer’s answer' : 'the reply'}`,
  beforeReply: 'before the reply goes out',
  onAsking: 'when the customer asks for a person',
  standstill: 'work stands still',
  deadline: 'a deadline is near',
  theMatter: ({ intent }) => `the matter: ${intent}`,
  saidBefore: (compared) => `The customer says that it happened before; ${comparedWords(compared)}.`,
  comesBack: (alike) => `The same matter comes back: ${alike} earlier tickets of this customer read alike.`,
  rewrite: ({ rule, fix }) => `${rule}: ${fix}`,
};

function comparedWords(count: number): string {
  if (count === 0) return 'other tickets were not compared';
  return count === 1 ? 'one earlier ticket was compared' : `${count} earlier tickets were compared`;
}

/** Why a person is asked, in English. */
export const REASONS: ReasonWords = {
  harm: 'The text may speak of harm to a person.',
  weakness: 'The text may report a weakness.',
  complaint: 'The customer says that earlier contacts did not help.',
  outage: 'The text describes an outage.',
  largeCustomer: 'A large customer asks about price or terms.',
  gaveAway: 'The customer gave a password, a code or card details to somebody.',
  noRuleWords: (language) =>
    `Such tickets need a person, and the rules have no words for the language of the customer (${language}).`,
  noTemplates: (language) =>
    `The customer writes in a language without templates (${language}): the reply is in English.`,
  noRule: 'No rule asks for a person.',
  offDuty: ({ reason, group, moment }) =>
    `${reason}. Nobody of ${group} is on duty now; the next duty slot begins ${moment}.`,
  afterGate: (hours) => `within ${hours} h after the gate opens`,
};

/** The operations lead, in English. */
export const LEAD: LeadWords = {
  filed: (channel) => `ticket filed by ${channel}`,
  customer: 'customer',
  awaitsAnswer: 'an answer of the desk',
  theTicket: 'the ticket',
  earlierAnswers: (count) => `${count} earlier answers`,
  awaitsEnd: 'an end of the matter',
  theThread: 'the thread',
  replyDrafted: 'reply drafted',
  awaitsApproval: 'approval, when the policy asks for it',
  thisRun: 'this run',
  doesNotSay: (missing) => `The ticket does not say: ${missing.join('; ')}.`,
  happenedBefore: 'The customer says that it happened before.',
  readAlike: (cited) => `Earlier tickets of the customer read alike: ${cited}.`,
  andMore: (ids, more) => `${ids} and ${more} more`,
  defaultRoute: 'No rule of the policy names this ticket, so it takes the default route.',
  decide: (reason) => `Decide: ${reason}`,
  onlyIfAsked: 'only if the customer asks for a person',
  decideStep: {
    action: 'Decide about the reply and the handling',
    doneWhen: 'The decision of the approver group is recorded.',
  },
  replyStep: {
    action: 'Send the reply to the customer',
    afterDecision: 'once the decision is recorded',
    afterApproval: 'once the reply is approved',
    doneWhen: 'The receipt of the reply is recorded.',
  },
  confirmStep: {
    action: 'Look whether the handling worked',
    by: (hours) => `within ${hours} h of the reply`,
    doneWhen: (hours) => `The customer has confirmed, or has not written again for ${hours} h.`,
  },
  report: 'Write to the customer with what is known',
  beReachable: 'Be reachable for the customer',
  keepPromise: 'Keep this promise',
  kept: (promise) => `Kept as written: ${promise}`,
};

/** The analyst, in English. */
export const ANALYST: AnalystWords = {
  decision: ({ intent }, owner) => `Whether this ${intent} ticket can be closed, is opened again or goes to ${owner}.`,
  answered: (questions) => ({
    question: 'Did the customer answer what the reply asks?',
    definition: `Messages after the reply that answer its ${questions} questions.`,
  }),
  understood: {
    question: 'Did the customer have to explain the matter again?',
    definition: 'Messages after the reply that do not confirm it.',
  },
  responded: { question: 'Did the reply go out?', definition: 'Delivered actions of this round.' },
  routed: {
    question: 'Did the customer have to ask for somebody else?',
    definition: 'Messages after the reply beyond the answer that it asks for.',
  },
  closed: {
    question: 'Does the customer say that it worked?',
    definition: 'Messages of the customer that confirm the result.',
  },
  gateRecords: 'The gate records the decision, and nothing goes on without it.',
  checksAreIt: 'The checks themselves are this step.',
  noSource: 'No source that the desk reads shows it; the check of closing asks the customer for the result.',
  ticketsPerDay: 'tickets handled per day',
  handleTime: 'average handle time',
  shape: 'one line per ticket: passed, failed or not assessed, for each of the four checks',
  where: 'the record of this ticket',
  cadence: 'once, when the ticket ends',
};

/** The product manager, in English. */
export const MANAGER: ManagerWords = {
  unnamedMatter: 'a matter that the text does not name',
  unnamedArea: 'an area that the ticket does not name',
  who: ({ tier, channel }) => `one customer (${tier}), who wrote by ${channel}`,
  servedByReply: 'The customer is served by the reply alone.',
  wroteAbout: ({ matter, area }) => `The customer wrote about ${matter} in ${area}.`,
  states: (fact, quote) => `The ticket states ${fact}: ${quote}.`,
  classIs: ({ intent }) => `The class of the ticket is ${intent}; rules over words decided it.`,
  othersToo: 'whether other customers report the same',
  theReply: 'the reply to this customer',
  noWork: { item: 'work on product or documents', why: 'The ticket gives no reason for it.' },
  belongsToOthers: 'It belongs to others or needs a decision of its own.',
  waitFor: (missing) => `Wait for the answer about ${missing}`,
  endOfTicket: 'the end of this ticket',
  theItem: (title) => `the item “${title}”`,
  problem: ({ blockedOn, matter, area }) =>
    `${blockedOn} The customer names it ${matter}${area === null ? '' : `, in the area ${area}`}.`,
  onlyThisTicket: 'Only this ticket was read: how often it happens is not known.',
  oneCause: (cited) =>
    `Earlier tickets of the customer read alike (${cited}): whether they have one cause is not known.`,
  fileNothing: 'File nothing for this ticket.',
  fileOne: (kind) => `File one ${kind} item and link further tickets to it.`,
  fileBoth: 'File one item for the matter and one for the wish beside it, and link further tickets to each.',
};
