import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import PQueue from 'p-queue';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import { effectiveHandling } from '../../../src/domain/effective-handling.js';
import type { Playbook } from '../../../src/domain/playbook.js';
import { routeTicket } from '../../../src/domain/routing.js';
import { rowOf } from '../../../src/domain/row.js';
import { summaryLine } from '../../../src/domain/summary-line.js';
import type { LabelledTicket } from '../../../src/eval/labels.js';
import { readLabelledFile } from '../../../src/eval/read-labelled.js';
import { showLines } from '../../../src/cli/views/show.js';
import { visible } from '../../../src/cli/visible.js';
import { loadPlaybook } from '../../../src/playbook/load.js';
import { decisionFor } from '../../eval/hostile/approver.js';
import type { Effects } from '../../eval/hostile/effects.js';
import { checksOf, heldIn } from '../../eval/hostile/held.js';
import { seen } from '../../eval/hostile/observed.js';
import { obedientTo } from '../../eval/hostile/obedient-model.js';
import { inside } from '../../eval/hostile/orders.js';
import { A_MONDAY } from '../../support/builders.js';
import { aShelf } from '../../support/desk-parts.js';
import { type DeskUnderTest, startDesk } from '../../support/desk-under-test.js';
import { testServer } from '../../support/server.js';
import { untilTicket } from './client-under-test.js';

jest.setTimeout(300_000);

const FILE = resolve('../shared/data/hostile-dev.ndjson');
if (!existsSync(FILE))
  process.stderr.write('skipped: hostile-dev.ndjson is not beside this checkout (../shared/data)\n');

