import { beforeAll, describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../src/activities/index.js';
import type { Decision } from '../../src/domain/approval.js';
import { plusMs } from '../../src/domain/brand.js';
import { pinOpening } from '../../src/domain/pin.js';
import type { Playbook } from '../../src/domain/playbook.js';
import type { CustomerMessage } from '../../src/domain/verification.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import { showLines } from '../../src/cli/views/show.js';
import type { Screen } from '../../src/cli/screen.js';
import { visible } from '../../src/cli/visible.js';
import { A_MONDAY, aStartInput } from '../support/builders.js';
import { aShelf, FIXED_CLOCK } from '../support/desk-parts.js';
import { createMemoryConnector } from '../support/memory-connector.js';
import { somePorts } from '../support/ports.js';
import { aParkedState } from '../support/ticket-states.js';

const HARM = 'The charger of your scanner caught fire and my daughter is in hospital with burns.';
const HARMLESS = 'By the way, the scanner is the blue one.';

let playbook: Playbook;
beforeAll(async () => {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  playbook = verdict.playbook;
});

function aMessage(body: string): CustomerMessage {
  return { messageId: 'm-1', body, receivedAt: '2026-03-02T10:00:00Z', acceptedAt: plusMs(A_MONDAY, 60_000) };
}

function later(body: string) {
  return { tier: 'standard', messages: [aMessage(body)] } as const;
}

function common() {
  const { tenant, ticket, round } = aStartInput();
  return {
    ticket: { tenant, ticketId: ticket.id, round },
    opening: pinOpening({ playbook, tenant: 'acme', drafter: 'embedded', searchAttributes: true }),
    at: plusMs(A_MONDAY, 120_000),
  };
}

function run<T>(activity: () => Promise<T>): Promise<T> {
  return new MockActivityEnvironment().run<[], T, () => Promise<T>>(activity);
}

/** Looks two minutes after the reply, as often as told. */
async function looked(body: string, times = 1) {
  const connector = createMemoryConnector({ clock: FIXED_CLOCK });
  const { verifyHandling } = createActivities(somePorts({ shelf: aShelf([playbook]), connector }));
  const input = {
    ...common(),
    checks: null,
    receipts: [],
    replied: true,
    unanswered: 0,
    messages: [aMessage(body)],
    later: later(body),
    repliedAt: A_MONDAY,
  };
  for (let time = 1; time < times; time += 1) await run(() => verifyHandling(input));
  const { verdict } = await run(() => verifyHandling(input));
  const notices = connector.effects.flatMap(({ action: { content } }) => (content.kind === 'notice' ? [content] : []));
  return { verdict, notices };
}

describe('what the customer writes after the reply', () => {
  test('brings a person at once when a rule of the floor asks for one, and says rule, words and group', async () => {
    const { verdict } = await looked(HARM);

    expect(verdict).toMatchObject({ kind: 'hand_to_human', cause: 'customer_wrote_again' });
    expect(verdict).toHaveProperty('why', expect.stringMatching(/R1: .*\(".*fire.*"\).* for safety-contact/u));
  });

  test('brings a person even when it confirms that the handling worked', async () => {
    const { verdict } = await looked('Thank you, it works now. But my daughter is in hospital with burns.');

    expect(verdict).toMatchObject({ kind: 'hand_to_human', cause: 'customer_wrote_again' });
  });

  test('is told to the group of the rule once, however often it is looked at', async () => {
    const { notices } = await looked(HARM, 3);

    expect(notices.map(({ to }) => to)).toEqual(['safety-contact']);
    expect(notices[0]?.body).toContain('R1: ');
  });

  test('waits on and tells nobody when no rule asks for a person', async () => {
    const { verdict, notices } = await looked(HARMLESS);

    expect(verdict.kind).toBe('wait');
    expect(notices).toEqual([]);
  });

  test('is read without the mail that it quotes', async () => {
    const { verdict } = await looked(`${HARMLESS}\n> ${HARM}`);

    expect(verdict.kind).toBe('wait');
  });
});

interface At {
  readonly body: string;
  readonly action?: Decision['action'];
  readonly group?: string;
  readonly fired?: readonly string[];
}

function judged({ body, action = 'approve', group = 'support-leads', fired = [] }: At) {
  const { phase } = aParkedState({ request: { approverGroup: group, risk: 'normal' } });
  if (phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
  const { request } = phase.gate;
  const { opening, ...rest } = common();
  const actor = opening.roster.groups.find(({ id }) => id === group)?.members[0] ?? 'nobody';
  const { judgeDecision } = createActivities(somePorts({ shelf: aShelf([playbook]) }));
  const decision: Decision = {
    schemaVersion: 1,
    requestId: request.requestId,
    artifactHash: request.artifactHash,
    action,
    actor: { id: actor, group },
    reason: action === 'reject' ? 'not so' : null,
    edits: action === 'edit' ? { reply: 'We have read what you wrote. Somebody calls you today.' } : null,
    issuedAt: '2026-03-02T10:00:00Z',
    nonce: 'n-1',
    signature: null,
  };
  const input = {
    ...rest,
    opening,
    request,
    decision,
    door: 'update',
    replyTo: { name: 'Mia Tanaka', channel: 'email', subject: 'x' },
    actions: [],
    later: later(body),
    fired,
  } as const;
  return run(() => judgeDecision(input));
}

describe('a decision about a reply that the customer has written after', () => {
  test('releases nothing when a further rule asks for a person: approval and edit are stale, and say why', async () => {
    for (const action of ['approve', 'edit'] as const) {
      const { kind, decision } = await judged({ body: HARM, action });

      expect(kind).toBe('refused');
      expect(decision).toMatchObject({ reason: 'stale' });
      expect(decision).toHaveProperty(
        'detail',
        expect.stringMatching(/R1: .*for safety-contact.*take the ticket over/u),
      );
    }
  });

  test('may be a rejection', async () => {
    expect(await judged({ body: HARM, action: 'reject' })).toMatchObject({ kind: 'accepted' });
  });

  test('may be an edit of the group that the rule asks for, and is no approval of theirs', async () => {
    const edit = await judged({ body: HARM, action: 'edit', group: 'safety-contact' });
    const approval = await judged({ body: HARM, group: 'safety-contact' });

    expect(edit.decision).not.toMatchObject({ reason: 'stale' });
    expect(approval.decision).toMatchObject({ reason: 'stale' });
  });

  test('counts when the rule is known to who decides, or when no rule fires', async () => {
    expect(await judged({ body: HARM, fired: ['R1'] })).toMatchObject({ kind: 'accepted' });
    expect(await judged({ body: HARMLESS })).toMatchObject({ kind: 'accepted' });
  });
});

describe('the page of a ticket at a gate', () => {
  const screen: Screen = { columns: 100, now: A_MONDAY, paint: (_tone, text) => text, given: {} };

  test('has above "What to do" what the customer wrote since, and no such part when that is nothing', () => {
    const state = { ...aParkedState(), messages: [aMessage(HARM)], answeredMessages: 0 };
    const lines = showLines({ state: visible(state), failing: visible([]) }, screen);
    const heading = lines.indexOf('The customer wrote since');

    expect(heading).toBeGreaterThan(0);
    expect(lines.slice(heading).findIndex((line) => line.includes('caught fire'))).toBeLessThan(4);
    expect(lines.indexOf('What to do')).toBeGreaterThan(heading);
    expect(
      showLines({ state: visible({ ...state, answeredMessages: 1 }), failing: visible([]) }, screen),
    ).not.toContain('The customer wrote since');
  });
});
