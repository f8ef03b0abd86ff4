import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { alikeTickets, earlierTicketsOf } from '../../domain/earlier-tickets.js';
import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import type { Policy } from '../../domain/playbook.js';
import type { EarlierTicket, Ticket } from '../../domain/ticket.js';
import type { DraftRequest } from '../../ports.js';
import { deskBookOf } from './desk-book/books.js';
import { problemClass } from './problem-class.js';
import type { Reading } from './reading.js';

const AGAIN = lexiconOf([
  [
    'again',
    phrases(`
      again, still, third time, second time, every morning, every day, every time, third day, reminder*, second
      request, keeps, keep getting, for weeks, for months, erneut, wieder, immer noch, jedes mal, zweite anfrage,
      seit wochen, otra vez, de nuevo, cada vez, desde hace semanas, a nouveau, encore, toujours pas, chaque fois,
      di nuovo, ancora, ogni volta, ogni mattina, da settimane
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
  const saysSo = findPhrases(reading.words, AGAIN).length > 0;
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

/** What to do about a problem that comes back: nothing, unless the policy calls it recurring by tickets that can be named. */
function systemFixesOf(reading: Reading, { alike, policy }: Compared): ClarifiedIssue['systemFixes'] {
  const count = alike.length;
  if (count + 1 < policy.recurrence.leastTickets) return [];
  const kind = reading.intent === 'how-to' ? 'documentation' : 'product';
  return [{ kind, gap: deskBookOf(policy).specialist.comesBack(count) }];
}
