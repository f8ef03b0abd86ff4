import { describe, expect, test } from '@jest/globals';
import { limitInWords, type MoneyLimit, overLimit } from '../../src/domain/money-limit.js';

const LIMIT: MoneyLimit = {
  amount: 100,
  currency: 'EUR',
  roughRates: { asOf: '2025-06', perEuro: { USD: 1.25, CZK: 25, KWD: 0.25, GBP: 0.8 } },
};

describe('the limit for money without an approval', () => {
  test.each([
    ['€100', '€100.01'],
    ['$125', '$125.01'],
    ['2500 CZK', '2501 CZK'],
    ['25 KWD', '26 KWD'],
    ['80 pounds', '81 pounds'],
    ['100,-', '101,-'],
  ])('holds in every currency with a rate: not over at %s, over at %s', (within, over) => {
    expect(overLimit(`a refund of ${within} please`, LIMIT)).toBeNull();
    expect(overLimit(`a refund of ${over} please`, LIMIT)).not.toBeNull();
  });

  test('is passed by any sum in a currency without rate', () => {
    expect(overLimit('a refund of 1 JPY', LIMIT)).not.toBeNull();
    expect(overLimit('a refund of 0 JPY', LIMIT)).toBeNull();
  });

  test('is passed by a number beside a currency that cannot be read whole', () => {
    expect(overLimit('a refund of €5oo', LIMIT)).not.toBeNull();
    expect(overLimit('a refund of €5', LIMIT)).toBeNull();
  });

  test('holds in another currency than the euro', () => {
    const inDollars = { ...LIMIT, currency: 'USD' };

    expect(overLimit('a refund of 80 EUR', inDollars)).toBeNull();
    expect(overLimit('a refund of 81 EUR', inDollars)).not.toBeNull();
    expect(overLimit('a refund of 64 GBP', inDollars)).toBeNull();
    expect(overLimit('a refund of 65 GBP', inDollars)).not.toBeNull();
  });

  test('compares numbers in a playbook that was kept without rates', () => {
    const kept = { amount: 100, currency: 'EUR' };

    expect(overLimit('a refund of 100 CZK', kept)).toBeNull();
    expect(overLimit('a refund of 101 CZK', kept)).not.toBeNull();
  });

  test('names the month of the rates only where money was converted', () => {
    expect(limitInWords(LIMIT, overLimit('101 EUR', LIMIT))).toBe('100 EUR');
    expect(limitInWords(LIMIT, overLimit('501 USD', LIMIT))).toBe('100 EUR at the rough rates of 2025-06');
  });
});
