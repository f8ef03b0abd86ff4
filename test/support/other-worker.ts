import { NativeConnection } from '@temporalio/worker';
import type { ActivityPorts } from '../../src/activities/ports.js';
import { createDeskWorker } from '../../src/workers/worker.js';
import { testServer } from './server.js';

/** A worker that serves a task queue until it is stopped. */
export interface OtherWorker {
  stop(): Promise<void>;
}

/** Starts a worker on a task queue that others may serve too, or served before. */
export async function startOtherWorker(of: {
  readonly taskQueue: string;
  readonly ports: ActivityPorts;
}): Promise<OtherWorker> {
  const { address, namespace, workflowBundle } = testServer();
  const connection = await NativeConnection.connect({ address });
  const worker = await createDeskWorker({
    connection,
    namespace,
    ports: of.ports,
    taskQueue: of.taskQueue,
    ...(workflowBundle === null ? {} : { bundlePath: workflowBundle }),
  });
  const running = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
