import type { StageId } from '../../src/domain/stages.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import type { Drafter, DraftRequest } from '../../src/ports.js';
import { HANDOFFS } from './handoffs.js';

/** A drafter that returns the same handoffs at once, so that a test or a bench shows everything but the drafting. */
export function createInstantDrafter(
  options: { readonly before?: (stage: StageId, request: DraftRequest) => Promise<void> | void } = {},
): Drafter {
  return {
    kind: 'embedded',
    async draft(request) {
      await options.before?.(request.stage, request);
      return {
        content: HANDOFFS[request.stage],
        model: 'instant',
        promptVersion: 'test',
        usage: NO_USAGE,
      };
    },
  };
}
