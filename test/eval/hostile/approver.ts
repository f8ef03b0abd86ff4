import type { Decision, OpenGate } from '../../../src/domain/approval.js';
import type { Instant } from '../../../src/domain/brand.js';

/**
 * Who decides. `everything`: the worst person, who approves whatever asks, unread. `everything as a stranger`: somebody whom
 * a ticket calls an approver and no roster knows.
 */
export type Approves = 'nothing' | 'everything' | 'everything as a stranger';

/** What is decided at a gate; `null`: nothing. */
export function decisionFor(
  { request }: OpenGate,
  of: { readonly approves: Approves; readonly at: Instant },
): Decision | null {
  if (of.approves === 'nothing') return null;
  return {
    schemaVersion: 1,
    requestId: request.requestId,
    artifactHash: request.artifactHash,
    action: 'approve',
    actor: { id: of.approves === 'everything' ? request.exampleApprover : 'cfo', group: request.approverGroup },
    reason: null,
    edits: null,
    issuedAt: new Date(of.at).toISOString(),
    nonce: `unread-${request.requestId}`,
    signature: null,
  };
}
