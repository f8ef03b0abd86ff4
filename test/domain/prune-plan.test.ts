import { describe, expect, test } from '@jest/globals';
import { pruneVerdict } from '../../src/domain/prune-plan.js';

const HASH = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const FACTS = { named: [], inForce: null, beforeMs: 1_000 };

describe('a kept playbook', () => {
  test('may go when no ticket names it, it is not in force, and it is old enough: one millisecond decides', () => {
    expect(pruneVerdict({ hash: HASH, keptAtMs: 999 }, FACTS)).toBe('unnamed');
    expect(pruneVerdict({ hash: HASH, keptAtMs: 1_000 }, FACTS)).toBe('young');
  });

  test('stays when a ticket names it, whole or by its first twelve digits', () => {
    for (const name of [HASH, HASH.slice(0, 12)]) {
      expect(pruneVerdict({ hash: HASH, keptAtMs: 0 }, { ...FACTS, named: [OTHER, name] })).toBe('named');
    }
    expect(pruneVerdict({ hash: HASH, keptAtMs: 0 }, { ...FACTS, named: [OTHER, ''] })).toBe('unnamed');
  });

  test('stays when new tickets are opened with it', () => {
    expect(pruneVerdict({ hash: HASH, keptAtMs: 0 }, { ...FACTS, inForce: HASH })).toBe('in-force');
  });
});
