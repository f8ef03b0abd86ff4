import type { Submission } from '../../client/types.js';
import type { GlobalOptions } from '../context.js';
import { deskCommand, tenantOnly } from '../desk-command.js';
import type { Screen } from '../screen.js';
import { field, prose, section } from '../text-layout.js';
import type { DemoServer } from './demo-server.js';
import { givenHere } from './given-here.js';

/** Where everything is, for the last lines of a demo. */
export interface WhatNext {
  readonly server: Pick<DemoServer, 'kind' | 'address' | 'namespace' | 'uiUrl'>;
  readonly submission: Submission;
  /** Folder of this ticket's files; `null` when nothing was delivered. */
  readonly outbox: string | null;
  readonly workerLog: string;
  readonly policyFile: string;
  /** Whether everything goes on running until Ctrl-C. */
  readonly then: 'stays' | 'stops';
}

/** Where the files lie, how to open the run, and what to type next. Paths, links and commands stay whole, to be copied. */
export function whatNextLines(of: WhatNext, screen: Screen): readonly string[] {
  const { server, submission } = of;
  const commands = commandsOf(of, screen.given);
  const link = server.uiUrl === null ? null : runLink(server.uiUrl, of);
  const closed = of.then === 'stops' ? ', while the server runs' : '';
  const linkTitle = `Open the run in the Temporal UI${closed}`;
  return [
    ...field({ label: 'files', value: of.outbox ?? 'none: nothing was sent or filed' }, screen),
    ...field({ label: 'worker log', value: of.workerLog }, screen),
    ...field(
      { label: 'windows', value: `seconds here, by ${of.policyFile}; the shipped policy has hours and days` },
      screen,
    ),
    ...(link === null
      ? field({ label: 'run', value: submission.workflowId }, screen)
      : section({ title: linkTitle, lines: [`  ${link}`] }, screen)),
    ...section({ title: commands.title, lines: commands.lines.map((line) => `  ${line}`) }, screen),
    '',
    ...prose(farewell(of), screen),
  ];
}

/** The page of a run in the Temporal UI. */
function runLink(uiUrl: string, { server, submission }: WhatNext): string {
  const namespace = encodeURIComponent(server.namespace);
  const workflow = encodeURIComponent(submission.workflowId);
  return `${uiUrl}/namespaces/${namespace}/workflows/${workflow}/${encodeURIComponent(submission.runId)}/history`;
}

function commandsOf(
  { server, submission, then }: WhatNext,
  options: GlobalOptions,
): { readonly title: string; readonly lines: readonly string[] } {
  const given = givenHere(server, options);
  const typed = (words: string) => `npx ${deskCommand(words, given)}`;
  const [show, list] = [typed(`show ${submission.ticketId}`), typed('list')];
  if (server.kind === 'kept') {
    return then === 'stays'
      ? { title: 'Type next, in another terminal', lines: [show, list] }
      : { title: 'Type next', lines: ['npx desk dev', `${show}    (in another terminal)`, list] };
  }
  if (server.kind === 'in-memory' && then === 'stops') {
    const elsewhere = `npx ${deskCommand('list', tenantOnly(options))}`;
    return { title: 'Type next, where the other server runs', lines: [elsewhere] };
  }
  const title = then === 'stays' ? 'Type next, in another terminal' : 'Type next';
  return { title, lines: [typed(`history ${submission.ticketId}`), list] };
}

function farewell({ server, then }: WhatNext): string {
  if (then === 'stops') return 'Nobody sits at a terminal here, so everything that was started stops now.';
  return server.kind === 'given'
    ? 'The worker keeps running. Press Ctrl-C to stop it.'
    : 'The server and the worker keep running. Press Ctrl-C to stop everything that was started.';
}
