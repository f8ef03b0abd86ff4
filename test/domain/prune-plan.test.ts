import { describe, expect, test } from '@jest/globals';
import { looksLikeAnotherDesk, pruneVerdict } from '../../src/domain/prune-plan.js';

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

describe('a folder of kept playbooks', () => {
  const old = { hash: HASH, keptAtMs: 999 };
  const others = { hash: OTHER, keptAtMs: 999 };

  test('looks like that of another desk when one may go and no ticket names any of them', () => {
    expect(looksLikeAnotherDesk([old, others], FACTS)).toBe(true);
    expect(looksLikeAnotherDesk([old, others], { ...FACTS, named: ['ef'.repeat(6)] })).toBe(true);
    expect(looksLikeAnotherDesk([old, others], { ...FACTS, inForce: OTHER })).toBe(true);
  });

  test('does not when a ticket names one of them, in force or not, nor when none may go', () => {
    expect(looksLikeAnotherDesk([old, others], { ...FACTS, named: [OTHER.slice(0, 12)] })).toBe(false);
    expect(looksLikeAnotherDesk([old, others], { ...FACTS, named: [OTHER], inForce: OTHER })).toBe(false);
    expect(looksLikeAnotherDesk([{ ...old, keptAtMs: 1_000 }], FACTS)).toBe(false);
    expect(looksLikeAnotherDesk([old], { ...FACTS, inForce: HASH })).toBe(false);
    expect(looksLikeAnotherDesk([], FACTS)).toBe(false);
  });
});
