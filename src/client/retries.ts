import { defaultGrpcRetryOptions, type GrpcRetryOptions } from '@temporalio/client';

/**
 * When a call to the server is made again: what the SDK makes again, and an update that was lost with its workflow task.
 * That happens when something else reached the run while the task was being answered: the task is redone, but the update in
 * it is dropped without a trace. It is sent again under its own id, so it counts once.
 */
export function retryOptions(maxAttempts: number): GrpcRetryOptions {
  const usual = defaultGrpcRetryOptions({ maxAttempts });
  return {
    ...usual,
    retryableDecider: (attempt, status) =>
      usual.retryableDecider(attempt, status) ||
      (attempt < maxAttempts && status.code === FAILED_PRECONDITION && status.details.includes(LOST_UPDATE)),
  };
}

/** The server's words (`service/history/workflow/update`); the status alone says too many other things. */
const LOST_UPDATE = 'workflow task failure';
const FAILED_PRECONDITION = 9;
