import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { type ChildEnd, type RunningChild, describeEnd, startChild } from './child.js';
import { type DevServerPlan, devServerFlags, startDevHelp } from './dev-server-flags.js';
import { lockDatabase } from './database-lock.js';
import { keepClosedRuns, RETENTION_DAYS } from './keep-closed-runs.js';
import type { Release } from './take-lock.js';
import { ANY_PORTS, LOOPBACK, type PortWishes, choosePort } from './ports.js';
import { withoutTemporal } from './probe.js';
import type { Progress } from './progress.js';
import type { ServerBinary } from './server-binary.js';
import { ServerFault } from './server-fault.js';
import { waitUntilServing } from './wait-until-serving.js';

/** How to start a dev server. */
export interface DevServerOptions {
  readonly binary: ServerBinary;
  /** Folder of the database, made when missing; `null` keeps everything in memory and loses it at the end. */
  readonly stateDir: string | null;
  /** Default: any free ports. */
  readonly ports?: PortWishes;
  readonly progress: Progress;
}

/** A Temporal dev server that runs as our child. */
export interface DevServer {
  /** Host and port of its frontend, on loopback. */
  readonly address: string;
  readonly uiUrl: string;
  readonly namespace: string;
  readonly pid: number;
  /** e.g. `1.29.1`. */
  readonly version: string;
  /** `null` in memory. */
  readonly database: string | null;
  /** Resolves when it has ended, with a sentence that says how; also when nobody asked it to. */
  readonly ended: Promise<string>;
  /** Ends it: asks first, kills after ten seconds. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a dev server and waits until it serves. It ends with this process, whatever happens to this process. Throws
 * `PortTaken`, `StateInUse` when another server has the database open, and `ServerUnavailable` with the server's last words.
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const database = options.stateDir === null ? null : databaseIn(options.stateDir, options.binary.version.server);
  if (options.stateDir !== null) await mkdir(options.stateDir, { recursive: true });
  const release = database === null ? async () => {} : await lockDatabase(database, options.progress);
  try {
    return await startOnFreePorts(options, { database, release });
  } catch (error) {
    await release();
    throw error;
  }
}

/** The database of a state folder. One server version does not migrate the file of another, so each has its own. */
export function databaseIn(stateDir: string, serverVersion: string): string {
  return join(stateDir, `dev-${serverVersion}.db`);
}

interface Database {
  readonly database: string | null;
  readonly release: Release;
}

const NAMESPACE = 'default';
const ATTEMPTS = 3;
const STOP_GRACE_MS = 10_000;
const LAST_WORDS = 12;

/** Somebody may take a free port between our look and the server's start; ports that nobody asked for are chosen again. */
async function startOnFreePorts(options: DevServerOptions, database: Database): Promise<DevServer> {
  const wishes = options.ports ?? ANY_PORTS;
  for (let attempt = 1; ; attempt += 1) {
    const started = await startOnce(options, database);
    if (started.kind === 'serves') return started.server;
    const mayTryAgain = started.lastWords.includes('address already in use') && attempt < ATTEMPTS;
    if (mayTryAgain && wishes.frontend.kind !== 'asked' && wishes.ui.kind !== 'asked') continue;
    throw new ServerFault('ServerUnavailable', `The Temporal server ${started.why}.\n${started.lastWords}`.trimEnd());
  }
}

type Started =
  | { readonly kind: 'serves'; readonly server: DevServer }
  | { readonly kind: 'failed'; readonly why: string; readonly lastWords: string };

async function startOnce(options: DevServerOptions, { database, release }: Database): Promise<Started> {
  const plan = await planPorts(options.ports ?? ANY_PORTS, database);
  const lines: string[] = [];
  const help = await startDevHelp(options.binary.path, process.env);
  const child = startChild({
    command: options.binary.path,
    args: devServerFlags(plan, help),
    env: withoutTemporal(process.env),
    onLine: (line) => {
      lines.push(line);
      if (lines.length > LAST_WORDS) lines.shift();
    },
  });
  const address = `${LOOPBACK}:${plan.port}`;
  const readiness = await waitUntilServing({ address, namespace: NAMESPACE, isOver: child.isOver });
  if (child.pid !== null && readiness.kind === 'serves') {
    const kept = await keepClosedRuns({ address, namespace: NAMESPACE, isOver: child.isOver });
    if (kept === 'refused') options.progress(FORGETFUL);
    return {
      kind: 'serves',
      server: serverOf({ child, pid: child.pid, plan, version: options.binary.version.server, release }),
    };
  }
  const end = await child.stop(STOP_GRACE_MS);
  return { kind: 'failed', why: failureOf(readiness, end), lastWords: lines.join('\n') };
}

const FORGETFUL = `The server would not keep closed tickets for ${RETENTION_DAYS} days; \`desk doctor\` says what that means.`;

function failureOf(readiness: { readonly kind: string }, end: ChildEnd): string {
  return readiness.kind === 'timed_out' ? 'did not serve in time' : `${describeEnd(end)} before it served`;
}

async function planPorts(wishes: PortWishes, database: string | null): Promise<DevServerPlan> {
  const [port, uiPort, metricsPort] = [
    await choosePort(wishes.frontend),
    await choosePort(wishes.ui),
    await choosePort({ kind: 'any' }),
  ];
  return { database, port, uiPort, metricsPort };
}

function serverOf(parts: {
  readonly child: RunningChild;
  readonly pid: number;
  readonly plan: DevServerPlan;
  readonly version: string;
  readonly release: Release;
}): DevServer {
  const { child, plan } = parts;
  const ended = child.ended.then(async (end) => {
    await parts.release();
    return `The Temporal server ${describeEnd(end)}.`;
  });
  return {
    address: `${LOOPBACK}:${plan.port}`,
    uiUrl: `http://${LOOPBACK}:${plan.uiPort}`,
    namespace: NAMESPACE,
    pid: parts.pid,
    version: parts.version,
    database: plan.database,
    ended,
    stop: async () => {
      await child.stop(STOP_GRACE_MS);
      await ended;
    },
  };
}
