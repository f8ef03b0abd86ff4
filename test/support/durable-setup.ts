// Must come first: the imports after it need it.
import './typescript-resolution.cjs';

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ANY_PORTS, describeBinary, findServerBinary, onStderr, startDevServer } from '../../src/server/index.js';
import { writeWorkflowBundle } from '../../src/workers/bundle.js';

import { keepForTeardown } from './durable-run.js';
import { TEST_SERVER } from './test-server-variables.js';

/** Starts one in-memory dev server for all durable tests and bundles the workflows once. */
export default async function startForDurableTests(): Promise<void> {
  const binary = await findServerBinary({ env: process.env, progress: onStderr });
  const server = await startDevServer({ binary, stateDir: null, ports: ANY_PORTS, progress: onStderr });
  onStderr(`${describeBinary(binary)} serves the durable tests at ${server.address}, UI ${server.uiUrl}`);
  const folder = await mkdtemp(join(tmpdir(), 'durable-desk-tests-'));
  keepForTeardown({ server, folder });
  process.env[TEST_SERVER.address] = server.address;
  process.env[TEST_SERVER.uiUrl] = server.uiUrl;
  const outFile = join(folder, 'workflow-bundle.js');
  await writeWorkflowBundle({ outFile });
  process.env[TEST_SERVER.workflowBundle] = outFile;
}
