import type { ActivityPorts } from '../../src/activities/ports.js';
import { aPlaybook } from './builders.js';
import { aShelf, FIXED_CLOCK } from './desk-parts.js';
import { createInstantDrafter } from './instant-drafter.js';

/** Ports for an activity without a server: an instant drafter, a shelf with one playbook, a clock that stands. */
export function somePorts(changes: Partial<ActivityPorts>): ActivityPorts {
  const drafter = createInstantDrafter();
  return {
    shelf: aShelf([aPlaybook()]),
    drafters: { embedded: drafter, openai: drafter },
    newTickets: 'embedded',
    connector: { name: 'none', deliver: () => Promise.reject(new Error('nothing is delivered here')) },
    clock: FIXED_CLOCK,
    allowUnsigned: true,
    searchAttributes: true,
    ...changes,
  };
}
