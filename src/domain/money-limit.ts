import { type MoneyAmount, moneyAmountsOf } from './money-amounts.js';

/** What currencies are roughly worth, so that a limit in one of them holds in all. */
export interface RoughRates {
  /** The month that the rates are of, e.g. `2025-06`. */
  readonly asOf: string;
  /** How much of a currency is worth one euro, by ISO 4217 code. The euro itself need not stand here. */
  readonly perEuro: Readonly<Record<string, number>>;
}

/** How much money agents may give without an approval. */
export interface MoneyLimit {
  readonly amount: number;
  /** ISO 4217 code, e.g. `EUR`. */
  readonly currency: string;
  /** Absent in playbooks kept before 0.2: amounts are then compared by number. */
  readonly roughRates?: RoughRates;
}

/**
 * The first amount of a text over the limit; `null` when there is none. What cannot be read or converted counts as over
 * it; a sum without currency is in that of the limit.
 */
export function overLimit(text: string, limit: MoneyLimit): MoneyAmount | null {
  return moneyAmountsOf(text).find((amount) => isOver(amount, limit)) ?? null;
}

/** The limit in words, with the month of the rates where the amount was converted. */
export function limitInWords({ amount, currency, roughRates }: MoneyLimit, over: MoneyAmount | null): string {
  const isForeign = over !== null && over.currency !== null && over.currency !== currency;
  const rates = isForeign && roughRates !== undefined ? ` at the rough rates of ${roughRates.asOf}` : '';
  return `${amount} ${currency}${rates}`;
}

function isOver({ value, currency }: MoneyAmount, limit: MoneyLimit): boolean {
  if (value === null) return true;
  if (currency === null || currency === limit.currency || limit.roughRates === undefined) return value > limit.amount;
  const [own, most] = [rateOf(currency, limit.roughRates), rateOf(limit.currency, limit.roughRates)];
  if (own === null || most === null) return value > 0;
  return value * most > limit.amount * own;
}

function rateOf(currency: string, { perEuro }: RoughRates): number | null {
  if (currency === 'EUR') return 1;
  return Object.hasOwn(perEuro, currency) ? (perEuro[currency] ?? null) : null;
}
