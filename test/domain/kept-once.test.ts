import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keptOnce } from '../../src/domain/kept-once.js';

describe('a JSON value whose equal parts are kept once', () => {
  test('reads as it did, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(keptOnce(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  test('holds the hours that many people share a single time', () => {
    const week = () => ({ mon: ['09:00-12:00', '13:00-17:30'], tue: ['09:00-12:00', '13:00-17:30'] });

    const { ana, ben } = keptOnce({ ana: { dutyHours: week() }, ben: { dutyHours: week() } });

    expect(ana.dutyHours).toBe(ben.dutyHours);
    expect(ana.dutyHours.mon).toBe(ana.dutyHours.tue);
  });
});
