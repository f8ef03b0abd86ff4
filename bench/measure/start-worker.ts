import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { UsageQuestion, WorkerPlan, WorkerUsage, WorkerWord } from './worker-messages.js';

/** A bench worker in its own process. */
export interface BenchWorker {
  readonly pid: number;
  /** CPU and memory so far; collects garbage first when asked for heap. */
  usage(question?: { readonly collect: boolean }): Promise<WorkerUsage>;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would: `kill -9`. */
  kill(): Promise<void>;
}

/** Starts a bench worker and waits until it asks for work. It ends with this process. */
export async function startBenchWorker(
  plan: WorkerPlan,
  onReceipt: (key: string) => void = () => {},
): Promise<BenchWorker> {
  const child = fork(fileURLToPath(new URL('../worker.mjs', import.meta.url)), [JSON.stringify(plan)], {
    execArgv: ['--expose-gc', '--import', new URL('../thread-probe.mjs', import.meta.url).href],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answers = new Map<number, (usage: WorkerUsage) => void>();
  const ready = new Promise<void>((resolve, reject) => {
    child.once('exit', (code, signal) =>
      reject(new Error(`A bench worker ended before it was ready: ${code ?? signal}.`)),
    );
    child.on('message', (word: WorkerWord) => {
      if (word.kind === 'ready') resolve();
      if (word.kind === 'receipt') onReceipt(word.key);
      if (word.kind === 'usage') answers.get(word.id)?.(word.usage);
    });
  });
  const ended = once(child, 'exit');
  await ready;
  let lastId = 0;
  return {
    pid: child.pid ?? 0,
    usage: ({ collect } = { collect: false }) => {
      lastId += 1;
      const question: UsageQuestion = { id: lastId, collect };
      return new Promise((resolve, reject) => {
        answers.set(question.id, resolve);
        child.send(question, (error) => (error === null ? undefined : reject(error)));
      });
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
