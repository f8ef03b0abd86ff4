import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';
import type { Settings } from '../config.js';
import { readPrices } from '../drafters/price-file.js';
import type { ModelPrice } from '../drafters/prices.js';
import { ensureSearchAttributes } from '../server/search-attributes.js';
import { ServerFault } from '../server/server-fault.js';
import { VendorFault } from '../vendor-fault.js';
import { installLogging } from './logging.js';
import { realPorts } from './ports.js';
import { createDeskWorker } from './worker.js';

/** Where a worker connects when the environment is not to decide, and who is told that it is ready. */
export interface WorkerPlace {
  readonly address?: string;
  readonly namespace?: string;
  readonly onReady?: (ready: WorkerReady) => void;
}

/** What a worker that asks for work was made of. Field names are stable: `desk worker --json` prints them. */
export interface WorkerReady {
  readonly schemaVersion: 1;
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly drafter: 'embedded' | 'openai';
  /** Hash of the playbook for new tickets. */
  readonly playbook: string;
  readonly allowUnsigned: boolean;
  /** Whether lists work: `false` where the search attributes could not be registered. */
  readonly searchAttributes: boolean;
  readonly outboxDir: string;
  readonly processId: number;
}

/**
 * Runs a worker until it is told to stop (SIGINT, SIGTERM); then it lets what is under way finish. It takes no work before
 * it holds a valid playbook: `PlaybookInvalid` names every problem. A server that does not answer is `ServerUnavailable`.
 */
export async function runDeskWorker(settings: Settings, place: WorkerPlace = {}): Promise<void> {
  const prices = await pricesInForce(settings);
  const log = installLogging(settings.logLevel);
  const { connection, address, namespace } = await connected(place);
  try {
    const searchAttributes = await attributesUsable({ connection, namespace, warn: (message) => log.warn(message) });
    const ports = realPorts({ settings, searchAttributes, warn: (message) => log.warn(message), prices });
    const playbook = await ports.shelf.current();
    const { taskQueue, drafter, allowUnsigned, outboxDir } = settings;
    const worker = await createDeskWorker({
      connection,
      namespace,
      ports,
      taskQueue,
      maxCachedWorkflows: settings.maxCachedWorkflows,
      maxActivities: settings.maxActivities,
    });
    const ready = { address, namespace, taskQueue, drafter, playbook: playbook.hash, allowUnsigned, searchAttributes };
    log.info(ready, 'worker ready');
    place.onReady?.({ schemaVersion: 1, ...ready, outboxDir, processId: process.pid });
    await worker.run();
    log.info('worker stopped');
  } finally {
    await connection.close();
  }
}

async function pricesInForce({ openai }: Settings): Promise<readonly ModelPrice[]> {
  const reading = await readPrices(openai.pricesFile);
  if (reading.kind === 'ok') return reading.prices;
  throw new VendorFault({ code: 'SettingsInvalid', message: `DESK_PRICES: ${reading.problems.join('; ')}` });
}

async function connected(
  place: WorkerPlace,
): Promise<{ readonly connection: NativeConnection; readonly address: string; readonly namespace: string }> {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  const address = place.address ?? connectionOptions.address ?? '127.0.0.1:7233';
  const options: NativeConnectionOptions = { ...connectionOptions, address };
  try {
    const connection = await NativeConnection.connect(options);
    return { connection, address, namespace: place.namespace ?? namespace ?? 'default' };
  } catch {
    // The SDK's own error says "transport error"; its cause may hold headers.
    throw new ServerFault('ServerUnavailable', `No Temporal server answers at ${address}.`);
  }
}

async function attributesUsable(of: {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly warn: (message: string) => void;
}): Promise<boolean> {
  try {
    const state = await ensureSearchAttributes({
      operatorService: of.connection.operatorService,
      namespace: of.namespace,
    });
    if (state.kind !== 'missing') return true;
    of.warn(
      `search attributes ${state.names.join(', ')} are not registered and could not be added (${state.why}); working without them`,
    );
  } catch {
    of.warn('the search attributes of the namespace could not be read; working without them');
  }
  return false;
}
