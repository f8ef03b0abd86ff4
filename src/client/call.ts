import {
  isGrpcDeadlineError,
  isGrpcServiceError,
  NamespaceNotFoundError,
  QueryNotRegisteredError,
  QueryRejectedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

import { isFailureCode } from '../protocol/failures.js';
import { DeskError } from './errors.js';
import type { Session } from './session.js';
import { GRPC, serverUnavailable, statusFault } from './status-fault.js';

/** One call to the server: what it is about, and who has to answer it. */
export interface Call<T> {
  /** In words that fit after "while", e.g. `reading ticket 4711`. */
  readonly doing: string;
  /** Queries and updates are answered by a worker; everything else by the server alone. */
  readonly answeredBy: 'server' | 'worker';
  readonly timeoutMs?: number;
  run(): Promise<T>;
}

/** The one place where errors of Temporal become ours. Every call has a deadline. */
export async function call<T>(session: Session, { doing, answeredBy, timeoutMs, run }: Call<T>): Promise<T> {
  if (isClosed(session)) throw closedDesk(doing);
  try {
    return await session.connection.withDeadline(Date.now() + (timeoutMs ?? session.timeoutMs), run);
  } catch (error) {
    // Closing cuts off what is under way, with whatever error comes of it.
    throw isClosed(session) ? closedDesk(doing) : await translated({ session, error, doing, answeredBy });
  }
}

function isClosed({ closing }: Session): boolean {
  return closing.signal.aborted;
}

function closedDesk(doing: string): DeskError {
  return new DeskError('UsageInvalid', `This desk was closed, which ended ${doing}. Connect another one.`);
}

/** Asks the server alone, without any worker: whether it is there and lets us in. */
export async function probe(session: Session): Promise<'answers' | 'silent'> {
  try {
    await session.connection.withDeadline(Date.now() + PROBE_MS, () =>
      session.connection.workflowService.describeNamespace({ namespace: session.namespace }),
    );
    return 'answers';
  } catch {
    // Whatever went wrong is the answer: the server did not answer this call in time.
    return 'silent';
  }
}

const PROBE_MS = 2_000;

interface Fault {
  readonly session: Session;
  readonly error: unknown;
  readonly doing: string;
  readonly answeredBy: 'server' | 'worker';
}

async function translated(fault: Fault): Promise<DeskError> {
  const { session, error, doing, answeredBy } = fault;
  if (error instanceof DeskError) return error;
  if (error instanceof WorkflowNotFoundError) {
    return new DeskError('TicketNotFound', `No such ticket in tenant ${session.tenant} while ${doing}.`);
  }
  if (error instanceof NamespaceNotFoundError) {
    return new DeskError('SettingsInvalid', `The server at ${session.address} has no namespace ${session.namespace}.`);
  }
  if (error instanceof WorkflowUpdateFailedError) return refusedByTheRun(error, doing);
  if (error instanceof QueryNotRegisteredError || error instanceof QueryRejectedError) {
    return new DeskError('WorkerUnavailable', `A worker answered that does not know this question, while ${doing}.`);
  }
  if (isDeadline(error)) {
    if (answeredBy === 'worker' && (await probe(session)) === 'answers') {
      return new DeskError('WorkerUnavailable', `No worker answered in time while ${doing}.`);
    }
    return serverUnavailable(session, `did not answer in time while ${doing}`);
  }
  return byStatus(fault);
}

function byStatus({ session, error, doing, answeredBy }: Fault): DeskError {
  const status = statusOf(error);
  if (status !== null) return statusFault({ session, status, doing, answeredBy });
  // Not from the server, so a bug of ours or of the library: the only case in which the original is kept.
  return new DeskError('UnexpectedFailure', `Something unexpected happened while ${doing}.`, { cause: error });
}

/** An update that the run refused before it was recorded: the validator names the fields, never their values. */
function refusedByTheRun(error: WorkflowUpdateFailedError, doing: string): DeskError {
  const cause = error.cause;
  if (cause instanceof ApplicationFailure && typeof cause.type === 'string' && isFailureCode(cause.type)) {
    return new DeskError(cause.type, cause.message);
  }
  if (cause instanceof ApplicationFailure && cause.type === 'AcceptedUpdateCompletedWorkflow') {
    return new DeskError('TicketClosed', `Handling ended before an answer could be given, while ${doing}.`);
  }
  return new DeskError('WorkerUnavailable', `A worker answered that does not know this message, while ${doing}.`);
}

function isDeadline(error: unknown): boolean {
  return (
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    isGrpcDeadlineError(error) ||
    statusOf(error) === GRPC.deadline
  );
}

function statusOf(error: unknown): number | null {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error && error.cause !== undefined ? statusOf(error.cause) : null;
}
