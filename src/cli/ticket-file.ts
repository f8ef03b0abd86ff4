import type { TicketInput } from '../client/types.js';
import { toTicketId } from '../domain/brand.js';
import { LIMITS } from '../domain/limits.js';
import type { Ticket } from '../domain/ticket.js';
import { readTicketText, type TicketReading } from '../schemas/ticket.js';
import type { CommandContext } from './context.js';
import { CliFailure } from './failure.js';
import { readBytes, sourceName } from './read-file.js';

/** Reads one ticket from a file or, for `-`, from standard input: a JSON object, or plain text that becomes the body. */
export async function readTicketFile(path: string, context: CommandContext): Promise<TicketInput> {
  const mostBytes = LIMITS.requestBytes.value;
  const bytes = await readBytes({ path, mostBytes }, context);
  const reading = bytes.length > mostBytes ? tooLong(mostBytes) : readTicketText(bytes);
  if (reading.kind === 'ok') return ticketInput(reading.ticket);
  const problems = path === '-' ? spokenOf(reading.problems, 'it') : reading.problems;
  throw new CliFailure('TicketInvalid', `${sourceName(path)}: ${problems.join('; ')}`);
}

/** Reads one row of a batch: always JSON, since a batch of plain text lines is a mistake and not a hundred tickets. */
export function readTicketRow(bytes: Uint8Array): TicketReading {
  const first = bytes.find((byte) => !WHITE_SPACE.includes(byte));
  if (first === OPENING_BRACE) {
    const reading = readTicketText(bytes);
    return reading.kind === 'ok' ? reading : { ...reading, problems: spokenOf(reading.problems, 'the row') };
  }
  return { kind: 'invalid', problems: ['the row is no JSON object; a batch file holds one ticket a line'] };
}

/** The id that a refused row gives, so that whoever mends it finds the ticket; `null` when none can be read. */
export function readableId(bytes: Uint8Array): string | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && 'id' in value ? toTicketId(value.id) : null;
  } catch {
    // The row is no JSON; why it is refused is told already.
    return null;
  }
}

/** A ticket as a caller hands it in: what is not known is left out. */
export function ticketInput(ticket: Ticket): TicketInput {
  const { id, subject, body, thread, customer, channel, productArea, receivedAt } = ticket;
  const { attachments, earlierTickets } = ticket;
  return {
    id,
    subject,
    body,
    thread: thread.map((turn) => ({ from: turn.from, body: turn.body, ...known('at', turn.at) })),
    customer: { tier: customer.tier, ...known('name', customer.name), ...known('locale', customer.locale) },
    channel,
    ...known('productArea', productArea),
    ...known('receivedAt', receivedAt),
    ...(attachments === undefined ? {} : { attachments }),
    ...(earlierTickets === undefined ? {} : { earlierTickets }),
  };
}

/** The reader stops behind the limit, so nobody knows how long the file is. */
function tooLong(mostBytes: number): { readonly kind: 'invalid'; readonly problems: readonly string[] } {
  const most = mostBytes.toLocaleString('en-GB');
  return {
    kind: 'invalid',
    problems: [`the file has more than ${most} bytes, the most that a file for one ticket may have`],
  };
}

/** The reader of tickets speaks of a file; what was read may be something else. */
function spokenOf(problems: readonly string[], what: string): readonly string[] {
  return problems.map((problem) => problem.replace(/^the file /u, `${what} `));
}

const OPENING_BRACE = 0x7b;
const WHITE_SPACE: readonly number[] = [0x09, 0x0d, 0x20];

function known<Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> {
  if (value === null) return {};
  const part: Partial<Record<Name, string>> = {};
  part[name] = value;
  return part;
}
