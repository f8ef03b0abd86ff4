import type { ContentHash } from '../domain/brand.js';
import type { Playbook } from '../domain/playbook.js';
import type { PlaybookShelf } from '../ports.js';
import { VendorFault } from '../vendor-fault.js';

/** The playbook that a run was started with; a worker that lacks it tries again, since another one may bring it. */
export async function pinnedPlaybook(shelf: PlaybookShelf, hash: ContentHash): Promise<Playbook> {
  const playbook = await shelf.byHash(hash);
  if (playbook === null) {
    throw new VendorFault({
      code: 'PlaybookMissing',
      message: `playbook ${hash.slice(0, 12)} is not on this worker's shelf; give it the state folder of the worker that opened the ticket`,
    });
  }
  return playbook;
}
