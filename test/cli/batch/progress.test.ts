import { describe, expect, test } from '@jest/globals';
import { progressOn } from '../../../src/cli/batch/progress.js';
import { A_MONDAY } from '../../support/builders.js';

describe('the moving line of a long command', () => {
  test('fits the terminal, and shows where it was cut', () => {
    const written: string[] = [];
    const output = { write: (text: string) => void written.push(text), isTerminal: true, columns: 20 };

    progressOn(output, () => A_MONDAY).show(() => '12 working, 29 resolved_unconfirmed');
    progressOn(output, () => A_MONDAY).show(() => '12 working');

    expect(written.map((text) => text.replace('\r\u001b[2K', ''))).toEqual(['12 working, 29 res…', '12 working']);
  });
});
