import { cancellationSignal } from '@temporalio/activity';
import { contentHash } from '../content-hash.js';
import type { Receipt } from '../domain/action.js';
import type { CarryOutInput } from '../protocol/activities.js';
import { VendorFault } from '../vendor-fault.js';
import type { ActivityPorts } from './ports.js';

/** Carries out one action, once under its key. What was approved is what is delivered: the hash is checked again here. */
export async function carryOutAction(ports: ActivityPorts, input: CarryOutInput): Promise<Receipt> {
  const { action } = input;
  if (contentHash(action.content) !== action.contentHash) {
    throw new VendorFault({
      code: 'ActionAltered',
      message: `the content of ${action.key} does not fit the hash that was approved`,
    });
  }
  return ports.connector.deliver(action, cancellationSignal());
}
