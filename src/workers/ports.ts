import type { ActivityPorts } from '../activities/ports.js';
import type { Settings } from '../config.js';
import { createOutbox } from '../connectors/outbox.js';
import type { Instant } from '../domain/brand.js';
import { createEmbeddedDrafter } from '../drafters/embedded.js';
import { namingCustomers } from '../drafters/naming-customers.js';
import { createOpenAiDrafter } from '../drafters/openai.js';
import { type ModelPrice, SHIPPED_PRICES } from '../drafters/prices.js';
import { createRedactingDrafter } from '../drafters/redacting.js';
import { createPlaybookShelf } from '../playbook/shelf.js';
import type { Clock, Drafter } from '../ports.js';
import { draftShapes } from '../schemas/drafts.js';
import { VendorFault } from '../vendor-fault.js';

/** The time of this machine. */
const machineClock: Clock = { now: () => Date.now() as Instant };

/** Puts the real parts behind the ports, as the settings say. */
export function realPorts(of: {
  readonly settings: Settings;
  readonly searchAttributes: boolean;
  readonly warn: (message: string) => void;
  /** Default: the prices that ship. */
  readonly prices?: readonly ModelPrice[];
}): ActivityPorts {
  const { settings } = of;
  return {
    shelf: createPlaybookShelf({
      dir: settings.playbookDir,
      policyFile: settings.policyFile,
      stateDir: settings.stateDir,
      warn: of.warn,
    }),
    drafters: { embedded: createEmbeddedDrafter(), openai: openAiDrafter(settings, of.prices ?? SHIPPED_PRICES) },
    newTickets: settings.drafter,
    connector: createOutbox({ folder: settings.outboxDir, clock: machineClock }),
    clock: machineClock,
    allowUnsigned: settings.allowUnsigned,
    searchAttributes: of.searchAttributes,
  };
}

/** Without a key the OpenAI drafter refuses every stage with one clear code, instead of failing the worker's start. */
function openAiDrafter({ openai }: Settings, prices: readonly ModelPrice[]): Drafter {
  const { apiKey, identifierKey, pricesFile: _read, ...rest } = openai;
  if (apiKey !== null) {
    const drafter = createOpenAiDrafter({ ...rest, apiKey, prices, shapes: draftShapes });
    return namingCustomers(createRedactingDrafter(drafter), identifierKey);
  }
  return {
    kind: 'openai',
    draft: () =>
      Promise.reject(
        new VendorFault({ code: 'DrafterRejected', message: 'this worker has no OPENAI_API_KEY; set it and restart' }),
      ),
  };
}
