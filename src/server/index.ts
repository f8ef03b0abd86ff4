export { type DevState, readDevJson } from './dev-json.js';
export { type DevRecord, recordDevServer } from './dev-record.js';
export { describeBinary, findServerBinary } from './find-server-binary.js';
export { type KeptWorker, keepWorker } from './keep-worker.js';
export { ANY_PORTS, type PortWish, type PortWishes, USUAL_PORTS } from './ports.js';
export { type Progress, onStderr } from './progress.js';
export type { ServerBinary } from './server-binary.js';
export { ServerFault } from './server-fault.js';
export { type DevServer, startDevServer } from './start-dev-server.js';
