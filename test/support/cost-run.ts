import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TicketId } from '../../src/domain/brand.js';
import { spentBy } from '../../src/domain/spend.js';
import { type HandoffRecord, STAGE_ORDER } from '../../src/domain/stages.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { sumUsage, type Usage } from '../../src/domain/usage.js';
import { loadTokenCounter } from '../../src/drafters/count-tokens.js';
import { createOpenAiDrafter } from '../../src/drafters/openai.js';
import { SHIPPED_PRICES } from '../../src/drafters/prices.js';
import type { Drafter, DraftRequest } from '../../src/ports.js';
import { draftShapes } from '../../src/schemas/drafts.js';
import { readDraft } from '../../src/schemas/read-draft.js';
import { aDraftRequest, aRecord, aTicket } from './builders.js';
import { aCachingProvider, type BilledCall } from './caching-provider.js';
import type { CacheRules } from './prompt-cache.js';

/** What tickets cost that were drafted against a provider with these rules. */
export interface CostRun {
  readonly tickets: readonly { readonly records: readonly HandoffRecord[]; readonly spent: Usage }[];
  /** What the provider would bill, call by call. */
  readonly ledger: readonly BilledCall[];
  readonly total: Usage;
  /** Share of all input tokens that were read from the cache. */
  readonly readShare: number;
}

/** Takes tickets through the four stages, one after the other, as a worker with this house would ask for them. */
export async function runCosts(of: {
  readonly tickets: number;
  readonly rules: CacheRules;
  readonly model: string;
  readonly house: (ticket: Ticket) => Partial<DraftRequest>;
}): Promise<CostRun> {
  const provider = await aCachingProvider({ rules: of.rules, count: await loadTokenCounter() });
  const prices = SHIPPED_PRICES.map((price) => ({ ...price, breakpoints: of.rules === 'breakpoints' }));
  const drafter = createOpenAiDrafter({
    apiKey: 'none',
    baseUrl: provider.baseUrl,
    model: of.model,
    shapes: draftShapes,
    prices,
  });
  try {
    const tickets = [];
    for (const ticket of await ticketsForCosts(of.tickets)) {
      const records = await recordsOf(drafter, of.house(ticket));
      tickets.push({ records, spent: spentBy(records) });
    }
    const total = sumUsage(tickets.map(({ spent }) => spent));
    return { tickets, ledger: provider.ledger, total, readShare: total.cachedInputTokens / total.inputTokens };
  } finally {
    await provider.stop();
  }
}

async function recordsOf(drafter: Drafter, house: Partial<DraftRequest>): Promise<readonly HandoffRecord[]> {
  const records: HandoffRecord[] = [];
  for (const stage of STAGE_ORDER) {
    const request = aDraftRequest({ ...house, stage, records: [...records], spent: spentBy(records) });
    const draft = await drafter.draft(request, new AbortController().signal);
    const reading = readDraft(stage, draft.content);
    if (reading.kind === 'invalid') throw new Error(`${stage}: ${reading.problems.join('; ')}`);
    records.push(aRecord(stage, reading.handoff, { usage: draft.usage }));
  }
  return records;
}

/** Tickets that the project wrote itself, in five languages. */
async function ticketsForCosts(count: number): Promise<readonly Ticket[]> {
  const file = fileURLToPath(new URL('../../eval/blind/tickets-1.ndjson', import.meta.url));
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  if (lines.length < count) throw new Error(`there are ${lines.length} tickets, not ${count}`);
  return lines.slice(0, count).map((line) => {
    // cast: our own file; a field that is missing shows in the prompt as such.
    const { id, subject, body } = JSON.parse(line) as Pick<Ticket, 'subject' | 'body'> & { readonly id: TicketId };
    return aTicket({ id, subject, body });
  });
}
