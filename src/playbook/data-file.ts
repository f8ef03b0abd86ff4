import type { z } from 'zod';
import type { PlaybookProblem } from './problem.js';
import { type DataPath, depthOf, lineOf, type YamlSource } from './yaml-source.js';

/** Data that was read from one file, or from a file and the ones it extends. */
export interface Layers {
  /** The file itself first, then what it extends. */
  readonly sources: readonly [YamlSource, ...YamlSource[]];
  readonly data: unknown;
}

/** Data of the wanted shape, or everything that is wrong with it. */
export type DataVerdict<T> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'invalid'; readonly problems: readonly PlaybookProblem[] };

/** Holds data against its schema; each problem names the file and line where the value was written. */
export function validate<T>(layers: Layers, schema: z.ZodType<T>): DataVerdict<T> {
  const parsed = schema.safeParse(layers.data, { reportInput: true });
  if (parsed.success) return { kind: 'valid', value: parsed.data };
  const { issues } = parsed.error;
  // One value, one line: what else is wrong with it is seen when the first thing is mended.
  const first = issues.filter((issue, place) => !issues.slice(0, place).some((earlier) => samePath(earlier, issue)));
  return { kind: 'invalid', problems: first.flatMap((issue) => problemsOf(layers, issue)) };
}

/** A problem at a path: found in the file that holds most of it, where the path was written last. */
export function problemAt(
  layers: Layers,
  found: { readonly path: DataPath; readonly problem: string; readonly instead: string },
): PlaybookProblem {
  const [first, ...rest] = layers.sources;
  const source = rest.reduce(
    (best, next) => (depthOf(next, found.path) > depthOf(best, found.path) ? next : best),
    first,
  );
  return { file: source.file, line: lineOf(source, found.path), problem: found.problem, instead: found.instead };
}

const VALUE_SHOWN = 60;

function problemsOf(layers: Layers, issue: z.core.$ZodIssue): readonly PlaybookProblem[] {
  const instead = insteadOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return problemAt(layers, { path, problem: `"${pathText(path)}" is not a known key`, instead });
    });
  }
  const value = valueAt(layers.data, issue.path);
  if (issue.path.length === 0) {
    return [problemAt(layers, { path: [], problem: `the file holds ${kindOf(value)} where a map is wanted`, instead })];
  }
  const problem = value === undefined ? 'is missing' : `is ${shown(value)}`;
  return [problemAt(layers, { path: issue.path, problem: `"${pathText(issue.path)}" ${problem}`, instead })];
}

function samePath(a: z.core.$ZodIssue, b: z.core.$ZodIssue): boolean {
  return pathText(a.path) === pathText(b.path) && a.code !== 'unrecognized_keys' && b.code !== 'unrecognized_keys';
}

/** What an editor wrote there; an issue itself holds what a schema had made of it. */
function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined,
    data,
  );
}

function insteadOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  return issue.message;
}

/** What a file is as a whole. Its content is not quoted: all of it is meant, and it may be no file of a playbook at all. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'a text' : `a value of another kind (${typeof value})`;
}

function shown(value: unknown): string {
  // JSON has no word for these; an editor knows them as YAML writes them.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return Number.isNaN(value) ? '.nan' : `${value < 0 ? '-' : ''}.inf`;
  }
  const written = JSON.stringify(value) ?? String(value);
  return written.length <= VALUE_SHOWN ? written : `${written.slice(0, VALUE_SHOWN)}...`;
}

function pathText(path: DataPath): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
}
