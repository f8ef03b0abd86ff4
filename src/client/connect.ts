import { Client, Connection, type ConnectionOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';

import { type TenantId, toTenantId } from '../domain/brand.js';
import { LIMITS } from '../domain/limits.js';
import { TASK_QUEUE } from '../protocol/names.js';
import { call } from './call.js';
import { createDesk } from './desk-client.js';
import { DeskError } from './errors.js';
import { refuseUnknownFields } from './known-fields.js';
import { retryOptions } from './retries.js';
import { createSearchIndex } from './search-index.js';
import type { Session } from './session.js';
import type { Desk, DeskOptions } from './types.js';

/**
 * Connects to the Temporal server. Options win over the environment (`TEMPORAL_ADDRESS` and the rest, `DESK_TENANT`,
 * `DESK_TASK_QUEUE`), the environment over the profile file, and all of them over the defaults. A server that does not
 * answer is `ServerUnavailable` after four seconds.
 */
export async function connectDesk(options: DeskOptions = {}): Promise<Desk> {
  refuseUnknownFields({ what: 'The options of connectDesk', given: options, known: OPTIONS });
  const session = openSession(options);
  try {
    await call(session, {
      doing: 'connecting',
      answeredBy: 'server',
      timeoutMs: CONNECT_MS,
      run: () => untilConnected(session),
    });
  } catch (error) {
    await session.connection.close();
    throw error;
  }
  return createDesk(session);
}

const OPTIONS: readonly (keyof DeskOptions)[] = ['tenant', 'address', 'namespace', 'taskQueue', 'timeoutMs'];

async function untilConnected({ connection, address }: Session): Promise<void> {
  try {
    await connection.ensureConnected();
  } catch (error) {
    // The library says this in a plain error; whatever the server itself answered is translated with all the rest.
    if (!(error instanceof Error) || error.cause !== undefined) throw error;
    const what = `No Temporal server answers at ${address}; tried for ${CONNECT_MS / 1_000} seconds.`;
    throw new DeskError('ServerUnavailable', what);
  }
}

const DEFAULT_ADDRESS = '127.0.0.1:7233';
const DEFAULT_TIMEOUT_MS = 10_000;
const CONNECT_MS = 4_000;
/** Attempts of one call while the server is away: about three seconds in all, then the caller hears of it. */
const ATTEMPTS = 6;
/** One answer of the server, in bytes: a page of a long history with large tickets. Without it gRPC stops at 4 MB. */
const MOST_BYTES_RECEIVED = 64 * 1024 * 1024;

function openSession(options: DeskOptions): Session {
  const { connectionOptions, namespace } = configured();
  const address = options.address ?? connectionOptions.address ?? DEFAULT_ADDRESS;
  const connection = Connection.lazy({
    ...connectionOptions,
    address,
    connectTimeout: CONNECT_MS,
    channelArgs: { ...connectionOptions.channelArgs, 'grpc.max_receive_message_length': MOST_BYTES_RECEIVED },
    interceptors: [makeGrpcRetryInterceptor(retryOptions(ATTEMPTS))],
  });
  const chosenNamespace = options.namespace ?? namespace ?? 'default';
  const client = new Client({ connection, namespace: chosenNamespace });
  return {
    client,
    connection,
    searchIndex: createSearchIndex(client.workflow),
    closing: new AbortController(),
    tenant: tenantOf(options.tenant ?? setting('DESK_TENANT') ?? 'default'),
    address,
    namespace: chosenNamespace,
    taskQueue: options.taskQueue ?? setting('DESK_TASK_QUEUE') ?? TASK_QUEUE,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  };
}

/** Settings of the standard environment and profile; the package types them as the worker's options, which we do not load. */
function configured(): { readonly connectionOptions: ConnectionOptions; readonly namespace?: string } {
  try {
    return loadClientConnectConfig();
  } catch (error) {
    // The first line only: a parser quotes the lines around its error, and an API key may stand in one.
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : 'unreadable';
    throw new DeskError('SettingsInvalid', `The Temporal settings or profile cannot be read: ${why}`);
  }
}

function setting(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

function tenantOf(text: string): TenantId {
  const tenant = toTenantId(text);
  if (tenant !== null) return tenant;
  throw new DeskError('SettingsInvalid', `The tenant is no id: 1 to ${LIMITS.idLength.value} of A-Z a-z 0-9 . _ -`);
}
