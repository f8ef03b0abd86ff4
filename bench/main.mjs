/**
 * `npm run bench`: what Durable Desk costs beside a plain Temporal workflow with the same effects, measured side by side on
 * a dev server of its own. It installs what is missing and runs from the sources.
 *
 *   npm run bench                              latency, throughput, CPU, heap; writes bench/results/compare-*.json
 *   npm run bench -- --rounds 2 --tickets 50   a shorter run
 *   npm run bench -- heap                      heap and CPU of a cached workflow
 *   npm run bench -- cost                      tokens and money of tickets on a provider that caches by the published rules
 *   npm run bench -- drafter                   CPU of the embedded drafter, stage by stage
 *   npm run bench -- playbook [--against COMMIT]  CPU of loading the playbook, beside the sources of another commit
 *   npm run bench -- recovery [--seed N]       kill -9 of the worker, and how long until every open ticket moves
 */
import { register } from 'node:module';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/ensure-install.mjs';

const COMMANDS = {
  compare: './compare.ts',
  heap: './heap.ts',
  cost: './cost.ts',
  drafter: './drafter.ts',
  playbook: './playbook.ts',
  recovery: './recovery.ts',
};
const HELP = `Usage: npm run bench -- [compare|heap|cost|drafter|playbook|recovery] [options]

  --rounds N    compare: rounds, each with both workflows (6); drafter: times each ticket (3); playbook: processes (7);
                recovery: kills (5)
  --tickets N   compare: tickets of a block at 50 in flight (200); heap: parked runs (200); cost: tickets (100); recovery: open tickets (60)
  --against COMMIT  playbook: measure the sources of this commit by turns, and tell the ratio
  --seed N      recovery: seed of the first kill (1); each further one counts up
`;

try {
  const { command, options } = readArguments(process.argv.slice(2));
  if (options === null) console.log(HELP);
  else {
    await ensureInstalled();
    forgetServersOfOthers();
    register('../scripts/typescript-hooks.mjs', import.meta.url);
    const { run } = await import(COMMANDS[command]);
    await run(options);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readArguments(args) {
  const written = { type: 'string' };
  const { values, positionals } = parseArgs({
    args,
    options: {
      rounds: written,
      tickets: written,
      seed: written,
      against: written,
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  const [command = 'compare', ...rest] = positionals;
  if (values.help) return { command, options: null };
  if (!Object.hasOwn(COMMANDS, command) || rest.length > 0)
    throw new Error(`bench: there is no "${positionals.join(' ')}".\n${HELP}`);
  const { against, ...counts } = values;
  const numbers = Object.entries(counts).map(([name, value]) => [name, countOf(name, value)]);
  return { command, options: { ...Object.fromEntries(numbers), ...(against && { against }) } };
}

function countOf(name, value) {
  if (/^[1-9][0-9]{0,5}$/.test(value)) return Number(value);
  throw new Error(`bench: --${name} is a whole number from 1 on.`);
}

/** The bench has a server of its own: addresses, keys and profiles of the environment are for real ones. */
function forgetServersOfOthers() {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('TEMPORAL_') && name !== 'TEMPORAL_CLI_PATH') delete process.env[name];
  }
  // A profile file that is not there is no error for the SDK.
  process.env.TEMPORAL_CONFIG_FILE = new URL('results/no-temporal-profile.toml', import.meta.url).pathname;
}
