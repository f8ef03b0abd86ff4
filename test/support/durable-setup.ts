// Must come first: the imports after it need it.
import './typescript-resolution.cjs';

import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { bundleWorkflowCode } from '@temporalio/worker';

import { ANY_PORTS, describeBinary, findServerBinary, onStderr, startDevServer } from '../../src/server/index.js';

import { keepForTeardown } from './durable-run.js';
import { TEST_SERVER } from './server.js';

/** Starts one in-memory dev server for all durable tests and bundles the workflows once. */
export default async function startForDurableTests(): Promise<void> {
  const binary = await findServerBinary({ env: process.env, progress: onStderr });
  const server = await startDevServer({ binary, stateDir: null, ports: ANY_PORTS, progress: onStderr });
  onStderr(`${describeBinary(binary)} serves the durable tests at ${server.address}, UI ${server.uiUrl}`);
  const folder = await mkdtemp(join(tmpdir(), 'durable-desk-tests-'));
  keepForTeardown({ server, folder });
  process.env[TEST_SERVER.address] = server.address;
  process.env[TEST_SERVER.uiUrl] = server.uiUrl;
  await bundleWorkflows(join(folder, 'workflow-bundle.js'));
}

async function bundleWorkflows(outFile: string): Promise<void> {
  const workflowsPath = resolve('src/workflows/index.ts');
  if (!existsSync(workflowsPath)) return;
  const quiet = { log: () => {}, trace: () => {}, debug: () => {}, info: () => {}, warn: onStderr, error: onStderr };
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: quiet });
  await writeFile(outFile, code);
  process.env[TEST_SERVER.workflowBundle] = outFile;
}
