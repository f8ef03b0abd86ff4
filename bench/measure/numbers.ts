import { quantile } from '../../src/eval/quantile.js';

export { quantile };

/** The median, the least and the greatest of some values. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

/** How values of several rounds spread. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), least: Math.min(...values), greatest: Math.max(...values) };
}
