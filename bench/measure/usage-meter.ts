import { readFileSync } from 'node:fs';
import type { BenchWorker } from './start-worker.js';
import type { ThreadTimes, WorkerUsage } from './worker-messages.js';

/** CPU that was used between two moments, in milliseconds. */
export interface CpuUsed {
  readonly worker: number;
  /** `null` where the kernel does not tell. */
  readonly workerThreads: ThreadTimes | null;
  /** `null` where the kernel does not tell. */
  readonly server: number | null;
  /** This process: the doors. */
  readonly driver: number;
}

/** Reads clocks of CPU at a moment. */
export interface UsageMeter {
  /** Starts counting; the function it gives tells what was used since. */
  start(): Promise<() => Promise<CpuUsed>>;
}

/** A meter over a worker, the server and this process. */
export function createUsageMeter(worker: BenchWorker, serverPid: number): UsageMeter {
  const read = async () => ({ worker: await worker.usage(), server: cpuMsOf(serverPid), driver: process.cpuUsage() });
  return {
    async start() {
      const before = await read();
      return async () => {
        const driver = process.cpuUsage(before.driver);
        const after = await read();
        return {
          worker: after.worker.cpuMs - before.worker.cpuMs,
          workerThreads: threadsBetween(before.worker, after.worker),
          server: before.server === null || after.server === null ? null : after.server - before.server,
          driver: (driver.user + driver.system) / 1_000,
        };
      };
    },
  };
}

function threadsBetween({ threads: before }: WorkerUsage, { threads: after }: WorkerUsage): ThreadTimes | null {
  if (before === null || after === null) return null;
  return {
    main: after.main - before.main,
    workflow: after.workflow - before.workflow,
    core: after.core - before.core,
    other: after.other - before.other,
  };
}

/** Linux counts in hundredths of a second, on every machine that Node runs on. */
const MS_PER_TICK = 10;

/** User and system time of a process, ended threads included; `null` where there is no such file. */
function cpuMsOf(pid: number): number | null {
  try {
    // The name of the program stands in brackets and may hold anything; what follows it are numbers.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  } catch {
    return null;
  }
}
