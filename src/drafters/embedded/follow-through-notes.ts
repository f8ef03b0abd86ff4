import type { FollowThroughKind } from '../../domain/handoffs/product-manager.js';
import type { Intent } from './intent.js';

/** What a class of tickets leaves to do after the customer is served. */
export interface WorkNote {
  readonly kind: FollowThroughKind;
  /** Title with a place for the matter in the customer's words. */
  readonly title: string;
  readonly value: string;
  readonly scope: string;
  readonly nonScope: string;
  readonly given: string;
  readonly when: string;
  readonly then: string;
  readonly edgeCase: string;
  /** 1 (little) to 5 (much). */
  readonly effort: number;
}

/** Why a class leaves nothing to do. */
export interface NoWork {
  readonly why: string;
}

/** Follow-through by class. */
export const WORK_NOTES: Readonly<Record<Intent, WorkNote | NoWork>> = {
  safety: {
    kind: 'process',
    title: 'Review how the message about {object} reached a person',
    value: 'A customer in danger is answered by a person at once.',
    scope: 'the way from the first message to the first answer of a person',
    nonScope: 'the care for the customer itself, which a person has taken over',
    given: 'a message that speaks of harm to somebody',
    when: 'it comes in through the same channel',
    then: 'the record shows which person answered and at which minute',
    edgeCase: 'the message comes in outside duty hours',
    effort: 2,
  },
  'security-report': {
    kind: 'product',
    title: 'Check who can open what the customer reports: {object}',
    value: 'Data stays with those who own it, and reporters see that it pays to tell us first.',
    scope: 'the access that the customer describes',
    nonScope: 'any test by the customer, and any statement to the public',
    given: 'a person without rights to the data',
    when: 'they open it in the way that the report describes',
    then: 'the product refuses and the log names the attempt',
    edgeCase: 'a person who had the right and lost it',
    effort: 3,
  },
  'account-misuse': { why: 'none: protecting one account is the handling itself.' },
  phishing: {
    kind: 'process',
    title: 'Have messages in our name taken down, and warn customers: {object}',
    value: 'Customers hear of a false message from us before they click.',
    scope: 'the way from a report to the take-down request and the warning',
    nonScope: 'the protection of accounts that were hit, which has its own owner',
    given: 'a report of a message in our name',
    when: 'it has been found to be false',
    then: 'the record shows who asked for the take-down, and the warning names how our messages look',
    edgeCase: 'the false message quotes a real one of ours',
    effort: 2,
  },
  outage: {
    kind: 'product',
    title: 'Find why the service stopped for this customer: {object}',
    value: 'Customers work on, and learn about a fault from us first.',
    scope: 'the fault that the customer describes, and its notice to customers',
    nonScope: 'faults in systems of the customer',
    given: 'the service in the state that the customer describes',
    when: 'the fault begins',
    then: 'the status page shows it, and the log names the component that failed',
    edgeCase: 'only some customers or regions are hit',
    effort: 4,
  },
  'data-loss': {
    kind: 'product',
    title: 'Find where the data went: {object}',
    value: 'Customers keep what they stored.',
    scope: 'the step after which the data was missing',
    nonScope: 'data that was never stored with us',
    given: 'a copy of the customer’s situation before the loss',
    when: 'the same step is carried out',
    then: 'every entry that was there before is listed afterwards',
    edgeCase: 'the step is broken off half-way',
    effort: 4,
  },
  legal: {
    kind: 'process',
    title: 'Record the legal request and its deadline: {object}',
    value: 'No legal deadline is missed.',
    scope: 'intake, deadline and owner of this request',
    nonScope: 'any legal opinion by support',
    given: 'a legal request in the queue',
    when: 'it is taken in',
    then: 'the record shows the deadline and the person who answers',
    edgeCase: 'the request names no deadline',
    effort: 1,
  },
  privacy: {
    kind: 'process',
    title: 'Carry out and record the request about personal data: {object}',
    value: 'Requests about personal data end within their legal time.',
    scope: 'proof of ownership, the request itself and its record',
    nonScope: 'data that the law obliges us to keep',
    given: 'a request by the confirmed owner of an account',
    when: 'it has been carried out',
    then: 'the record shows what was done, when, and what was kept for which reason',
    edgeCase: 'the sender is not the owner of the account',
    effort: 2,
  },
  access: {
    kind: 'documentation',
    title: 'Explain the way back in for this case: {object}',
    value: 'People who are locked out help themselves instead of waiting.',
    scope: 'an article with the documented way back, and what cannot be recovered',
    nonScope: 'changes to the sign-in itself',
    given: 'a person in the situation of this ticket',
    when: 'they search the help for the words of this ticket',
    then: 'the first hit lists the steps and says what cannot be recovered',
    edgeCase: 'the person has no second device and no backup code',
    effort: 1,
  },
  billing: {
    kind: 'product',
    title: 'Find how this entry came about: {object}',
    value: 'Customers pay what they owe and can read why.',
    scope: 'the entry of this ticket and others made in the same way',
    nonScope: 'the single correction, which billing carries out',
    given: 'an account in the state of this ticket',
    when: 'the next entry is made',
    then: 'the statement shows one entry and names what it is for',
    edgeCase: 'a cancellation that falls on the day of the entry',
    effort: 3,
  },
  'refund-status': {
    kind: 'process',
    title: 'Tell customers when their money arrives: {object}',
    value: 'Customers who wait for money do not have to ask where it is.',
    scope: 'the message to customers once a refund is booked',
    nonScope: 'the decision whether money goes back',
    given: 'a refund that has been booked',
    when: 'the booking is made',
    then: 'the customer receives a message that names the amount and the day by which it shows',
    edgeCase: 'the card of the payment has been replaced',
    effort: 2,
  },
  refund: { why: 'none: one request under the terms leaves nothing to build or write.' },
  delivery: {
    kind: 'process',
    title: 'Tell customers where their delivery is: {object}',
    value: 'Customers who wait do not have to ask.',
    scope: 'the notice to customers when a delivery is late',
    nonScope: 'the contract with the carrier',
    given: 'a delivery that has not arrived on its day',
    when: 'that day ends',
    then: 'the customer receives a message that names the place and the next day',
    edgeCase: 'the carrier reports it as delivered',
    effort: 2,
  },
  bug: {
    kind: 'product',
    title: 'Find and remove the cause: {object}',
    value: 'Customers finish what they began, without a way around.',
    scope: 'the fault that the customer describes',
    nonScope: 'other wishes in the same ticket',
    given: 'version and situation of this ticket',
    when: 'the steps of the customer are repeated',
    then: 'the reported fault does not appear, and a test shows it',
    edgeCase: 'the fault appears only after an update of an existing installation',
    effort: 3,
  },
  change: { why: 'none: a single change within the terms leaves nothing to build or write.' },
  'how-to': {
    kind: 'documentation',
    title: 'Answer this question in the help: {object}',
    value: 'The next person finds the answer without writing to us.',
    scope: 'one article or a section that answers the question of this ticket',
    nonScope: 'changes to the product',
    given: 'a person with this question',
    when: 'they search the help for the words of this ticket',
    then: 'the first hit lists the steps, or says that it cannot be done',
    edgeCase: 'the menu has another name in an older version',
    effort: 1,
  },
  'feature-wish': {
    kind: 'product',
    title: 'Decide about the wish: {object}',
    value: 'Customers learn what becomes of a wish, and the same wish is counted once.',
    scope: 'the wish of this ticket with the reason that the customer gives',
    nonScope: 'a date, and any promise to build it',
    given: 'the wish as recorded from this ticket',
    when: 'it is decided',
    then: 'the record shows yes, no or not now, with a reason',
    edgeCase: 'the product can do it already under another name',
    effort: 2,
  },
  complaint: {
    kind: 'process',
    title: 'Find where the earlier contacts were dropped: {object}',
    value: 'Customers do not have to write twice.',
    scope: 'the earlier contacts of this customer about this matter',
    nonScope: 'the matter itself, which has its own owner now',
    given: 'a customer who writes a second time about the same matter',
    when: 'the message comes in',
    then: 'the record shows one owner who stays the same until the end',
    edgeCase: 'the earlier contact was on another channel',
    effort: 2,
  },
  sales: { why: 'none: price and terms are answered from the published list.' },
  spam: { why: 'none: there is no request for help in it.' },
  thanks: { why: 'none: the customer says that it works.' },
  unknown: { why: 'none yet: it is not known what the customer needs; assess again after the answer.' },
};
