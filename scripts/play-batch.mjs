/**
 * `npm run play:batch`: files a batch on a server and one worker of its own, with a scripted approver and scripted
 * customers, and holds what came out against itself: every ticket ended, one report line each, lists that agree, every
 * outbox file once. With `--kills N` it does so twice, the second time with a worker that is killed N times, and both have
 * to end the same.
 *
 *   npm run play:batch -- [--file FILE.ndjson] [--kills N] [--seed N] [--silence SECONDS] [--keep]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensure-install.mjs';
import { batchText } from './play-batch/batch-text.mjs';
import { differences, problemsOf, tableOf } from './play-batch/judgement.mjs';
import { playOnce } from './play-batch/play-once.mjs';
import { desk } from './play-batch/processes.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const POLICY = join(ROOT, 'examples', 'policies', 'batch.yaml');

const HELP = `Usage: npm run play:batch -- [options]

Options:
  --file FILE.ndjson   the batch; default the shared development tickets where they are, else made of examples/tickets
  --kills N            play twice, and kill the worker N times in the second play; default 0
  --seed N             chooses the moments of the kills and what each customer does; default 1
  --silence SECONDS    silence that closes a ticket; default 45, because a customer who answers while a killed worker is
                       away must not come too late (examples/policies/batch.yaml itself says 2)
  --keep               keep the folder with databases, outboxes, reports and logs

It exits with 0 when everything held, 1 when something did not, 2 when an option is wrong.`;

const options = readOptions(process.argv.slice(2));
const stopping = new AbortController();
process.on('SIGINT', () => stopping.abort());
process.on('SIGTERM', () => stopping.abort());
const folder = await mkdtemp(join(tmpdir(), 'durable-desk-play-'));
try {
  await ensureInstalled();
  process.exitCode = await play();
} catch (error) {
  console.error(stopping.signal.aborted ? 'Interrupted.' : error);
  process.exitCode = stopping.signal.aborted ? 130 : 1;
} finally {
  if (options.keep) console.log(`Kept: ${folder}`);
  else await rm(folder, { recursive: true, force: true });
}

async function play() {
  const { seed, kills, silence } = options;
  // Builds lib/ where it is stale, so that no worker has to.
  await desk(['--version'], { folder, stateDir: folder });
  const batch = await batchText({ root: ROOT, file: options.file });
  const policy = await policyFile(silence);
  console.log(`${batch.rows} tickets of ${batch.from}; silence of ${silence} s closes; seed ${seed}`);

  const plays = [await onePlay({ name: 'undisturbed', kills: 0 })];
  if (kills > 0) plays.push(await onePlay({ name: `${kills} kills`, kills }));

  const problems = [
    ...plays.flatMap((one) => problemsOf(one).map((problem) => `${one.name}: ${problem}`)),
    ...plays.slice(1).flatMap((one) => differences(plays[0], one)),
  ];
  console.log(`\n${tableOf(plays)}\n`);
  for (const problem of problems) console.log(`FAILED  ${problem}`);
  if (problems.length === 0) console.log('Everything held.');
  return problems.length === 0 ? 0 : 1;

  function onePlay({ name, kills: times }) {
    return playOnce({ name, kills: times, seed, batch, policy, folder, stopped: stopping.signal });
  }
}

/** The shipped batch policy itself, or one that extends it by another silence. */
async function policyFile(seconds) {
  if (seconds === 2) return POLICY;
  const file = join(folder, 'policy.yaml');
  const windows = `windows:\n  silence: ${seconds}s\n`;
  await writeFile(file, `extends: ${JSON.stringify(relative(folder, POLICY))}\n\n${windows}`);
  return file;
}

function readOptions(argv) {
  const text = (value) => ({ type: 'string', default: value });
  const known = {
    file: { type: 'string' },
    kills: text('0'),
    seed: text('1'),
    silence: text('45'),
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    const { values } = parseArgs({ args: argv, options: known, allowPositionals: false });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const number = (name, least, most) => wholeNumber(name, values[name], least, most);
    return {
      file: values.file,
      keep: values.keep,
      kills: number('kills', 0, 1_000),
      seed: number('seed', 0, Number.MAX_SAFE_INTEGER),
      silence: number('silence', 1, 3_600),
    };
  } catch (error) {
    console.error(`play:batch: ${error.message}`);
    process.exit(2);
  }
}

function wholeNumber(name, text, least, most) {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`--${name} is a whole number from ${least} to ${most}`);
}
