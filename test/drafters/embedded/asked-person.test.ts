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

describe('harm that only the drafter sees', () => {
  const seen = async (body: string) => {
    const ticket = aTicket({ subject: '', body, productArea: null });
    const request = { ...aDraftRequest((await shippedHouse())(ticket)), routing: aRouting() };
    return askedPerson(request, { ...readTicket(ticket, request), intent: 'safety' }).needed;
  };

  test.each([
    ['a statement', 'My hand is burnt from your kettle.'],
    ['a statement beside a question', 'My hand is burnt. What do I do with the kettle?'],
    ['a statement beside a denial', 'Nobody was burnt last year. Today my hand is burnt.'],
    ['a farewell, in which no word hurts', 'You will not hear from me again.'],
  ])('is shown to a person by %s', async (_what, body) => {
    expect(await seen(body)).toBe(true);
  });

  test.each([
    ['a question', 'Can one be burnt by this kettle?'],
    ['a denial', 'Nobody was burnt, the kettle is just dead.'],
    ['a denial in German', 'Zum Glück wurde keiner verletzt.'],
    ['a denial in Spanish', 'Ni echa humo ni quema, es que no prende.'],
    ['a denial in French', 'Personne n’a été blessé.'],
    ['a denial in Italian', 'Per fortuna nessuno è rimasto ferito.'],
    ['the own trade', 'I work with burns, and need a higher desk.'],
    ['a drill', 'The injured of our drill sit in the hall.'],
  ])('is not shown by %s', async (_what, body) => {
    expect(await seen(body)).toBe(false);
  });
});
