import type { DeskBook, DeskNote } from '../desk-book.js';

/** Damaged goods, in English. */
export const DAMAGED: DeskNote = {
  goal: 'Have what was ordered, and in one piece, or be compensated as the terms allow',
  blockedOn: 'What arrived has not been held against the order and the terms.',
  route: 'damaged or wrong delivery',
  work: 'Hold what arrived against the order and the terms and prepare the decision',
};

/** Each class of tickets, in English. */
export const CLASSES: DeskBook['classes'] = {
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
