/**
 * Reads the fenced blocks of the docs. A block says in its info string what becomes of it:
 *
 *   ```ts run                        type-checked and executed by test/durable/docs
 *   ```bash run                      executed by test/durable/docs
 *   ```bash ci                       a command that .ci/run executes on a fresh clone
 *   ```bash norun: needs docker      shown only, and why
 *   ```text, json, yaml, mermaid     nothing to execute; json and yaml must parse
 *
 *   node scripts/docs-snippets.mjs [ROOT]           every problem, exit code 1 if there is one
 *   node scripts/docs-snippets.mjs --json [ROOT]    the blocks, for the tests
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseYaml } from 'yaml';

const PLAIN = new Set(['text', 'mermaid', 'json', 'yaml', 'markdown', 'diff']);
const RUNNABLE = new Set(['ts', 'bash']);

/** Every block of every page: file, line, language, what becomes of it, its text. */
export function readSnippets(root) {
  return pagesOf(root).flatMap((file) => {
    const nodes = allNodes(fromMarkdown(readFileSync(join(root, file), 'utf8')));
    return nodes.filter((node) => node.type === 'code').map((node) => snippetOf(file, node));
  });
}

/** What is wrong with the pages: unmarked blocks, data that does not parse, links that lead nowhere. */
export function snippetProblems(root) {
  const ci = existsSync(join(root, '.ci/run')) ? readFileSync(join(root, '.ci/run'), 'utf8') : '';
  const snippets = readSnippets(root).flatMap((snippet) => problemsOf(snippet, ci).map((why) => ({ ...snippet, why })));
  return [...snippets, ...brokenLinks(root)].map(({ file, line, why }) => `${file}:${line}: ${why}`);
}

function snippetOf(file, node) {
  const [, mode = 'plain', reason = ''] = /^(run|ci|norun)(?::\s*(.+))?$/.exec(node.meta ?? '') ?? [];
  return {
    file,
    line: node.position.start.line,
    lang: node.lang ?? '',
    mode,
    reason,
    meta: node.meta ?? '',
    text: node.value,
  };
}

function problemsOf({ lang, mode, reason, meta, text }, ci) {
  if (lang === '') return ['say what the block is: ts, bash, json, yaml, text or mermaid'];
  if (PLAIN.has(lang)) return meta === '' ? dataProblems(lang, text) : [`a ${lang} block takes no marker`];
  if (!RUNNABLE.has(lang)) return [`"${lang}" is not a language of our docs: ts, bash, json, yaml, text or mermaid`];
  if (mode === 'plain') return ['mark the block: run, ci, or "norun: why"'];
  if (mode === 'norun' && reason === '') return ['say why it is not run: "norun: why"'];
  if (mode !== 'ci') return [];
  return text
    .split('\n')
    .filter((command) => !ci.includes(command))
    .map((command) => `.ci/run does not run "${command}"`);
}

function dataProblems(lang, text) {
  try {
    if (lang === 'json') JSON.parse(text);
    if (lang === 'yaml') parseYaml(text);
    return [];
  } catch (error) {
    return [`the ${lang} does not parse: ${error.message.split('\n')[0]}`];
  }
}

function brokenLinks(root) {
  return pagesOf(root).flatMap((file) =>
    allNodes(fromMarkdown(readFileSync(join(root, file), 'utf8')))
      .filter((node) => node.type === 'link' && !/^([a-z]+:|#)/.test(node.url))
      .filter((node) => !existsSync(resolve(root, dirname(file), decodeURI(node.url.split('#')[0]))))
      .map((node) => ({ file, line: node.position.start.line, why: `the link "${node.url}" leads nowhere` })),
  );
}

function pagesOf(root) {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = ['docs', 'playbook', 'examples', 'bench']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)));
  const own = below.filter((path) => path.endsWith('.md') && path !== 'playbook/handle-support-ticket.md');
  return [...top, ...own].filter((path) => statSync(join(root, path)).isFile()).toSorted();
}

function allNodes(node) {
  return [node, ...(node.children ?? []).flatMap(allNodes)];
}

function main(args) {
  const root = args.find((argument) => !argument.startsWith('--')) ?? dirname(dirname(fileURLToPath(import.meta.url)));
  if (args.includes('--json')) {
    console.log(JSON.stringify(readSnippets(root)));
    return;
  }
  const problems = snippetProblems(root);
  for (const problem of problems) console.error(problem);
  console.log(`${readSnippets(root).length} blocks, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
