import type { Desk, Submission, TicketInput } from '../client/types.js';
import { writeAnswer } from './answer.js';
import { awaitTickets, type Until } from './batch/await-tickets.js';
import type { Pace } from './batch/pace.js';
import { isBatchFile } from './batch/report-place.js';
import { type BatchResult, runBatch } from './batch/run-batch.js';
import type { CommandContext, GlobalOptions } from './context.js';
import { withGiven } from './desk-command.js';
import { failureReport } from './failure.js';
import { Interrupted, unlessInterrupted } from './interruption.js';
import type { FiledTicket, SubmitResult } from './submit-result.js';
import { readTicketFile } from './ticket-file.js';
import { submitLines } from './views/submit.js';
import { visible } from './visible.js';

/** Options of `desk submit`. */
export interface SubmitOptions extends GlobalOptions {
  readonly wait?: true;
  readonly until: Until;
  readonly rate: number;
  readonly concurrency: number;
}

/** Files everything that was named. A bad file fails by itself when it is the only one; among several the others go on. */
export async function submitFiles(
  { files, options }: { files: readonly string[]; options: SubmitOptions },
  context: CommandContext,
): Promise<void> {
  const readings: Reading[] = [];
  for (const file of files.filter((name) => !isBatchFile(name))) readings.push(await readingOf(file, context));
  const alone = files.length === 1 ? readings[0] : undefined;
  if (alone?.kind === 'bad') throw alone.error;

  const desk = await unlessInterrupted(context.connect(options), context.interrupted);
  try {
    const filed = await fileAll({ desk, readings, context });
    if (alone !== undefined && filed[0]?.kind === 'bad') throw filed[0].error;
    const batches: BatchResult[] = [];
    for (const file of files.filter(isBatchFile)) {
      const batch = { file, pace: paceOf(options), until: options.wait === true ? options.until : null };
      batches.push(await runBatch({ batch, desk, context }));
    }
    const tickets =
      options.wait === true
        ? await follow({ desk, filed, options, context })
        : filed.map((one) => withoutState(one, options));
    tell({ tickets, batches }, { context, options });
  } finally {
    await desk.close();
  }
}

type Reading =
  | { readonly kind: 'read'; readonly file: string; readonly ticket: TicketInput }
  | { readonly kind: 'bad'; readonly file: string; readonly error: unknown };

type Filed =
  | { readonly kind: 'filed'; readonly file: string; readonly submission: Submission }
  | { readonly kind: 'bad'; readonly file: string; readonly error: unknown };

async function readingOf(file: string, context: CommandContext): Promise<Reading> {
  try {
    return { kind: 'read', file, ticket: await readTicketFile(file, context) };
  } catch (error) {
    return { kind: 'bad', file, error };
  }
}

async function fileAll(of: {
  readonly desk: Desk;
  readonly readings: readonly Reading[];
  readonly context: CommandContext;
}): Promise<readonly Filed[]> {
  const filed: Filed[] = [];
  for (const reading of of.readings) {
    if (reading.kind === 'bad') {
      filed.push(reading);
      continue;
    }
    const { file, ticket } = reading;
    try {
      const submission = await unlessInterrupted(of.desk.submit(ticket), of.context.interrupted);
      filed.push({ kind: 'filed', file, submission });
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      filed.push({ kind: 'bad', file, error });
    }
  }
  return filed;
}

async function follow(of: {
  readonly desk: Desk;
  readonly filed: readonly Filed[];
  readonly options: SubmitOptions;
  readonly context: CommandContext;
}): Promise<readonly FiledTicket[]> {
  const { desk, context, options } = of;
  const { interrupted, now, sleep } = context;
  const ticketIds = new Set(of.filed.flatMap((one) => (one.kind === 'filed' ? [one.submission.ticketId] : [])));
  const waiting = { desk, ticketIds, until: options.until, interrupted, now, sleep, onLook: () => undefined };
  const states = await unlessInterrupted(awaitTickets(waiting), interrupted);
  return of.filed.map((one) => {
    const ticket = withoutState(one, options);
    return { ...ticket, state: states.get(ticket.submission?.ticketId ?? '') ?? null };
  });
}

function withoutState(one: Filed, given: GlobalOptions): FiledTicket {
  if (one.kind === 'filed') return { file: one.file, submission: one.submission, state: null, error: null };
  const { code, message, whatToDo } = failureReport(one.error);
  const error = { code, message, whatToDo: withGiven(whatToDo, given) };
  return { file: one.file, submission: null, state: null, error };
}

function tell(result: SubmitResult, { context, options }: { context: CommandContext; options: SubmitOptions }): void {
  writeAnswer(
    { json: () => ({ schemaVersion: 1, ...result }), lines: (screen) => submitLines(visible(result), screen) },
    context,
    options,
  );
  const isBad =
    result.tickets.some((one) => one.error !== null) || result.batches.some((batch) => batch.bad.length > 0);
  if (isBad) context.exitWith(1);
  else if (isWaiting(result)) context.exitWith(4);
}

/** Whether an approver is waited for, as far as `--wait` looked. */
function isWaiting({ tickets, batches }: SubmitResult): boolean {
  return (
    tickets.some((one) => one.state === 'awaiting_approval') ||
    batches.some(({ states }) => (states?.awaiting_approval ?? 0) > 0)
  );
}

function paceOf({ rate, concurrency }: SubmitOptions): Pace {
  return { perSecond: rate, concurrency };
}
