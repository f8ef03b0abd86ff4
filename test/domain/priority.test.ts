import { describe, expect, test } from '@jest/globals';
import { URGENCY_LEVELS } from '../../src/domain/handoffs/support-specialist.js';
import { higherImpact, higherUrgency, IMPACTS, PRIORITY_TABLE, priorityOf } from '../../src/domain/priority.js';

describe('priority', () => {
  test.each([
    ['one', 'low', 'P4'],
    ['one', 'normal', 'P3'],
    ['one', 'high', 'P2'],
    ['one', 'critical', 'P1'],
    ['organisation', 'normal', 'P2'],
    ['organisation', 'high', 'P1'],
    ['everyone', 'low', 'P3'],
  ] as const)('of impact %s and urgency %s is %s', (impact, urgency, level) => {
    expect(priorityOf({ impact, urgency })).toBe(level);
  });

  test('never falls when impact or urgency rises', () => {
    const levels = IMPACTS.map((impact) => URGENCY_LEVELS.map((urgency) => Number(PRIORITY_TABLE[impact][urgency][1])));

    for (const [row, numbers] of levels.entries()) {
      for (const [column, number] of numbers.entries()) {
        expect(number).toBeLessThanOrEqual(levels[row]?.[column - 1] ?? 4);
        expect(number).toBeLessThanOrEqual(levels[row - 1]?.[column] ?? 4);
      }
    }
  });

  test('takes the larger impact and the more pressing urgency, whichever comes first', () => {
    expect([higherImpact('one', 'team'), higherImpact('everyone', 'team')]).toEqual(['team', 'everyone']);
    expect([higherUrgency('low', 'high'), higherUrgency('critical', 'normal')]).toEqual(['high', 'critical']);
  });
});
