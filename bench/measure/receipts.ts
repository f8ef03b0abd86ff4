/** When which ticket got which receipt, by the driver's clock. */
export interface Receipts {
  /** A worker's word: a receipt for this action key, just now. */
  take(actionKey: string): void;
  /** When the notice of a ticket's gate was delivered: somebody may decide. */
  noticed(ticketId: string): Promise<number>;
  /** When the last action of a ticket was delivered. */
  finished(ticketId: string): Promise<number>;
}

/** The reply and the item of the instant drafter's plan. */
const ACTIONS = ['reply-1', 'item-1'];
const LONGEST_MS = 120_000;

/** An empty list of receipts. Waiting for one that does not come fails after two minutes, with the ticket's name. */
export function createReceipts(): Receipts {
  const steps = new Map<string, string[]>();
  const waiting = new Map<string, (atMs: number) => void>();

  const milestone = (name: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => reject(new Error(`Ticket was never ${name}.`)), LONGEST_MS);
      waiting.set(name, (atMs) => {
        clearTimeout(tooLate);
        waiting.delete(name);
        resolve(atMs);
      });
    });

  return {
    take(actionKey) {
      const atMs = performance.now();
      const [, ticketId = '', , step = ''] = actionKey.split('/');
      if (step.startsWith('notice')) waiting.get(`noticed/${ticketId}`)?.(atMs);
      const seen = [...(steps.get(ticketId) ?? []), step];
      steps.set(ticketId, seen);
      if (!ACTIONS.every((action) => seen.includes(action))) return;
      steps.delete(ticketId);
      waiting.get(`finished/${ticketId}`)?.(atMs);
    },
    noticed: (ticketId) => milestone(`noticed/${ticketId}`),
    finished: (ticketId) => milestone(`finished/${ticketId}`),
  };
}
