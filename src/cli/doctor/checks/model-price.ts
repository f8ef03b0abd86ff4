import { unreachable } from '../../../domain/unreachable.js';
import { failed, ok, skipped, type Verdict, warning } from '../check.js';

/** What is known about the price of the model that drafts, and whether a budget in money needs it. */
export type PriceHealth =
  | { readonly kind: 'not_used' }
  | { readonly kind: 'priced'; readonly model: string; readonly asOf: string; readonly source: string }
  | { readonly kind: 'unknown'; readonly model: string; readonly isBudgeted: 'yes' | 'no' }
  | { readonly kind: 'unreadable'; readonly problems: readonly string[] };

/** Judges the price of the model: a budget in money cannot be kept without one. */
export function judgeModelPrice(health: PriceHealth): Verdict {
  switch (health.kind) {
    case 'not_used':
      return skipped('the embedded drafter costs nothing');
    case 'priced':
      return ok(`of ${health.model} is known as of ${health.asOf} (${health.source})`);
    case 'unknown':
      return health.isBudgeted === 'yes'
        ? failed({
            found: `nobody wrote down what ${health.model} costs, and the policy gives tickets a budget in money: no call is made`,
            repair:
              'Write the price of the model into a price file and set DESK_PRICES to it (docs/model.md), or set budget.costMicroUsd of the policy to null.',
          })
        : warning({
            found: `nobody wrote down what ${health.model} costs: tickets are handled, and what they cost is not known`,
            repair: 'Write the price of the model into a price file and set DESK_PRICES to it (docs/model.md).',
          });
    case 'unreadable':
      return failed({
        found: ['the price file cannot be read:', ...health.problems].join('\n'),
        repair: 'Mend these lines, or unset DESK_PRICES. A worker does not start before.',
      });
    default:
      return unreachable(health);
  }
}
