import type { Budget } from '../domain/opening.js';
import type { Usage } from '../domain/usage.js';
import { VendorFault } from '../vendor-fault.js';

/**
 * Refuses a call that could take a ticket over its budget: what was used, and the most that this call can use. A budget in
 * money also refuses a model whose price nobody wrote down.
 *
 * @throws {VendorFault} `BudgetExhausted`, with the numbers.
 */
export function refuseOverBudget(of: { readonly budget: Budget; readonly spent: Usage; readonly next: Usage }): void {
  const { budget, spent, next } = of;
  if (budget.costMicroUsd !== null) {
    if (spent.costMicroUsd === null || next.costMicroUsd === null)
      throw exhausted('the ticket has a budget in money, and the price of the model is not known');
    refuseAbove({ spent: spent.costMicroUsd, next: next.costMicroUsd, most: budget.costMicroUsd, unit: 'micro-USD' });
  }
  if (budget.tokens !== null)
    refuseAbove({ spent: tokensOf(spent), next: tokensOf(next), most: budget.tokens, unit: 'tokens' });
}

function tokensOf(usage: Usage): number {
  return usage.inputTokens + usage.outputTokens;
}

function refuseAbove(of: {
  readonly spent: number;
  readonly next: number;
  readonly most: number;
  readonly unit: string;
}): void {
  const { spent, next, most, unit } = of;
  if (spent + next <= most) return;
  throw exhausted(`${spent} ${unit} are used, the next call could take ${next}, and the ticket may use ${most}`);
}

function exhausted(message: string): VendorFault {
  return new VendorFault({ code: 'BudgetExhausted', message });
}
