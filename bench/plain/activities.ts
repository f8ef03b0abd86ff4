import { contentHash } from '../../src/content-hash.js';
import type { ActionContent, Receipt } from '../../src/domain/action.js';
import { actionKey } from '../../src/domain/brand.js';
import type { Handoffs } from '../../src/domain/stages.js';
import type { StartInput } from '../../src/domain/ticket.js';
import type { Connector } from '../../src/ports.js';
import { HANDOFFS } from '../../test/support/handoffs.js';

/** One effect of the plain workflow. */
export interface PlainAction {
  readonly start: Pick<StartInput, 'tenant' | 'round'> & { readonly ticketId: StartInput['ticket']['id'] };
  readonly step: string;
  readonly content: ActionContent;
}

/**
 * The activities of the plain workflow, as the SDK's documentation would write them: plain functions over their clients.
 * Drafts come at once and are the ones that our instant drafter writes; effects go to the same connector.
 */
export function createActivities(connector: Connector) {
  return {
    async clarifyIssue(_start: StartInput): Promise<Handoffs['support-specialist']> {
      return HANDOFFS['support-specialist'];
    },
    async planHandling(_start: StartInput, _drafts: Partial<Handoffs>): Promise<Handoffs['operations-lead']> {
      return HANDOFFS['operations-lead'];
    },
    async setChecks(_start: StartInput, _drafts: Partial<Handoffs>): Promise<Handoffs['analyst']> {
      return HANDOFFS['analyst'];
    },
    async planFollowThrough(_start: StartInput, _drafts: Partial<Handoffs>): Promise<Handoffs['product-manager']> {
      return HANDOFFS['product-manager'];
    },
    async deliver({ start, step, content }: PlainAction): Promise<Receipt> {
      // The connector asks for key and hash: it keeps them as proof of delivery.
      const action = { key: actionKey({ ...start, step }), content, contentHash: contentHash(content) };
      return connector.deliver(action, new AbortController().signal);
    },
  };
}

/** What the plain workflow may call. */
export type Activities = ReturnType<typeof createActivities>;
