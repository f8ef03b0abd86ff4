import { effectiveHandling } from './effective-handling.js';
import type { RoutingVerdict } from './routing.js';
import { type HandoffRecord, handoffOf } from './stages.js';

/**
 * Whether the rules or a draft hand this ticket to a person. In a file of its own: the workflow asks it, and needs
 * nothing of how gates read money.
 */
export function escalates(of: {
  readonly routing: RoutingVerdict;
  readonly records: readonly HandoffRecord[];
}): boolean {
  return effectiveHandling(of.routing, handoffOf(of.records, 'operations-lead')).escalates;
}
