import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Desk, DeskOptions, Submission } from '../../client/types.js';
import { keepWorker, type KeptWorker } from '../../server/index.js';
import { CliFailure } from '../failure.js';
import { Interrupted, unlessInterrupted } from '../interruption.js';
import { field, prose } from '../text-layout.js';
import { oneLine, visibleText } from '../visible.js';
import { type DemoServer, openDemoServer } from './demo-server.js';
import { readyLines, ticketLines } from './opening-lines.js';
import { forgetConfiguredServer } from './own-environment.js';
import { type DemoPlan, pathFrom } from './plan-demo.js';
import { workerTrouble } from './worker-trouble.js';

/** Where a demo takes place: a server, a worker on it, and the ticket that was filed there. */
export interface DemoPlace {
  readonly server: DemoServer;
  readonly desk: Desk;
  readonly submission: Submission;
  readonly workerLog: string;
  /** Rejects when the server ends although nobody asked it to. A lost worker is started again by itself. */
  readonly lost: Promise<never>;
}

type ConnectDesk = (options: DeskOptions) => Promise<Desk>;

/** Stops one thing that was started. */
export type Stop = () => Promise<void>;

/**
 * Starts the server, then the worker, and files the ticket while the worker boots. What has to be stopped is put on the
 * list as soon as it runs, so that it is stopped also when a later part fails.
 */
export async function openPlace(plan: DemoPlan, toStop: Stop[]): Promise<DemoPlace> {
  const { context, show } = plan;
  const sinceMs = context.now();
  forgetConfiguredServer(process.env, plan.settings.stateDir);
  // Loaded while the server starts; a failure is met below, where it is awaited.
  const client = import('../../client/index.js');
  const server = await startServer(plan, toStop);
  // A server comes up also after Ctrl-C: it is on the list by now, and nothing more is started.
  if (context.interrupted.aborted) throw new Interrupted('Nothing was filed.');
  show((screen) => readyLines({ what: 'server', words: server.words, tookMs: context.now() - sinceMs }, screen));
  const { uiUrl } = server;
  if (uiUrl !== null) show((screen) => field({ label: '  web UI', value: uiUrl }, screen));

  const workerSinceMs = context.now();
  const workerLog = join(plan.settings.stateDir, 'demo-worker.log');
  const worker = startWorker(plan, { server, workerLog });
  toStop.push(() => worker.stop());
  // It is awaited below; a worker that fails before that must not end the process.
  worker.ready.catch(() => undefined);
  const filing = fileTicket(plan, { server, toStop, connectDesk: (await client).connectDesk });
  const { desk, submission } = await unlessInterrupted(filing, context.interrupted);
  show((screen) => ticketLines(plan.ticket, screen));

  const slow = setTimeout(() => show((screen) => field({ label: '  worker', value: 'is starting' }, screen)), SLOW_MS);
  await unlessInterrupted(worker.ready, context.interrupted).finally(() => clearTimeout(slow));
  const words = `${drafterWords(plan)}, a process of its own`;
  show((screen) => readyLines({ what: 'worker', words, tookMs: context.now() - workerSinceMs }, screen));
  return { server, desk, submission, workerLog: pathFrom(context.folder, workerLog), lost: lossOf(server) };
}

/** After this long without a line, somebody who waits wants to know for what. */
const SLOW_MS = 4_000;

async function startServer(plan: DemoPlan, toStop: Stop[]): Promise<DemoServer> {
  const { context, options, settings, ticket } = plan;
  const server = await openDemoServer({
    address: options.address,
    namespace: options.namespace,
    ticketId: ticket.ticketId,
    stateDir: settings.stateDir,
    stateDirShown: pathFrom(context.folder, settings.stateDir),
    env: context.env,
    progress: progressOf(plan),
  });
  toStop.push(() => server.stop());
  return server;
}

function startWorker(plan: DemoPlan, of: { readonly server: DemoServer; readonly workerLog: string }): KeptWorker {
  const { server } = of;
  const log = createWriteStream(of.workerLog);
  // A full disk costs the log, not the demo.
  log.on('error', () => undefined);
  const tellTrouble = troubleTeller(plan, of.workerLog);
  return keepWorker({
    address: server.address,
    namespace: server.namespace,
    taskQueue: server.taskQueue,
    stateDir: plan.settings.stateDir,
    env: { ...plan.context.env, DESK_POLICY: plan.policyFile, DESK_ALLOW_UNSIGNED: 'true' },
    progress: progressOf(plan),
    onLine: (line) => {
      log.write(`${line}\n`);
      tellTrouble(line);
    },
    onPid: (pid) => server.noteWorker(pid),
  });
}

/** Tells each trouble of the worker once; the log has them all. */
function troubleTeller({ context, show }: DemoPlan, workerLog: string): (line: string) => void {
  const told = new Set<string>();
  return (line) => {
    const trouble = workerTrouble(line);
    if (trouble === null || told.has(trouble)) return;
    told.add(trouble);
    const value = `${visibleText(oneLine(trouble))} (more in ${pathFrom(context.folder, workerLog)})`;
    show((screen) => field({ label: '  worker', value: screen.paint('warning', `warns: ${value}`) }, screen));
  };
}

async function fileTicket(
  plan: DemoPlan,
  {
    server,
    toStop,
    connectDesk,
  }: { readonly server: DemoServer; readonly toStop: Stop[]; readonly connectDesk: ConnectDesk },
): Promise<{ readonly desk: Desk; readonly submission: Submission }> {
  const { tenant } = plan.options;
  const desk = await connectDesk({
    address: server.address,
    namespace: server.namespace,
    taskQueue: server.taskQueue,
    ...(tenant === undefined ? {} : { tenant }),
  });
  toStop.push(() => desk.close());
  return { desk, submission: await desk.submit(plan.ticket.ticket) };
}

function drafterWords({ settings }: DemoPlan): string {
  return settings.drafter === 'embedded'
    ? 'embedded drafter (rules and templates, no model, no key)'
    : `model ${settings.openai.model}`;
}

function progressOf({ show }: DemoPlan): (line: string) => void {
  // The last words of a worker, below the first line, are in its log.
  return (line) => show((screen) => prose(`  ${visibleText(line.split('\n')[0] ?? '')}`, screen));
}

function lossOf(server: DemoServer): Promise<never> {
  const lost = server.ended.then((words) => {
    throw new CliFailure('ServerUnavailable', words);
  });
  // Every orderly stop ends the server too, when nobody listens any more.
  lost.catch(() => undefined);
  return lost;
}
