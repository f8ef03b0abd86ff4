import { condition } from '@temporalio/workflow';

/** The one queue behind all doors: messages are answered in the order in which they came. */
export interface Inbox {
  /** Nothing waits and nothing is being answered. */
  isIdle(): boolean;
}

/** First come, first answered. */
export interface Queue extends Inbox {
  ask<T>(answer: () => Promise<T>): Promise<T>;
  answerForEver(): Promise<never>;
}

/** An empty queue. */
export function createQueue(): Queue {
  const waiting: (() => Promise<void>)[] = [];
  let isAnswering = false;
  return {
    isIdle: () => waiting.length === 0 && !isAnswering,
    ask: (answer) =>
      new Promise((resolve, reject) => {
        waiting.push(() => answer().then(resolve, reject));
      }),
    async answerForEver() {
      for (;;) {
        await condition(() => waiting.length > 0);
        const next = waiting.shift();
        isAnswering = true;
        await next?.();
        isAnswering = false;
      }
    },
  };
}
