import { contentHash } from '../../src/content-hash.js';
import type { Action, ActionContent, NoticeContent, ReplyContent } from '../../src/domain/action.js';
import { actionKey, type TenantId, type TicketId } from '../../src/domain/brand.js';
import type { FollowThroughItem } from '../../src/domain/handoffs/product-manager.js';

/** An action with its key and its true hash: the reply of `aReply` unless another content is given. */
export function anAction(
  changes: { tenant?: string; ticketId?: string; round?: number; step?: string; content?: ActionContent } = {},
): Action {
  const { tenant = 'acme', ticketId = '4711', round = 1, step = 'reply-1', content = aReply() } = changes;
  return {
    key: actionKey({ tenant: tenant as TenantId, ticketId: ticketId as TicketId, round, step }),
    content,
    contentHash: contentHash(content),
  };
}

/** A reply to a customer with a name. */
export function aReply(changes: Partial<ReplyContent> = {}): ReplyContent {
  return {
    kind: 'reply',
    to: { name: 'Mia Tanaka', channel: 'email' },
    subject: 'Re: CSV export stops at 10,000 rows',
    language: 'en',
    body: 'Hello Mia,\n\nAna reads the export log today.\n\nYour support desk',
    writtenBy: 'embedded drafter, no model',
    ...changes,
  };
}

/** A notice to the support leads. */
export function aNotice(changes: Partial<NoticeContent> = {}): NoticeContent {
  return { kind: 'notice', to: 'support-leads', subject: 'A gate waits', body: 'Please decide.', ...changes };
}

/** A piece of follow-through work for the exports team. */
export function aFollowThroughItem(changes: Partial<FollowThroughItem> = {}): FollowThroughItem {
  return {
    kind: 'documentation',
    title: 'Say the row limit on the export page',
    problem: 'People learn of the limit from a cut file.',
    value: 'Fewer broken exports.',
    scope: ['the export page'],
    nonScope: ['raising the limit'],
    acceptance: [{ given: 'a list of 10,001 rows', when: 'I open the export', then: 'the page names the limit' }],
    edgeCases: ['exactly 10,000 rows'],
    agentExecutionSpec: null,
    impact: 3,
    effort: 1,
    owner: 'ana',
    dedupeKey: 'export-row-limit',
    ...changes,
  };
}
