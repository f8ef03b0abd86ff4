import { relative } from 'node:path';
import type { GlobalOptions } from '../context.js';
import { deskCommand, tenantOnly } from '../desk-command.js';
import type { DevState } from '../../server/index.js';
import type { Screen } from '../screen.js';
import { field, prose, section } from '../text-layout.js';

/** What runs, for the person who started it. */
export interface DevStack {
  readonly state: DevState;
  /** e.g. `1.29.1`. */
  readonly serverVersion: string;
  readonly stateDir: string;
  readonly database: string | null;
}

/** What `desk dev` says once everything runs: where it is, and what to type next. */
export function devLines(stack: DevStack, screen: Screen): readonly string[] {
  const { state } = stack;
  const database = stack.database === null ? 'in memory' : relative(stack.stateDir, stack.database);
  const worker =
    state.workerPid === null ? 'none (--no-worker)' : `process ${state.workerPid}, queue ${state.taskQueue}`;
  return [
    ...field({ label: 'server', value: `Temporal ${stack.serverVersion} at ${state.address}` }, screen),
    ...field({ label: 'web UI', value: screen.paint('heading', state.uiUrl) }, screen),
    ...field({ label: 'worker', value: worker }, screen),
    ...field({ label: 'state', value: `${stack.stateDir} (${database}, outbox, worker.log)` }, screen),
    ...section({ title: 'Next, in another terminal:', lines: nextLines(screen.given) }, screen),
    '',
    ...prose('Ctrl-C ends server and worker. Tickets stay: the next `desk dev` goes on from here.', screen),
  ];
}

/** Other commands find this server by themselves. */
function nextLines(options: GlobalOptions): readonly string[] {
  const typed = (words: string) => `  npx ${deskCommand(words, tenantOnly(options))}`;
  return [`${typed('submit FILE')}     a ticket, as JSON or plain text`, typed('list'), typed('approvals')];
}
