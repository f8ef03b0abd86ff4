import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Policy } from '../../src/domain/playbook.js';
import { routeTicket } from '../../src/domain/routing.js';
import { loadPlaybook } from '../../src/playbook/load.js';

/** Harmless words beside a real case: what is said in one sentence takes nothing back in another. */
describe('a harmless word in a ticket', () => {
  let policy: Policy;
  beforeAll(async () => {
    const loaded = await loadPlaybook({ dir: 'playbook', policyFile: null });
    if (loaded.kind === 'invalid') throw new Error('the playbook is invalid');
    policy = loaded.playbook.policy;
  });

  test.each([
    ['R1', 'During the fire drill a colleague fell down the stairs and broke her arm.'],
    ['R1', 'Bei der Brandschutzübung ist eine Kollegin gestürzt und hat sich den Arm gebrochen.'],
    ['R1', 'En el simulacro de incendio mi compañera se cayó y se rompió la muñeca.'],
    ['R1', 'I want to kill myself. I already gave my props away.'],
    ['R5', 'Our law firm represents Ms Klein. Pay damages of 4,000 euros or we go to court.'],
    ['R5', 'Our solicitors have been instructed. We are going to sue.'],
    ['R5', 'This is not a complaint. It is a formal notice: we will take legal action.'],
    ['R2', 'This is not a complaint, I just want to report a vulnerability in your portal.'],
    [
      'R3',
      'We are a reseller. A customer of ours can see the orders of other customers in your portal, a data breach.',
    ],
    ['R4', 'Nobody is upset with you, but hackers logged into our admin account last night.'],
    ['R7', 'Your status page says no incidents. Our checkout is down for all customers.'],
    ['R10', 'No need to call, but I want to speak to a real person, not a bot.'],
    ['R12', 'I get no response from the server, and I have emailed you three times without reply.'],
    ['R11', 'Please delete my data under GDPR article 17. This is not a complaint.'],
  ])('does not keep %s from firing: %s', (ruleId, body) => {
    const ticket = { subject: '', body, thread: [], customer: { tier: 'standard' as const } };
    expect(routeTicket({ ticket, policy }).fired.map((rule) => rule.ruleId)).toContain(ruleId);
  });
});
