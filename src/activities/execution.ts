import { cancellationSignal } from '@temporalio/activity';
import { contentHash } from '../content-hash.js';
import { entryOf, notYetApproved, type Receipt } from '../domain/action.js';
import { needsApproval } from '../domain/gate-rules.js';
import type { CarryOutInput } from '../protocol/activities.js';
import { VendorFault } from '../vendor-fault.js';
import type { ActivityPorts } from './ports.js';

/**
 * Carries out one action, once under its key. What was approved is what is delivered: hash and approval are held against
 * the recorded pairs once more, here where it happens.
 */
export async function carryOutAction(ports: ActivityPorts, input: CarryOutInput): Promise<Receipt> {
  const { action } = input;
  if (contentHash(action.content) !== action.contentHash) {
    throw new VendorFault({
      code: 'ActionAltered',
      message: `the content of ${action.key} does not fit the hash that was approved`,
    });
  }
  const isApproved = notYetApproved([entryOf(action)], input.approved).length === 0;
  if (!isApproved && needsApproval(action.content.kind, input)) {
    throw new VendorFault({
      code: 'ActionAltered',
      message: `the policy wants ${action.key} approved, and nobody has approved this content`,
    });
  }
  return ports.connector.deliver(action, cancellationSignal());
}
