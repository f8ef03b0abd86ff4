import type { Block } from './block.js';
import type { HistoryFacts } from './history-facts.js';
import type { SideName } from './worker-messages.js';

/** Everything that a comparison measured, as it is written to `bench/results`. */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly at: string;
  readonly machine: {
    readonly node: string;
    readonly server: string;
    readonly cores: number;
    /** Before and after: a machine that others use tells less. */
    readonly load: readonly [number, number];
  };
  readonly sides: Readonly<Record<SideName, Measured>>;
}

/** What was measured of one side. */
export interface Measured {
  /** One ticket at a time, a block a round. */
  readonly alone: readonly Block[];
  /** Fifty tickets at a time, a block a round. */
  readonly crowded: readonly Block[];
  /** A run that waits for its customer after the last receipt, and the same run after its end. */
  readonly parked: HistoryFacts;
  readonly closed: HistoryFacts;
  readonly cached: CachedRunCost;
}

/** What one run costs that waits at its gate in a worker's cache. */
export interface CachedRunCost {
  readonly runs: number;
  /** Heap of the thread that runs workflow code, after garbage collection. */
  readonly workflowHeapBytes: number;
  /** Heap of the main thread, after garbage collection. */
  readonly mainHeapBytes: number;
  /** Everything in the process, native memory too; never given back exactly, so this is rough. */
  readonly rssBytes: number;
  /** CPU of the workflow thread from acceptance to the gate; `null` where the kernel does not tell. */
  readonly workflowCpuMs: number | null;
  /** CPU of the whole worker from acceptance to the gate. */
  readonly workerCpuMs: number;
}
