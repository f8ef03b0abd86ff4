import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, makeGrpcRetryInterceptor } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { retryOptions } from '../../src/client/retries.js';
import { ANY_PORTS, findServerBinary, onStderr, startDevServer } from '../../src/server/index.js';
import { writeWorkflowBundle } from '../../src/workers/bundle.js';
import type { SideName } from './worker-messages.js';

/** A dev server as `desk dev` starts it, on a database file of its own, and what both sides need beside it. */
export interface BenchServer {
  readonly address: string;
  readonly pid: number;
  readonly version: string;
  /** For runs of either side. */
  readonly client: Client;
  readonly bundles: Readonly<Record<SideName, string>>;
  /** A folder of this run. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts the server and bundles both workflows. */
export async function startBenchServer(): Promise<BenchServer> {
  const binary = await findServerBinary({ env: process.env, progress: onStderr });
  const folder = await mkdtemp(join(tmpdir(), 'durable-desk-bench-'));
  const server = await startDevServer({
    binary,
    stateDir: join(folder, 'server'),
    ports: ANY_PORTS,
    progress: onStderr,
  });
  const bundles = await writeBundles(folder);
  const interceptors = [makeGrpcRetryInterceptor(retryOptions(6))];
  const connection = await Connection.connect({ address: server.address, interceptors });
  return {
    address: server.address,
    pid: server.pid,
    version: server.version,
    client: new Client({ connection }),
    bundles,
    folder,
    async stop() {
      await connection.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Ours as the product makes it, the plain one as the SDK makes it unless told otherwise. */
async function writeBundles(folder: string): Promise<BenchServer['bundles']> {
  const bundles = { desk: join(folder, 'desk-bundle.js'), plain: join(folder, 'plain-bundle.js') };
  await writeWorkflowBundle({ outFile: bundles.desk });
  const workflowsPath = join(import.meta.dirname, '..', 'plain', 'workflow.ts');
  const plain = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  await writeFile(bundles.plain, plain.code);
  return bundles;
}
