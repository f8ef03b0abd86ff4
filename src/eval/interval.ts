/** A share of a whole, with what chance alone would allow around it. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Wilson 95 % interval, 0 to 1, four decimals; `null` when there was nothing to count. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/** A share with its Wilson 95 % interval, which stays within 0 and 1 and is honest for few tickets as well. */
export function shareOf(numerator: number, denominator: number): Share {
  if (denominator === 0) return { numerator, denominator, interval: null };
  const share = numerator / denominator;
  const scale = 1 + Z ** 2 / denominator;
  const centre = share + Z ** 2 / (2 * denominator);
  const spread = Z * Math.sqrt((share * (1 - share)) / denominator + Z ** 2 / (4 * denominator ** 2));
  const low = rounded(Math.max(0, (centre - spread) / scale));
  const high = rounded(Math.min(1, (centre + spread) / scale));
  return { numerator, denominator, interval: { low, high } };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
