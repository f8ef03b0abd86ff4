import { SEARCH_ATTRIBUTES } from '../protocol/names.js';

import { runChild } from './child.js';
import type { Environment } from './pinned-server.js';
import { LOOPBACK } from './ports.js';
import { withoutTemporal } from './probe.js';

/** What a dev server is started with. */
export interface DevServerPlan {
  /** File of the database; `null` keeps everything in memory. */
  readonly database: string | null;
  readonly port: number;
  readonly uiPort: number;
  readonly metricsPort: number;
}

/** The command line of a dev server. `help` is what its `--help` says: only the flags named there are used. */
export function devServerFlags(plan: DevServerPlan, help: string): readonly string[] {
  const database =
    plan.database === null
      ? []
      : ['--db-filename', plan.database, ...SQLITE_PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma])];
  const attributes = Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${type}`,
  ]);
  return [
    ...['server', 'start-dev', '--ip', LOOPBACK],
    ...['--port', String(plan.port), '--ui-port', String(plan.uiPort), '--metrics-port', String(plan.metricsPort)],
    ...['--log-level', 'warn'],
    ...(help.includes(NO_NEWS) ? [NO_NEWS] : []),
    ...database,
    ...attributes,
    ...Object.entries(DYNAMIC_CONFIG).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ];
}

/** What `start-dev --help` prints; empty when it cannot be asked. Flags differ from version to version. */
export async function startDevHelp(binaryPath: string, env: Environment): Promise<string> {
  const lines: string[] = [];
  await runChild({
    command: binaryPath,
    args: ['server', 'start-dev', '--help'],
    env: withoutTemporal(env),
    onLine: (line) => lines.push(line),
    timeoutMs: 30_000,
  });
  return lines.join('\n');
}

/** The UI of newer versions looks for news on the internet. */
const NO_NEWS = '--ui-disable-news-fetch';

/** Survives a kill; a power cut may cost the last moments of a development database. */
const SQLITE_PRAGMAS = ['journal_mode=WAL', 'synchronous=NORMAL'];

/**
 * A dev server has one shard and reads its queues 20 times a second unless told otherwise: every dispatch waits for the next
 * 50 ms tick. With these rates a ticket costs about 55 ms of server time instead of 350 to 650.
 */
export const DYNAMIC_CONFIG = {
  'history.transferProcessorMaxPollRPS': 2000,
  'history.timerProcessorMaxPollRPS': 2000,
  'history.visibilityProcessorMaxPollRPS': 200,
  'system.enableActivityEagerExecution': true,
  'matching.enableFairness': true,
} as const;
