/**
 * The rules of the style page that no linter has: doc comments, file names, casts, flags, throws, dashes.
 * A deliberate exception says so in the line above: `// cast: why it is safe`.
 *
 *   node scripts/check-style.mjs [ROOT]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const ROOT = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));

/** Names that say nothing about what a file holds. */
const EMPTY_NAMES = /^(utils?|helpers?|common|lib|misc|shared|stuff)([.]ts)?$/;
/** A folder with a public face may have an index; elsewhere a file is named after its idea. */
const FACES =
  /^src\/(client|workflows|activities|workers|server|domain\/checks|.*\/(lexicons|intent-words|phrases))\/index[.]ts$/;
/** Where untrusted data becomes typed, and where TypeScript cannot follow a correlated union. */
const MAY_CAST = /^src\/(domain\/(brand|stages)|schemas\/.*)[.]ts$/;
/** A cast to a brand names what a value is; one to a primitive or `unknown` only widens it. */
const BRANDS = new Set(['Instant', 'TenantId', 'TicketId', 'ContentHash', 'ActionKey']);

const found = [];
for (const path of typescriptFiles('src')) {
  const source = readFileSync(join(ROOT, path), 'utf8');
  checkName(path);
  checkText(path, source);
  checkTree(path, source);
}
for (const { path, line, rule, fix } of found) console.error(`${path}:${line}: ${rule}: ${fix}`);
console.log(`${found.length} findings`);
process.exitCode = found.length > 0 ? 1 : 0;

function report(path, line, [rule, fix]) {
  found.push({ path, line, rule, fix });
}

function checkName(path) {
  for (const part of path.split('/')) {
    if (EMPTY_NAMES.test(part)) report(path, 1, ['empty-name', 'Name it after the one idea it holds.']);
  }
  if (basename(path) === 'index.ts' && !FACES.test(path))
    report(path, 1, ['stray-index', 'Name the file after its idea; only a public folder has an index.']);
}

function checkText(path, source) {
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    const isDeclaration = /^export (declare |abstract |async )*(function|const|let|class|interface|type \w+[ <=])/.test(
      line,
    );
    if (isDeclaration && !/\*\/\s*$/.test(lines[index - 1] ?? ''))
      report(path, index + 1, ['undocumented-export', 'Say in one sentence what it means, in a /** comment */ above.']);
    if (line.startsWith('export * ')) report(path, index + 1, ['wildcard-export', 'List the names.']);
    if (/[\u2013\u2014]/.test(line)) report(path, index + 1, ['dash', 'Use a comma, a colon or a full stop.']);
  }
}

function checkTree(path, source) {
  const bytes = Buffer.from(source);
  const tree = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  // swc counts positions from 1 on within one process, over all files it parsed: the last position is this file's end.
  const offset = tree.span.end - bytes.length;
  const lineAt = (node) =>
    bytes
      .subarray(0, Math.max(0, node.span.start - offset))
      .toString()
      .split('\n').length;
  visit(tree, (node) => {
    const rule = ruleBrokenBy(node, path);
    if (rule !== null && !isExplained(source, lineAt(node), rule[0])) report(path, lineAt(node), rule);
  });
}

function ruleBrokenBy(node, path) {
  switch (node.type) {
    case 'TsAsExpression':
    case 'TsTypeAssertion':
      return MAY_CAST.test(path) || isHarmless(node.typeAnnotation)
        ? null
        : ['cast', 'Let a schema or a checking constructor give the type; casts belong to brands and schemas.'];
    case 'ExportDeclaration':
      return node.declaration.params?.some((param) => isBoolean(param.pat?.typeAnnotation))
        ? ['boolean-parameter', 'A caller cannot read true and false: take a named option or make two functions.']
        : null;
    case 'ThrowStatement':
      return path.startsWith('src/domain/') && path !== 'src/domain/unreachable.ts'
        ? ['throw-in-domain', 'Return the refusal as a value.']
        : null;
    case 'TsEnumDeclaration':
      return ['enum', 'Use a union of literals.'];
    default:
      return null;
  }
}

/** A deliberate exception carries its reason in the line above: `// cast: the reason`. */
function isExplained(source, line, rule) {
  return source.split('\n')[line - 2]?.includes(`// ${rule}: `) === true;
}

function isBoolean(annotation) {
  return annotation?.typeAnnotation?.kind === 'boolean';
}

function isHarmless(annotation) {
  return ['unknown', 'number', 'string'].includes(annotation?.kind) || BRANDS.has(annotation?.typeName?.value);
}

function visit(node, look) {
  if (Array.isArray(node)) for (const child of node) visit(child, look);
  else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') look(node);
    for (const child of Object.values(node)) visit(child, look);
  }
}

function typescriptFiles(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(ROOT, '/').length))
    .toSorted();
}
