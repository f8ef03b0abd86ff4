import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { alikeTickets, earlierTicketsOf } from '../../domain/earlier-tickets.js';
import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import type { Policy } from '../../domain/playbook.js';
import type { EarlierTicket, Ticket } from '../../domain/ticket.js';
import type { DraftRequest } from '../../ports.js';
import { deskBookOf } from './desk-book/books.js';
import { tellsAFault } from './fault-sentence.js';
import { problemClass } from './problem-class.js';
import type { Reading } from './reading.js';

/** Words that say it themselves: `happens`. The others say it of whatever stands beside them: of a fault, or of a try. */
const COMES_BACK = lexiconOf<'happens' | 'again' | 'trying'>([
  [
    'happens',
    phrases(`
      third time, second time, every morning, every day, every time, third day, reminder*, second request, keeps,
      keep getting, for weeks, for months, happened before, happens again, happened again, jedes mal, zweite anfrage,
      seit wochen, zum zweiten mal, zum dritten mal, cada vez, desde hace semanas, segunda vez, tercera vez,
      chaque fois, deuxieme fois, troisieme fois, ogni volta, ogni mattina, da settimane, seconda volta, terza volta
    `),
  ],
  [
    'again',
    phrases(`
      again, erneut, wieder, schon wieder, otra vez, de nuevo, a nouveau, de nouveau, encore une fois, di nuovo,
      un'altra volta, ancora una volta
    `),
  ],
  [
    'trying',
    phrases(`
      try, tried, trying, hello, hi, thanks, versuch*, probier*, hallo, danke, intent*, prob*, hola, gracias, essay*,
      reessay*, bonjour, merci, riprov*, provat*, provo, ciao, grazie
    `),
  ],
]);

/** Whether the problem comes back, and what to do about that. */
export function recurringOf(
  reading: Reading,
  { start, playbook }: Pick<DraftRequest, 'start' | 'playbook'>,
): Pick<ClarifiedIssue, 'recurrence' | 'systemFixes'> {
  const from = { ticket: start.ticket, alike: alikeTickets(start.ticket), policy: playbook.policy };
  return { recurrence: recurrenceOf(reading, from), systemFixes: systemFixesOf(reading, from) };
}

interface Compared {
  readonly ticket: Ticket;
  readonly alike: readonly EarlierTicket[];
  readonly policy: Policy;
}

/**
 * Whether the problem comes back: the customer says so, or as many earlier tickets read alike as the policy asks for, this one
 * counted. Those that read alike are cited. The signature names the problem where the text does, so that later tickets can
 * be held against it. Nothing is claimed about other customers.
 */
function recurrenceOf(reading: Reading, { ticket, alike, policy }: Compared): ClarifiedIssue['recurrence'] {
  const saysSo = saysItComesBack(reading);
  const { thing, symptom } = reading.matter;
  return {
    suspected: saysSo || alike.length + 1 >= policy.recurrence.leastTickets,
    signature: thing === null && symptom === null ? null : problemClass(reading),
    evidence: [
      ...(saysSo ? [deskBookOf(policy).specialist.saidBefore(earlierTicketsOf(ticket).length)] : []),
      ...alike.map(({ id }) => `ticket:${id}`),
    ],
  };
}

/** "Please try it again" and "hello again" are no problem that comes back; "the export stops again" is one. */
function saysItComesBack({ words }: Reading): boolean {
  const hits = findPhrases(words, COMES_BACK);
  if (hits.some(({ means }) => means === 'happens')) return true;
  const sentencesWith = (wanted: 'again' | 'trying') =>
    hits.filter(({ means }) => means === wanted).map(({ from }) => words[from]?.sentence);
  const tried = new Set(sentencesWith('trying'));
  return sentencesWith('again')
    .filter((sentence) => !tried.has(sentence))
    .some((sentence) => tellsAFault(words.filter((word) => word.sentence === sentence)));
}

/** What to do about a problem that comes back: nothing, unless the policy calls it recurring by tickets that can be named. */
function systemFixesOf(reading: Reading, { alike, policy }: Compared): ClarifiedIssue['systemFixes'] {
  const count = alike.length;
  if (count + 1 < policy.recurrence.leastTickets) return [];
  const kind = reading.intent === 'how-to' ? 'documentation' : 'product';
  return [{ kind, gap: deskBookOf(policy).specialist.comesBack(count) }];
}
