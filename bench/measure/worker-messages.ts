/** Which of the two workflows a worker runs. */
export type SideName = 'desk' | 'plain';

/** What a bench worker is started with. */
export interface WorkerPlan {
  readonly side: SideName;
  readonly address: string;
  readonly taskQueue: string;
  /** Folder of the outbox. */
  readonly outbox: string;
  /** File of the bundled workflows. */
  readonly bundlePath: string;
  /** How long the drafter thinks about each stage, from a seed; `null` answers at once. */
  readonly thinking: Thinking | null;
}

/** Seeded pauses of the drafter, up to `mostMs`. */
export interface Thinking {
  readonly seed: number;
  readonly mostMs: number;
}

/** A question to a worker. With `collect`, garbage is collected in both threads first. */
export interface UsageQuestion {
  readonly id: number;
  readonly collect: boolean;
}

/** CPU and memory of a worker's process. */
export interface WorkerUsage {
  /** User and system time of the whole process, in milliseconds since it started. */
  readonly cpuMs: number;
  /** The same by kind of thread; `null` where the kernel does not tell. */
  readonly threads: ThreadTimes | null;
  readonly rssBytes: number;
  /** Heap of the main thread, where activities and the SDK's own code run. */
  readonly mainHeapBytes: number;
  /** Heap of the thread that runs workflow code. */
  readonly workflowHeapBytes: number;
}

/** CPU time in milliseconds by kind of thread. */
export interface ThreadTimes {
  /** Activities, schemas, hashes, and the SDK's encoding of payloads. */
  readonly main: number;
  /** Workflow code. */
  readonly workflow: number;
  /** The SDK's native core: polling, gRPC, the state machines of runs. */
  readonly core: number;
  /** Garbage collection, compilation and files. */
  readonly other: number;
}

/** What a worker tells by itself or on being asked. */
export type WorkerWord =
  | { readonly kind: 'ready' }
  /** A connector gave a receipt for this action key. */
  | { readonly kind: 'receipt'; readonly key: string }
  | { readonly kind: 'usage'; readonly id: number; readonly usage: WorkerUsage };
