import {
  isNode,
  isPair,
  isMap,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { PlaybookProblem } from './problem.js';

/** A YAML file that could be read. */
export interface YamlSource {
  readonly file: string;
  readonly data: unknown;
  /** Where everything in it stands; `null` where nobody counted lines. */
  readonly place: { readonly document: Document; readonly lines: LineCounter } | null;
}

/** What reading one YAML file gives. */
export type YamlVerdict =
  | { readonly kind: 'read'; readonly source: YamlSource }
  | { readonly kind: 'broken'; readonly problems: readonly PlaybookProblem[] };

/** A way to read one YAML file. */
export type YamlReader = (of: { readonly file: string; readonly text: string }) => YamlVerdict;

/** A path into the data, as zod names it. */
export type DataPath = readonly PropertyKey[];

/** Reads YAML with its lines: no repeated keys; no anchors, aliases and tags, which hide what a line means; one document. */
export const readYaml: YamlReader = (of) => {
  const lines = new LineCounter();
  const document = parseDocument(of.text, { uniqueKeys: true, lineCounter: lines });
  const problems = [
    ...told([...document.errors, ...document.warnings]).map((error) => ({
      file: of.file,
      line: error.linePos?.[0].line ?? 1,
      problem:
        error.code === 'MULTIPLE_DOCS'
          ? 'a second YAML document begins here'
          : `this is not YAML (${error.code}): ${firstLine(error.message)}`,
      instead: REPAIRS[error.code] ?? 'one "key: value" a line, two spaces deeper for what belongs to a key',
    })),
    ...hiddenMeanings(of, document, lines),
  ];
  if (problems.length > 0) return { kind: 'broken', problems };
  return {
    kind: 'read',
    source: { file: of.file, data: document.toJS({ maxAliasCount: 0 }), place: { document, lines } },
  };
};

/** How much of a path a file holds: all of it when the answer equals the path's length. */
export function depthOf(source: YamlSource, path: DataPath): number {
  let depth = path.length;
  while (depth > 0 && source.place?.document.hasIn(path.slice(0, depth)) !== true) depth -= 1;
  return depth;
}

/**
 * The line of a key or of a list entry; where the path is missing, the line of what it should stand in; 1 where nobody
 * counted lines.
 */
export function lineOf(source: YamlSource, path: DataPath): number {
  const held = path.slice(0, depthOf(source, path));
  const last = held.at(-1);
  if (last === undefined || source.place === null) return 1;
  const { document, lines } = source.place;
  const parent: unknown = held.length === 1 ? document.contents : document.getIn(held.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && keyText(item.key) === String(last)) : null;
  const node: unknown = pair?.key ?? document.getIn(held, true);
  const offset = isNode(node) ? node.range?.[0] : undefined;
  return offset === undefined ? 1 : lines.linePos(offset).line;
}

const REPAIRS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'each key once',
  BAD_INDENT: 'the same indent for everything that belongs together',
  TAB_AS_INDENT: 'spaces, not tabs',
  MULTIPLE_DOCS: 'one document a file, without a line "---" before what follows',
};

/** Every repeated key, but only the first thing that is no YAML: what follows is mostly its echo. Tags are told apart. */
function told(errors: readonly YAMLError[]): readonly YAMLError[] {
  const own = errors.filter((error) => error.code !== 'TAG_RESOLVE_FAILED');
  const first = own.find((error) => error.code !== 'DUPLICATE_KEY');
  return own.filter((error) => error.code === 'DUPLICATE_KEY' || error === first);
}

/** Anchors, aliases and tags, each where it stands. */
function hiddenMeanings(
  { file, text }: { readonly file: string; readonly text: string },
  document: Document,
  lines: LineCounter,
): readonly PlaybookProblem[] {
  const problems: PlaybookProblem[] = [];
  const refuse = (node: Node, written: { readonly what: string; readonly mark: string; readonly instead: string }) => {
    const start = node.range?.[0] ?? 0;
    // A node begins behind its anchor and its tag.
    const at = text.startsWith(written.mark, start) ? start : text.lastIndexOf(written.mark, start);
    const problem = `the ${written.what} is not allowed`;
    problems.push({ file, line: lines.linePos(Math.max(at, 0)).line, problem, instead: written.instead });
  };
  visit(document, {
    Alias(_key, alias) {
      const mark = `*${alias.source}`;
      refuse(alias, { what: `alias ${mark}`, mark, instead: 'the value itself, written out' });
    },
    Node(_key, node) {
      if (node.anchor !== undefined) {
        const mark = `&${node.anchor}`;
        refuse(node, { what: `anchor ${mark}`, mark, instead: 'the value alone' });
      }
      if (node.tag !== undefined) {
        const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
        refuse(node, { what: `tag ${tag}`, mark: '!', instead: 'the value alone' });
      }
    },
  });
  return problems;
}

function keyText(key: unknown): string {
  return isNode(key) && 'value' in key ? String(key.value) : String(key);
}

function firstLine(message: string): string {
  return message.split(/ at line |\n/u)[0] ?? message;
}
