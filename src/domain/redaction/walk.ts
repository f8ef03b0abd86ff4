import { LIMITS } from '../limits.js';

/** What to do with the texts of a value. */
export interface TextMapping {
  readonly write: (text: string) => string;
  /** Names of fields whose texts stay as they are. */
  readonly leaves: ReadonlySet<string>;
}

/**
 * Rewrites every text of a JSON value, names of fields included. A value in which nothing changes comes back as the same
 * object. What nests deeper than any payload of ours is dropped, so that a hostile start cannot exhaust the stack.
 */
export function mapTexts<T>(value: T, mapping: TextMapping): T {
  // cast: texts become texts and everything else keeps its shape.
  return mapped(value, mapping, 0) as T;
}

function mapped(value: unknown, mapping: TextMapping, depth: number): unknown {
  if (typeof value === 'string') return mapping.write(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > LIMITS.jsonDepth.value) return null;
  if (Array.isArray(value)) return mappedList(value, mapping, depth);
  return mappedFields(value, mapping, depth);
}

function mappedList(list: readonly unknown[], mapping: TextMapping, depth: number): readonly unknown[] {
  const written = list.map((entry) => mapped(entry, mapping, depth + 1));
  return written.some((entry, index) => entry !== list[index]) ? written : list;
}

function mappedFields(fields: object, mapping: TextMapping, depth: number): object {
  let hasChanged = false;
  const written = Object.entries(fields).map(([name, value]): [string, unknown] => {
    const isLeft = mapping.leaves.has(name) && typeof value === 'string';
    // Names of our own fields hold no digit, and no secret is without one.
    const newName = /\d/u.test(name) ? mapping.write(name) : name;
    const entry: [string, unknown] = [newName, isLeft ? value : mapped(value, mapping, depth + 1)];
    hasChanged ||= entry[0] !== name || entry[1] !== value;
    return entry;
  });
  return hasChanged ? Object.fromEntries(written) : fields;
}
