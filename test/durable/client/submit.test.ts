import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { connectDesk, type Desk, type TicketInput } from '../../../src/client/index.js';
import type { TenantId } from '../../../src/domain/brand.js';
import { aStartInput, aTicket } from '../../support/builders.js';
import { startRun } from '../../support/desk-under-test.js';
import { testServer } from '../../support/server.js';
import { type ClientUnderTest, startClient, untilAsked } from './client-under-test.js';

jest.setTimeout(60_000);

describe('filing a ticket', () => {
  let under: ClientUnderTest;
  let desk: Desk;
  beforeAll(async () => {
    under = await startClient();
    desk = under.desk;
  });
  afterAll(() => under.stop());

  const started = async (ticketId: string) => {
    const handle = under.worker.client.workflow.getHandle(`ticket/${desk.tenant}/${ticketId}`);
    return { handle, first: (await handle.fetchHistory()).events?.[0]?.workflowExecutionStartedEventAttributes };
  };

  test('starts one run, whose id is the ticket', async () => {
    const filed = await desk.submit({ id: 'first', body: 'The export stops.' });

    expect(filed).toMatchObject({ ticketId: 'first', workflowId: `ticket/${desk.tenant}/first`, created: true });
    expect((await desk.status('first')).ticket).toMatchObject({ id: 'first', body: 'The export stops.', subject: '' });
  });

  test('is the same run when the same ticket is filed again, also at the same moment', async () => {
    const ticket = { id: 'twice', body: 'Again.', customer: { tier: 'free' } };

    const both = await Promise.all([desk.submit(ticket), desk.submit(ticket)]);
    const later = await desk.submit({ ...ticket, subject: '', channel: 'api' });

    expect(both.map(({ created }) => created).toSorted()).toEqual([false, true]);
    expect(later).toEqual({ ...both[0], created: false });
    expect(both[0]?.runId).toBe(both[1]?.runId);
  });

  test('is the same run after handling has ended', async () => {
    const filed = await desk.submit({ id: 'ended', body: 'Thanks for nothing.' });
    await untilAsked(desk, 'ended');
    await desk.decide('ended', { action: 'reject', actor: { id: 'cem' }, reason: 'a person calls back' });
    await desk.outcome('ended', { wait: true, timeoutMs: 20_000 });

    const again = await desk.submit({ id: 'ended', body: 'Thanks for nothing.' });

    expect(again).toEqual({ ...filed, created: false });
  });

  test('refuses another ticket under an id that is taken, and leaves the first as it was', async () => {
    await desk.submit({ id: 'taken', body: 'One.' });

    const second = desk.submit({ id: 'taken', body: 'Two.' });

    await expect(second).rejects.toMatchObject({ name: 'DeskError', code: 'TicketConflict' });
    await expect(second).rejects.not.toMatchObject({ message: expect.stringContaining('Two.') });
    expect((await desk.status('taken')).ticket.body).toBe('One.');
  });

  test('knows a ticket that was started by hand, without our memo', async () => {
    const ticket = aTicket({ id: 'by-hand' as never });
    const start = aStartInput({ tenant: desk.tenant as TenantId, ticket });
    await startRun({ client: under.worker.client, taskQueue: under.worker.taskQueue, start });

    expect(await desk.submit(ticket)).toMatchObject({ created: false });
    await expect(desk.submit({ ...ticket, body: 'Other.' })).rejects.toMatchObject({ code: 'TicketConflict' });
  });

  test('gives a ticket without an id one that comes from its content', async () => {
    const first = await desk.submit({ body: 'No id here.' });
    const second = await desk.submit({ body: 'No id here.' });

    expect(first.ticketId).toMatch(/^t-[0-9a-f]{20}$/);
    expect(second).toEqual({ ...first, created: false });
  });

  test('refuses bad input before any run exists', async () => {
    const bad: TicketInput & { source: unknown } = { id: 'bad', body: 'Fine.', source: { repo: 'x' } };

    await expect(desk.submit(bad)).rejects.toMatchObject({
      code: 'TicketInvalid',
      problems: [expect.stringContaining('unknown field "source"')],
    });
    await expect(desk.status('bad')).rejects.toMatchObject({ code: 'TicketNotFound' });
  });

  test('writes summary, memo and task timeout at the start, and no search attribute', async () => {
    await desk.submit({ id: 'meta', subject: 'a\u202eb\n', body: 'Secret words.', customer: { tier: 'enterprise' } });

    const { handle, first } = await started('meta');
    const description = await handle.describe();

    expect(await description.staticSummary()).toBe(String.raw`enterprise: a\[U+202E\]b\[U+000A\]`);
    expect(await description.staticDetails()).not.toContain('Secret words.');
    expect(description.memo).toEqual({ deskSchemaVersion: 1, deskTicketHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(Object.keys(first?.searchAttributes?.indexedFields ?? {})).toEqual([]);
    expect(Number(first?.workflowTaskTimeout?.seconds)).toBe(3);
  });

  test('keeps the names of files in its input alone: in no id, no memo, no summary, no search attribute', async () => {
    const attachments = [{ name: '..\\passport_jula_brondt.pdf', mediaType: 'application/pdf', bytes: 10 }];
    const filed = await desk.submit({ body: 'See the file, please.', attachments });
    const { handle } = await started(filed.ticketId);
    await untilAsked(desk, filed.ticketId);

    const { raw, memo, searchAttributes } = await handle.describe();

    expect(JSON.stringify([filed, raw, memo, searchAttributes])).not.toMatch(/passport|brondt/u);
    expect(await desk.submit({ body: 'See the file, please.', attachments })).toEqual({ ...filed, created: false });
    expect((await desk.status(filed.ticketId)).ticket.attachments).toEqual(attachments);
    expect((await desk.submit({ body: 'See the file, please.' })).ticketId).not.toBe(filed.ticketId);
  });

  test('accepts the longest and widest subject that the limits allow', async () => {
    const subject = '\u{1F6D1}'.repeat(1_000);

    expect(await desk.submit({ id: 'wide', subject, body: 'x'.repeat(262_144 - 4_000) })).toMatchObject({
      created: true,
    });
    expect((await desk.status('wide')).ticket.subject).toBe(subject);
  });
});

describe('a desk without a server', () => {
  test('says so within seconds, with the address', async () => {
    const before = Date.now();

    await expect(connectDesk({ address: '127.0.0.1:1' })).rejects.toMatchObject({
      code: 'ServerUnavailable',
      message: expect.stringContaining('127.0.0.1:1'),
    });

    expect(Date.now() - before).toBeLessThan(8_000);
  });

  test('tells a namespace that does not exist from a server that is away', async () => {
    const desk = await connectDesk({ address: testServer().address, namespace: 'no-such-namespace' });

    await expect(desk.submit({ body: 'x' })).rejects.toMatchObject({ code: 'SettingsInvalid' });

    await desk.close();
  });
});
