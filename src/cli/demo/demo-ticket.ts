import { randomBytes } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { TicketInput } from '../../client/types.js';
import { INSTALLATION } from '../../config.js';
import type { CommandContext } from '../context.js';
import { readTicketFile } from '../ticket-file.js';

/** A ticket to show, under an id of its own, and where it came from. */
export interface DemoTicket {
  readonly ticket: TicketInput;
  readonly ticketId: string;
  /** e.g. `examples/tickets/export-fails.json` or `standard input`. */
  readonly source: string;
}

/** Reads a file, or standard input for `-`: JSON or plain text. Each demo files a new id, so nothing collides. */
export async function readDemoTicket(path: string | undefined, context: CommandContext): Promise<DemoTicket> {
  const from = path ?? relative(context.folder, EXAMPLE_TICKET);
  const ticketId = `demo-${randomBytes(4).toString('hex')}`;
  const ticket = { ...(await readTicketFile(from, context)), id: ticketId };
  return { ticket, ticketId, source: from === '-' ? 'standard input' : from };
}

/** The ticket of a demo without `--ticket`: it escalates, so that a person has something to decide. */
const EXAMPLE_TICKET = resolve(INSTALLATION, 'examples', 'tickets', 'export-fails.json');
