import type { GlobalOptions } from '../context.js';
import { deskCommand } from '../desk-command.js';
import { CliFailure } from '../failure.js';
import { Interrupted } from '../interruption.js';
import type { DemoServer } from './demo-server.js';
import { givenHere } from './given-here.js';

/** The ticket of a demo that ends early, and the server that has it. */
export interface LeftTicket {
  readonly ticketId: string;
  readonly server: Pick<DemoServer, 'kind' | 'address' | 'namespace' | 'taskQueue'>;
  /** Options of the command line. */
  readonly options: GlobalOptions;
}

/** Why a demo ended before its ticket did, with the name of the ticket and how to go on; any other error unchanged. */
export function withWayOn(error: unknown, left: LeftTicket): unknown {
  if (error instanceof Interrupted) return new Interrupted(wayOn(left));
  if (!(error instanceof CliFailure) || error.code !== 'DecisionRefused') return error;
  const whatToDo = `Mend what is named and play the demo again with a new ticket. ${wayOn(left)}`;
  return new CliFailure(error.code, error.message, { whatToDo });
}

function wayOn({ ticketId, server, options }: LeftTicket): string {
  const given = givenHere(server, options);
  switch (server.kind) {
    case 'kept':
      return `Ticket ${ticketId} is safe in the database: \`npx desk dev\` goes on with it, and \`npx ${deskCommand(`decide ${ticketId} --as PERSON`, given)}\` in another terminal answers its gate while that is open.`;
    case 'in-memory':
      return `Ticket ${ticketId} is gone with its server, which kept everything in memory.`;
    case 'given':
      return `Ticket ${ticketId} is safe on the server: \`DESK_TASK_QUEUE=${server.taskQueue} npx ${deskCommand('worker', given)}\` goes on with it, and \`npx ${deskCommand(`show ${ticketId}`, given)}\` in another terminal shows it.`;
  }
}
