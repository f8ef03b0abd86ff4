import { describe, expect, test } from '@jest/globals';
import { askedPerson } from '../../../src/drafters/embedded/escalation.js';
import type { Intent } from '../../../src/drafters/embedded/intent.js';
import { readTicket } from '../../../src/drafters/embedded/reading.js';
import { aDraftRequest, aRouting, aTicket } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';

describe('who is asked where no rule of the policy reads the words', () => {
  test.each<[Intent, string]>([
    ['safety', 'safety-contact'],
    ['security-report', 'security-contact'],
    ['account-misuse', 'security-contact'],
    ['privacy', 'privacy-contact'],
    ['complaint', 'support-leads'],
  ])('is, for the class %s, %s: the group of the policy for such tickets', async (intent, group) => {
    const ticket = aTicket({ subject: '', body: 'I have a question.', productArea: null });
    const request = { ...aDraftRequest((await shippedHouse())(ticket)), routing: aRouting() };

    expect(askedPerson(request, { ...readTicket(ticket, request), intent }).group).toBe(group);
  });

  test('is the group for the rest where the policy has no rule for such tickets', async () => {
    const ticket = aTicket({ subject: '', body: 'I have a question.', productArea: null });
    const shipped = aDraftRequest((await shippedHouse())(ticket));
    const { playbook } = shipped;
    const policy = { ...playbook.policy, routing: playbook.policy.routing.filter(({ queue }) => queue !== 'safety') };
    const request = { ...shipped, routing: aRouting(), playbook: { ...playbook, policy } };

    expect(askedPerson(request, { ...readTicket(ticket, request), intent: 'safety' }).group).toBe('support-leads');
  });
});
