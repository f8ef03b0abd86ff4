import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentHash } from '../../src/content-hash.js';
import { LIMITS } from '../../src/domain/limits.js';
import { readTicket, readTicketText, ticketHash } from '../../src/schemas/ticket.js';
import { aTicket } from '../support/builders.js';

const REFUSED = { fileFields: 'refused' } as const;
const TEXT_LIMIT = LIMITS.ticketText.value;

/** What is wrong with a value; empty when nothing is. */
function problemsOf(value: unknown): readonly string[] {
  const reading = readTicket(value, REFUSED);
  return reading.kind === 'ok' ? [] : reading.problems;
}

function problemsOfFile(text: string | Uint8Array): readonly string[] {
  const reading = readTicketText(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return reading.kind === 'ok' ? [] : reading.problems;
}

/** Nested lists, as a text: a value that deep cannot be written by hand. */
function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

describe('a ticket that is handed in', () => {
  test('needs a body only; everything else has a default', () => {
    const reading = readTicket({ body: 'It stops.' }, REFUSED);

    expect(reading).toEqual({
      kind: 'ok',
      ticket: {
        id: expect.stringMatching(/^t-[0-9a-f]{20}$/),
        subject: '',
        body: 'It stops.',
        thread: [],
        customer: { name: null, tier: 'standard', locale: null },
        channel: 'api',
        productArea: null,
        receivedAt: null,
      },
    });
  });

  test('comes through unchanged when it is complete', () => {
    const ticket = aTicket({ thread: [{ from: 'agent', at: null, body: '' }] });

    expect(readTicket(ticket, REFUSED)).toEqual({ kind: 'ok', ticket });
  });

  test('keeps control, bidirectional and other odd characters of its text byte for byte', () => {
    const body = 'a\u0000b\u001b[31mc\u202ed\u200be\r\n\u2028f\ufeff';

    const reading = readTicket({ body, subject: body }, REFUSED);

    expect(reading).toMatchObject({ kind: 'ok', ticket: { body, subject: body } });
  });

  test('gets the same id for the same content, whatever the order of its fields', () => {
    const one = readTicket({ body: 'x', subject: 'y' }, REFUSED);
    const other = readTicket({ subject: 'y', channel: 'api', body: 'x' }, REFUSED);

    expect(other).toEqual(one);
  });

  test('has a hash that its id does not change and any other field does', () => {
    const ticket = aTicket();

    expect(ticketHash({ ...ticket, id: 'other' as never })).toBe(ticketHash(ticket));
    expect(ticketHash({ ...ticket, body: `${ticket.body} ` })).not.toBe(ticketHash(ticket));
    expect(ticketHash(ticket)).toBe(contentHash({ ...ticket, id: undefined }));
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'the input must be an object, this is an undefined'],
    ['null', null, 'the input must be an object, this is null'],
    ['a list', [], 'the input must be an object, this is a list'],
    ['a text', 'help', 'the input must be an object, this is a text'],
    ['no body', { subject: 'x' }, 'body: missing'],
    ['an empty body', { body: '' }, 'body: holds nothing that a reader could see'],
    ['a blank body', { body: ' \n\u200b\u202e\u00a0\u3164' }, 'body: holds nothing that a reader could see'],
    ['a body of another type', { body: 5 }, 'body: must be a text, this is a number'],
    ['a body that is null', { body: null }, 'body: must be a text, this is null'],
    [
      'too much text',
      { body: 'x'.repeat(TEXT_LIMIT + 1) },
      'body: 262,145 bytes; a ticket may hold 262,144 bytes of text',
    ],
    [
      'too much text in few characters',
      { body: '\u{1F6D1}'.repeat(TEXT_LIMIT / 4 + 1) },
      'body: 262,148 bytes; a ticket may hold 262,144 bytes of text',
    ],
    [
      'too much text in all',
      { body: 'x'.repeat(TEXT_LIMIT - 1), thread: [{ from: 'agent', body: 'xy' }] },
      'thread: 262,145 bytes with everything beside the body; a ticket may hold 262,144 bytes of text',
    ],
    [
      'too much text with the subject',
      { body: 'x'.repeat(TEXT_LIMIT - 1), subject: 'xy' },
      'subject: 262,145 bytes with everything beside the body; a ticket may hold 262,144 bytes of text',
    ],
    [
      'too much text with the names of files, which are more than the thread',
      { body: 'x'.repeat(TEXT_LIMIT - 3), thread: [{ from: 'agent', body: 'x' }], attachments: [{ name: 'a.b' }] },
      'attachments: 262,145 bytes with everything beside the body; a ticket may hold 262,144 bytes of text',
    ],
    [
      'too much text with the subjects of earlier tickets',
      {
        body: 'x'.repeat(TEXT_LIMIT - 2),
        earlierTickets: [{ id: 'T-0', subject: 'xyz', at: '2026-01-01T00:00:00Z' }],
      },
      'earlierTickets: 262,145 bytes with everything beside the body; a ticket may hold 262,144 bytes of text',
    ],
    [
      'a long subject',
      { body: 'x', subject: 's'.repeat(1_001) },
      'subject: 1,001 characters; a subject may hold 1,000',
    ],
    [
      'an id with a slash',
      { body: 'x', id: 'a/b' },
      'id: holds other characters; an id is 1 to 100 of A-Z a-z 0-9 . _ -',
    ],
    ['a long id', { body: 'x', id: 'a'.repeat(1_000) }, 'id: 1,000 characters; an id is 1 to 100 of A-Z a-z 0-9 . _ -'],
    ['an empty id', { body: 'x', id: '' }, 'id: is empty; an id is 1 to 100 of A-Z a-z 0-9 . _ -'],
    [
      'an id with a control character',
      { body: 'x', id: 'a\u0007' },
      'id: holds control or invisible characters; an id is 1 to 100 of A-Z a-z 0-9 . _ -',
    ],
    ['an id of another type', { body: 'x', id: 7 }, 'id: must be a text, this is a number'],
    [
      'a field of files',
      { body: 'x', labels: {} },
      'unknown field "labels"; known are id, subject, body, thread, customer, channel, productArea, receivedAt, attachments, earlierTickets',
    ],
    [
      'an unknown part',
      { body: 'x', customer: { email: 'y' } },
      'customer: unknown field "email"; known are name, tier, locale',
    ],
    [
      'an unknown part of a turn',
      { body: 'x', thread: [{ from: 'agent', body: '', html: '' }] },
      'thread[0]: unknown field "html"; known are from, at, body',
    ],
    [
      'an unknown tier',
      { body: 'x', customer: { tier: 'gold' } },
      'customer.tier: must be "free" or "standard" or "enterprise"',
    ],
    [
      'an unknown channel',
      { body: 'x', channel: 'fax' },
      'channel: must be "web" or "email" or "chat" or "api" or "phone"',
    ],
    [
      'an unknown speaker',
      { body: 'x', thread: [{ from: 'bot', body: '' }] },
      'thread[0].from: must be "customer" or "agent"',
    ],
    ['a thread that is no list', { body: 'x', thread: {} }, 'thread: must be a list, this is an object'],
    [
      'a long thread',
      { body: 'x', thread: Array.from({ length: 201 }, () => ({ from: 'agent', body: '' })) },
      'thread: 201 turns; a ticket may hold 200',
    ],
    [
      'a long name',
      { body: 'x', customer: { name: 'n'.repeat(201) } },
      'customer.name: 201 characters; this field may hold 200',
    ],
    [
      'a moment in words',
      { body: 'x', receivedAt: 'yesterday' },
      'receivedAt: must be a moment in ISO 8601, e.g. 2026-01-31T09:00:00Z',
    ],
    [
      'a day that does not exist',
      { body: 'x', receivedAt: '2026-02-29T00:00:00Z' },
      'receivedAt: must be a moment in ISO 8601, e.g. 2026-01-31T09:00:00Z',
    ],
    [
      'half a character',
      { body: 'x\ud800' },
      'body: holds half a character (a lone surrogate), which cannot be stored',
    ],
    [
      'half a character in a turn',
      { body: 'x', thread: [{ from: 'agent', body: '\udc00' }] },
      'thread[0].body: holds half a character (a lone surrogate), which cannot be stored',
    ],
    [
      'a reach into the prototype',
      JSON.parse('{"body":"x","__proto__":{"tier":"enterprise"}}'),
      'a field named "__proto__" is not allowed',
    ],
    [
      'a deeper reach into the prototype',
      JSON.parse('{"body":"x","customer":{"constructor":{"prototype":{}}}}'),
      'customer: a field named "constructor" is not allowed',
    ],
    [
      'a very deep value',
      JSON.parse(`{"body":${nested(10_000)}}`),
      `body${'[0]'.repeat(32)}: nested deeper than 32 levels`,
    ],
  ])('is refused with %s', (_what, value, problem) => {
    expect(problemsOf(value)).toContain(problem);
  });

  test.each([
    ['all the text there may be', { body: 'x'.repeat(TEXT_LIMIT) }],
    ['the longest id', { body: 'x', id: `${'a'.repeat(97)}._-` }],
    ['the longest subject', { body: 'x', subject: '\u{1F6D1}'.repeat(1_000) }],
    ['the longest thread', { body: 'x', thread: Array.from({ length: 200 }, () => ({ from: 'agent', body: '' })) }],
    ['a leap day with an offset', { body: 'x', receivedAt: '2028-02-29T23:59:60.5+02:00' }],
    ['a day without a time', { body: 'x', receivedAt: '2026-01-31' }],
  ])('is accepted with %s', (_what, value) => {
    expect(problemsOf(value)).toEqual([]);
  });

  test('survives a value that holds itself, and one whose parts are shared a million times', () => {
    const circle: Record<string, unknown> = { body: 'x' };
    circle['customer'] = circle;
    const shared = Array.from({ length: 31 }).reduce<unknown>((part) => [part, part], 'leaf');

    expect(problemsOf(circle)).toEqual([expect.stringContaining('nested deeper than 32 levels')]);
    expect(problemsOf({ body: shared })).toEqual(['body: must be a text, this is a list']);
  });

  test('never quotes what the customer wrote', () => {
    const secret = 'TOP-SECRET';

    const problems = problemsOf({
      body: 5,
      subject: { [secret.toLowerCase()]: secret },
      channel: secret,
      id: `${secret}/`,
      receivedAt: secret,
    });

    expect(problems).toHaveLength(5);
    expect(problems.join()).not.toContain(secret);
  });

  test('reports at most twenty problems and counts the rest', () => {
    const problems = problemsOf({ body: 'x', thread: Array.from({ length: 30 }, () => 5) });

    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('and 10 more problems');
  });

  test('is read without ever throwing, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (value) => {
          const reading = readTicket(value, REFUSED);
          return reading.kind === 'invalid' && reading.problems.length > 0;
        },
      ),
    );
  });
});

