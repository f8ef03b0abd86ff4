/** A kept playbook, as far as a prune looks at it. */
export interface Prunable {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly keptAtMs: number;
}

/** Why a kept playbook stays; `unnamed`: it may go. */
export type PruneVerdict = 'in-force' | 'named' | 'young' | 'unnamed';

/** What is known when a prune decides. */
export interface PruneFacts {
  /** Hashes that retained runs name, or their first twelve digits: search attributes hold no more. */
  readonly named: readonly string[];
  /** What a worker would open tickets with now; `null` when the playbook cannot be loaded. */
  readonly inForce: string | null;
  /** What was kept or renewed at or after this moment stays. */
  readonly beforeMs: number;
}

/** Decides about one kept playbook. In doubt it stays: a beginning that fits counts as a name. */
export function pruneVerdict({ hash, keptAtMs }: Prunable, { named, inForce, beforeMs }: PruneFacts): PruneVerdict {
  if (hash === inForce) return 'in-force';
  if (isNamed(hash, named)) return 'named';
  return keptAtMs >= beforeMs ? 'young' : 'unnamed';
}

function isNamed(hash: string, named: readonly string[]): boolean {
  return named.some((name) => name !== '' && hash.startsWith(name));
}

/**
 * Whether something would go while no ticket names anything that is kept. So it looks when the wrong server or namespace was
 * asked, and after the last ticket of a desk is gone; only a person can tell the two apart.
 */
export function looksLikeAnotherDesk(kept: readonly Prunable[], facts: PruneFacts): boolean {
  return (
    kept.some((file) => pruneVerdict(file, facts) === 'unnamed') && !kept.some(({ hash }) => isNamed(hash, facts.named))
  );
}
