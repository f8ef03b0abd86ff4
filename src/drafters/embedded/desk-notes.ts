import type { FactId } from './facts.js';
import type { Intent } from './intent.js';
import type { Symptom } from './matter-words.js';

/** What the desk notes about a class of tickets, for colleagues. */
export interface DeskNote {
  /** What the customer wants to reach, with a verb. */
  readonly goal: string;
  readonly blockedOn: string;
  /** What the handling is, in two or three words: the kind of route. */
  readonly route: string;
  /** What the owner does after the reply. */
  readonly work: string;
}

const DAMAGED: DeskNote = {
  goal: 'Have what was ordered in one piece, or be compensated as the terms allow',
  blockedOn: 'The damage has not been held against the terms.',
  route: 'damaged delivery',
  work: 'Hold the damage against the terms and prepare the decision',
};

/** The note for a ticket: what arrived damaged is neither a wish to cancel nor a delivery that is missed. */
export function deskNoteOf(of: { readonly intent: Intent; readonly fault: Symptom | null }): DeskNote {
  return of.intent === 'refund' && of.fault === 'damaged' ? DAMAGED : DESK_NOTES[of.intent];
}

/** Notes in the desk's language. */
const DESK_NOTES: Readonly<Record<Intent, DeskNote>> = {
  safety: {
    goal: 'Be safe, and be heard by a person',
    blockedOn: 'No person has answered yet, and somebody may be harmed.',
    route: 'person at once',
    work: 'Answer in person and stay until the customer is safe',
  },
  'security-report': {
    goal: 'Have a weakness closed before others find it',
    blockedOn: 'Nobody in charge of security has confirmed the report.',
    route: 'security contact',
    work: 'Confirm the report without asking for more tests, and limit the exposure',
  },
  'account-misuse': {
    goal: 'Stop somebody else from acting in the customer’s name',
    blockedOn: 'It is not known what was entered or used, and the owner is not confirmed.',
    route: 'account protection',
    work: 'Check recent sign-ins and payments, and lock what the confirmed owner wants locked',
  },
  phishing: {
    goal: 'Know whether a message is ours, and stay safe',
    blockedOn: 'It is not known whether the message is ours and what was entered.',
    route: 'suspicious message',
    work: 'Say whether the message is ours, and protect accounts where something was entered',
  },
  outage: {
    goal: 'Have the service back and know its state',
    blockedOn: 'The service does not work for the customer, and its state is not known to them.',
    route: 'incident',
    work: 'Compare the report with the state of the service and publish what is known',
  },
  'data-loss': {
    goal: 'Get missing data back',
    blockedOn: 'It is not known what still exists and from when the last good copy is.',
    route: 'recovery',
    work: 'Find out what still exists and what can be restored',
  },
  legal: {
    goal: 'Have a legal request answered by the person in charge',
    blockedOn: 'Support gives no legal answers; the legal contact has not read it.',
    route: 'legal contact',
    work: 'Read the request, note its deadline and answer it',
  },
  privacy: {
    goal: 'Have a request about personal data carried out',
    blockedOn: 'The owner of the account is not confirmed.',
    route: 'privacy contact',
    work: 'Confirm the owner of the account, then handle the request about personal data',
  },
  access: {
    goal: 'Get into the account again',
    blockedOn: 'The sign-in fails for a cause that is not known yet.',
    route: 'account access',
    work: 'Find out what stops the sign-in and name the documented way back',
  },
  billing: {
    goal: 'Understand an amount and have it corrected if it is wrong',
    blockedOn: 'The entry has not been compared with the records.',
    route: 'billing question',
    work: 'Compare the entry with the records and explain or correct it',
  },
  'refund-status': {
    goal: 'Receive money that was promised back, or know when it comes',
    blockedOn: 'It is not known whether the refund was booked, and to where.',
    route: 'refund not arrived',
    work: 'Check whether, when and to where the refund was booked',
  },
  refund: {
    goal: 'Cancel or return something, or get money back',
    blockedOn: 'It has not been held against the terms, and money needs an approver above the limit.',
    route: 'refund or cancellation',
    work: 'Hold the request against the terms and prepare the decision',
  },
  delivery: {
    goal: 'Receive what was ordered',
    blockedOn: 'It is not known where the delivery is.',
    route: 'delivery',
    work: 'Trace the delivery and decide on a replacement',
  },
  bug: {
    goal: 'Use a function that stopped working as it did or should',
    blockedOn: 'The cause is not known, and the case has not been repeated by us.',
    route: 'fault report',
    work: 'Repeat the case, find the cause or a way around it',
  },
  change: {
    goal: 'Change a booking or an account',
    blockedOn: 'It has not been checked which changes the terms allow.',
    route: 'change request',
    work: 'Check which changes the terms allow and what they cost',
  },
  'how-to': {
    goal: 'Learn how something is done',
    blockedOn: 'The steps were not found or do not fit.',
    route: 'how-to question',
    work: 'Write down the steps for this case, or say that it cannot be done',
  },
  'feature-wish': {
    goal: 'Have the product behave in another way',
    blockedOn: 'The product does not offer it today, as far as the customer can see.',
    route: 'product wish',
    work: 'Record the wish with its reason and look for the same wish',
  },
  complaint: {
    goal: 'Be taken seriously and speak to one person in charge',
    blockedOn: 'Earlier contacts did not lead to an end.',
    route: 'complaint',
    work: 'Read the whole history, name one person and a next step',
  },
  sales: {
    goal: 'Know price and terms',
    blockedOn: 'The customer has no answer about price or terms.',
    route: 'sales question',
    work: 'Answer from the published list, or pass it to whoever may offer more',
  },
  spam: {
    goal: 'Sell something to us, as far as the text shows; the sender has no request for help',
    blockedOn: 'Nothing: there is no request for help.',
    route: 'not a support request',
    work: 'Close without further contact',
  },
  thanks: {
    goal: 'Tell us that it works now',
    blockedOn: 'Nothing: the customer says that it works.',
    route: 'confirmation',
    work: 'Close after the quiet period',
  },
  unknown: {
    goal: 'Not known yet: the text does not say what the customer wants to reach',
    blockedOn: 'It is not known what the customer needs.',
    route: 'clarification',
    work: 'Read the answer and pass the ticket to whoever can help',
  },
};

