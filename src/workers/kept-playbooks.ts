import type { Settings } from '../config.js';
import { type PruneFacts, pruneVerdict, type PruneVerdict } from '../domain/prune-plan.js';
import { type KeptFile, listKept, putBackLeftAside, removeKept } from '../playbook/kept-files.js';
import { loadPlaybook } from '../playbook/load.js';

/** A kept playbook and what a prune makes of it. `renewed` and `gone`: another process was there first. */
export interface PruneEntry extends KeptFile {
  readonly verdict: PruneVerdict;
  readonly done: 'nothing' | 'removed' | 'renewed' | 'gone';
}

/**
 * Every kept playbook of a state folder, newest first. Reads names and ages only; with `remove`, what a process that was
 * stopped left aside before a moment is put back first, so that it is judged as well.
 */
export async function keptPlaybooks(
  stateDir: string,
  { mode, beforeMs }: { readonly mode: 'look' | 'remove'; readonly beforeMs: number },
): Promise<readonly KeptFile[]> {
  if (mode === 'remove') await putBackLeftAside(stateDir, beforeMs);
  return listKept(stateDir);
}

/** The hash with which a worker with these settings would open tickets now; `null` when the playbook cannot be loaded. */
export async function hashInForce({
  playbookDir,
  policyFile,
}: Pick<Settings, 'playbookDir' | 'policyFile'>): Promise<string | null> {
  const verdict = await loadPlaybook({ dir: playbookDir, policyFile });
  return verdict.kind === 'loaded' ? verdict.playbook.hash : null;
}

/** Decides about each kept playbook and, when told to, removes those that nothing holds. */
export async function prunePlaybooks(
  kept: readonly KeptFile[],
  of: { readonly stateDir: string; readonly facts: PruneFacts; readonly mode: 'look' | 'remove' },
): Promise<readonly PruneEntry[]> {
  const { stateDir, facts, mode } = of;
  const entries: PruneEntry[] = [];
  for (const file of kept) {
    const verdict = pruneVerdict(file, facts);
    const goes = verdict === 'unnamed' && mode === 'remove';
    const { hash } = file;
    const done = goes ? await removeKept(stateDir, { hash, beforeMs: facts.beforeMs }) : 'nothing';
    entries.push({ ...file, verdict, done });
  }
  return entries;
}
