import { describe, expect, test } from '@jest/globals';
import { higherImpact, higherUrgency, priorityOf, sinkingCells } from '../../src/domain/priority.js';
import { aPolicy } from '../support/builders.js';

const TABLE = aPolicy().priority;

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
    expect(priorityOf({ impact, urgency }, TABLE)).toBe(level);
  });

  test('sinks nowhere in a table that climbs, and in one that does not the sinking cell is named', () => {
    const sinking = { ...TABLE, team: { ...TABLE.team, high: 'P3' as const } };

    expect(sinkingCells(TABLE)).toEqual([]);
    expect(sinkingCells(sinking)).toEqual([{ impact: 'team', urgency: 'high', least: 'P2' }]);
  });

  test('takes the larger impact and the more pressing urgency, whichever comes first', () => {
    expect([higherImpact('one', 'team'), higherImpact('everyone', 'team')]).toEqual(['team', 'everyone']);
    expect([higherUrgency('low', 'high'), higherUrgency('critical', 'normal')]).toEqual(['high', 'critical']);
  });
});
