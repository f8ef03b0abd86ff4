import { describe, expect, test } from '@jest/globals';
import { retryOptions } from '../../src/client/retries.js';

const LOST = 'Unable to perform workflow execution update due to unexpected workflow task failure.';

describe('a call to the server', () => {
  const { retryableDecider } = retryOptions(3);
  type Status = Parameters<typeof retryableDecider>[1];
  // cast: the headers of an answer play no part in it, and their class is not exported
  const status = (code: number, details = '') => ({ code, details }) as Status;

  test('is made again when its update was lost with the workflow task, as long as attempts are left', () => {
    const again = [1, 2, 3].map((attempt) => retryableDecider(attempt, status(9, LOST)));

    expect(again).toEqual([true, true, false]);
  });

  test('is made again when the server was away, and not when it was refused', () => {
    expect(retryableDecider(1, status(14))).toBe(true);
    expect(retryableDecider(1, status(9, 'Namespace is not active.'))).toBe(false);
    expect(retryableDecider(1, status(3, LOST))).toBe(false);
  });
});
