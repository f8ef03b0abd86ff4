import type { Action } from '../domain/action.js';
import { actionContentSchema } from '../schemas/action.js';
import { VendorFault } from '../vendor-fault.js';

/**
 * Nothing is an argument of a connector that the schema of an action does not know, with its bounds (stages, X4).
 *
 * @throws {VendorFault} `ActionUnsendable`, with the places and never their content.
 */
export function refuseOddShape({ key, content }: Action): void {
  const reading = actionContentSchema.safeParse(content);
  if (reading.success) return;
  const places = reading.error.issues.slice(0, 5).map((issue) => issue.path.join('.') || 'the content');
  throw new VendorFault({
    code: 'ActionUnsendable',
    message: `${key} has not the shape of an action in ${places.join(', ')}; nothing was sent`,
  });
}
