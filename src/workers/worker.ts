import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '../activities/index.js';
import type { ActivityPorts } from '../activities/ports.js';
import { TASK_QUEUE } from '../protocol/names.js';
import { aroundActivities } from './activity-interceptor.js';
import { BUILT_BUNDLE, bundleWorkflows } from './bundle.js';
import { stopOnShutdown } from './stop-on-shutdown.js';

/** What a worker is made of. */
export interface DeskWorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly ports: ActivityPorts;
  /** Default `support-tickets`. */
  readonly taskQueue?: string;
  /** A bundle made before; default the built one, else one is made now. */
  readonly bundlePath?: string;
  /** Runs kept in memory; default 500. */
  readonly maxCachedWorkflows?: number;
  /** Activities at once; default 100. */
  readonly maxActivities?: number;
}

/** A worker that handles tickets: workflows from the bundle, activities over the ports. */
export async function createDeskWorker(options: DeskWorkerOptions): Promise<Worker> {
  const bundlePath = options.bundlePath ?? BUILT_BUNDLE;
  const workflowBundle: WorkerOptions['workflowBundle'] =
    bundlePath === null ? { code: (await bundleWorkflows()).code } : { codePath: bundlePath };
  const { drafters } = options.ports;
  const isStopping = () => worker.getState() !== 'RUNNING';
  const ports = { ...options.ports, drafters: { ...drafters, openai: stopOnShutdown(drafters.openai, isStopping) } };
  const worker = await Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue ?? TASK_QUEUE,
    workflowBundle,
    activities: { ...createActivities(ports) },
    interceptors: { activity: [aroundActivities] },
    maxCachedWorkflows: options.maxCachedWorkflows ?? 500,
    maxConcurrentActivityTaskExecutions: options.maxActivities ?? 100,
    // A killed worker's tickets move again after three seconds instead of ten.
    stickyQueueScheduleToStartTimeout: '3s',
    // A cancellation reaches an activity with its heartbeat: at most a second late.
    maxHeartbeatThrottleInterval: '1s',
    defaultHeartbeatThrottleInterval: '1s',
    // A deploy lets what acts outside finish; calls of a model are stopped at once, and made again elsewhere.
    shutdownGraceTime: '30s',
    shutdownForceTime: '45s',
  });
  return worker;
}
