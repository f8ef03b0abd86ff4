import { isGrpcServiceError, type WorkflowClient } from '@temporalio/client';

/** Knows whether the server can search by our attributes. */
export interface SearchIndex {
  /** Asked until the answer is yes: a worker may register the attributes at any moment, and nobody takes them away. */
  isThere(): Promise<boolean>;
}

/** Finds out by searching, because every server allows that; listing what is registered needs rights of an operator. */
export function createSearchIndex(client: WorkflowClient): SearchIndex {
  let isKnown = false;
  return {
    async isThere() {
      isKnown ||= await canSearch(client);
      return isKnown;
    },
  };
}

const INVALID_ARGUMENT = 3;

async function canSearch(client: WorkflowClient): Promise<boolean> {
  try {
    await client.count(`DeskStatus = 'working'`);
    return true;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if ([error, cause].some((fault) => isGrpcServiceError(fault) && fault.code === INVALID_ARGUMENT)) return false;
    throw error;
  }
}
