import { dirname, isAbsolute, join, normalize } from 'node:path';
import { LIMITS } from '../domain/limits.js';
import type { Layers } from './data-file.js';
import type { PlaybookProblem } from './problem.js';
import { readPlaybookFile } from './read-file.js';
import { lineOf, type YamlReader, type YamlSource, type YamlVerdict } from './yaml-source.js';

/** What reading a file with everything it extends gives; `files` were looked at, readable or not. */
export type LayersVerdict =
  | { readonly kind: 'read'; readonly layers: Layers; readonly files: readonly string[] }
  | { readonly kind: 'broken'; readonly problems: readonly PlaybookProblem[]; readonly files: readonly string[] };

/** Reads a YAML file and, where its key `extends` names another one, lays it over that: maps merge, lists replace. */
export async function readLayers(file: string, reader: YamlReader): Promise<LayersVerdict> {
  const top = normalize(file);
  const read = await readYamlFile({ file: top, askedBy: null }, reader);
  if (read.kind === 'broken') return { ...read, files: [top] };
  const sources: [YamlSource, ...YamlSource[]] = [read.source];
  for (;;) {
    const files = sources.map((source) => source.file);
    const base = baseOf(sources);
    if (base.kind === 'broken') return { kind: 'broken', problems: [base.problem], files };
    if (base.kind === 'none') {
      const data = sources.reduceRight<unknown>((below, { data: above }) => overlay(below, above), undefined);
      return { kind: 'read', layers: { sources, data: withoutExtends(data) }, files };
    }
    const next = await readYamlFile(base, reader);
    if (next.kind === 'broken') return { ...next, files: [...files, base.file] };
    sources.push(next.source);
  }
}

/** Who asks for a file: where it cannot be read, the line that names it is to be mended. */
type Asker = { readonly file: string; readonly line: number };

type Base =
  | { readonly kind: 'none' }
  | { readonly kind: 'base'; readonly file: string; readonly askedBy: Asker }
  | { readonly kind: 'broken'; readonly problem: PlaybookProblem };

/** The file that the last one read extends. */
function baseOf(sources: readonly YamlSource[]): Base {
  const source = sources.at(-1);
  if (source === undefined || !isMap(source.data) || !Object.hasOwn(source.data, 'extends')) return { kind: 'none' };
  const askedBy = { file: source.file, line: lineOf(source, ['extends']) };
  const broken = (problem: string, instead: string): Base => ({
    kind: 'broken',
    problem: { ...askedBy, problem, instead },
  });
  const named = source.data['extends'];
  if (typeof named !== 'string' || named.trim() === '' || isAbsolute(named)) {
    return broken('"extends" is not a relative path', 'the path of a policy file, seen from this file');
  }
  const file = normalize(join(dirname(source.file), named));
  if (sources.some((earlier) => earlier.file === file)) {
    return broken(`"extends" leads back to ${file}`, 'a file that does not extend this one');
  }
  if (sources.length >= LIMITS.policyLayers.value) {
    return broken(`more than ${LIMITS.policyLayers.value} files extend each other`, 'fewer layers');
  }
  return { kind: 'base', file, askedBy };
}

async function readYamlFile(
  of: { readonly file: string; readonly askedBy: Asker | null },
  reader: YamlReader,
): Promise<YamlVerdict> {
  const read = await readPlaybookFile(of.file);
  if (read.kind === 'read') return filled(reader({ file: of.file, text: read.text }));
  if (of.askedBy === null) return { kind: 'broken', problems: [read.problem] };
  const problem = `"extends" names ${of.file}: ${read.problem.problem}`;
  const instead = 'the path of a policy file, seen from this file';
  return { kind: 'broken', problems: [{ ...of.askedBy, problem, instead }] };
}

/** A file without any data says nothing that could be held against a schema. */
function filled(verdict: YamlVerdict): YamlVerdict {
  if (verdict.kind === 'broken' || verdict.source.data !== null) return verdict;
  const problem = {
    file: verdict.source.file,
    line: 1,
    problem: 'the file is empty',
    instead: 'the keys of this file',
  };
  return { kind: 'broken', problems: [problem] };
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
