import type { ActivityPorts } from '../activities/ports.js';
import type { Settings } from '../config.js';
import { createOutbox } from '../connectors/outbox.js';
import type { Instant } from '../domain/brand.js';
import { createEmbeddedDrafter } from '../drafters/embedded.js';
import { createOpenAiDrafter } from '../drafters/openai.js';
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
}): ActivityPorts {
  const { settings } = of;
  return {
    shelf: createPlaybookShelf({
      dir: settings.playbookDir,
      policyFile: settings.policyFile,
      stateDir: settings.stateDir,
      warn: of.warn,
    }),
    drafters: { embedded: createEmbeddedDrafter(), openai: openAiDrafter(settings) },
    newTickets: settings.drafter,
    connector: createOutbox({ folder: settings.outboxDir, clock: machineClock }),
    clock: machineClock,
    allowUnsigned: settings.allowUnsigned,
    searchAttributes: of.searchAttributes,
  };
}

/** Without a key the OpenAI drafter refuses every stage with one clear code, instead of failing the worker's start. */
function openAiDrafter(settings: Settings): Drafter {
  const { apiKey, baseUrl, model } = settings.openai;
  if (apiKey !== null) return createOpenAiDrafter({ apiKey, baseUrl, model, shapes: draftShapes });
  return {
    kind: 'openai',
    draft: () =>
      Promise.reject(
        new VendorFault({ code: 'DrafterRejected', message: 'this worker has no OPENAI_API_KEY; set it and restart' }),
      ),
  };
}
