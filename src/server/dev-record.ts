import { type DevState, removeDevJson, writeDevJson } from './dev-json.js';
import type { DevServer } from './start-dev-server.js';

/** Keeps `dev.json` true while a server runs, one write after the other. */
export interface DevRecord {
  /** Notes which process is the worker now; `null` for none. */
  note(workerPid: number | null): Promise<DevState>;
  /** What was noted last. */
  latest(): DevState;
  /** Waits for the last write and removes the file. */
  remove(): Promise<void>;
}

/** Starts the record of a server, to be noted and removed by this process. */
export function recordDevServer(of: {
  readonly server: DevServer;
  readonly stateDir: string;
  readonly taskQueue: string;
  /** ISO 8601. */
  readonly startedAt: string;
}): DevRecord {
  const { server, stateDir, taskQueue, startedAt } = of;
  const { address, namespace, uiUrl, pid: serverPid } = server;
  const fixed = { schemaVersion: 1, address, namespace, uiUrl, taskQueue, serverPid, devPid: process.pid } as const;
  let state: DevState = { ...fixed, workerPid: null, startedAt };
  let last: Promise<unknown> = Promise.resolve();
  return {
    note: (workerPid) => {
      const noted: DevState = { ...fixed, workerPid, startedAt };
      state = noted;
      const written = last.then(() => writeDevJson(stateDir, noted));
      last = written.catch(() => {});
      return written.then(() => noted);
    },
    latest: () => state,
    remove: async () => {
      await last;
      await removeDevJson(stateDir);
    },
  };
}
