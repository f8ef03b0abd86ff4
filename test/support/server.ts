import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll } from '@jest/globals';

import { TEST_SERVER } from './test-server-variables.js';

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
  mayHaveStartedWorkers = true;
  return `test-${randomUUID()}`;
}

let mayHaveStartedWorkers = false;

// Runs after the last test of each file that uses the server. A worker that is left running takes other tests' time, and
// keeps Jest's process open.
afterAll(async () => {
  if (!mayHaveStartedWorkers) return;
  const { Runtime } = await import('@temporalio/worker');
  for (let tries = 0; isRunning(Runtime) && tries < 20; tries += 1) await sleep(100);
  if (isRunning(Runtime)) throw new Error('A worker or a native connection was left running: stop it in afterAll.');
});

/** The SDK drops its runtime together with the last worker and connection; nothing public tells of it. */
function isRunning(runtime: object): boolean {
  return Reflect.get(runtime, '_instance') !== undefined;
}
