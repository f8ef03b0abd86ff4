import { readdirSync, readFileSync } from 'node:fs';
import { STAGE_ORDER, type HandoffRecord, type StageId } from '../src/domain/stages.js';
import type { Ticket } from '../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../src/drafters/embedded.js';
import { readTicketText } from '../src/schemas/ticket.js';
import { sharedTickets } from '../test/drafters/shared-tickets.js';
import { shippedHouse } from '../test/drafters/shipped-house.js';
import { aDraftRequest, aRecord } from '../test/support/builders.js';
import { readDraft } from '../src/schemas/read-draft.js';
import { quantile } from './measure/numbers.js';

/** What the issue asks for: CPU of one stage of the embedded drafter, in milliseconds. */
const MOST_MEDIAN_MS = 10;
const MOST_P95_MS = 50;
const EXAMPLES = new URL('../examples/tickets/', import.meta.url);
const NEVER = new AbortController().signal;

/**
 * `npm run bench -- drafter`: CPU of the embedded drafter for each stage, over the development tickets where they lie
 * beside the checkout and over the example tickets. The first ticket pays for compiled words and the index of articles.
 */
export async function run(options: { readonly rounds?: number }): Promise<void> {
  const house = await shippedHouse();
  const drafter = createEmbeddedDrafter();
  const tickets = [...(sharedTickets('tickets-dev.ndjson') ?? []).map(({ ticket }) => ticket), ...exampleTickets()];
  const times: Record<StageId, number[]> = {
    'support-specialist': [],
    'operations-lead': [],
    analyst: [],
    'product-manager': [],
  };
  for (let round = 0; round < (options.rounds ?? 3); round += 1) {
    for (const ticket of tickets) {
      const records: HandoffRecord[] = [];
      for (const stage of STAGE_ORDER) {
        const request = aDraftRequest({ ...house(ticket), stage, records: [...records] });
        const before = process.cpuUsage();
        const draft = await drafter.draft(request, NEVER);
        const { user, system } = process.cpuUsage(before);
        times[stage].push((user + system) / 1_000);
        const reading = readDraft(stage, draft.content);
        if (reading.kind === 'invalid') throw new Error(`${ticket.id} ${stage}: ${reading.problems.join('; ')}`);
        records.push(aRecord(stage, reading.handoff));
      }
    }
  }
  console.log(`Embedded drafter, ${tickets.length} tickets, CPU a stage in milliseconds`);
  for (const stage of STAGE_ORDER) {
    const [median, p95] = [quantile(times[stage], 0.5), quantile(times[stage], 0.95)];
    console.log(`  ${stage.padEnd(20)} median ${median.toFixed(2)}  95th percentile ${p95.toFixed(2)}`);
    if (median > MOST_MEDIAN_MS || p95 > MOST_P95_MS) process.exitCode = 1;
  }
}

function exampleTickets(): readonly Ticket[] {
  return readdirSync(EXAMPLES)
    .filter((name) => !name.endsWith('.md'))
    .map((name) => {
      const reading = readTicketText(readFileSync(new URL(name, EXAMPLES)));
      if (reading.kind === 'invalid') throw new Error(`${name}: ${reading.problems.join('; ')}`);
      return reading.ticket;
    });
}
