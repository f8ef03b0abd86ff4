import { describe, expect, test } from '@jest/globals';
import { regionOf } from '../../src/drafters/phone-numbers.js';

describe('the country of a customer', () => {
  test.each([
    ['de-AT', 'AT'],
    ['de', 'DE'],
    ['pt_BR', 'BR'],
    ['en', 'US'],
    ['nonsense__', null],
    ['', null],
    [null, null],
  ])('is, for the locale %j, %j', (locale, region) => {
    expect(regionOf(locale)).toBe(region);
  });
});
