import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../../src/domain/outcome.js';
import type { StartInput, Ticket } from '../../../src/domain/ticket.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { WORKFLOW_TYPE, workflowIdOf } from '../../../src/protocol/names.js';
import { findServerBinary } from '../../../src/server/index.js';
import { anInput, type DeskUnderTest, OUTAGE, startDesk } from '../../support/desk-under-test.js';
import { testServer } from '../../support/server.js';
import { eventually } from '../client/client-under-test.js';

const PATIENCE_MS = 120_000;

describe('a ticket driven with nothing but the plain Temporal CLI', () => {
  let desk: DeskUnderTest;
  let folder: string;
  let program: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-plain-cli-'));
    program = (await findServerBinary({ env: process.env, progress: () => undefined })).path;
    desk = await startDesk();
  }, PATIENCE_MS);
  afterAll(async () => {
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test(
    'is started, listed, shown, queried, decided by Update, confirmed, and gives its outcome as result',
    async () => {
      const id = await started('update.json', anInput(OUTAGE));

      const listed = await listedAt(id, 'DeskWaitingFor = "approval/support-leads/high"');
      const shown = await json<{ events: { eventType: string }[] }>(['show', ...at(id)]);
      const asked = await stateOf(id);
      const card = await cardOf(id);
      const decision = await file('decision.json', card.toPaste);
      const verdict = await update(id, ['decide', '--input-file', decision]);
      await untilPhase(id, 'verifying');
      const question = await wrote(id, { messageId: 'm-1', body: 'Is there any news?' });
      const again = await wrote(id, { messageId: 'm-1', body: 'Is there any news?' });
      const yes = await wrote(id, { messageId: 'm-2', body: 'Thank you, it works now.' });
      const { status, result } = await json<{ status: string; result: Outcome }>(['result', ...at(id)]);

      expect(listed).toEqual([id]);
      expect(shown.events.map(({ eventType }) => eventType)).toContain('EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES');
      expect(asked.phase).toMatchObject({ kind: 'awaiting_approval', gate: { request: { gate: 'escalation' } } });
      expect(card.text).toContain('**awaiting_approval** for support-leads until');
      expect(card.doors).toEqual(['addCustomerMessage', 'decide', 'takeOver']);
      expect(verdict).toMatchObject({ kind: 'accepted', decision: { action: 'approve', door: 'update' } });
      expect([question, again, yes]).toMatchObject([{ kind: 'recorded' }, { kind: 'duplicate' }, { kind: 'recorded' }]);
      expect({ status, kind: result.kind, cause: result.cause }).toEqual({
        status: 'COMPLETED',
        kind: 'resolved',
        cause: 'customer_confirmed',
      });
      expect(await listedAt(id, 'DeskStatus = "resolved"')).toEqual([id]);
    },
    PATIENCE_MS,
  );

  test(
    'is decided by Signal with the same JSON, and hears that a second decision came too late',
    async () => {
      const id = await started('signal.json', anInput(OUTAGE));
      const decision = await file('signalled.json', (await cardOf(id)).toPaste);

      await temporal(['workflow', 'signal', ...at(id), '--name', 'decide', '--input-file', decision]);
      const parked = await untilPhase(id, 'verifying');
      const second = await update(id, ['decide', '--input-file', decision]);

      expect(parked.decisions).toMatchObject([{ action: 'approve', door: 'signal' }]);
      expect(second).toMatchObject({ kind: 'refused', decision: { reason: 'already_decided', door: 'update' } });
    },
    PATIENCE_MS,
  );

  test(
    'is refused a malformed decision with the name of the field, and leaves no event of it',
    async () => {
      const id = await started('malformed.json', anInput(OUTAGE));
      await untilPhase(id, 'awaiting_approval');
      const before = await untilStill(id);

      const refused = await run(['workflow', 'update', 'execute', ...at(id), '--name', 'decide', '--input', '{}']);

      expect(refused.exitCode).not.toBe(0);
      expect(refused.stderr).toContain('requestId');
      expect((await eventsOf(id)).length).toBe(before);
    },
    PATIENCE_MS,
  );

  test(
    'that is no ticket at all ends as rejected input, and its result names the field',
    async () => {
      const start = anInput();
      const id = await started('rejected.json', { ...start, ticket: { ...start.ticket, body: 7 } });

      const { status, result } = await json<{ status: string; result: Outcome }>(['result', ...at(id)]);

      expect({ status, kind: result.kind }).toEqual({ status: 'COMPLETED', kind: 'rejected_input' });
      expect(result.problems.join(' ')).toContain('body');
    },
    PATIENCE_MS,
  );

  /** Starts a run as an operator would, from a file of JSON; the id of the run. */
  async function started(name: string, start: Untyped) {
    const id = workflowIdOf(start.tenant, start.ticket.id);
    const input = ['--input-file', await file(name, JSON.stringify(start))];
    await temporal(['workflow', 'start', '--type', WORKFLOW_TYPE, '--task-queue', desk.taskQueue, ...at(id), ...input]);
    return id;
  }

  function at(id: string): readonly string[] {
    return ['--workflow-id', id];
  }

  async function file(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  /** Lists are eventually consistent: the ids of the runs that this query finds, once it finds one. */
  async function listedAt(id: string, holds: string): Promise<readonly string[]> {
    const query = `WorkflowType = "${WORKFLOW_TYPE}" AND WorkflowId = "${id}" AND ${holds}`;
    const list = () => json<{ execution: { workflowId: string } }[]>(['list', '--query', query]);
    return (await eventually(list, (runs) => runs.length > 0)).map(({ execution }) => execution.workflowId);
  }

  async function stateOf(id: string): Promise<TicketState> {
    const { queryResult } = await json<{ queryResult: [TicketState] }>(['query', ...at(id), '--type', 'ticketState']);
    return queryResult[0];
  }

  async function untilPhase(id: string, kind: string): Promise<TicketState> {
    const state = await eventually(
      () => stateOf(id),
      ({ phase }) => phase.kind === kind,
    );
    expect(state.phase.kind).toBe(kind);
    return state;
  }

  /** The card of a run that waits: its text, the decision to paste out of it, and the doors that it names. */
  async function cardOf(id: string) {
    await untilPhase(id, 'awaiting_approval');
    const { queryResult } = await json<{ queryResult: [Metadata] }>(['metadata', ...at(id)]);
    const [{ currentDetails: text, definition }] = queryResult;
    const [, toPaste = ''] = /```json\n(.+?)\n```/su.exec(text) ?? [];
    return { text, toPaste, doors: definition.updateDefinitions.map(({ name }) => name).toSorted() };
  }

  async function update(id: string, [name = '', ...input]: readonly string[]): Promise<unknown> {
    const words = ['workflow', 'update', 'execute', ...at(id), '--name', name, ...input, '--output', 'json'];
    return (JSON.parse(await temporal(words)) as { result: unknown }).result;
  }

  function wrote(id: string, message: { readonly messageId: string; readonly body: string }): Promise<unknown> {
    const input = JSON.stringify({ ...message, receivedAt: '2026-03-02T12:00:00Z' });
    return update(id, ['addCustomerMessage', '--input', input]);
  }

  /** Until the notices of a gate are out and no workflow task is left; the number of events by then. */
  async function untilStill(id: string): Promise<number> {
    const count = (types: readonly string[], ending: string) => types.filter((type) => type.endsWith(ending)).length;
    const types = await eventually(
      () => eventsOf(id),
      (all) =>
        count(all, 'ACTIVITY_TASK_SCHEDULED') === count(all, 'ACTIVITY_TASK_COMPLETED') &&
        count(all, 'WORKFLOW_TASK_SCHEDULED') === count(all, 'WORKFLOW_TASK_COMPLETED'),
    );
    return types.length;
  }

  async function eventsOf(id: string): Promise<readonly string[]> {
    const { events } = await json<{ events: { eventType: string }[] }>(['show', ...at(id)]);
    return events.map(({ eventType }) => eventType);
  }

  async function json<T>(words: readonly string[]): Promise<T> {
    return JSON.parse(await temporal(['workflow', ...words, '--output', 'json'])) as T;
  }

  async function temporal(words: readonly string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await run(words);
    if (exitCode !== 0) throw new Error(`temporal ${words.join(' ')} ended with ${exitCode}: ${stderr}`);
    return stdout;
  }

  function run(words: readonly string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
    const { address, namespace } = testServer();
    const env = { HOME: folder, NO_COLOR: '1', TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
    return new Promise((resolve) => {
      execFile(program, [...words], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
        resolve({ exitCode: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
      );
    });
  }
});

/** A start input whose body may be anything, because whoever starts a run by hand may write anything. */
type Untyped = Omit<StartInput, 'ticket'> & { readonly ticket: Omit<Ticket, 'body'> & { readonly body: unknown } };

/** What `temporal workflow metadata` prints of a run. */
interface Metadata {
  readonly currentDetails: string;
  readonly definition: { readonly updateDefinitions: readonly { readonly name: string }[] };
}
