import { failed, ok, skipped, type Verdict } from '../check.js';
import { namedRuns } from '../named-runs.js';
import type { ServerAnswer } from '../server-link.js';

/** The playbooks that are kept in the state folder of these settings. */
export interface KeptPlaybooks {
  readonly stateDir: string;
  readonly hashes: readonly string[];
}

/** An open ticket, and the first digits of the hash of the playbook that it was opened with. */
export interface PinnedRun {
  readonly workflowId: string;
  readonly playbook: string;
}

/** Judges whether a worker with these settings holds what open tickets go by. `answer`: those that name another playbook. */
export function judgeKeptPlaybooks({ stateDir }: KeptPlaybooks, answer: ServerAnswer<readonly PinnedRun[]>): Verdict {
  if (answer.kind === 'refused') return skipped('the server did not tell which playbooks open tickets name');
  if (answer.value.length === 0) return ok(`every playbook that an open ticket names is kept in ${stateDir}`);
  const lines = answer.value.map(({ workflowId, playbook }) => `${workflowId} names ${playbook}`);
  return failed({
    found: [`open tickets name playbooks that are not kept in ${stateDir}:`, ...namedRuns(lines)].join('\n'),
    repair:
      'Bring HASH.json back into `playbooks` of that folder, from a backup or from another worker; the tickets go on by themselves. Where the workers have another state folder, name it in DESK_STATE_DIR and run this again.',
  });
}
