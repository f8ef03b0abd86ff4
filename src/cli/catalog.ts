import type { Command } from 'commander';
import type { CommandContext } from './context.js';

/** Builds one command; everything it touches comes from the context. */
export type CommandFactory = (context: CommandContext) => Command;

/** One command as the help lists it. Its module is imported only when it is the one that runs. */
export interface CatalogEntry {
  readonly name: string;
  readonly group: 'Running:' | 'Tickets:' | 'Decisions:';
  readonly summary: string;
  load(): Promise<CommandFactory>;
}

/** Every command of `desk`, in the order in which people meet them. */
export const CATALOG: readonly CatalogEntry[] = [
  {
    name: 'demo',
    group: 'Running:',
    summary: 'play one ticket from start to end, with you as approver',
    load: async () => (await import('./commands/demo.js')).demoCommand,
  },
  {
    name: 'dev',
    group: 'Running:',
    summary: 'start a Temporal dev server and a worker',
    load: async () => (await import('./commands/dev.js')).devCommand,
  },
  {
    name: 'worker',
    group: 'Running:',
    summary: 'handle tickets of a Temporal server',
    load: async () => (await import('./commands/worker.js')).workerCommand,
  },
  {
    name: 'doctor',
    group: 'Running:',
    summary: 'what is wrong with server, settings and playbook, and how to mend it',
    load: async () => (await import('./commands/doctor.js')).doctorCommand,
  },
  {
    name: 'eval',
    group: 'Running:',
    summary: 'measure what the four stages make of a labelled set of tickets',
    load: async () => (await import('./commands/eval.js')).evalCommand,
  },
  {
    name: 'playbook',
    group: 'Running:',
    summary: 'check the texts by which tickets are handled, prune old ones',
    load: async () => (await import('./commands/playbook.js')).playbookCommand,
  },
  {
    name: 'submit',
    group: 'Tickets:',
    summary: 'file a ticket, or all tickets of an .ndjson file',
    load: async () => (await import('./commands/submit.js')).submitCommand,
  },
  {
    name: 'status',
    group: 'Tickets:',
    summary: 'where a ticket stands, in a few lines',
    load: async () => (await import('./commands/status.js')).statusCommand,
  },
  {
    name: 'show',
    group: 'Tickets:',
    summary: 'everything about a ticket: answers, reply, plan, checks, proof',
    load: async () => (await import('./commands/show.js')).showCommand,
  },
  {
    name: 'list',
    group: 'Tickets:',
    summary: 'tickets, newest first',
    load: async () => (await import('./commands/list.js')).listCommand,
  },
  {
    name: 'history',
    group: 'Tickets:',
    summary: 'the audit trail of a ticket',
    load: async () => (await import('./commands/history.js')).historyCommand,
  },
  {
    name: 'outcome',
    group: 'Tickets:',
    summary: 'how handling ended',
    load: async () => (await import('./commands/outcome.js')).outcomeCommand,
  },
  {
    name: 'message',
    group: 'Tickets:',
    summary: 'add what the customer wrote since',
    load: async () => (await import('./commands/message.js')).messageCommand,
  },
  {
    name: 'approvals',
    group: 'Decisions:',
    summary: 'open approval gates, longest waiting first',
    load: async () => (await import('./commands/approvals.js')).approvalsCommand,
  },
  {
    name: 'decide',
    group: 'Decisions:',
    summary: 'approve, edit or reject at an approval gate',
    load: async () => (await import('./commands/decide.js')).decideCommand,
  },
  {
    name: 'take-over',
    group: 'Decisions:',
    summary: 'take a ticket out of automation',
    load: async () => (await import('./commands/take-over.js')).takeOverCommand,
  },
];

/** Finds the command that a command line names, also behind `help`; `null` when it names none that exists. */
export function chosenEntry(argv: readonly string[]): CatalogEntry | null {
  const [first, second] = operandsOf(argv);
  const name = first === 'help' ? second : first;
  return CATALOG.find((entry) => entry.name === name) ?? null;
}

/** Global options whose value is the next word. */
const TAKE_A_VALUE: readonly string[] = ['--address', '--namespace', '--tenant'];

function operandsOf(argv: readonly string[]): readonly string[] {
  return argv.filter((word, index) => !word.startsWith('-') && !TAKE_A_VALUE.includes(argv[index - 1] ?? ''));
}
