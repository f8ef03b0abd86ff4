import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import type { ThreadTimes, WorkerUsage } from './worker-messages.js';

/** What this worker's process has used so far. Needs `thread-probe.mjs` in the thread that runs workflow code. */
export async function usageOfThisProcess(collect: boolean): Promise<WorkerUsage> {
  const workflowThread = await askWorkflowThread(collect);
  if (collect) await collectGarbage();
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1_000,
    threads: threadTimes(workflowThread),
    rssBytes: process.memoryUsage.rss(),
    mainHeapBytes: getHeapStatistics().used_heap_size,
    workflowHeapBytes: workflowThread.heapBytes,
  };
}

interface ProbeAnswer {
  readonly id: number;
  readonly heapBytes: number;
  readonly threadId: number | null;
}

const ANSWER_MS = 30_000;
/** Finalizers run between collections. */
const COLLECTIONS = 10;
let lastId = 0;

function askWorkflowThread(collect: boolean): Promise<ProbeAnswer> {
  const channel = new BroadcastChannel('desk-bench-thread');
  lastId += 1;
  const id = lastId;
  return new Promise<ProbeAnswer>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('The workflow thread did not answer the probe.')), ANSWER_MS);
    channel.onmessage = (event: unknown) => {
      // cast: the only other speaker on this channel is thread-probe.mjs.
      const { data } = event as { readonly data: ProbeAnswer };
      if (data.id !== id) return;
      clearTimeout(tooLate);
      resolve(data);
    };
    channel.postMessage({ id, collect });
  }).finally(() => channel.close());
}

async function collectGarbage(): Promise<void> {
  for (let round = 0; round < COLLECTIONS; round += 1) {
    globalThis.gc?.();
    await turn();
  }
}

/** The kernel's account of every thread of this process, by what the thread is for. */
function threadTimes({ threadId }: ProbeAnswer): ThreadTimes | null {
  if (threadId === null) return null;
  const times = { main: 0, workflow: 0, core: 0, other: 0 };
  for (const task of readdirSync('/proc/self/task')) {
    const cpuMs = cpuOf(task);
    if (Number(task) === process.pid) times.main += cpuMs;
    else if (Number(task) === threadId) times.workflow += cpuMs;
    else if (nameOf(task).startsWith('tokio')) times.core += cpuMs;
    else times.other += cpuMs;
  }
  return times;
}

function cpuOf(task: string): number {
  return Number(readTask(task, 'schedstat').split(' ', 1)[0]) / 1e6;
}

function nameOf(task: string): string {
  return readTask(task, 'comm');
}

/** Empty for a thread that ended while the list was read. */
function readTask(task: string, file: string): string {
  try {
    return readFileSync(`/proc/self/task/${task}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
