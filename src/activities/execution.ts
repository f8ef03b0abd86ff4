import { cancellationSignal } from '@temporalio/activity';
import { contentHash } from '../content-hash.js';
import { type Action, entryOf, notYetApproved, type Receipt } from '../domain/action.js';
import { leftoverPlaceholders, leftoverSecrets } from '../domain/checks/index.js';
import { needsApproval } from '../domain/gate-rules.js';
import type { CarryOutInput } from '../protocol/activities.js';
import { VendorFault } from '../vendor-fault.js';
import { refuseOddShape } from './outward.js';
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
  refuseOddShape(action);
  refuseLeftovers(action);
  return ports.connector.deliver(action, cancellationSignal());
}

/** Not even an approval lets these out. The subject of a reply and the words of a notice are not a draft's. */
function refuseLeftovers({ key, content }: Action): void {
  const drafted = content.kind === 'reply' ? { body: content.body } : content.kind === 'item' ? content.item : {};
  const places = [...leftoverPlaceholders(drafted), ...leftoverSecrets(drafted)].map((finding) => finding.at);
  if (places.length === 0) return;
  throw new VendorFault({
    code: 'ActionUnsendable',
    message: `${key} holds a secret, or a placeholder that stands for nothing, in ${places.join(', ')}; nothing was sent`,
  });
}
