import { describe, expect, test } from '@jest/globals';
import { customerWords } from '../../../src/cli/demo/customer-words.js';
import { classifyReaction } from '../../../src/domain/customer-reaction.js';

describe('the words of the simulated customer', () => {
  test.each(['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'cs', 'fi', 'tr'])(
    'confirm in "%s" that it works, as verification reads them',
    (language) => {
      const reaction = classifyReaction(customerWords(language));

      expect(reaction.kind).toBe('confirmed');
    },
  );

  test('follow the language of the reply, whatever its region', () => {
    const words = customerWords('de-AT');

    expect(words).toContain('funktioniert');
  });

  test('are English for a language that nobody wrote down', () => {
    const words = customerWords('xx');

    expect(words).toBe(customerWords('en'));
  });
});
