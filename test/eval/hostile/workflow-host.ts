import { ActivityFailure, ApplicationFailure, CancelledFailure, TimeoutFailure } from '@temporalio/common';
import { type Instant, plusMs } from '../../../src/domain/brand.js';
import { A_MONDAY } from '../../support/builders.js';

/** Runs one activity, as a worker would; what it throws is what Temporal records. */
export type RunActivity = (call: {
  readonly name: string;
  readonly input: unknown;
  readonly workflowId: string;
}) => Promise<unknown>;

/** One run of a workflow in this process. */
export interface HostedRun {
  readonly workflowId: string;
  readonly activity: RunActivity;
  /** The run waits for a person or a timer. Whoever sends something says `acted`; else the next timer fires. */
  parked(): 'acted' | 'waits';
}

/** What a run showed and recorded outside of its own memory, in order. */
export interface HostedTraces {
  readonly cards: string[];
  readonly rows: unknown[];
  readonly memos: unknown[];
  readonly summaries: string[];
  /** Name, input and result of each activity, as history holds them. */
  readonly activities: unknown[];
}

/**
 * The part of Temporal's workflow interface that our workflow uses, in this process and on a clock of its own: the code of
 * the workflow is the product's, and no server is needed. One run at a time; timers fire when nothing else can happen.
 */
export interface WorkflowHost {
  /** What stands in the place of `@temporalio/workflow`. */
  readonly api: Readonly<Record<string, unknown>>;
  readonly traces: HostedTraces;
  now(): Instant;
  run<T>(of: HostedRun, story: () => Promise<T>): Promise<T>;
  /** Sends an update; its answer comes while the run goes on. A refusal by the validator throws. */
  update(name: string, payload: unknown): Promise<unknown>;
  query(name: string): unknown;
}

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

interface Handler {
  readonly answer: (payload: unknown) => unknown;
  readonly validator: ((payload: unknown) => void) | undefined;
}

/** All that a run in this process has open. */
class Run {
  readonly traces: HostedTraces = { cards: [], rows: [], memos: [], summaries: [], activities: [] };
  readonly handlers = new Map<string, Handler>();
  readonly underWay = new Set<Promise<unknown>>();
  conditions: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];
  timers: Timer[] = [];
  answering = 0;
  nowMs: number = A_MONDAY;

  readonly of: HostedRun;

  constructor(of: HostedRun) {
    this.of = of;
  }

  /** Lets every wait go on whose condition holds; says whether there was one. */
  wake(): boolean {
    const ready = this.conditions.filter(({ holds }) => holds());
    this.conditions = this.conditions.filter((waiting) => !ready.includes(waiting));
    for (const { resolve } of ready) resolve();
    return ready.length > 0;
  }

  fireNext(): void {
    const next = this.timers.toSorted((a, b) => a.at - b.at)[0];
    if (next === undefined) throw new Error('The hosted run waits for nothing that can come.');
    this.timers = this.timers.filter((timer) => timer !== next);
    this.nowMs = Math.max(this.nowMs, next.at);
    next.fire();
  }

  schedule(name: string, of: { readonly input: unknown; readonly summary: string }): Promise<unknown> {
    this.traces.summaries.push(of.summary);
    const call = this.of
      .activity({ name, input: encoded(of.input), workflowId: this.of.workflowId })
      .then(encoded, (fault: unknown) => {
        const cause = fault instanceof Error ? fault : new Error(String(fault));
        throw new ActivityFailure('activity failed', name, undefined, 'NON_RETRYABLE_FAILURE', undefined, cause);
      });
    const settled = call.then(
      (result) => this.traces.activities.push({ name, input: of.input, result }),
      (fault: unknown) => this.traces.activities.push({ name, input: of.input, fault: String(causeOf(fault)) }),
    );
    this.underWay.add(settled);
    void settled.finally(() => this.underWay.delete(settled));
    return call;
  }
}

