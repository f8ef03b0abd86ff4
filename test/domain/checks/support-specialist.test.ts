import { describe, expect, test } from '@jest/globals';
import type { ClarifiedIssue } from '../../../src/domain/handoffs/support-specialist.js';
import { LIMITS } from '../../../src/domain/limits.js';
import { aClarifiedIssue, aReply } from '../../support/good-drafts.js';
import { brokenRules } from './rules.js';

describe('the length of a reply', () => {
  test('is counted in words, to the word', () => {
    const good = aReply().sentences;
    const used = good.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const most = LIMITS.replyWords.value;
    const ofWords = (count: number): ClarifiedIssue =>
      aClarifiedIssue({ reply: aReply({ sentences: [...good, `${'word '.repeat(count - used).trim()}.`] }) });

    expect(brokenRules('support-specialist', ofWords(most))).toEqual([]);
    expect(brokenRules('support-specialist', ofWords(most + 1))).toEqual(['S10']);
  });
});
