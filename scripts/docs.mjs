/**
 * Writes every generated part of the docs from the code it speaks about.
 *
 *   node scripts/docs.mjs [FOLDER]            writes
 *   node scripts/docs.mjs --check [FOLDER]    writes nothing, names what is out of date and exits 1
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeTree } from './check-imports.mjs';
import { rulesPage } from './docs-rules.mjs';
import { evaluationPage } from './docs-evaluation.mjs';
import { hostilePage } from './docs-hostile.mjs';
import { importGraph } from './docs-import-graph.mjs';
import {
  commandsTable,
  environmentExample,
  failuresPage,
  limitsPage,
  replaceBetween,
  settingsTable,
} from './docs-tables.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const isCheck = process.argv.includes('--check');
const target = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? ROOT;

register('./typescript-hooks.mjs', import.meta.url);
const { FAILURES } = await import('../src/protocol/failures.ts');
const { LIMITS } = await import('../src/domain/limits.ts');
const { RULES } = await import('../src/domain/checks/index.ts');
const { SETTINGS } = await import('../src/config.ts');
const { CATALOG } = await import('../src/cli/catalog.ts');
const { DETECTORS } = await import('../src/eval/detectors.ts');
const { modules } = await judgeTree(ROOT);

const generated = new Map([
  ['docs/failures.md', () => failuresPage(FAILURES)],
  ['docs/limits.md', () => limitsPage(LIMITS)],
  ['docs/rules.md', () => rulesPage(RULES, ROOT)],
  ['.env.example', () => environmentExample(SETTINGS)],
  ['README.md', (text) => withCommands(replaceBetween(text, { marker: 'settings', content: settingsTable(SETTINGS) }))],
  ['docs/evaluation.md', () => evaluationPage(measured())],
  ['docs/hostile.md', () => hostilePage(measured().results['hostile-dev'])],
  ['docs/architecture.md', (text) => replaceBetween(text, { marker: 'imports', content: importGraph(modules) })],
]);

const stale = [...generated].filter(([path, make]) => readOrEmpty(path) !== make(readOrEmpty(path)));
if (isCheck) {
  for (const [path] of stale) console.error(`${path} is out of date: run npm run docs and commit what it changes.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, make] of stale) writeFileSync(join(target, path), make(readOrEmpty(path)));
}
console.log(`${generated.size} generated parts, ${stale.length} ${isCheck ? 'stale' : 'written'}`);

/** What was measured and stored; a set that nobody has measured yet is left out of the page. */
function measured() {
  const folder = join(ROOT, 'eval/results');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const results = names.map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  ]);
  const firstRun = JSON.parse(readFileSync(join(ROOT, 'eval/first-run.json'), 'utf8'));
  return { firstRun, results: Object.fromEntries(results), detectors: DETECTORS };
}

function withCommands(text) {
  return replaceBetween(text, { marker: 'commands', content: commandsTable(CATALOG) });
}

function readOrEmpty(path) {
  try {
    return readFileSync(join(target, path), 'utf8');
  } catch {
    return '';
  }
}
