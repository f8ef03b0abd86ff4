import { Connection, type ConnectionOptions, isGrpcServiceError } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { GRPC } from '../../client/status-fault.js';
import type { DeskOptions } from '../../client/types.js';
import type { CommandContext } from '../context.js';
import type { Place } from './place.js';

/** A server that may or may not answer. */
export interface ServerLink extends Place {
  readonly connection: Connection;
}

/** What a call to the server came to; `code` is the number of the gRPC status. */
export type ServerAnswer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'refused'; readonly code: number };

/**
 * The server that every command would use: what was asked for, then Temporal's standard environment and profile, then the
 * default address. Connects with the first call.
 */
export function openLink(wish: DeskOptions, env: CommandContext['env']): ServerLink {
  const { connectionOptions, namespace } = configured(env);
  const address = wish.address ?? connectionOptions.address ?? DEFAULT_ADDRESS;
  return {
    address,
    namespace: wish.namespace ?? namespace ?? 'default',
    // Without interceptors there are no retries inside: one that is still pending when the connection closes ends the process.
    connection: Connection.lazy({ ...connectionOptions, address, connectTimeout: CONNECT_MS, interceptors: [] }),
  };
}

/** Makes one call with a deadline. What the server refuses is a value; anything else is a bug and thrown. */
export async function ask<T>(
  { connection }: ServerLink,
  { run, timeoutMs = CALL_MS }: { readonly run: () => Promise<T>; readonly timeoutMs?: number },
): Promise<ServerAnswer<T>> {
  try {
    return { kind: 'answered', value: await connection.withDeadline(Date.now() + timeoutMs, run) };
  } catch (error) {
    const code = statusOf(error);
    if (code === null) throw error;
    return { kind: 'refused', code };
  }
}

/** Waits until the server answers; at most four seconds. */
export async function reach(link: ServerLink): Promise<ServerAnswer<null>> {
  try {
    await link.connection.ensureConnected();
    return { kind: 'answered', value: null };
  } catch (error) {
    // The library says in a plain error that nobody answered; what the server itself said has a status.
    return { kind: 'refused', code: statusOf(error) ?? GRPC.unavailable };
  }
}

const DEFAULT_ADDRESS = '127.0.0.1:7233';
const CONNECT_MS = 4_000;
const CALL_MS = 5_000;

/** The package types the settings as the worker's options, which we do not load. */
function configured(env: CommandContext['env']): {
  readonly connectionOptions: ConnectionOptions;
  readonly namespace?: string;
} {
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return loadClientConnectConfig({ overrideEnvVars: Object.fromEntries(given) });
}

function statusOf(error: unknown): number | null {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error && error.cause !== undefined ? statusOf(error.cause) : null;
}
