import { createHash } from 'node:crypto';

/** A share from 0 up to 1 that looks random and is the same for the same seed and name, on every machine. */
export function seededShare(seed: number, name: string): number {
  return createHash('sha256').update(`${seed}/${name}`).digest().readUInt32BE(0) / 2 ** 32;
}