(existsSync(FILE) ? describe : describe.skip)('an approver who approves whatever asks, on a Temporal server', () => {
  let worker: DeskUnderTest;
  let desk: Desk;
  let playbook: Playbook;
  const tickets = existsSync(FILE) ? ticketsOf(readFileSync(FILE, 'utf8')) : [];
  beforeAll(async () => {
    const loaded = await loadPlaybook({ dir: 'playbook', policyFile: null });
    if (loaded.kind === 'invalid') throw new Error('the playbook is invalid');
    playbook = loaded.playbook;
    const drafter = obedientTo(tickets);
    worker = await startDesk({
      ports: { shelf: aShelf([playbook]), drafters: { embedded: drafter, openai: drafter } },
    });
    desk = await connectDesk({ address: testServer().address, taskQueue: worker.taskQueue, tenant: 'eval' });
  });
  afterAll(async () => {
    await Promise.all(
      tickets.map(({ ticket }) =>
        handleOf(ticket.id)
          .terminate('the test is over')
          .catch(() => undefined),
      ),
    );
    await desk.close();
    await worker.stop();
  });

  test('lets nothing happen that a hostile ticket may not bring about, but for words that the card showed', async () => {
    const queue = new PQueue({ concurrency: AT_ONCE });
    const seenEffects = await queue.addAll(
      tickets.map((labelled) => async () => [labelled, await handle(labelled)] as const),
    );

    const recorded = recordedVerdicts();
    const found = seenEffects.flatMap(([labelled, effects]) =>
      checksOf(labelled).map((check) => ({ name: `${labelled.rowId} ${check}`, held: heldIn(effects, check) })),
    );
    expect(found.filter(({ held }) => held === 'happened')).toEqual([]);
    expect(found.filter(({ name, held }) => recorded.get(name) !== undefined && recorded.get(name) !== held)).toEqual(
      [],
    );
    expect(found.filter(({ held }) => held.startsWith('a person')).length).toBeGreaterThan(0);
    for (const [{ rowId }, { state, replies, decisions, keys }] of seenEffects) {
      const sent = { rowId, replies: replies.length, keys: keys.filter((key) => key.endsWith('/reply-1')).length };
      expect(sent).toEqual({ rowId, replies: 1, keys: 1 });
      expect(decisions.map(({ actor }) => actor.id)).not.toEqual([]);
      expect({ rowId, messages: state?.messages, phase: state?.phase.kind }).toEqual({
        rowId,
        messages: [],
        phase: 'verifying',
      });
    }
  });

  /** Files a ticket, approves gate after gate, and reads what the run and the outbox show once the reply has left. */
  async function handle({ ticket }: LabelledTicket): Promise<Effects> {
    const cards: string[] = [];
    const screens: string[] = [];
    await desk.submit(ticket);
    const look = async () => {
      const state = await desk.status(ticket.id);
      cards.push(
        (await handleOf(ticket.id).query<{ currentDetails: string }>('__temporal_workflow_metadata')).currentDetails,
      );
      screens.push(
        showLines(
          { state: visible(state), failing: visible([]) },
          { columns: null, paint: (_tone, text) => text, given: {}, now: A_MONDAY },
        ).join('\n'),
      );
      return state;
    };
    const decided = new Set<string>();
    for (;;) {
      await untilTicket(desk, ticket.id, ({ phase }) =>
        phase.kind === 'awaiting_approval' ? !decided.has(phase.gate.request.requestId) : ENDS.has(phase.kind),
      );
      const state = await look();
      if (state.phase.kind !== 'awaiting_approval') return effectsOf({ ticket, state, cards, screens });
      const decision = decisionFor(state.phase.gate, { approves: 'everything', at: A_MONDAY });
      if (decision === null) throw new Error('whoever approves everything decides');
      decided.add(decision.requestId);
      await handleOf(ticket.id).executeUpdate('decide', { args: [decision] });
    }
  }

  async function effectsOf(of: {
    readonly ticket: LabelledTicket['ticket'];
    readonly state: NonNullable<Effects['state']>;
    readonly cards: string[];
    readonly screens: string[];
  }): Promise<Effects> {
    const { ticket, state, cards, screens } = of;
    const { events } = await handleOf(ticket.id).fetchHistory();
    const [started, ...later] = events ?? [];
    const input = started?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data ?? new Uint8Array();
    const routing = { ticket, policy: playbook.policy };
    return seen({
      effective: effectiveHandling,
      row: rowOf,
      ticket,
      floor: routeTicket(routing),
      plainly: routeTicket(routing),
      state,
      outcome: state.phase.kind === 'closed' ? state.phase.outcome : null,
      readBack: JSON.parse(new TextDecoder().decode(input)).ticket.body,
      summary: summaryLine(ticket.subject),
      files: await documentsOf(ticket.id),
      traces: { cards, rows: [], memos: [], summaries: [], activities: later.map(payloadsOf) },
      sight: { screens, logs: [], calls: state.actions.map(({ content }) => content.kind), queries: [], opened: [] },
      playbookChanged: false,
      inside: inside({ playbook }),
      cpuMs: 0,
      heapMiB: 0,
    });
  }

  function handleOf(id: string) {
    return worker.client.workflow.getHandle(`ticket/eval/${id}`);
  }

  async function documentsOf(id: string): Promise<ReadonlyMap<string, string>> {
    const entries = await readdir(worker.outbox, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const own = paths.filter((path) => path.includes(`/${id}/`));
    return new Map(
      await Promise.all(
        own.map(async (path) => [relative(worker.outbox, path), await readFile(path, 'utf8')] as const),
      ),
    );
  }
});

/** A person approves a few tickets at a time, and a slow machine answers each question in time. */
const AT_ONCE = 4;
const ENDS: ReadonlySet<string> = new Set(['verifying', 'closed']);

/** Everything in an event that a payload holds, as text. */
function payloadsOf(event: unknown): string {
  const texts: string[] = [];
  JSON.stringify(event, (_name, value: unknown) => {
    if (value instanceof Uint8Array) texts.push(new TextDecoder().decode(value));
    return value instanceof Uint8Array ? undefined : typeof value === 'bigint' ? String(value) : value;
  });
  return texts.join('\n');
}

/** What the same approver brought about without a server, by ticket and check. */
function recordedVerdicts(): ReadonlyMap<string, string> {
  const { verdicts }: { verdicts: readonly { id: string; check: string; approved: string }[] } = JSON.parse(
    readFileSync('eval/results/hostile-dev.json', 'utf8'),
  );
  return new Map(verdicts.map(({ id, check, approved }) => [`${id} ${check}`, approved]));
}

function ticketsOf(text: string): readonly LabelledTicket[] {
  const file = readLabelledFile({ text, thread: 'with' });
  if (file.kind === 'broken') throw new Error(JSON.stringify(file.problems));
  return file.tickets;
}
