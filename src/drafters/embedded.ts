import { writtenDeskLanguage } from '../domain/desk-languages.js';
import type { Handoff, StageId } from '../domain/stages.js';
import { unreachable } from '../domain/unreachable.js';
import type { Drafter, DraftRequest } from '../ports.js';
import { NO_USAGE } from '../domain/usage.js';
import { VendorFault } from '../vendor-fault.js';
import { draftAnalyst } from './embedded/analyst.js';
import { draftOperationsLead } from './embedded/operations-lead.js';
import { draftProductManager } from './embedded/product-manager.js';
import { readTicket } from './embedded/reading.js';
import { draftSupportSpecialist } from './embedded/support-specialist.js';

/** Stands in every record of this drafter: it says that no model wrote the draft. */
const MODEL = 'embedded rules';
/** Counted up with every change of rules or templates. */
const PROMPT_VERSION = 'rules-4';
/**
 * The drafter without model and network: rules and templates over the ticket alone. The same request always gives the
 * same draft. It costs nothing and reports no time of its own, because it reads no clock.
 */
export function createEmbeddedDrafter(): Drafter {
  return {
    kind: 'embedded',
    draft: async (request, signal) => {
      if (signal.aborted) throw new VendorFault({ code: 'DrafterUnavailable', message: 'the draft was stopped' });
      return {
        content: contentOf(request),
        model: modelFor(request.playbook.policy.deskLanguage),
        promptVersion: PROMPT_VERSION,
        usage: NO_USAGE,
      };
    },
  };
}

/** A desk whose language has no book sees in each record that these notes are in another one. */
function modelFor(deskLanguage: string): string {
  const written = writtenDeskLanguage(deskLanguage);
  return deskLanguage === written ? MODEL : `${MODEL}, notes in ${written} only`;
}

function contentOf(request: DraftRequest): Handoff<StageId> {
  const reading = readTicket(request.start.ticket, request);
  switch (request.stage) {
    case 'support-specialist':
      return draftSupportSpecialist(request, reading);
    case 'operations-lead':
      return draftOperationsLead(request, reading);
    case 'analyst':
      return draftAnalyst(request, reading);
    case 'product-manager':
      return draftProductManager(request, reading);
    default:
      return unreachable(request.stage);
  }
}
