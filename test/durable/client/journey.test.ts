import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Desk } from '../../../src/client/index.js';
import { approveAll, type ClientUnderTest, eventually, OUTAGE, startClient, untilAsked } from './client-under-test.js';

jest.setTimeout(60_000);

const CEM = { id: 'cem' } as const;

describe('a backend that follows a ticket', () => {
  let under: ClientUnderTest;
  let desk: Desk;
  beforeAll(async () => {
    under = await startClient();
    desk = under.desk;
  });
  afterAll(() => under.stop());

  test('reads the gate, decides, passes the customer on and gets the outcome with its audit trail', async () => {
    await desk.submit({ id: 'whole', ...OUTAGE });
    await untilAsked(desk, 'whole');
    const listed = await eventually(
      () => desk.approvals(),
      (found) => found.some(({ row }) => row.ticketId === 'whole'),
    );
    const waiting = listed.find(({ row }) => row.ticketId === 'whole');
    expect(waiting?.row).toMatchObject({ status: 'awaiting_approval', tenant: desk.tenant });

    const verdict = await desk.decide('whole', { action: 'approve', actor: CEM });
    await approveAll(desk, 'whole');
    const written = await desk.addCustomerMessage('whole', { messageId: 'm-1', body: 'Thank you, it works now.' });
    const outcome = await desk.outcome('whole', { wait: true, timeoutMs: 20_000 });
    const trail = await desk.history('whole');

    expect(verdict).toMatchObject({ kind: 'accepted', decision: { requestId: waiting?.gate.request.requestId } });
    expect(written).toMatchObject({ kind: 'recorded', messageId: 'm-1' });
    expect(outcome).toMatchObject({ kind: 'resolved', ticketId: 'whole', tenant: desk.tenant });
    expect(await desk.outcome('whole')).toEqual(outcome);
    // A quick decision may overtake the notice.
    const types = [...new Set(trail.map(({ type }) => type))];
    expect(types).toContain('approvers told');
    expect(types.filter((type) => type !== 'approvers told')).toEqual([
      'ticket accepted',
      'opened',
      'handed off',
      'gate opened',
      'decision received',
      'decided',
      'carried out',
      'customer wrote',
      'verified',
      'closed',
    ]);
    expect(trail.map(({ summary }) => summary).filter((summary) => /(^|[ (/])[?]($|[ ):,/])/.test(summary))).toEqual(
      [],
    );
    expect(trail.at(-1)?.record).toEqual(outcome);
  });

  test('decides what the approver saw: an artifact that is no longer the open one is refused as a value', async () => {
    await desk.submit({ id: 'stale', ...OUTAGE });
    await untilAsked(desk, 'stale');

    const verdict = await desk.decide('stale', { action: 'approve', actor: CEM, artifactHash: 'a'.repeat(64) });

    expect(verdict).toMatchObject({ kind: 'refused', decision: { reason: 'stale' } });
    expect((await desk.status('stale')).refusedDecisions).toHaveLength(1);
    expect((await desk.history('stale')).map(({ type }) => type)).toContain('decision refused');
  });

  test('counts a decision once when it is sent again with its nonce', async () => {
    await desk.submit({ id: 'nonce', ...OUTAGE });
    const { phase } = await untilAsked(desk, 'nonce');
    if (phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
    const { requestId, artifactHash, approverGroup } = phase.gate.request;
    const decision = {
      action: 'approve',
      actor: { ...CEM, group: approverGroup },
      requestId,
      artifactHash,
      nonce: 'n-1',
    } as const;

    const verdicts = [await desk.decide('nonce', decision), await desk.decide('nonce', decision)];

    expect(verdicts[1]).toEqual(verdicts[0]);
    expect(verdicts[0]).toMatchObject({ kind: 'accepted', decision: { nonce: 'n-1' } });
    expect((await desk.status('nonce')).refusedDecisionCount).toBe(0);
  });

  test('is told who decided when no gate is open any more, and the attempt is recorded', async () => {
    await desk.submit({ id: 'between', ...OUTAGE });
    await untilAsked(desk, 'between');
    await approveAll(desk, 'between');

    const last = (await desk.status('between')).decisions.at(-1);

    const verdict = await desk.decide('between', { action: 'approve', actor: CEM });

    const detail = `already decided by ${last?.actor.id}: approve`;
    expect(verdict).toMatchObject({
      kind: 'refused',
      decision: { requestId: last?.requestId, reason: 'already_decided', detail, actor: { id: 'cem' } },
    });
    expect((await desk.status('between')).refusedDecisions.map(({ reason }) => reason)).toEqual(['already_decided']);
  });

  test('hears "closed" from every message door once handling has ended', async () => {
    await desk.submit({ id: 'over', ...OUTAGE });
    await untilAsked(desk, 'over');
    expect(await desk.takeOver('over', { actor: { id: 'ana' }, reason: 'I know them.' })).toMatchObject({
      kind: 'taken_over',
      by: 'ana',
    });
    await desk.outcome('over', { wait: true, timeoutMs: 20_000 });

    const decided = await desk.decide('over', { action: 'approve', actor: CEM });
    const written = await desk.addCustomerMessage('over', { messageId: 'm-9', body: 'Hello?' });
    const taken = await desk.takeOver('over', { actor: { id: 'ana' }, reason: 'Again.' });

    expect(decided).toMatchObject({
      kind: 'refused',
      decision: { reason: 'closed', detail: 'handling has ended: handed_to_human' },
    });
    expect(written).toMatchObject({ kind: 'refused', reason: 'closed' });
    expect(taken).toMatchObject({ kind: 'refused', reason: 'closed' });
    expect((await desk.history('over')).map(({ type }) => type)).toContain('taken over');
  });

  test('passes on more messages at once than a run takes in at once', async () => {
    await desk.submit({ id: 'chatty', ...OUTAGE });
    await untilAsked(desk, 'chatty');
    const messages = Array.from({ length: 25 }, (_, index) => ({ messageId: `m-${index}`, body: 'Any news?' }));

    const replies = await Promise.all(messages.map((message) => desk.addCustomerMessage('chatty', message)));
    const again = await desk.addCustomerMessage('chatty', { messageId: 'm-0', body: 'Any news?' });

    expect(replies.map(({ kind }) => kind)).toEqual(messages.map(() => 'recorded'));
    expect(again).toEqual({ kind: 'duplicate', messageId: 'm-0' });
    expect((await desk.status('chatty')).messages).toHaveLength(25);
  });

  test('gets a malformed message refused before it is sent', async () => {
    await desk.submit({ id: 'malformed', ...OUTAGE });
    await untilAsked(desk, 'malformed');
    // The notice comes in its own time, and is no trace of the decision.
    const trail = async () => (await desk.history('malformed')).filter((entry) => entry.type !== 'approvers told');
    const before = await trail();

    const reject = desk.decide('malformed', { action: 'reject', actor: CEM });

    await expect(reject).rejects.toMatchObject({
      code: 'MessageInvalid',
      message: expect.stringContaining('reason: a rejection says why'),
    });
    expect(await trail()).toEqual(before);
  });

  test('is told when a ticket is open or unknown', async () => {
    await desk.submit({ id: 'open', ...OUTAGE });

    await expect(desk.outcome('open')).rejects.toMatchObject({ code: 'TicketOpen' });
    await expect(desk.outcome('open', { wait: true, timeoutMs: 50 })).rejects.toMatchObject({ code: 'TicketOpen' });
    const calls = [
      () => desk.outcome('nobody'),
      () => desk.outcome('nobody', { wait: true }),
      () => desk.history('nobody'),
      () => desk.status('nobody'),
      () => desk.decide('nobody', { action: 'approve', actor: CEM }),
      () => desk.addCustomerMessage('nobody', { messageId: 'm', body: 'x' }),
      () => desk.takeOver('nobody', { actor: CEM, reason: 'x' }),
      () => desk.status('no/such id'),
    ];
    for (const ask of calls) await expect(ask()).rejects.toMatchObject({ code: 'TicketNotFound' });
  });

  test('sees a run that an operator terminated as closed without an outcome', async () => {
    await desk.submit({ id: 'killed', ...OUTAGE });
    await untilAsked(desk, 'killed');
    await under.worker.client.workflow.getHandle(`ticket/${desk.tenant}/killed`).terminate();

    await expect(desk.outcome('killed')).rejects.toMatchObject({ code: 'TicketClosed' });
    expect((await desk.history('killed')).at(-1)).toMatchObject({ type: 'closed', record: null });
    const rows = await eventually(
      () => desk.list({ status: 'cancelled' }),
      (found) => found.some(({ ticketId }) => ticketId === 'killed'),
    );
    expect(rows.map(({ ticketId }) => ticketId)).toContain('killed');
  });
});
