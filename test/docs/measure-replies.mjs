/**
 * Measures the word rules S1 to S4 on labelled replies and prints, per rule and language, numerators and denominators.
 * The blind halves were written without sight of the words, so of them totals alone are told: whoever mends a word class
 * never sees which of their replies was missed. The same holds for the part of our own replies that is held out.
 *
 *   node test/docs/measure-replies.mjs                what is developed on, with the ids of misses; totals of what is held out
 *   node test/docs/measure-replies.mjs --write        all halves, into eval/reply-rules.json and its page; prints totals
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
register('../../scripts/typescript-hooks.mjs', import.meta.url);
const { HALVES, measureReplies, readReplies, withTables } = await import('../support/reply-measure.ts');

const args = process.argv.slice(2);
if (args.includes('--write')) {
  const halves = Object.fromEntries(
    Object.entries(HALVES).map(([name, half]) => [name, measureReplies(readReplies(half)).totals]),
  );
  const git = ['hash-object', 'playbook/standards.yaml'];
  const standardsBlob = execFileSync('git', git, { cwd: ROOT, encoding: 'utf8' }).trim();
  const published = { standardsBlob, halves };
  writeFileSync(join(ROOT, 'eval/reply-rules.json'), `${JSON.stringify(published, null, 2)}\n`);
  const page = join(ROOT, 'docs/reply-rules.md');
  writeFileSync(page, withTables(readFileSync(page, 'utf8'), published));
  for (const [half, totals] of Object.entries(halves)) {
    console.log(half);
    print(totals);
  }
} else {
  for (const half of Object.keys(HALVES).filter((name) => !name.includes('blind'))) {
    const { totals, wrong } = measureReplies(readReplies(HALVES[half]));
    console.log(half);
    print(totals);
    if (half.endsWith('held out')) continue;
    for (const { id, found } of wrong) console.log(`${found ? 'false alarm' : 'missed     '} ${id}`);
  }
}

function print(totals) {
  for (const [group, { found, bad, falseAlarms, good }] of Object.entries(totals)) {
    const precision = found + falseAlarms === 0 ? 'none' : (found / (found + falseAlarms)).toFixed(2);
    const recall = bad === 0 ? 'none' : (found / bad).toFixed(2);
    console.log(
      `${group.padEnd(4)} precision ${precision} (${found}/${found + falseAlarms}), recall ${recall} (${found}/${bad}), false alarms ${falseAlarms}/${good}`,
    );
  }
}
