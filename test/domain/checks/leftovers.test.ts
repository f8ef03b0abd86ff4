import { describe, expect, test } from '@jest/globals';
import { checkDraft, leftoverPlaceholders, leftoverSecrets } from '../../../src/domain/checks/index.js';
import { STAGE_ORDER } from '../../../src/domain/stages.js';
import { aDraftRequest } from '../../support/builders.js';
import { HANDOFFS } from '../../support/handoffs.js';

const { start, records, opening, playbook, routing, at } = aDraftRequest();
const CONTEXT = { ticket: start.ticket, records, roster: opening.roster, playbook, routing, at };

describe('a placeholder in a draft', () => {
  test.each([
    '[[MAIL-1~k3f9a2]]',
    '[[NAME-12~zzzzzz]]',
    '[MAIL-1~k3f9a2]',
    'MAIL-1~k3f9a2',
    '[[mail-1~k3f9a2]]',
    '[[ PHONE-1 ~k3f9a2 ]]',
    '[[MARK_1~k3f9a2]]',
  ])('is a finding (S7), whole or mangled: %j', (left) => {
    expect(leftoverPlaceholders({ reply: { body: `Dear ${left}, hello` } })).toEqual([
      { at: 'reply.body', rule: 'S7', fix: expect.stringContaining('placeholder') },
    ]);
  });

  test.each(['[[wiki link]]', 'NAME-1', 'mail-1', 'a~b', '[1]', 'release NAME-2', '~5'])('is not %j', (text) => {
    expect(leftoverPlaceholders({ reply: { body: text } })).toEqual([]);
  });

  test.each(STAGE_ORDER)('is found in every field of the draft of %s', (stage) => {
    const draft = JSON.parse(JSON.stringify(HANDOFFS[stage]), (name, value: unknown) =>
      typeof value === 'string' && ['quote', 'where', 'decision', 'title', 'what', 'action', 'pain'].includes(name)
        ? `${value} [[NAME-1~k3f9a2]]`
        : value,
    ) as never;

    const found = checkDraft(stage, draft, CONTEXT).filter((finding) => finding.fix.includes('placeholder'));

    expect(found.length).toBeGreaterThan(0);
    expect(found.every((finding) => finding.rule === 'S7')).toBe(true);
  });
});

describe('a secret in a text that is to be sent', () => {
  test('is a finding (S7) that names the place and never the secret', () => {
    const found = leftoverSecrets({ body: 'Your card 4111 1111 1111 1111 was charged.' });

    expect(found).toEqual([{ at: 'body', rule: 'S7', fix: expect.not.stringContaining('4111') }]);
    expect(leftoverSecrets({ body: 'Your card [card ***] was charged.' })).toEqual([]);
  });
});