/** Makes a host; a workflow module that was linked with its `api` runs on it. */
export function createWorkflowHost(): WorkflowHost {
  let open: Run | null = null;
  const run = (): Run => {
    if (open === null) throw new Error('No hosted run is under way.');
    return open;
  };
  return {
    api: workflowApi(run),
    get traces() {
      return run().traces;
    },
    now: () => run().nowMs as Instant,
    async run(of, story) {
      open = new Run(of);
      return drive(open, story());
    },
    async update(name, payload) {
      const handler = run().handlers.get(`update:${name}`);
      handler?.validator?.(payload);
      run().answering += 1;
      try {
        return await handler?.answer(payload);
      } finally {
        run().answering -= 1;
      }
    },
    query: (name) => run().handlers.get(`query:${name}`)?.answer(undefined),
  };
}

async function drive<T>(run: Run, story: Promise<T>): Promise<T> {
  let isOver = false;
  const ended = story.finally(() => {
    isOver = true;
  });
  ended.catch(() => undefined);
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    if (isOver) return ended;
    if (run.wake()) continue;
    if (run.underWay.size > 0) await Promise.race(run.underWay);
    else if (run.answering > 0 || run.of.parked() === 'waits') run.fireNext();
  }
}

function workflowApi(run: () => Run): Readonly<Record<string, unknown>> {
  const proxy = ({ summary }: { readonly summary: string }) =>
    new Proxy({}, { get: (_target, name) => (input: unknown) => run().schedule(String(name), { input, summary }) });
  const defined = (type: string) => (name: string) => ({ type, name });
  return {
    ...waits(run),
    ...{ ActivityFailure, ApplicationFailure, TimeoutFailure, isCancellation },
    ...{ defineQuery: defined('query'), defineSignal: defined('signal'), defineUpdate: defined('update') },
    proxyActivities: proxy,
    proxyLocalActivities: proxy,
    patched: () => true,
    allHandlersFinished: () => run().answering === 0,
    workflowInfo: () => ({ startTime: new Date(run().nowMs) }),
    setCurrentDetails: (card: string) => run().traces.cards.push(card),
    upsertSearchAttributes: (row: unknown) => run().traces.rows.push(row),
    upsertMemo: (memo: unknown) => run().traces.memos.push(memo),
    setHandler: (
      { type, name }: { readonly type: string; readonly name: string },
      answer: Handler['answer'],
      options?: { readonly validator?: Handler['validator'] },
    ) => run().handlers.set(`${type}:${name}`, { answer, validator: options?.validator }),
  };
}

/** Conditions, timers and the scopes that end them. Nobody takes a ticket over here, so scopes end timers only. */
function waits(run: () => Run): Readonly<Record<string, unknown>> {
  const condition = (holds: () => boolean, timeoutMs?: number): Promise<boolean> =>
    new Promise((resolve) => {
      let isSettled = false;
      const settle = (answer: boolean) => () => {
        isSettled = true;
        resolve(answer);
      };
      run().conditions.push({ holds: () => isSettled || holds(), resolve: settle(true) });
      if (timeoutMs !== undefined) run().timers.push({ at: run().nowMs + timeoutMs, fire: settle(false) });
    });
  /** What to do when the scope ends that is being entered. */
  let entered: (() => void)[] | null = null;
  class CancellationScope {
    private readonly ends: (() => void)[] = [];
    readonly consideredCancelled = false;
    static nonCancellable<T>(work: () => Promise<T>): Promise<T> {
      return work();
    }
    run<T>(work: () => Promise<T>): Promise<T> {
      const outer = entered;
      entered = this.ends;
      try {
        return work();
      } finally {
        entered = outer;
      }
    }
    cancel(): void {
      for (const end of this.ends.splice(0)) end();
    }
  }
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = { at: plusMs(run().nowMs as Instant, ms), fire: resolve };
      run().timers.push(timer);
      entered?.push(() => {
        run().timers = run().timers.filter((other) => other !== timer);
        reject(new CancelledFailure('the timer was ended'));
      });
    });
  return { condition, sleep, CancellationScope };
}

function isCancellation(fault: unknown): boolean {
  return causeOf(fault) instanceof CancelledFailure;
}

function causeOf(fault: unknown): unknown {
  return fault instanceof ActivityFailure ? fault.cause : fault;
}

/** What Temporal's converter does on the way into history and out of it. */
function encoded(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
