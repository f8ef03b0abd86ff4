import type { TicketInput } from '../client/types.js';
import { LIMITS } from '../domain/limits.js';
import type { Ticket } from '../domain/ticket.js';
import { readTicketText, type TicketReading } from '../schemas/ticket.js';
import type { CommandContext } from './context.js';
import { CliFailure } from './failure.js';
import { readBytes } from './read-file.js';

/** Reads one ticket from a file or, for `-`, from standard input: a JSON object, or plain text that becomes the body. */
export async function readTicketFile(path: string, context: CommandContext): Promise<TicketInput> {
  const bytes = await readBytes({ path, mostBytes: LIMITS.requestBytes.value }, context);
  const reading = readTicketText(bytes);
  if (reading.kind === 'ok') return ticketInput(reading.ticket);
  throw new CliFailure('TicketInvalid', `${path}: ${reading.problems.join('; ')}`);
}

/** Reads one row of a batch: always JSON, since a batch of plain text lines is a mistake and not a hundred tickets. */
export function readTicketRow(bytes: Uint8Array): TicketReading {
  const first = bytes.find((byte) => !WHITE_SPACE.includes(byte));
  if (first === OPENING_BRACE) return readTicketText(bytes);
  return { kind: 'invalid', problems: ['the row is no JSON object; a batch file holds one ticket a line'] };
}

/** A ticket as a caller hands it in: what is not known is left out. */
export function ticketInput(ticket: Ticket): TicketInput {
  const { id, subject, body, thread, customer, channel, productArea, receivedAt } = ticket;
  return {
    id,
    subject,
    body,
    thread: thread.map((turn) => ({ from: turn.from, body: turn.body, ...known('at', turn.at) })),
    customer: { tier: customer.tier, ...known('name', customer.name), ...known('locale', customer.locale) },
    channel,
    ...known('productArea', productArea),
    ...known('receivedAt', receivedAt),
  };
}

const OPENING_BRACE = 0x7b;
const WHITE_SPACE: readonly number[] = [0x09, 0x0d, 0x20];

function known<Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> {
  if (value === null) return {};
  const part: Partial<Record<Name, string>> = {};
  part[name] = value;
  return part;
}
