import { STAGE_ORDER } from '../src/domain/stages.js';
import { priceOf, SHIPPED_PRICES } from '../src/drafters/prices.js';
import { shippedHouse } from '../test/drafters/shipped-house.js';
import { type CostRun, runCosts } from '../test/support/cost-run.js';

/** What the issue asks for. */
const LEAST_READ_SHARE = 0.8;

/**
 * `npm run bench -- cost`: what tickets cost with the OpenAI drafter, on a provider of its own that caches and bills by the
 * published rules. No model writes here: the drafts are the same for every ticket, so only input is measured.
 */
export async function run(options: { readonly tickets?: number }): Promise<void> {
  const tickets = options.tickets ?? 100;
  const house = await shippedHouse();
  for (const { model, rules } of [
    ...SHIPPED_PRICES.map(({ model }) => ({ model, rules: 'breakpoints' }) as const),
    { model: 'gpt-6-luna', rules: 'steps' } as const,
  ]) {
    const startedMs = performance.now();
    const costs = await runCosts({ tickets, rules, model, house });
    const price = priceOf(SHIPPED_PRICES, model);
    console.log(`\n${model}, cache in ${rules}, ${tickets} tickets, price as of ${price?.asOf ?? 'never'}`);
    print(costs);
    console.log(`  ${((performance.now() - startedMs) / costs.ledger.length).toFixed(1)} ms a call, here`);
    if (costs.readShare < LEAST_READ_SHARE) process.exitCode = 1;
  }
}

function print({ ledger, total, readShare, tickets }: CostRun): void {
  for (const stage of STAGE_ORDER) {
    const calls = ledger.filter((call) => call.stage === stage);
    const mean = (of: (call: (typeof calls)[number]) => number) =>
      Math.round(calls.reduce((sum, call) => sum + of(call), 0) / calls.length);
    console.log(
      `  ${stage.padEnd(20)} read ${cell(mean((call) => call.read))}  written ${cell(mean((call) => call.written))}  plain ${cell(mean((call) => call.plain))}  out ${cell(mean((call) => call.output))}`,
    );
  }
  const perThousand =
    total.costMicroUsd === null ? 'unknown' : (total.costMicroUsd / 1_000 / tickets.length).toFixed(2);
  console.log(
    `  ${(readShare * 100).toFixed(1)} % of the input read from the cache, ${perThousand} USD for 1,000 tickets`,
  );
}

function cell(tokens: number): string {
  return String(tokens).padStart(6);
}
