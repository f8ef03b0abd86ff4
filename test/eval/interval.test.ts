import { describe, expect, test } from '@jest/globals';
import { shareOf } from '../../src/eval/interval.js';

describe('a share', () => {
  test('has the Wilson 95 % interval of the tables', () => {
    expect(shareOf(10, 20).interval).toEqual({ low: 0.2993, high: 0.7007 });
    expect(shareOf(1, 10).interval).toEqual({ low: 0.0179, high: 0.4042 });
  });

  test('stays within 0 and 1, and is not certain where nothing or everything was hit', () => {
    expect(shareOf(0, 20).interval).toEqual({ low: 0, high: 0.1611 });
    expect(shareOf(20, 20).interval).toEqual({ low: 0.8389, high: 1 });
  });

  test('of nothing has none', () => {
    expect(shareOf(0, 0)).toEqual({ numerator: 0, denominator: 0, interval: null });
  });
});
