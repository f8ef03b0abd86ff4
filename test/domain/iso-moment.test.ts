import { describe, expect, test } from '@jest/globals';
import { isIsoMoment } from '../../src/domain/iso-moment.js';

describe('a moment in ISO 8601', () => {
  test.each([
    '2026-01-31',
    '2026-01-31T09:00Z',
    '2026-01-31T09:00:00Z',
    '2026-01-31T09:00:00.123456789+05:30',
    '2026-01-31T09:00:00-0800',
    '2026-01-31 09:00:00',
    '2028-02-29T00:00:00Z',
    '2000-02-29',
    '2026-12-31T23:59:60Z',
  ])('may be written %s', (text) => {
    expect(isIsoMoment(text)).toBe(true);
  });

  test.each([
    '',
    'yesterday',
    '1767225600',
    '31.01.2026',
    '2026-1-31',
    '2026-01-31T9:00Z',
    '2026-01-31T09:00:00+24:00',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-02-29',
    '2100-02-29',
    '2026-01-32',
    '2026-01-31T24:00:00Z',
    '2026-01-31T09:60:00Z',
    '2026-01-31T09:00:61Z',
    '2026-01-31T09:00:00Z\n',
  ])('is not %j', (text) => {
    expect(isIsoMoment(text)).toBe(false);
  });
});
