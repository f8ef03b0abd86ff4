import { setTimeout as sleep } from 'node:timers/promises';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { ActivityPorts } from '../../src/activities/ports.js';
import { createOutbox } from '../../src/connectors/outbox.js';
import type { Instant } from '../../src/domain/brand.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import type { Connector } from '../../src/ports.js';
import { installLogging } from '../../src/workers/logging.js';
import { createDeskWorker } from '../../src/workers/worker.js';
import { INSTALLATION } from '../../src/config.js';
import { aPlaybook, aPolicy, aRoster } from '../../test/support/builders.js';
import { createInstantDrafter } from '../../test/support/instant-drafter.js';
import { createActivities } from '../plain/activities.js';
import { seededShare } from './seeded.js';
import { usageOfThisProcess } from './worker-usage.js';
import type { Thinking, UsageQuestion, WorkerPlan, WorkerWord } from './worker-messages.js';

/** Runs a bench worker in this process until its parent stops it or dies. */
export async function runBenchWorker(plan: WorkerPlan): Promise<void> {
  installLogging('ERROR');
  const connection = await NativeConnection.connect({ address: plan.address });
  const worker = plan.side === 'desk' ? await deskWorker(plan, connection) : await plainWorker(plan, connection);
  process.on('message', (question: UsageQuestion) => {
    void usageOfThisProcess(question.collect).then((usage) => tell({ kind: 'usage', id: question.id, usage }));
  });
  // The parent's end of the channel closes when it stops us, and also when it dies.
  process.on('disconnect', () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  });
  const running = worker.run();
  tell({ kind: 'ready' });
  await running;
  await connection.close();
}

/** The morning on which the instant drafter wrote: what it promises is still to come, on whatever day the bench runs. */
const CLOCK = { now: () => Date.UTC(2026, 2, 2, 9) as Instant };

async function deskWorker(plan: WorkerPlan, connection: NativeConnection): Promise<Worker> {
  const drafter = createInstantDrafter(
    plan.thinking === null ? {} : { before: (stage, { start }) => think(plan.thinking, `${start.ticket.id}/${stage}`) },
  );
  const playbook = await benchPlaybook();
  const ports: ActivityPorts = {
    shelf: {
      current: async () => playbook,
      byHash: async (hash) => (hash === playbook.hash ? playbook : null),
    },
    drafters: { embedded: drafter, openai: drafter },
    newTickets: 'embedded',
    connector: tellingConnector(plan),
    clock: CLOCK,
    allowUnsigned: true,
    searchAttributes: true,
  };
  const { taskQueue, bundlePath } = plan;
  return createDeskWorker({ connection, namespace: 'default', ports, taskQueue, bundlePath });
}

/** The same cache, the same slots and the same sticky timeout as ours: only workflow and activities differ. */
async function plainWorker(plan: WorkerPlan, connection: NativeConnection): Promise<Worker> {
  return Worker.create({
    connection,
    namespace: 'default',
    taskQueue: plan.taskQueue,
    workflowBundle: { codePath: plan.bundlePath },
    activities: createActivities(tellingConnector(plan)),
    maxCachedWorkflows: 500,
    maxConcurrentActivityTaskExecutions: 100,
    stickyQueueScheduleToStartTimeout: '3s',
    shutdownGraceTime: '30s',
    shutdownForceTime: '45s',
  });
}

/** The outbox that a fresh checkout has, and a word to the parent with each receipt. */
function tellingConnector(plan: WorkerPlan): Connector {
  const outbox = createOutbox({ folder: plan.outbox, clock: CLOCK });
  return {
    name: outbox.name,
    async deliver(action, signal) {
      const receipt = await outbox.deliver(action, signal);
      tell({ kind: 'receipt', key: action.key });
      return receipt;
    },
  };
}

/** The shipped workflow document and roster, so that records have their real size, with the people and rules of the drafts. */
async function benchPlaybook(): Promise<Playbook> {
  const verdict = await loadPlaybook({ dir: `${INSTALLATION}/playbook`, policyFile: null });
  if (verdict.kind !== 'loaded') throw new Error(`The shipped playbook cannot be loaded: ${JSON.stringify(verdict)}`);
  const { document, roster } = verdict.playbook;
  const drafted = aRoster();
  const known = new Set(drafted.groups.map((group) => group.id));
  return aPlaybook({
    document,
    policy: aPolicy({ approval: { reply: 'always', items: 'never', defaultGroup: 'support-leads' } }),
    roster: {
      people: [...drafted.people, ...roster.people],
      groups: [...drafted.groups, ...roster.groups.filter((group) => !known.has(group.id))],
    },
  });
}

async function think(thinking: Thinking | null, about: string): Promise<void> {
  if (thinking !== null) await sleep(seededShare(thinking.seed, about) * thinking.mostMs);
}

function tell(word: WorkerWord): void {
  process.send?.(word);
}
