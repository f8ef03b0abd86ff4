import { randomUUID } from 'node:crypto';

/** The dev server of this test run, started once by `durable-setup.ts`. */
export interface TestServer {
  readonly address: string;
  readonly namespace: string;
  readonly uiUrl: string;
  /** File of the bundled workflows; `null` while there are none. */
  readonly workflowBundle: string | null;
}

/** The server that the durable tests share. Throws outside of the durable project. */
export function testServer(): TestServer {
  const address = process.env[TEST_SERVER.address];
  const uiUrl = process.env[TEST_SERVER.uiUrl];
  if (address === undefined || uiUrl === undefined) {
    throw new Error('There is no test server: run this test in the durable project, under test/durable/.');
  }
  return { address, uiUrl, namespace: 'default', workflowBundle: process.env[TEST_SERVER.workflowBundle] ?? null };
}

/** A task queue that no other test uses, so that no other test's worker takes its tasks. */
export function uniqueTaskQueue(): string {
  return `test-${randomUUID()}`;
}

/** Names of the variables through which `durable-setup.ts` tells the tests about the server. */
export const TEST_SERVER = {
  address: 'DESK_TEST_SERVER_ADDRESS',
  uiUrl: 'DESK_TEST_SERVER_UI',
  workflowBundle: 'DESK_TEST_WORKFLOW_BUNDLE',
} as const;
