import { beforeAll, describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../src/activities/index.js';
import type { ApprovalRequest, Decision } from '../../src/domain/approval.js';
import type { Instant } from '../../src/domain/brand.js';
import { pinOpening } from '../../src/domain/pin.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import type { HandedOff, StageInput } from '../../src/protocol/activities.js';
import type { Judgement } from '../../src/protocol/messages.js';
import { aStartInput, aTicket } from '../support/builders.js';
import { aShelf } from '../support/desk-parts.js';
import { createInstantDrafter } from '../support/instant-drafter.js';
import { somePorts } from '../support/ports.js';

const HOUR_MS = 3_600_000;
/** A Friday; in Berlin and Rome it is half past six in the evening, and the shipped support leads have gone home. */
const FRIDAY_EVENING = Date.parse('2026-03-06T17:30:00Z') as Instant;
const PERSON_WANTED = 'I want to speak to a real person.';
const HARM = 'The charger caught fire and my daughter is in hospital with burns.';

let playbook: Playbook;
beforeAll(async () => {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  playbook = verdict.playbook;
});

function activitiesAt(at: Instant) {
  const drafter = createInstantDrafter();
  const drafters = { embedded: drafter, openai: drafter };
  return createActivities(somePorts({ shelf: aShelf([playbook]), drafters, clock: { now: () => at } }));
}

function run<T>(activity: () => Promise<T>): Promise<T> {
  return new MockActivityEnvironment().run<[], T, () => Promise<T>>(activity);
}

/** What the operations lead's stage asks on a Friday evening. */
async function askedFor(body: string): Promise<ApprovalRequest> {
  const input: StageInput = {
    start: aStartInput({ ticket: aTicket({ subject: '', body }) }),
    opening: {
      ...pinOpening({ playbook, tenant: 'acme', drafter: 'embedded', searchAttributes: true }),
      switchedOff: { 'operations-lead': 'not in use here' },
    },
    acceptedAt: (FRIDAY_EVENING - HOUR_MS) as Instant,
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
  const { gate } = (await run(() => activitiesAt(FRIDAY_EVENING)['operations-lead'](input))) as HandedOff;
  if (gate.kind !== 'ask') throw new Error('Nobody is asked.');
  return gate.request;
}

function endOf({ waitMs }: ApprovalRequest): string {
  return new Date(FRIDAY_EVENING + waitMs).toISOString();
}

describe('the gate that a stage asks for on a Friday evening', () => {
  test('waits for a group that went home until its window is over on Monday', async () => {
    const request = await askedFor(PERSON_WANTED);

    expect(request).toMatchObject({ approverGroup: 'support-leads', risk: 'normal', windowMs: 4 * HOUR_MS });
    expect(endOf(request)).toBe('2026-03-09T12:00:00.000Z');
  });

  test('waits for a group that is called by night for no longer than before', async () => {
    const request = await askedFor(HARM);

    expect(request).toMatchObject({ approverGroup: 'safety-contact', risk: 'high', waitMs: 24 * HOUR_MS });
  });

  test('knows when the first reply is due, counted from when the ticket was accepted', async () => {
    const { dueAt = 0 } = await askedFor(HARM);

    // The safety contact owns the ticket, day and night, and P1 has an hour.
    expect(new Date(dueAt).toISOString()).toBe('2026-03-06T17:30:00.000Z');
  });
});

describe('the gate that an edit at risk high opens again', () => {
  test('waits in the working time of those who are left', async () => {
    const judge = (editor: string, at: Instant) => editedAt(at, editor);
    const again = await judge('tomasz-zielak', FRIDAY_EVENING);

    expect(again).toMatchObject({ editedBy: 'tomasz-zielak', windowMs: 24 * HOUR_MS });
    // Lucia Ferro alone: nine hours a day in Rome, so Monday, Tuesday and six hours of Wednesday.
    expect(endOf(again)).toBe('2026-03-11T14:00:00.000Z');
  });
});

async function editedAt(at: Instant, editor: string): Promise<ApprovalRequest> {
  const first = { ...(await askedFor(PERSON_WANTED)), risk: 'high' as const };
  const { start, opening } = {
    start: aStartInput(),
    opening: pinOpening({ playbook, tenant: 'acme', drafter: 'embedded', searchAttributes: true }),
  };
  const decision: Decision = {
    schemaVersion: 1,
    requestId: first.requestId,
    artifactHash: first.artifactHash,
    action: 'edit',
    actor: { id: editor, group: first.approverGroup },
    reason: null,
    edits: { reply: 'Hello Mia, Ana is on it and writes to you by 2026-03-12T12:00:00Z.' },
    issuedAt: '2026-03-06T17:30:00Z',
    nonce: 'n-1',
    signature: null,
  };
  const judgement: Judgement = await run(() =>
    activitiesAt(at).judgeDecision({
      ticket: { tenant: start.tenant, ticketId: start.ticket.id, round: start.round },
      opening,
      request: first,
      decision,
      door: 'update',
      at,
      replyTo: { name: 'Mia', channel: 'email', subject: 'Export' },
      actions: [],
    }),
  );
  if (judgement.kind !== 'accepted' || judgement.again === null) throw new Error(JSON.stringify(judgement));
  return judgement.again;
}
