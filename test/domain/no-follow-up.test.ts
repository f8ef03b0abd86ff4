import { describe, expect, test } from '@jest/globals';
import { definitionOfDone } from '../../src/domain/definition-of-done.js';
import { noFollowUpInWords } from '../../src/domain/no-follow-up.js';
import { aRecord } from '../support/builders.js';
import { aHandoff } from '../support/handoffs.js';

describe('no follow-through', () => {
  test('says "none" once', () => {
    expect(noFollowUpInWords('none: the reply answers it.')).toBe('None needed, because the reply answers it.');
    expect(noFollowUpInWords('None of the exports broke.')).toBe('None needed, because None of the exports broke.');
    expect(noFollowUpInWords('none yet: assess again.')).toBe('None yet: assess again.');
  });

  test('that is put off is not assessed, and never counts as done', () => {
    const done = (why: string) =>
      definitionOfDone({
        records: [aRecord('product-manager', { ...aHandoff('product-manager'), followThrough: { kind: 'none', why } })],
        actions: [],
        accepted: [],
      }).followThrough.state;

    expect(done('none yet: assess again after the answer.')).toBe('not_assessed');
    expect(done('none: the reply answers it.')).toBe('met');
  });
});
