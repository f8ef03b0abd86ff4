/** For backends that run their own worker: our workflow and activities over their ports. */
export { createDeskWorker, type DeskWorkerOptions } from './worker.js';
export { runDeskWorker, type WorkerPlace } from './main.js';
export { bundleWorkflows, writeWorkflowBundle } from './bundle.js';
