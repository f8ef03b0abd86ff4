import type { z } from 'zod';

import { LIMITS } from '../domain/limits.js';
import { visibleLine } from '../domain/text-rules.js';
import { truncate } from '../domain/text-size.js';
import { pathText } from './untrusted-value.js';

/** The fields an object may hold, by its path without indexes, e.g. `{ '': [...], thread: [...] }`. */
export type KnownFields = Readonly<Record<string, readonly string[]>>;

/** What a schema found, as sentences that name field and limit; never a value, because values are the customer's words. */
export function schemaProblems(found: {
  readonly error: z.ZodError;
  readonly value: unknown;
  readonly known: KnownFields;
}): readonly string[] {
  return boundedProblems(found.error.issues.map((issue) => sentence(issue, found)));
}

/** At most twenty problems, and how many more there are. */
export function boundedProblems(problems: readonly string[]): readonly string[] {
  const most = LIMITS.problemsShown.value;
  if (problems.length <= most) return problems;
  return [...problems.slice(0, most), `and ${problems.length - most} more problems`];
}

const NAME_SHOWN = 40;
const NAMES_SHOWN = 5;

function sentence(issue: z.core.$ZodIssue, found: { readonly value: unknown; readonly known: KnownFields }): string {
  const at = pathText(issue.path);
  const where = at === '' ? '' : `${at}: `;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = found.known[issue.path.filter((part) => typeof part === 'string').join('.')] ?? [];
      return `${where}unknown field ${names(issue.keys)}; known are ${known.join(', ')}`;
    }
    case 'invalid_type': {
      const given = valueAt(found.value, issue.path);
      if (given === undefined && at !== '') return `${where}missing`;
      return `${at === '' ? 'the input ' : where}must be ${typeName(issue.expected)}, this is ${kindOf(given)}`;
    }
    case 'invalid_value':
      return `${where}must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    default:
      return `${where}${issue.message}`;
  }
}

function names(keys: readonly string[]): string {
  const listed = keys.slice(0, NAMES_SHOWN).map((key) => `"${truncate(visibleLine(key), NAME_SHOWN)}"`);
  return keys.length > NAMES_SHOWN ? `${listed.join(', ')} and ${keys.length - NAMES_SHOWN} more` : listed.join(', ');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function typeName(expected: string): string {
  if (expected === 'string') return 'a text';
  if (expected === 'array') return 'a list';
  if (expected === 'int' || expected === 'number') return 'a whole number';
  return `an ${expected}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'object' || typeof value === 'undefined' ? `an ${typeof value}` : `a ${typeof value}`;
}
