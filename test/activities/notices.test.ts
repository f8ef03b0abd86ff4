import { describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../src/activities/index.js';
import type { ApprovalRequest } from '../../src/domain/approval.js';
import type { TenantId, TicketId } from '../../src/domain/brand.js';
import type { AnnounceInput } from '../../src/protocol/activities.js';
import { FIXED_CLOCK } from '../support/desk-parts.js';
import { createMemoryConnector } from '../support/memory-connector.js';
import { somePorts } from '../support/ports.js';
import { aParkedState } from '../support/ticket-states.js';

const ticket = { tenant: 'acme' as TenantId, ticketId: 'T-1' as TicketId, round: 1 };
const REMINDER = { level: 'P1', firstReplyMs: 3_600_000, nextTier: 'security-desk' } as const;

function aRequest(changes: Partial<ApprovalRequest> = {}): ApprovalRequest {
  const { phase } = aParkedState({ request: { risk: 'high', waitMs: 86_400_000, reminder: REMINDER, ...changes } });
  if (phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
  return phase.gate.request;
}

function told(...furthers: readonly AnnounceInput['further'][]) {
  return toldOf(aRequest(), ...furthers);
}

async function toldOf(request: ApprovalRequest, ...furthers: readonly AnnounceInput['further'][]) {
  const connector = createMemoryConnector({ clock: FIXED_CLOCK });
  const { announceGate } = createActivities(somePorts({ connector }));
  for (const further of furthers) {
    const input = { ticket, request };
    await new MockActivityEnvironment().run(() => announceGate(further === undefined ? input : { ...input, further }));
  }
  return connector.effects.flatMap(({ action: { key, content } }) =>
    content.kind === 'notice' ? [{ key, ...content }] : [],
  );
}

describe('the notices of a gate', () => {
  test('are one for the opening and one for each reminder and group, whatever is tried again', async () => {
    const first = { kind: 'reminder', count: 1, to: 'support-leads' } as const;
    const notices = await told(
      undefined,
      first,
      first,
      { kind: 'reminder', count: 1, to: 'security-desk' },
      { kind: 'reminder', count: 2, to: 'support-leads' },
    );

    expect(notices.map(({ key, to }) => [key.split('/').at(-1), to])).toEqual([
      ['notice-definition-of-done-1', 'support-leads'],
      ['notice-definition-of-done-1-reminder-1', 'support-leads'],
      ['notice-definition-of-done-1-reminder-1-next-tier', 'security-desk'],
      ['notice-definition-of-done-1-reminder-2', 'support-leads'],
    ]);
  });

  test('remind those who may decide of what is due, and that waiting approves nothing', async () => {
    const [notice] = await told({ kind: 'reminder', count: 1, to: 'support-leads' });

    expect(notice?.subject).toBe('Reminder 1: Approval wanted for ticket T-1');
    expect(notice?.body).toContain(
      'Nobody of support-leads has decided yet. Priority P1: the first reply is due within 60 minutes.',
    );
    expect(notice?.body).toContain('Decide within 24 hours of the first notice; after that nothing is approved');
    expect(notice?.body).toContain('Decide: desk decide T-1');
  });

  test('say the window and not the moment, so that a reset sends nothing twice', async () => {
    const window = { windowMs: 14_400_000, waitMs: 230_400_000 };
    const [first] = await toldOf(aRequest(window), undefined);
    const [again] = await toldOf(aRequest(window), { kind: 'reminder', count: 1, to: 'support-leads' });
    const [later] = await toldOf(aRequest({ ...window, waitMs: 14_400_000 }), undefined);

    expect(first?.body).toContain('Decide within 4 hours of working time of support-leads; after that nothing');
    expect(again?.body).toContain(
      'of working time of support-leads, counted from the first notice; after that nothing',
    );
    expect(later).toEqual(first);
  });

  test('ask the next tier to take over, since it may not decide', async () => {
    const [notice] = await told({ kind: 'reminder', count: 1, to: 'security-desk' });

    expect(notice?.body).toContain(
      'You are the next tier: find somebody of support-leads, or take it over: desk take-over T-1',
    );
    expect(notice?.body).not.toContain('desk decide');
  });

  test('tell the group of another rule who decides, and what is wanted of it', async () => {
    const [notice] = await told({ kind: 'told', count: 1, to: 'security-desk' });

    expect(notice).toMatchObject({ to: 'security-desk', subject: 'Approval wanted by others for ticket T-1' });
    expect(notice?.key).toContain('notice-definition-of-done-1-told-1');
    expect(notice?.body).toContain('support-leads decides. You are told because a rule of yours fired too');
    expect(notice?.body).not.toContain('desk decide');
  });

  test('tell those who decide that the customer has written since', async () => {
    const [notice] = await told({ kind: 'wrote', count: 1, to: 'support-leads' });

    expect(notice?.key).toContain('notice-definition-of-done-1-wrote-1');
    expect(notice?.subject).toBe('The customer wrote again: Approval wanted for ticket T-1');
    expect(notice?.body).toContain('The customer has written since you were told: read the card again first.');
    expect(notice?.body).toContain('Decide: desk decide T-1');
    expect(notice?.body).not.toMatch(/decided yet|next tier/u);
  });

  test('tell the group that was asked before who decides now', async () => {
    const request = aRequest({ askedBefore: 'security-desk' });
    const [notice] = await toldOf(request, { kind: 'told', count: 1, to: 'security-desk' });

    expect(notice?.body).toContain('You were asked before. The customer wrote again, and support-leads decides now');
    expect(notice?.body).not.toContain('a rule of yours fired');
  });

  test('say nothing of reminders when the gate opens', async () => {
    const [notice] = await told(undefined);

    expect(notice?.subject).toBe('Approval wanted for ticket T-1');
    expect(notice?.body).not.toMatch(/decided yet|next tier|first notice/u);
  });
});
