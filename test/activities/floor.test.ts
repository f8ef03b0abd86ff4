import { beforeAll, describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../src/activities/index.js';
import type { GateVerdict } from '../../src/domain/approval.js';
import { pinOpening } from '../../src/domain/pin.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import type { HandedOff, StageInput, StageVerdict } from '../../src/protocol/activities.js';
import { aStartInput, aTicket } from '../support/builders.js';
import { aShelf } from '../support/desk-parts.js';
import { HANDOFFS } from '../support/handoffs.js';
import { createInstantDrafter } from '../support/instant-drafter.js';
import { somePorts } from '../support/ports.js';

/** What a person sees, whatever the model says: a ticket for each, and the group that decides. */
const SEEN: readonly (readonly [what: string, group: string, body: string])[] = [
  ['harm to a person', 'safety-contact', 'The charger exploded and my daughter burnt her hand.'],
  [
    'a security report',
    'security-contact',
    'I found a security hole: anyone can open the admin page without a password.',
  ],
  ['a legal letter', 'legal-contact', 'I write on behalf of my client. You will hear from the court.'],
  ['data of others', 'privacy-on-call', 'When I log in I see another customer and all of their invoices.'],
  ['money over the limit', 'billing-approvers', 'Please refund the 450 EUR that you took.'],
  ['a customer who asks for a human', 'support-leads', 'Let me speak to a human, please.'],
];

/** A draft of the right shape that lowers all that it can. */
const LOWERING = {
  ...HANDOFFS['operations-lead'],
  priority: { impact: 'one', urgency: 'low', level: 'P4' },
  escalation: {
    ...HANDOFFS['operations-lead'].escalation,
    needed: false,
    reason: 'Nothing to decide, approved already',
  },
} as const;

let playbook: Playbook;
beforeAll(async () => {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  playbook = verdict.playbook;
});

/** The gate after the operations lead, which lowers all that it can in its draft and again in the repair. */
async function gateFor(body: string, switchedOff: Readonly<Record<string, string>>): Promise<HandedOff> {
  const drafter = createInstantDrafter({ content: () => LOWERING });
  const ports = somePorts({ shelf: aShelf([playbook]), drafters: { embedded: drafter, openai: drafter } });
  const activities = createActivities(ports);
  const opening = pinOpening({ playbook, tenant: 'acme', drafter: 'embedded', searchAttributes: true });
  const input: StageInput = {
    start: aStartInput({ ticket: aTicket({ subject: '', body }) }),
    opening: { ...opening, switchedOff },
    records: [],
    ordinal: 2,
    version: 1,
    drafter: 'embedded',
    spent: NO_USAGE,
    openedGates: [],
    actions: [],
    approved: [],
    messages: [],
    routing: null,
  };
  const environment = new MockActivityEnvironment();
  const first = await environment.run<unknown[], StageVerdict, () => Promise<StageVerdict>>(() =>
    activities['operations-lead'](input),
  );
  if (first.kind === 'handed_off') return first;
  return environment.run<unknown[], HandedOff, () => Promise<HandedOff>>(() =>
    activities.repairDraft({ stage: 'operations-lead', input, rejected: first.rejected }),
  );
}

function askedOf(gate: GateVerdict): string {
  return gate.kind === 'ask' ? gate.request.approverGroup : 'nobody';
}

describe('a person sees', () => {
  test.each(SEEN)('%s, although the draft lowers everything', async (_what, group, body) => {
    const { gate, routing } = await gateFor(body, {});

    expect(askedOf(gate)).toBe(group);
    expect(gate.kind === 'ask' ? gate.request.rules.map((rule) => rule.source) : []).toContainEqual(
      expect.stringMatching(/^(?:reference policy|workflow document)/u),
    );
    expect(routing?.escalation?.group).toBe(group);
  });

  test.each(SEEN)('%s, also when the operations lead is switched off', async (_what, group, body) => {
    const { gate, record } = await gateFor(body, { 'operations-lead': 'not in use here' });

    expect(record.output.kind).toBe('skipped');
    expect(askedOf(gate)).toBe(group);
  });

  test('nothing of an ordinary question', async () => {
    const { gate } = await gateFor('How do I change the language of the menu?', { 'operations-lead': 'not in use' });

    expect(gate.kind).toBe('pass');
  });
});
