/** A bench worker in a process of its own, so that its CPU and memory are nobody else's. Started by `start-worker.ts`. */
import { register } from 'node:module';

register('../scripts/typescript-hooks.mjs', import.meta.url);
const { runBenchWorker } = await import('./measure/worker-process.ts');
await runBenchWorker(JSON.parse(process.argv[2]));
