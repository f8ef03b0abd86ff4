/** What a phrase needs of a text, in numbers that an index gave. */
export interface Needs {
  /** The parts that all have to stand, each by its number; those that are missing most often come first. */
  readonly parts: readonly number[];
}

/** What an index knows of its phrases beside where they begin. */
export interface TellingAtoms {
  /** By the atom of a word, the numbers of the parts that it may belong to: of each way of saying a part its longest word. */
  readonly partsByAtom: ReadonlyMap<number, readonly number[]>;
  readonly parts: number;
  /** How many words a phrase may reach before and behind the word with which it begins. */
  readonly reach: { readonly before: number; readonly behind: number };
}

/** Words that are looked at together: with more, more phrases have all their words among them by chance. */
const STRETCH = 64;

/**
 * Goes through a text in stretches and says for each word which phrases may begin there: of those that begin with one of
 * its atoms only the ones of which no part is missing around the stretch. So a word that begins hundreds of phrases costs
 * little however often it is repeated, and a hit is never lost.
 */
export function* possibleEntries<E extends Needs>(
  atoms: readonly (readonly number[])[],
  of: { readonly byFirstAtom: ReadonlyMap<number, readonly E[]>; readonly telling: TellingAtoms },
): Generator<{ readonly from: number; readonly entries: readonly E[] }> {
  const seen = new Uint32Array(of.telling.parts);
  for (let start = 0; start < atoms.length; start += STRETCH) {
    const stretch = start / STRETCH + 1;
    markParts(atoms, { start, stretch, seen, telling: of.telling });
    const complete = ({ parts }: E): boolean => {
      for (const part of parts) if (seen[part] !== stretch) return false;
      return true;
    };
    const known = new Map<number, readonly E[]>();
    for (let from = start; from < Math.min(start + STRETCH, atoms.length); from += 1) {
      const entries = (atoms[from] ?? []).map((atom) => {
        const before = known.get(atom);
        if (before !== undefined) return before;
        const found = (of.byFirstAtom.get(atom) ?? []).filter(complete);
        known.set(atom, found);
        return found;
      });
      const [only, ...more] = entries.filter((some) => some.length > 0);
      if (only !== undefined) yield { from, entries: more.length === 0 ? only : [...new Set(entries.flat())] };
    }
  }
}

/** Notes the number of the stretch for each part of which a word stands in it or within reach of it. */
function markParts(
  atoms: readonly (readonly number[])[],
  of: {
    readonly start: number;
    readonly stretch: number;
    readonly seen: Uint32Array;
    readonly telling: TellingAtoms;
  },
): void {
  const { partsByAtom, reach } = of.telling;
  const read = new Set<number>();
  const end = Math.min(atoms.length, of.start + STRETCH + reach.behind);
  for (let at = Math.max(0, of.start - reach.before); at < end; at += 1) {
    for (const atom of atoms[at] ?? []) {
      if (read.has(atom)) continue;
      read.add(atom);
      for (const part of partsByAtom.get(atom) ?? []) of.seen[part] = of.stretch;
    }
  }
}
