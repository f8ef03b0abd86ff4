import type { Phrases } from '../standards.js';

/** A phrase without set names, or the set that nobody wrote down. */
export type SetVerdict =
  | { readonly kind: 'expanded'; readonly phrase: string }
  | { readonly kind: 'broken'; readonly problem: string };

const SET_NAME = /<([a-zA-Z]+)>/gu;
/** A set may stand in another set; deeper nesting hides what a phrase finds. */
const DEEPEST = 3;

/**
 * Writes out the sets of a phrase: with `we: [we, our team]`, `<we> will` becomes `we/our-team will`. Words of one entry
 * are joined by hyphens, which phrases read as words side by side.
 */
export function withSets(phrase: string, sets: Readonly<Record<string, Phrases>>): SetVerdict {
  let written = phrase;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const names = [...written.matchAll(SET_NAME)].map(([, name]) => name ?? '');
    if (names.length === 0) return { kind: 'expanded', phrase: written };
    const unknown = names.find((name) => !Object.hasOwn(sets, name));
    if (unknown !== undefined) return { kind: 'broken', problem: `no set is named "${unknown}"` };
    written = written.replaceAll(SET_NAME, (_match, name: string) => waysOf(sets[name] ?? []));
  }
  return { kind: 'broken', problem: 'sets stand in each other more than twice deep' };
}

function waysOf(entries: Phrases): string {
  return entries.map((entry) => entry.trim().replaceAll(/\s+/gu, '-')).join('/');
}
