import { createWriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { TASK_QUEUE } from '../../protocol/names.js';
import {
  type DevRecord,
  type DevServer,
  type DevState,
  describeBinary,
  findServerBinary,
  type KeptWorker,
  keepWorker,
  type PortWish,
  type PortWishes,
  readDevJson,
  recordDevServer,
  startDevServer,
  USUAL_PORTS,
} from '../../server/index.js';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { refuseWhatCannotRun } from '../dev-checks.js';
import { CliFailure, failureReport } from '../failure.js';
import { examples } from '../help-examples.js';
import { unlessInterrupted } from '../interruption.js';
import { stateFolder } from '../state-folder.js';
import { type DevStack, devLines } from '../views/dev.js';

/** `desk dev`: a Temporal server and a worker of ours, as children of this command, until Ctrl-C. */
export function devCommand(context: CommandContext): Command {
  return new Command('dev')
    .description(
      'Starts a Temporal dev server with its web UI, and a worker. Tickets survive: the next `desk dev` opens the same database. Ctrl-C ends both; once they run, that is no failure and the exit code is 0.',
    )
    .option('--port <port>', 'port of the server; default 7233, else a free one', readPort)
    .option('--ui-port <port>', 'port of the web UI; default 8233, else a free one', readPort)
    .option('--no-worker', 'start the server only')
    .option('--policy <file>', 'policy file of the worker; default DESK_POLICY, then the one of the playbook')
    .addHelpText('after', examples('desk dev', 'desk dev --port 7300 --policy examples/policies/batch.yaml'))
    .action(async (_own: unknown, command: Command) => {
      await runDev(command.optsWithGlobals<DevOptions>(), context).catch(adviseOnServer);
    });
}

interface DevOptions extends GlobalOptions {
  readonly port?: number;
  readonly uiPort?: number;
  readonly worker: boolean;
  readonly policy?: string;
}

/** Everything that one run of the command needs to know. */
interface DevRun {
  readonly options: DevOptions;
  readonly context: CommandContext;
  readonly stateDir: string;
  readonly progress: (line: string) => void;
  /** Fires on Ctrl-C, SIGTERM and a closed terminal. */
  readonly stopped: AbortSignal;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/u.test(text) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
}

async function runDev(options: DevOptions, context: CommandContext): Promise<void> {
  const stateDir = await stateFolder(context);
  await refuseWhatCannotRun({ ...options, env: workerEnvironment(options, context), folder: context.folder });
  const progress = (line: string): void => context.stderr.write(`${line}\n`);
  await refuseSecondRun(stateDir);
  const starting = findServerBinary({ env: context.env, progress }).then((binary) => {
    progress(`Starting ${describeBinary(binary)}.`);
    return startDevServer({ binary, stateDir, ports: portsOf(options), progress });
  });
  const server = await unlessInterrupted(starting, context.interrupted);
  try {
    await serve({ options, context, stateDir, progress, stopped: stopSignal(context.interrupted) }, server);
  } finally {
    await server.stop();
  }
}

async function refuseSecondRun(stateDir: string): Promise<void> {
  const running = await readDevJson(stateDir);
  if (running === null) return;
  throw new CliFailure(
    'StateInUse',
    `\`desk dev\` already runs for ${stateDir} as process ${running.devPid}: server ${running.address}, UI ${running.uiUrl}`,
  );
}

async function serve(run: DevRun, server: DevServer): Promise<void> {
  const record = recordDevServer({
    server,
    stateDir: run.stateDir,
    taskQueue: taskQueueOf(run.context),
    startedAt: new Date(run.context.now()).toISOString(),
  });
  const state = record.note(null);
  const worker = run.options.worker ? startWorker(run, { server, record }) : null;
  try {
    const ready = worker === null ? state : worker.ready.then(() => record.latest());
    await endOf({ run, server }, ready);
    run.progress('Stopping.');
  } finally {
    await worker?.stop();
    await record.remove();
  }
}

/** Waits until somebody stops the command. Throws when the server ends by itself, or the worker cannot start. */
async function endOf(
  { run, server }: { readonly run: DevRun; readonly server: DevServer },
  ready: Promise<DevState>,
): Promise<void> {
  const stopped = new Promise<null>((done) => {
    if (run.stopped.aborted) done(null);
    run.stopped.addEventListener('abort', () => done(null), { once: true });
  });
  const announced = ready.then((state) => announce(run, { server, state }));
  const end = await Promise.race([stopped, server.ended, announced.then(() => Promise.race([stopped, server.ended]))]);
  if (end !== null) throw new CliFailure('ServerUnavailable', end);
}

function announce(run: DevRun, { server, state }: { readonly server: DevServer; readonly state: DevState }): void {
  if (run.stopped.aborted) return;
  const stack: DevStack = { state, serverVersion: server.version, stateDir: run.stateDir, database: server.database };
  writeAnswer({ json: () => state, lines: (screen) => devLines(stack, screen) }, run.context, run.options);
}

function startWorker(
  run: DevRun,
  { server, record }: { readonly server: DevServer; readonly record: DevRecord },
): KeptWorker {
  const log = createWriteStream(join(run.stateDir, 'worker.log'));
  return keepWorker({
    address: server.address,
    namespace: server.namespace,
    taskQueue: taskQueueOf(run.context),
    stateDir: run.stateDir,
    env: workerEnvironment(run.options, run.context),
    progress: run.progress,
    onLine: (line) => void log.write(`${line}\n`),
    onPid: (pid) => void record.note(pid),
  });
}

function workerEnvironment({ policy }: DevOptions, { env, folder }: CommandContext): CommandContext['env'] {
  return policy === undefined ? env : { ...env, DESK_POLICY: resolve(folder, policy) };
}

/** The table's advice is to start `desk dev`, which is what just failed. */
function adviseOnServer(error: unknown): never {
  const { code, message } = failureReport(error);
  if (code !== 'ServerUnavailable') throw error;
  const whatToDo = 'Mend what the message names and run `desk dev` again. Tickets in the database are safe.';
  throw new CliFailure(code, message, { whatToDo });
}

function taskQueueOf({ env }: CommandContext): string {
  const given = env.DESK_TASK_QUEUE;
  return given === undefined || given === '' ? TASK_QUEUE : given;
}

function portsOf(options: DevOptions): PortWishes {
  return {
    frontend: wishFor({ port: options.port, option: '--port', usual: USUAL_PORTS.frontend }),
    ui: wishFor({ port: options.uiPort, option: '--ui-port', usual: USUAL_PORTS.ui }),
  };
}

function wishFor(of: { port: number | undefined; option: string; usual: PortWish }): PortWish {
  return of.port === undefined ? of.usual : { kind: 'asked', port: of.port, option: of.option };
}

/** Ctrl-C comes through the context; the rest is how service managers and closing terminals end a command. */
function stopSignal(interrupted: AbortSignal): AbortSignal {
  const controller = new AbortController();
  // Listeners that stay: the lock library's own ones end the process when they find themselves alone.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  return AbortSignal.any([interrupted, controller.signal]);
}
