import type { Connector } from '../../src/ports.js';
import { FIXED_CLOCK } from './desk-parts.js';
import { createMemoryConnector } from './memory-connector.js';

/** A connector that holds every reply back until it is let go, and remembers whom it has sent notices. */
export function slowToReply(): { readonly connector: Connector; readonly told: readonly string[]; release(): void } {
  const memory = createMemoryConnector({ clock: FIXED_CLOCK });
  const told: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    told,
    release: () => release(),
    connector: {
      name: 'memory',
      async deliver(action, signal) {
        if (action.content.kind === 'reply') await held;
        if (action.content.kind === 'notice') told.push(action.content.to);
        return memory.deliver(action, signal);
      },
    },
  };
}
