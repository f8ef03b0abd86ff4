/**
 * Every failure code and every limit is named in a test, so that none can change or vanish unnoticed.
 *
 *   node scripts/check-named-in-tests.mjs [--warn]    with --warn it only lists them
 */
import { readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

register('./typescript-hooks.mjs', import.meta.url);
const { FAILURES } = await import('../src/protocol/failures.ts');
const { LIMITS } = await import('../src/domain/limits.ts');

const tests = readdirSync(join(ROOT, 'test'), { recursive: true })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('architecture'))
  .map((path) => readFileSync(join(ROOT, 'test', path), 'utf8'))
  .join('\n');

const missing = [
  ...Object.keys(FAILURES)
    .filter((code) => !names(code))
    .map((code) => `failure code ${code}`),
  ...Object.keys(LIMITS)
    .filter((limit) => !names(`LIMITS.${limit}`))
    .map((limit) => `limit LIMITS.${limit}`),
];
for (const name of missing) console.error(`${name}: no test names it.`);
console.log(`${missing.length} failure codes and limits without a test`);
process.exitCode = missing.length > 0 && !process.argv.includes('--warn') ? 1 : 0;

function names(name) {
  return new RegExp(`\\b${name.replace('.', '[.]')}\\b`).test(tests);
}
