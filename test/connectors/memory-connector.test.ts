import { createMemoryConnector } from '../support/memory-connector.js';
import { describeConnector } from './connector-contract.js';

describeConnector('the in-memory twin', async () => {
  let twin: ReturnType<typeof createMemoryConnector> | null = null;
  return {
    open: (clock) => (twin ??= createMemoryConnector({ clock })),
    effects: async () => (twin?.effects ?? []).map((effect) => effect.receipt),
  };
});
