/**
 * Preloaded into every thread of a bench worker (`--import`). In the thread in which the SDK runs workflow code, the only
 * one beside the main thread, it answers how much heap and CPU that thread has taken. Nothing of the SDK is changed.
 */
import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

const ROUNDS = 10;

if (!isMainThread) {
  const channel = new BroadcastChannel('desk-bench-thread');
  channel.unref();
  channel.addEventListener('message', ({ data }) => void answer(channel, data));
}

async function answer(channel, { id, collect }) {
  if (collect) await collectGarbage();
  channel.postMessage({ id, heapBytes: getHeapStatistics().used_heap_size, ...threadOf() });
}

/** Finalizers run between collections, and code that nobody ran through several of them is let go as well. */
async function collectGarbage() {
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc();
    await turn();
  }
}

/** The kernel's own account of this thread; `null` where there is no such file (macOS, Windows). */
function threadOf() {
  try {
    const [cpuNs] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    const [threadId] = readFileSync('/proc/thread-self/stat', 'utf8').split(' ');
    return { threadId: Number(threadId), cpuMs: Number(cpuNs) / 1e6 };
  } catch {
    return { threadId: null, cpuMs: null };
  }
}