describe('a file for one ticket', () => {
  test('may carry the fields of test files; they are dropped', () => {
    const reading = readTicketText(new TextEncoder().encode('{"id":"a","body":"x","source":{"x":1},"labels":[]}'));

    expect(reading).toMatchObject({ kind: 'ok', ticket: { id: 'a', body: 'x' } });
    expect(JSON.stringify(reading)).not.toMatch(/source|labels/);
  });

  test.each([
    ['plain text', 'Hello,\nit stops.', 'Hello,\nit stops.'],
    ['plain text that begins with a bracket', '[urgent] it stops', '[urgent] it stops'],
    ['text with a byte order mark', '\ufeffHello', 'Hello'],
    ['JSON with a byte order mark', '\ufeff{"body":"Hello"}', 'Hello'],
    ['JSON after empty lines', '\n\n {"body":"Hello"}\n', 'Hello'],
  ])('may be %s', (_what, text, body) => {
    expect(readTicketText(new TextEncoder().encode(text))).toMatchObject({ kind: 'ok', ticket: { body } });
  });

  test.each<[string, string | Uint8Array, string]>([
    ['no bytes', '', 'the file is empty (0 bytes); a ticket needs a body'],
    ['only white space', ' \n', 'body: holds nothing that a reader could see'],
    [
      'ten megabytes',
      new Uint8Array(10_000_000),
      'the file has 10,000,000 bytes; a file for one ticket may have 2,097,152',
    ],
    [
      'bytes that are no UTF-8',
      new Uint8Array([0x48, 0xff, 0xfe]),
      'the file is not valid UTF-8; save it as UTF-8 and submit it again',
    ],
    [
      'a JSON list',
      '[{"body":"x"}]',
      'the file holds a JSON list or a single JSON value; a ticket is one JSON object, or plain text',
    ],
    [
      'a JSON text',
      '"help"',
      'the file holds a JSON list or a single JSON value; a ticket is one JSON object, or plain text',
    ],
    [
      'broken JSON',
      '{"body":"x",}',
      'the file begins like JSON but is none (at character 13); mend it, or put many tickets into a file that ends in .ndjson, one a line',
    ],
    [
      'several rows',
      '{"body":"x"}\n{"body":"y"}\n',
      'the file begins like JSON but is none (at character 14); mend it, or put many tickets into a file that ends in .ndjson, one a line',
    ],
  ])('is refused when it holds %s', (_what, text, problem) => {
    expect(problemsOfFile(text)).toEqual([problem]);
  });

  test('does not exhaust the stack when it nests a hundred thousand levels', () => {
    expect(problemsOfFile(`{"body":${nested(100_000)}}`)).toEqual([
      expect.stringContaining('nested deeper than 32 levels'),
    ]);
  });

  test('at the byte limit is still parsed', () => {
    const most = LIMITS.requestBytes.value;

    expect(problemsOfFile(`{"body":"x"}${' '.repeat(most - 12)}`)).toEqual([]);
    expect(problemsOfFile(`{"body":"x"}${' '.repeat(most - 11)}`)).toHaveLength(1);
  });
});

const SHARED = resolve('../shared/data');

(existsSync(SHARED) ? describe : describe.skip)('the shared test tickets', () => {
  test.each([
    ['hostile-dev.ndjson', 38],
    ['tickets-dev.ndjson', 146],
  ])('of %s are accepted, all %d, and none of their fields is changed', (file, count) => {
    const rows = readFileSync(resolve(SHARED, file), 'utf8').split('\n').filter(Boolean);

    for (const row of rows) {
      const { source: _source, labels: _labels, ...given } = JSON.parse(row);
      const reading = readTicketText(new TextEncoder().encode(row));
      expect(reading).toMatchObject({ kind: 'ok', ticket: given });
    }
    expect(rows).toHaveLength(count);
  });
});
