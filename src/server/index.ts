export { describeBinary, findServerBinary } from './find-server-binary.js';
export type { Environment } from './pinned-server.js';
export { ANY_PORTS, type PortWish, type PortWishes, USUAL_PORTS } from './ports.js';
export { type Progress, onStderr } from './progress.js';
export type { BinarySource, ServerBinary } from './server-binary.js';
export { ServerFault } from './server-fault.js';
export { type DevServer, type DevServerOptions, startDevServer } from './start-dev-server.js';
