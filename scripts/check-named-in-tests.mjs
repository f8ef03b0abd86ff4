/**
 * Every failure code and every limit is used in src and named in a test, so that none is dead and none can change or
 * vanish unnoticed.
 *
 *   node scripts/check-named-in-tests.mjs [--warn] [ROOT]    with --warn it only lists them
 */
import { readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

register('./typescript-hooks.mjs', import.meta.url);
const { FAILURES } = await import('../src/protocol/failures.ts');
const { LIMITS } = await import('../src/domain/limits.ts');

const target = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? ROOT;
const sources = textOf('src', (path) => !/(protocol.failures|domain.limits)[.]ts$/.test(path));
const tests = textOf('test', (path) => !path.startsWith('architecture'));

const names = [...Object.keys(FAILURES), ...Object.keys(LIMITS).map((limit) => `LIMITS.${limit}`)];
const findings = [
  ...names.filter((name) => !isNamed(name, sources)).map((name) => `${name}: nothing in src uses it.`),
  ...names.filter((name) => !isNamed(name, tests)).map((name) => `${name}: no test names it.`),
];
for (const finding of findings) console.error(finding);
console.log(`${names.length} failure codes and limits, ${findings.length} findings`);
process.exitCode = findings.length > 0 && !process.argv.includes('--warn') ? 1 : 0;

function textOf(folder, isWanted) {
  return readdirSync(join(target, folder), { recursive: true })
    .filter((path) => path.endsWith('.ts') && isWanted(path))
    .map((path) => readFileSync(join(target, folder, path), 'utf8'))
    .join('\n');
}

function isNamed(name, text) {
  return new RegExp(`\\b${name.replace('.', '[.]')}\\b`).test(text);
}
