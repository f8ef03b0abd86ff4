import type { BatchResult } from '../batch/run-batch.js';
import { deskCommand } from '../desk-command.js';
import { sourceName } from '../read-file.js';
import type { Screen } from '../screen.js';
import type { FiledTicket, SubmitResult } from '../submit-result.js';
import { commandField, field, prose } from '../text-layout.js';
import type { Visible } from '../visible.js';

/** What was filed, and what to type next. */
export function submitLines(result: Visible<SubmitResult>, screen: Screen): readonly string[] {
  const parts = [
    ...result.tickets.map((ticket) => ticketLines(ticket, screen)),
    ...result.batches.map((batch) => batchLines(batch, screen)),
  ];
  return parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function ticketLines({ file, submission, state, error }: FiledTicket, screen: Screen): readonly string[] {
  if (submission === null) {
    return [
      ...field({ label: 'failed', value: `${named(file, error?.message ?? '')} (${error?.code ?? ''})` }, screen),
      ...field({ label: 'what to do', value: error?.whatToDo ?? '' }, screen),
    ];
  }
  const { ticketId, workflowId, created } = submission;
  const filed = created
    ? { label: 'filed', value: `${screen.paint('heading', ticketId)}, run ${workflowId}` }
    : {
        label: 'known',
        value: `${screen.paint('heading', ticketId)} was filed before; this is its run, ${workflowId}`,
      };
  return [
    ...field(filed, screen),
    ...(state === null ? [] : field({ label: 'status', value: state }, screen)),
    ...commandField({ label: 'next', command: deskCommand(`show ${ticketId}`, screen.given) }, screen),
  ];
}

/** Many messages name the file already; nobody needs it twice. */
function named(file: string, message: string): string {
  const name = sourceName(file);
  return message.startsWith(`${name}: `) || message.startsWith(`${name} `) ? message : `${name}: ${message}`;
}

function batchLines(batch: BatchResult, screen: Screen): readonly string[] {
  const { counts } = batch;
  const skipped = batch.skipped === 0 ? '' : `, ${batch.skipped} of them by an earlier call`;
  const bad = counts.refused + counts.failed;
  return [
    ...prose(screen.paint('heading', batch.file), screen),
    ...field({ label: 'rows', value: String(batch.rows) }, screen),
    ...field({ label: 'filed', value: `${counts.started + counts.known}${skipped}` }, screen),
    ...field({ label: 'known before', value: String(counts.known) }, screen),
    ...field({ label: 'refused', value: String(counts.refused) }, screen),
    ...field({ label: 'failed', value: String(counts.failed) }, screen),
    ...stateLines(batch, screen),
    ...batch.bad.flatMap((row) =>
      field({ label: `line ${row.line}`, value: `${row.status}: ${row.message ?? ''} (${row.code ?? ''})` }, screen),
    ),
    ...(bad > batch.bad.length ? prose(`and ${bad - batch.bad.length} more bad rows in the report`, screen) : []),
    ...field({ label: 'report', value: batch.report }, screen),
    ...nextLines(batch, screen),
  ];
}

function stateLines({ states }: BatchResult, screen: Screen): readonly string[] {
  if (states === null) return [];
  return Object.entries(states).flatMap(([status, count]) =>
    field({ label: 'status', value: `${count} ${status}` }, screen),
  );
}

function nextLines({ counts, states }: BatchResult, screen: Screen): readonly string[] {
  if (counts.refused + counts.failed > 0) {
    return field({ label: 'next', value: 'mend the bad rows and run it again' }, screen);
  }
  const mayWait = states === null || states.awaiting_approval !== undefined;
  return commandField({ label: 'next', command: deskCommand(mayWait ? 'approvals' : 'list', screen.given) }, screen);
}