/** What is missing, in the desk's words: one entry per fact that the reply asks for. */
export const MISSING_NOTES: Readonly<Record<FactId, string>> = {
  'error-text': 'the exact words of the error message',
  since: 'since when it happens and what changed before',
  version: 'version of the product and operating system',
  steps: 'the steps that lead to it',
  scope: 'who is affected',
  account: 'which account it is about',
  reference: 'number of the invoice, order, booking or earlier ticket',
  amount: 'date and amount of the entry',
  goal: 'what the customer wants to reach',
  place: 'where in the product it is seen',
  entered: 'whether a password, code or card was entered anywhere',
  'last-seen': 'when the data was last seen',
  copy: 'whether a backup or a second device has the data',
  'safe-now': 'whether everybody is safe now',
  'sent-when': 'when it was ordered and where it was sent',
  'wanted-change': 'how it should be afterwards',
  example: 'one example: what is seen and what was expected',
};

/** What a stated fact tells, in the desk's words. */
export const FACT_NOTES: Readonly<Record<FactId, string>> = {
  'error-text': 'The customer gives the words of an error or message.',
  since: 'The customer says when.',
  version: 'The customer names version or system.',
  steps: 'The customer describes steps.',
  scope: 'The customer says who is affected.',
  account: 'The customer names the account.',
  reference: 'The customer gives a reference number.',
  amount: 'The customer names an amount.',
  goal: 'The customer says what is wanted.',
  place: 'The customer says where it is seen.',
  entered: 'The customer says what was entered or opened.',
  'last-seen': 'The customer says when the data was last there.',
  copy: 'The customer speaks of a copy.',
  'safe-now': 'The customer says whether people are safe.',
  'sent-when': 'The customer says when it was ordered.',
  'wanted-change': 'The customer says how it should be.',
  example: 'The customer gives an example.',
};
