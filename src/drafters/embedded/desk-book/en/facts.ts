import type { DeskBook } from '../desk-book.js';

/** What is missing, in English. */
export const MISSING: DeskBook['missing'] = {
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

/** What a stated fact tells, in English. */
export const STATED: DeskBook['stated'] = {
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
