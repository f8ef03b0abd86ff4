import { LIMITS } from '../domain/limits.js';
import { hasLoneSurrogate, visibleLine } from '../domain/text-rules.js';
import { truncate } from '../domain/text-size.js';

/**
 * What makes a JSON value dangerous before any schema sees it: nesting without end, names that reach into prototypes,
 * and half characters. Goes level by level and sees each object once per level, so that neither depth nor shared parts
 * exhaust stack or time; stops when enough is wrong.
 */
export function untrustedValueProblems(value: unknown): readonly string[] {
  const problems: string[] = [];
  let level: readonly Place[] = [{ value, path: '' }];
  for (let depth = 0; level.length > 0; depth += 1) {
    for (const place of level) {
      if (depth > LIMITS.jsonDepth.value) {
        problems.push(`${truncate(place.path, PATH_SHOWN)}: nested deeper than ${LIMITS.jsonDepth.value} levels`);
        return problems;
      }
      for (const problem of problemsAt(place)) problems.push(problem);
      if (problems.length >= LIMITS.problemsShown.value) return problems;
    }
    level = partsOf(level);
  }
  return problems;
}

/** A path as a reader writes it: `thread[3].body`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => under({ value: typeof part === 'number' ? [] : {}, path: text }, part),
    '',
  );
}

const FORBIDDEN_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const NAME_SHOWN = 40;
const PATH_SHOWN = 120;

interface Place {
  readonly value: unknown;
  readonly path: string;
}

function problemsAt({ value, path }: Place): readonly string[] {
  if (typeof value === 'string') {
    return hasLoneSurrogate(value)
      ? [`${path}: holds half a character (a lone surrogate), which cannot be stored`]
      : [];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const where = path === '' ? '' : `${path}: `;
  return Object.keys(value).flatMap((name) => {
    if (FORBIDDEN_NAMES.includes(name)) return [`${where}a field named "${name}" is not allowed`];
    return hasLoneSurrogate(name) ? [`${where}the field name "${shown(name)}" holds half a character`] : [];
  });
}

function partsOf(level: readonly Place[]): readonly Place[] {
  const seen = new Set<unknown>();
  const parts: Place[] = [];
  for (const place of level) {
    if (typeof place.value !== 'object' || place.value === null || seen.has(place.value)) continue;
    seen.add(place.value);
    for (const [name, value] of Object.entries(place.value)) parts.push({ value, path: under(place, name) });
  }
  return parts;
}

function under(parent: Place, name: PropertyKey): string {
  if (Array.isArray(parent.value)) return `${parent.path}[${String(name)}]`;
  return parent.path === '' ? shown(String(name)) : `${parent.path}.${shown(String(name))}`;
}

function shown(name: string): string {
  return truncate(visibleLine(name), NAME_SHOWN);
}
