import type { Settings } from '../config.js';
import { loadPlaybook } from '../playbook/load.js';
import { problemLine } from '../playbook/problem.js';

/** What a look at the playbook showed: valid with its hash, or every problem as one line with file and line number. */
export type PlaybookReading =
  | { readonly kind: 'valid'; readonly hash: string; readonly dir: string }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Loads the playbook as a worker with these settings would, and keeps nothing. Loads no native code. */
export async function readPlaybook({ playbookDir, policyFile }: Settings): Promise<PlaybookReading> {
  const verdict = await loadPlaybook({ dir: playbookDir, policyFile });
  return verdict.kind === 'loaded'
    ? { kind: 'valid', hash: verdict.playbook.hash, dir: playbookDir }
    : { kind: 'invalid', problems: verdict.problems.map(problemLine) };
}
