import { describe, expect, test } from '@jest/globals';
import { citedInWords, citedTicket, citedTickets } from '../../src/domain/cited-tickets.js';
import { alikeTickets, earlierTicketsOf } from '../../src/domain/earlier-tickets.js';
import { aTicket } from '../support/builders.js';

const earlier = (id: string, subject: string) => ({ id, subject, outcome: null, at: '2026-02-01T10:00:00Z' });

/** The subjects that read like a ticket with this subject, out of these. */
function alike(subject: string, ...subjects: readonly string[]): readonly string[] {
  const earlierTickets = subjects.map((text, index) => earlier(`E-${index}`, text));
  return alikeTickets(aTicket({ subject, body: 'See above.', earlierTickets })).map((one) => one.subject);
}

describe('earlier tickets', () => {
  test('are each counted once, without the ticket itself', () => {
    const earlierTickets = [earlier('E-1', 'a'), earlier('T-1', 'b'), earlier('E-1', 'c'), earlier('E-2', 'd')];

    expect(earlierTicketsOf(aTicket({ earlierTickets })).map(({ subject }) => subject)).toEqual(['a', 'd']);
    expect(earlierTicketsOf(aTicket())).toEqual([]);
  });

  test.each([
    ['CSV export stops at 10,000 rows', 'Export of invoices ends after 10,000 rows'],
    ['Charged twice in March', 'Charged twice in January'],
    ['Rechnung doppelt abgebucht', 'Doppelte Abbuchung der Rechnung'],
  ])('read alike where the matter is the same: "%s" and "%s"', (subject, before) => {
    expect(alike(subject, before)).toEqual([before]);
  });

  test.each([
    ['CSV export stops at 10,000 rows', 'How do I import a CSV file?'],
    ['Charged twice in March', 'Invoice for March missing'],
    ['Rechnung doppelt abgebucht', 'Rechnung nicht angekommen'],
    ['Problem', 'Problem'],
    ['', ''],
  ])('do not where a word or two are shared: "%s" and "%s"', (subject, before) => {
    expect(alike(subject, before)).toEqual([]);
  });

  test('are held against the beginning of the body where a chat has no subject', () => {
    const earlierTickets = [earlier('E-1', 'CSV export stops')];

    expect(alikeTickets(aTicket({ subject: '', earlierTickets })).map(({ id }) => id)).toEqual(['E-1']);
  });
});

describe('citations in evidence', () => {
  test('are entries that name one ticket and nothing else', () => {
    expect(citedTicket('ticket:T-7')).toBe('T-7');
    expect([citedTicket('see ticket:T-7'), citedTicket('ticket:'), citedTicket('cluster:T-7')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(citedTickets(['again', 'ticket:a', 'ticket:b', 'ticket:a'])).toEqual(['a', 'b']);
  });

  test('are named as far as a sentence goes', () => {
    expect(citedInWords(['ticket:a', 'ticket:b', 'ticket:c'])).toBe('a, b, c');
    expect(citedInWords(['ticket:a', 'ticket:b', 'ticket:c', 'ticket:d'])).toBe('a, b, c and 1 more');
    expect(citedInWords(['again'])).toBeNull();
  });
});
