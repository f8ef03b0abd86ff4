import { describe, expect, test } from '@jest/globals';
import { moneyAmountsOf } from '../../src/domain/money-amounts.js';

describe('money in a text', () => {
  test.each([
    ['$250', 250],
    ['US$ 250.50', 250.5],
    ['EUR 1.200,50', 1200.5],
    ["CHF 1'200", 1200],
    ['€1,200', 1200],
    ['1 200 €', 1200],
    ['99,90 euros', 99.9],
    ['300 Dollars', 300],
    ['150 dólares', 150],
    ['12.5 GBP', 12.5],
    ['4 800', 4800],
    ['1,234,567.89', 1_234_567.89],
    ["1'250 Franken", 1250],
    ['350 quid', 350],
    ['350 bucks', 350],
    ['3 000 pesos', 3000],
    ['350 pavos', 350],
    ['350 balles', 350],
    ['nine hundred pounds', 900],
    ['two thousand three hundred and fifty dollars', 2350],
    ['hundreds of euros', 200],
    ['3 thousand pesos', 3000],
    ['zweihundertfünfzig Euro', 250],
    ['dreitausend Schweizer Franken', 3000],
    ['vierundachtzig Euro', 84],
    ['ciento cincuenta euros', 150],
    ['dos mil quinientos dólares', 2500],
    ['3 mil pesos', 3000],
    ['deux cent cinquante euros', 250],
    ['quatre-vingt-dix euros', 90],
    ['trois mille francs', 3000],
    ['des centaines d’euros', 200],
    ['duecentocinquanta euro', 250],
    ['tremila franchi', 3000],
    ['migliaia di euro', 1000],
  ])('is read from %s', (text, value) => {
    expect(moneyAmountsOf(`please send ${text} back`).map((amount) => amount.value)).toEqual([value]);
  });

  test.each([
    'order 48213',
    'error 500 again',
    'call +49 30 123 456',
    'call 030 123 456 78',
    '12,000 %',
    '300 eurosport channels',
    'a hundred customers',
    'mille mercis',
    'nine hundred. Euros are fine',
    'eintausendschön Euro',
  ])('is not read from "%s"', (text) => {
    expect(moneyAmountsOf(text)).toEqual([]);
  });

  test('points to the words as written', () => {
    const text = 'a refund of 1 200 € today';

    const amount = moneyAmountsOf(text)[0];

    expect(text.slice(amount?.start, amount?.end)).toBe('1 200 €');
  });

  test('costs linear time in a wall of digits', () => {
    expect(moneyAmountsOf('1'.repeat(200_000))).toEqual([]);
    expect(moneyAmountsOf('hundert'.repeat(30_000))).toEqual([]);
    expect(moneyAmountsOf('two and '.repeat(25_000))).toEqual([]);
  });
});
