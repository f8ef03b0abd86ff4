import { describe, expect, test } from '@jest/globals';
import { workerTrouble } from '../../../src/cli/demo/worker-trouble.js';

describe('trouble in the log of the worker', () => {
  test('is what an activity failed with', () => {
    const line = JSON.stringify({ level: 40, failure: 'The playbook is invalid', msg: 'activity failed' });

    expect(workerTrouble(line)).toBe('The playbook is invalid');
  });

  test.each([
    '{"level":30,"msg":"worker ready"}',
    '    at somewhere (file.js:1:1)',
    '{"failure":"half a li',
    '{"failure":7}',
  ])('is not in %s', (line) => {
    expect(workerTrouble(line)).toBeNull();
  });
});
