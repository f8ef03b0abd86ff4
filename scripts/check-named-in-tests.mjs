/**
 * Every failure code and every limit is used in the code and named in a test, so that none is dead and none can change or
 * vanish unnoticed.
 *
 *   node scripts/check-named-in-tests.mjs [ROOT]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

register('./typescript-hooks.mjs', import.meta.url);
const { FAILURES } = await import('../src/protocol/failures.ts');
const { LIMITS } = await import('../src/domain/limits.ts');

const target = process.argv[2] ?? ROOT;
const sources = ['src', 'scripts', 'bin']
  .map((place) => textOf(place, (path) => !/(protocol.failures|domain.limits)[.]ts$/.test(path)))
  .join('\n');
const tests = textOf('test', (path) => !path.startsWith('architecture'));

const names = [...Object.keys(FAILURES), ...Object.keys(LIMITS).map((limit) => `LIMITS.${limit}`)];
const findings = [
  ...names.filter((name) => !isNamed(name, sources)).map((name) => `${name}: nothing uses it.`),
  ...names.filter((name) => !isNamed(name, tests)).map((name) => `${name}: no test names it.`),
];
for (const finding of findings) console.error(finding);
console.log(`${names.length} failure codes and limits, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;

function textOf(folder, isWanted) {
  if (!existsSync(join(target, folder))) return '';
  return readdirSync(join(target, folder), { recursive: true })
    .filter((path) => /[.](ts|mjs)$/.test(path) && isWanted(path))
    .map((path) => readFileSync(join(target, folder, path), 'utf8'))
    .join('\n');
}

function isNamed(name, text) {
  // In a text, a name may stand right after a written-out line feed.
  return new RegExp(`(\\\\n|\\b)${name.replace('.', '[.]')}\\b`).test(text);
}
