import { describe, expect, test } from '@jest/globals';
import { quantile } from '../../src/eval/quantile.js';

describe('a quantile', () => {
  test('is the middle value of an odd count, and the mean of the middle two of an even one', () => {
    expect(quantile([9, 1, 2], 0.5)).toBe(2);
    expect(quantile([8, 1, 2, 4], 0.5)).toBe(3);
  });

  test('is the only value there is, the greatest at 1, and 0 of nothing', () => {
    expect([quantile([7], 0.95), quantile([3, 5], 1), quantile([], 0.5)]).toEqual([7, 5, 0]);
  });
});
