import { DeskError } from './errors.js';
import type { Session } from './session.js';

/** Codes of gRPC, by number: the client library does not export them. */
export const GRPC = {
  cancelled: 1,
  deadline: 4,
  notFound: 5,
  denied: 7,
  exhausted: 8,
  failedPrecondition: 9,
  unavailable: 14,
  unauthenticated: 16,
} as const;

/** A call that ended with a status of gRPC. */
export interface StatusFault {
  readonly session: Pick<Session, 'address' | 'tenant'>;
  readonly status: number;
  /** In words that fit after "while". */
  readonly doing: string;
  readonly answeredBy: 'server' | 'worker';
}

/** What a status of gRPC means for a caller. */
export function statusFault({ session, status, doing, answeredBy }: StatusFault): DeskError {
  switch (status) {
    case GRPC.notFound:
      return new DeskError('TicketNotFound', `No such ticket in tenant ${session.tenant} while ${doing}.`);
    case GRPC.denied:
    case GRPC.unauthenticated:
      return new DeskError('SettingsInvalid', `The server at ${session.address} does not accept our credentials.`);
    case GRPC.unavailable:
      return serverUnavailable(session, `cannot be reached while ${doing}`);
    case GRPC.exhausted:
      return serverUnavailable(session, `is overloaded and asked for a pause while ${doing}`);
    default:
      if (answeredBy === 'worker' && OF_THE_WORKER.includes(status)) {
        return new DeskError('WorkerUnavailable', `The worker that was to answer went away while ${doing}.`);
      }
      return serverUnavailable(session, `answered with gRPC status ${status} while ${doing}`);
  }
}

/** The server does not answer, or not as it should. */
export function serverUnavailable({ address }: Pick<Session, 'address'>, what: string): DeskError {
  return new DeskError('ServerUnavailable', `The Temporal server at ${address} ${what}.`);
}

/** What the server says for a worker that is killed while it answers: its workflow task has failed, or the call is let go. */
const OF_THE_WORKER: readonly number[] = [GRPC.cancelled, GRPC.failedPrecondition];
