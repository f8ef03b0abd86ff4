import type { NamedPlaybooks } from '../../client/types.js';
import type { PruneEntry } from '../../workers/kept-playbooks.js';
import { moment } from '../moments.js';
import type { Screen } from '../screen.js';
import { type Column, table } from '../table.js';
import { prose } from '../text-layout.js';
import { visible } from '../visible.js';

/** What a prune found and did. */
export interface ShownPrune {
  readonly entries: readonly PruneEntry[];
  readonly asked: NamedPlaybooks;
  readonly stateDir: string;
  readonly olderThanHours: number;
  readonly mode: 'look' | 'remove';
}

/** The document of `desk playbook prune --json`. Field names are stable. */
export function pruneDocument({ entries, asked, stateDir, olderThanHours, mode }: ShownPrune): unknown {
  const { address, namespace, runs } = asked;
  return {
    schemaVersion: 1,
    stateDir,
    address,
    namespace,
    runs,
    olderThanHours,
    mode,
    playbooks: entries.map(({ hash, keptAtMs, bytes, verdict, done }) => ({ hash, keptAtMs, bytes, verdict, done })),
  };
}

/** A row for each kept playbook, and what came of it. */
export function pruneLines(shown: ShownPrune, screen: Screen): readonly string[] {
  const { entries, asked, stateDir } = visible(shown);
  if (entries.length === 0) return prose(`No playbook is kept in ${stateDir}.`, screen);
  const columns: readonly Column<PruneEntry>[] = [
    { title: 'playbook', text: (entry) => entry.hash.slice(0, HASH_SHOWN) },
    { title: 'kept or renewed', text: (entry) => moment(entry.keptAtMs) },
    { title: 'KB', text: (entry) => String(Math.ceil(entry.bytes / 1_000)), spare: true },
    { title: 'what becomes of it', text: (entry) => fateOf(entry, shown), wraps: true },
  ];
  const where = `${asked.runs} tickets of namespace ${asked.namespace} at ${asked.address} were asked.`;
  return [...table({ columns, rows: entries }, screen), '', ...prose(where, screen), ...prose(endWords(shown), screen)];
}

const HASH_SHOWN = 12;

function fateOf({ verdict, done }: PruneEntry, { olderThanHours, mode }: ShownPrune): string {
  if (done === 'removed') return 'removed';
  if (done === 'renewed') return 'stays: a worker renewed it just now';
  if (done === 'gone') return 'was gone already';
  switch (verdict) {
    case 'in-force':
      return 'stays: new tickets are opened with it here';
    case 'named':
      return 'stays: a ticket names it';
    case 'young':
      return `stays: younger than ${olderThanHours} hours`;
    case 'unnamed':
      return mode === 'look' ? 'may go: no ticket names it' : 'stays';
  }
}

function endWords({ entries, mode }: ShownPrune): string {
  const count = entries.filter(({ verdict, done }) =>
    mode === 'look' ? verdict === 'unnamed' : done === 'removed',
  ).length;
  const playbooks = count === 1 ? '1 playbook' : `${count} playbooks`;
  if (mode === 'remove') return `${playbooks} removed.`;
  return count === 0 ? 'Nothing may go.' : `${playbooks} may go: run it again with --yes.`;
}
