import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { Layers } from './data-file.js';
import type { PlaybookProblem } from './problem.js';
import { lineOf, readYaml, type YamlSource } from './yaml-source.js';

/** What reading a file with everything it extends gives; `files` were looked at, readable or not. */
export type LayersVerdict =
  | { readonly kind: 'read'; readonly layers: Layers; readonly files: readonly string[] }
  | { readonly kind: 'broken'; readonly problems: readonly PlaybookProblem[]; readonly files: readonly string[] };

/** A policy extends a policy that extends a policy: more is a maze. */
const LONGEST_CHAIN = 4;
const LARGEST_FILE_BYTES = 1_048_576;

/** Reads a YAML file and, where its key `extends` names another one, lays it over that: maps merge, lists replace. */
export async function readLayers(file: string): Promise<LayersVerdict> {
  const sources: YamlSource[] = [];
  const files: string[] = [];
  let next: string | null = normalize(file);
  let askedBy: { readonly file: string; readonly line: number } | null = null;
  while (next !== null) {
    const refused: PlaybookProblem | null = chainProblem(next, files, askedBy);
    if (refused !== null) return { kind: 'broken', problems: [refused], files };
    files.push(next);
    const verdict = await readSource(next, askedBy);
    if (verdict.kind === 'broken') return { ...verdict, files };
    sources.push(verdict.source);
    const base: BaseVerdict = baseOf(verdict.source);
    if (base.kind === 'broken') return { kind: 'broken', problems: [base.problem], files };
    askedBy = { file: next, line: lineOf(verdict.source, ['extends']) };
    next = base.file;
  }
  const [first, ...rest] = sources;
  if (first === undefined) throw new Error(`No file was read for ${file}. This is a bug: report it.`);
  const data = sources.reduceRight<unknown>((below, source) => overlay(below, withoutExtends(source.data)), undefined);
  return { kind: 'read', layers: { sources: [first, ...rest], data }, files };
}

/** Reads a text file that an editor keeps; every way in which that fails is a problem with a repair. */
export async function readPlaybookFile(
  file: string,
): Promise<
  { readonly kind: 'read'; readonly text: string } | { readonly kind: 'broken'; readonly problem: PlaybookProblem }
> {
  const broken = (problem: string, instead: string) =>
    ({ kind: 'broken', problem: { file, line: 1, problem, instead } }) as const;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return broken(`the file cannot be read (${code})`, 'put the file there and let the worker read it');
  }
  if (bytes.byteLength > LARGEST_FILE_BYTES) {
    return broken(`the file has ${bytes.byteLength} bytes`, `keep it under ${LARGEST_FILE_BYTES} bytes`);
  }
  try {
    return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return broken('the file is not UTF-8', 'save it as UTF-8');
  }
}

type BaseVerdict =
  | { readonly kind: 'base'; readonly file: string | null }
  | { readonly kind: 'broken'; readonly problem: PlaybookProblem };

type Asker = { readonly file: string; readonly line: number } | null;

function chainProblem(next: string, files: readonly string[], askedBy: Asker): PlaybookProblem | null {
  const at = askedBy ?? { file: next, line: 1 };
  if (files.includes(next)) {
    return { ...at, problem: `"extends" leads back to ${next}`, instead: 'a file that does not extend this one' };
  }
  if (files.length >= LONGEST_CHAIN) {
    return { ...at, problem: `more than ${LONGEST_CHAIN} files extend each other`, instead: 'fewer layers' };
  }
  return null;
}

async function readSource(
  file: string,
  askedBy: Asker,
): Promise<
  | { readonly kind: 'read'; readonly source: YamlSource }
  | { readonly kind: 'broken'; readonly problems: readonly PlaybookProblem[] }
> {
  const read = await readPlaybookFile(file);
  if (read.kind === 'read') return readYaml({ file, text: read.text });
  if (askedBy === null) return { kind: 'broken', problems: [read.problem] };
  const problem = `"extends" names ${file}: ${read.problem.problem}`;
  return {
    kind: 'broken',
    problems: [{ ...askedBy, problem, instead: 'the path of a policy file, seen from this file' }],
  };
}

function baseOf(source: YamlSource): BaseVerdict {
  if (!isMap(source.data) || !Object.hasOwn(source.data, 'extends')) return { kind: 'base', file: null };
  const named = source.data['extends'];
  if (typeof named === 'string' && named.trim() !== '' && !isAbsolute(named)) {
    return { kind: 'base', file: normalize(join(dirname(source.file), named)) };
  }
  const line = lineOf(source, ['extends']);
  const instead = 'the relative path of a policy file, e.g. ../../playbook/policy.yaml';
  return { kind: 'broken', problem: { file: source.file, line, problem: '"extends" is not a relative path', instead } };
}

function overlay(below: unknown, above: unknown): unknown {
  if (!isMap(below) || !isMap(above)) return above;
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) merged.set(key, overlay(merged.get(key), value));
  return Object.fromEntries(merged);
}

function withoutExtends(data: unknown): unknown {
  if (!isMap(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'extends'));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
