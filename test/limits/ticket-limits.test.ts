import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { jsonBytes } from '../../src/domain/text-size.js';
import { readStartInput } from '../../src/schemas/start-input.js';
import { readTicket } from '../../src/schemas/ticket.js';
import { untrustedValueProblems } from '../../src/schemas/untrusted-value.js';
import { aStartInput } from '../support/builders.js';

const BOUNDS: Readonly<
  Record<string, { readonly limit: { readonly value: number }; readonly reads: (amount: number) => boolean }>
> = {
  'characters of an id': { limit: LIMITS.idLength, reads: (amount) => fits({ id: 'x'.repeat(amount) }) },
  'characters of a subject': { limit: LIMITS.subjectLength, reads: (amount) => fits({ subject: 'x'.repeat(amount) }) },
  'characters of a label': { limit: LIMITS.fieldLength, reads: (amount) => fits({ productArea: 'x'.repeat(amount) }) },
  'bytes of text': { limit: LIMITS.ticketText, reads: (amount) => fits({ body: 'x'.repeat(amount) }) },
  'bytes of JSON': {
    limit: LIMITS.ticketJson,
    // A control character takes six bytes there and one as text; the rest of the ticket is measured first.
    reads: (amount) => fits({ body: jsonText(amount - jsonBytes(WITHOUT_BODY)) }),
  },
  'turns of its thread': { limit: LIMITS.threadTurns, reads: (amount) => fits({ thread: turns(amount) }) },
  'files that came with it': { limit: LIMITS.attachments, reads: (amount) => fits({ attachments: files(amount) }) },
  'characters of the name of a file': {
    limit: LIMITS.attachmentName,
    reads: (amount) => fits({ attachments: [{ name: 'x'.repeat(amount) }] }),
  },
  'earlier tickets': { limit: LIMITS.earlierTickets, reads: (amount) => fits({ earlierTickets: earlier(amount) }) },
  'levels of nesting': {
    limit: LIMITS.jsonDepth,
    reads: (amount) => untrustedValueProblems(nested(amount)).length === 0,
  },
  rounds: {
    limit: LIMITS.rounds,
    reads: (amount) => readStartInput({ ...aStartInput(), round: amount }).kind === 'ok',
  },
};

describe('a ticket', () => {
  test.each(Object.entries(BOUNDS))('may fill its bound of %s, and not go over it', (_what, { limit, reads }) => {
    expect(reads(limit.value)).toBe(true);
    expect(reads(limit.value + 1)).toBe(false);
  });

  test('counts the names of files as text', () => {
    const body = 'x'.repeat(LIMITS.ticketText.value - 5);

    expect(fits({ body, attachments: [{ name: 'a.png' }] })).toBe(true);
    expect(fits({ body, attachments: [{ name: 'ab.png' }] })).toBe(false);
  });

  test('that is wrong in very many places names as many as somebody mends in one go, and how many more there are', () => {
    const most = LIMITS.problemsShown.value;

    const few = problemsOf({ body: 'x', thread: turnsOfNobody(most) });
    const many = problemsOf({ body: 'x', thread: turnsOfNobody(most + 1) });

    expect(few).toHaveLength(most);
    expect(many).toHaveLength(most + 1);
    expect(many.at(-1)).toBe('and 1 more problems');
  });
});

function fits(changes: Readonly<Record<string, unknown>>): boolean {
  return problemsOf({ body: 'x', ...changes }).length === 0;
}

function problemsOf(ticket: unknown): readonly string[] {
  const reading = readTicket(ticket, { fileFields: 'refused' });
  return reading.kind === 'ok' ? [] : reading.problems;
}

function turns(amount: number): readonly unknown[] {
  return Array.from({ length: amount }, () => ({ from: 'agent', body: 'x' }));
}

function earlier(amount: number): readonly unknown[] {
  return Array.from({ length: amount }, (_, index) => ({ id: `T-${index}`, subject: '', at: '2026-01-01T00:00:00Z' }));
}

function files(amount: number): readonly unknown[] {
  return Array.from({ length: amount }, () => ({ name: 'a.png' }));
}

function turnsOfNobody(amount: number): readonly unknown[] {
  return Array.from({ length: amount }, () => ({ from: 'nobody', body: 'x' }));
}

/** A ticket as it is measured, with an empty body. */
const WITHOUT_BODY = {
  subject: '',
  body: '',
  thread: [],
  customer: { name: null, tier: 'standard', locale: null },
  channel: 'web',
  productArea: null,
  receivedAt: null,
};

/** A text that takes this many bytes within JSON, most of it control characters of six bytes. */
function jsonText(bytes: number): string {
  const rest = (bytes % 6) + 6;
  return 'x'.repeat(rest) + '\u0001'.repeat((bytes - rest) / 6);
}

/** A value with this many levels below its root. */
function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}
