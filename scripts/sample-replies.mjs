/**
 * Prints tickets beside the replies of the embedded drafter, to be read by a person with one question: would a support
 * lead send it? The seed decides which tickets; eval/read-replies.md holds the verdicts.
 *
 *   node scripts/sample-replies.mjs --seed 11                       30 tickets of ../shared/data/tickets-dev.ndjson
 *   node scripts/sample-replies.mjs --seed 11 --count 5 --file F    five tickets of another file, one JSON object a line
 *   node scripts/sample-replies.mjs --seed 11 --ids                 their ids only
 */
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

register('./typescript-hooks.mjs', import.meta.url);

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEFAULT_FILE = join(ROOT, '../shared/data/tickets-dev.ndjson');
const A_MONDAY = Date.UTC(2026, 2, 2, 9);
const WIDTH = 100;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '30' },
    file: { type: 'string', default: DEFAULT_FILE },
    ids: { type: 'boolean', default: false },
  },
});
const seed = Number(options.seed);
const count = Number(options.count);

if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  console.error('Give whole numbers: --seed N, and --count N when it is not 30.');
  process.exitCode = 2;
} else if (!existsSync(options.file)) {
  console.error(`${options.file} is not there: name a file of tickets with --file.`);
  process.exitCode = 2;
} else {
  const rows = readFileSync(options.file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const chosen = shuffled(rows).slice(0, count);
  if (options.ids) for (const row of chosen) console.log(row.id);
  else await printReplies(chosen);
}

/** The same seed gives the same order on every machine (a linear congruential generator, Fisher and Yates). */
function shuffled(rows) {
  const order = [...rows];
  let state = seed % 2147483648;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

async function printReplies(rows) {
  const [{ createEmbeddedDrafter }, { loadPlaybook }, { pinOpening }, { routeTicket }, { readTicket }] =
    await Promise.all([
      import('../src/drafters/embedded.ts'),
      import('../src/playbook/load.ts'),
      import('../src/domain/pin.ts'),
      import('../src/domain/routing.ts'),
      import('../src/schemas/ticket.ts'),
    ]);
  const verdict = await loadPlaybook({ dir: join(ROOT, 'playbook'), policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  const { playbook } = verdict;
  const opening = pinOpening({ playbook, tenant: 'default', drafter: 'embedded', searchAttributes: true });
  const drafter = createEmbeddedDrafter();
  for (const row of rows) {
    const { subject, body, customer, channel, productArea, receivedAt } = row;
    const reading = readTicket(
      { id: row.id, subject, body, customer, channel, productArea, receivedAt },
      {
        fileFields: 'dropped',
      },
    );
    if (reading.kind === 'invalid') throw new Error(`${row.id}: ${reading.problems.join('; ')}`);
    const { ticket } = reading;
    const draft = await drafter.draft(
      {
        stage: 'support-specialist',
        start: { schemaVersion: 1, tenant: 'default', round: 1, ticket },
        opening,
        playbook,
        records: [],
        routing: routeTicket({ ticket, policy: playbook.policy }),
        messages: [],
        at: A_MONDAY,
      },
      new AbortController().signal,
    );
    console.log(`${'='.repeat(WIDTH)}\n${row.id}, ${ticket.channel}, ${ticket.customer.tier}`);
    console.log(`${ticket.subject}\n\n${ticket.body}\n${'-'.repeat(WIDTH)}\n${draft.content.reply.body}`);
  }
}
