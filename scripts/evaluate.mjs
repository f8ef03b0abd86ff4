/**
 * Measures the labelled sets and writes what came out to `eval/results`: ids and verdicts, no text of a ticket. The page
 * `docs/evaluation.md` is made of these files by `npm run docs`. Sets beside the checkout are left as they were when they
 * are not there. The hostile set is run by its test: DESK_EVAL=write npm test -- --unit test/eval/hostile, and the labelled
 * replies by node test/docs/measure-replies.mjs --write
 *
 * Run it on a commit that has landed: the result names it.
 *
 *   node scripts/evaluate.mjs
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'eval/results');
const POLICY = 'eval/reference-policy.yaml';

/** Sets by the name of their result. Those of `../shared` are not part of the project. */
const SETS = [
  { name: 'blind-1', file: 'eval/blind/tickets-1.ndjson' },
  { name: 'tickets-dev', file: '../shared/data/tickets-dev.ndjson' },
];

register('./typescript-hooks.mjs', import.meta.url);
const { evaluate } = await import('../src/eval/evaluated.ts');
const { readLabelledFile } = await import('../src/eval/read-labelled.ts');
const { evaluationOf } = await import('../src/eval/report.ts');
const { openEvaluator } = await import('../src/workers/evaluation.ts');

process.chdir(ROOT);
mkdirSync(FOLDER, { recursive: true });
const opening = await openEvaluator({ dir: 'playbook', policyFile: POLICY });
if (opening.kind === 'invalid') {
  console.error(opening.problems.join('\n'));
  process.exit(1);
}
for (const { name, file } of SETS) {
  if (existsSync(file)) write(name, await resultOf(opening.evaluator, file));
  else console.log(`skipped: ${file} is not beside this checkout`);
}

async function resultOf(evaluator, file) {
  const reading = readLabelledFile({ text: readFileSync(file, 'utf8'), thread: 'without' });
  if (reading.kind === 'broken')
    throw new Error(reading.problems.map(({ line, problem }) => `${line}: ${problem}`).join('\n'));
  const tickets = [];
  for (const labelled of reading.tickets) tickets.push(evaluate(labelled, await evaluator.handle(labelled.ticket)));
  const { drafter, playbookHash } = evaluator;
  const { measures, ...rest } = evaluationOf(
    { file: file.replace(/^[.][.][/]/, ''), thread: 'without', drafter, policy: POLICY, playbookHash },
    tickets,
  );
  return { ...rest, measures: measures.map(({ units: _units, ...measured }) => measured) };
}

/** A line per entry of a list, so that a diff shows what moved. */
function write(name, result) {
  const measured = { commit: commit(), date: new Date().toISOString().slice(0, 10) };
  const parts = Object.entries({ measured, ...result }).map(([key, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  writeFileSync(join(FOLDER, `${name}.json`), `{\n${parts.join(',\n')}\n}\n`);
  console.log(`eval/results/${name}.json written`);
}

/** What was measured: the commit, and whether files were changed since. */
function commit() {
  const git = (...words) => execFileSync('git', words, { cwd: ROOT }).toString().trim();
  const changed = git('status', '--porcelain', '--', 'src', 'playbook', 'eval/reference-policy.yaml') !== '';
  return `${git('rev-parse', '--short=12', 'HEAD')}${changed ? ' and what was not committed yet' : ''}`;
}
