import {
  type DevServer,
  describeBinary,
  findServerBinary,
  type Progress,
  type DevRecord,
  readDevJson,
  recordDevServer,
  type ServerBinary,
  ServerFault,
  startDevServer,
  USUAL_PORTS,
} from '../../server/index.js';
import { TASK_QUEUE } from '../../protocol/names.js';

/** The server that a demo runs on. */
export interface DemoServer {
  /** Whether its tickets are there again after the demo, and whether `desk` finds it by itself. */
  readonly kind: 'kept' | 'in-memory' | 'given';
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** `null` for a given server, whose Temporal UI we do not know. */
  readonly uiUrl: string | null;
  /** For a reader. */
  readonly words: string;
  /** Tells `desk` in other terminals which process is the worker. */
  noteWorker(pid: number | null): void;
  /** Resolves with a sentence when the server has ended by itself. Never for a given one. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** Which server to use or to start. */
export interface DemoServerWish {
  readonly address: string | undefined;
  readonly namespace: string | undefined;
  readonly ticketId: string;
  readonly stateDir: string;
  /** The state folder as it is shown. */
  readonly stateDirShown: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
}

/**
 * Starts a dev server on the database of the state folder, or uses the one that was named. Where the database is open
 * already, by `desk dev` or another demo, the server keeps everything in memory: one database never has two servers.
 */
export async function openDemoServer(wish: DemoServerWish): Promise<DemoServer> {
  if (wish.address !== undefined) return givenServer(wish, wish.address);
  const running = await readDevJson(wish.stateDir);
  const binary = await findServerBinary({ env: wish.env, progress: wish.progress });
  if (running !== null) return inMemory({ wish, binary, holder: `process ${running.devPid} (\`desk dev\` or a demo)` });
  try {
    const server = await startDevServer({
      binary,
      stateDir: wish.stateDir,
      ports: USUAL_PORTS,
      progress: wish.progress,
    });
    return keptServer({ wish, binary, server });
  } catch (error) {
    if (!(error instanceof ServerFault) || error.code !== 'StateInUse') throw error;
    return inMemory({ wish, binary, holder: 'another process' });
  }
}

function givenServer(wish: DemoServerWish, address: string): DemoServer {
  const taskQueue = wish.ticketId;
  return {
    kind: 'given',
    address,
    namespace: wish.namespace ?? 'default',
    taskQueue,
    uiUrl: null,
    words: `the one at ${address}, on a task queue of its own (${taskQueue})`,
    noteWorker: () => {},
    ended: new Promise(() => {}),
    stop: async () => {},
  };
}

async function inMemory(of: {
  readonly wish: DemoServerWish;
  readonly binary: ServerBinary;
  readonly holder: string;
}): Promise<DemoServer> {
  const { wish, binary, holder } = of;
  const server = await startDevServer({ binary, stateDir: null, ports: USUAL_PORTS, progress: wish.progress });
  return {
    ...localServer(server),
    kind: 'in-memory',
    words: `${describeBinary(binary)}, in memory because ${holder} has the database open`,
    noteWorker: () => {},
  };
}

function keptServer(of: {
  readonly wish: DemoServerWish;
  readonly binary: ServerBinary;
  readonly server: DevServer;
}): DemoServer {
  const { wish, binary, server } = of;
  const record: DevRecord = recordDevServer({
    server,
    stateDir: wish.stateDir,
    taskQueue: TASK_QUEUE,
    startedAt: new Date().toISOString(),
  });
  void record.note(null);
  return {
    ...localServer(server),
    kind: 'kept',
    words: `${describeBinary(binary)}, database in ${wish.stateDirShown}`,
    noteWorker: (pid) => void record.note(pid),
    stop: async () => {
      await record.remove();
      await server.stop();
    },
  };
}

/** Its worker takes the usual task queue, so what somebody submits in another terminal is handled too. */
function localServer(server: DevServer) {
  return {
    address: server.address,
    namespace: server.namespace,
    taskQueue: TASK_QUEUE,
    uiUrl: server.uiUrl,
    ended: server.ended,
    stop: () => server.stop(),
  };
}
