import { describe, expect, test } from '@jest/globals';
import { readTicket, ticketHash } from '../../src/schemas/ticket.js';
import { aTicket } from '../support/builders.js';

const REFUSED = { fileFields: 'refused' } as const;

describe('what stands beside a ticket', () => {
  test('may name files; what is not said of them is null, and no files are the same ticket as an empty list', () => {
    const reading = readTicket({ body: 'x', attachments: [{ name: 'a.png' }] }, REFUSED);

    expect(reading).toMatchObject({ ticket: { attachments: [{ name: 'a.png', mediaType: null, bytes: null }] } });
    expect(readTicket({ body: 'x', attachments: [] }, REFUSED)).toEqual(readTicket({ body: 'x' }, REFUSED));
    expect(readTicket({ body: 'x' }, REFUSED)).not.toHaveProperty('ticket.attachments');
  });

  test('keeps the name of a file byte for byte, a path and hidden characters included', () => {
    const name = '..\\..\\C:/x\u202egnp.exe\u0000';

    const reading = readTicket({ body: 'x', attachments: [{ name, mediaType: 'image/png', bytes: 0 }] }, REFUSED);

    expect(reading).toMatchObject({ ticket: { attachments: [{ name, mediaType: 'image/png', bytes: 0 }] } });
  });

  test('is another ticket when another file came with it', () => {
    const withFile = (name: string) => aTicket({ attachments: [{ name, mediaType: null, bytes: null }] });

    expect(ticketHash(withFile('a.png'))).not.toBe(ticketHash(withFile('b.png')));
    expect(ticketHash(withFile('a.png'))).not.toBe(ticketHash(aTicket()));
  });

  test('may name earlier tickets, and stays the same ticket whatever stands there', () => {
    const earlierTickets = [{ id: 'T-0', subject: 'a', at: '2026-01-01T00:00:00Z' }];
    const reading = readTicket({ body: 'x', earlierTickets }, REFUSED);
    const without = readTicket({ body: 'x' }, REFUSED);
    if (reading.kind === 'invalid' || without.kind === 'invalid') throw new Error('Both are tickets.');

    expect(reading.ticket.earlierTickets).toEqual([{ ...earlierTickets[0], outcome: null }]);
    expect(reading.ticket.id).toBe(without.ticket.id);
    expect(ticketHash(reading.ticket)).toBe(ticketHash(without.ticket));
    expect(readTicket({ body: 'x', earlierTickets: [] }, REFUSED)).toEqual(without);
  });

  test.each<[string, unknown, string]>([
    [
      'an unknown part of a file, such as its content',
      { body: 'x', attachments: [{ name: 'a.png', content: 'aGk=' }] },
      'attachments[0]: unknown field "content"; known are name, mediaType, bytes',
    ],
    [
      'a file with a blank name',
      { body: 'x', attachments: [{ name: ' \u200b' }] },
      'attachments[0].name: holds nothing that a reader could see',
    ],
    [
      'a file with a type that is none',
      { body: 'x', attachments: [{ name: 'a.png', mediaType: 'image' }] },
      'attachments[0].mediaType: must be a media type, e.g. image/png',
    ],
    [
      'a file of less than nothing',
      { body: 'x', attachments: [{ name: 'a.png', bytes: -1 }] },
      'attachments[0].bytes: counts bytes from 0',
    ],
    [
      'an earlier ticket without its moment',
      { body: 'x', earlierTickets: [{ id: 'T-0', subject: '' }] },
      'earlierTickets[0].at: missing',
    ],
    [
      'an earlier ticket with an id that would need quoting',
      { body: 'x', earlierTickets: [{ id: 'T 0', subject: '', at: '2026-01-01T00:00:00Z' }] },
      'earlierTickets[0].id: holds other characters; an id is 1 to 100 of A-Z a-z 0-9 . _ -',
    ],
    [
      'an unknown part of an earlier ticket, such as its body',
      { body: 'x', earlierTickets: [{ id: 'T-0', subject: '', at: '2026-01-01T00:00:00Z', body: 'y' }] },
      'earlierTickets[0]: unknown field "body"; known are id, subject, outcome, at',
    ],
    ['a file without a name', { body: 'x', attachments: [{}] }, 'attachments[0].name: missing'],
  ])('is refused with %s', (_what, value, problem) => {
    const reading = readTicket(value, REFUSED);

    expect(reading.kind === 'ok' ? [] : reading.problems).toEqual([problem]);
  });
});
