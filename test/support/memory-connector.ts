import type { Action, Receipt } from '../../src/domain/action.js';
import type { Clock, Connector } from '../../src/ports.js';
import { VendorFault } from '../../src/vendor-fault.js';

/** A connector without a disk, for tests that count effects; it passes the same contract suite as the outbox. */
export function createMemoryConnector({ clock }: { readonly clock: Clock }): Connector & {
  readonly effects: readonly { readonly action: Action; readonly receipt: Receipt }[];
} {
  const effects: { action: Action; receipt: Receipt }[] = [];
  return {
    name: 'memory',
    effects,
    async deliver(action, signal) {
      signal.throwIfAborted();
      const known = effects.find((effect) => effect.action.key === action.key);
      if (known !== undefined && known.action.contentHash !== action.contentHash) {
        throw new VendorFault({ code: 'ConnectorKeyReused', message: 'Delivered before with other content.' });
      }
      if (known !== undefined) return known.receipt;
      const receipt: Receipt = {
        schemaVersion: 1,
        actionKey: action.key,
        contentHash: action.contentHash,
        connector: 'memory',
        reference: `memory/${effects.length + 1}`,
        deliveredAt: clock.now(),
      };
      effects.push({ action, receipt });
      return receipt;
    },
  };
}
