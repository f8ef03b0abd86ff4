/**
 * A worker in a process of its own, which can be killed. With `HOLD=true` a ticket that is named after a moment is held
 * there for ever (the activity beats on, as a slow one would), and the worker says so; without, it does its work. With
 * `MODEL_URL` a model drafts.
 */
import { register } from 'node:module';

register('../../../scripts/typescript-hooks.mjs', import.meta.url);

const { activityInfo } = await import('@temporalio/activity');
const { DefaultLogger, NativeConnection, Runtime } = await import('@temporalio/worker');
const { createOutbox } = await import('../../../src/connectors/outbox.ts');
const { createDeskWorker } = await import('../../../src/workers/worker.ts');
const { aPlaybook, aPolicy } = await import('../../support/builders.ts');
const { createInstantDrafter } = await import('../../support/instant-drafter.ts');
const { createOpenAiDrafter } = await import('../../../src/drafters/openai.ts');
const { draftShapes } = await import('../../../src/schemas/drafts.ts');
const { holdingLine, READY_LINE } = await import('./moments.ts');

const { ADDRESS: address, TASK_QUEUE: taskQueue, BUNDLE: bundlePath, OUTBOX: folder, HOLD: hold } = process.env;
const { MAX_CACHED: maxCached = '500', MODEL_URL: modelUrl } = process.env;

const LONG_MS = 10 * 60_000;
const policy = aPolicy({
  windows: {
    approvalMs: { low: LONG_MS, normal: LONG_MS, high: LONG_MS },
    silenceMs: LONG_MS,
    firstCheckMs: LONG_MS,
  },
  approval: { reply: 'always', items: 'never', defaultGroup: 'support-leads' },
});
const playbook = aPlaybook({ policy });
/** The morning on which the instant drafter wrote. */
const clock = { now: () => Date.parse('2026-03-02T09:00:00Z') };
const outbox = createOutbox({ folder, clock });
const drafter = createInstantDrafter({ before: (stage) => mayHold(`draft.${stage}`) });
const openai =
  modelUrl === undefined
    ? drafter
    : createOpenAiDrafter({ apiKey: 'none', baseUrl: modelUrl, model: 'gpt-6-luna', shapes: draftShapes });

Runtime.install({ logger: new DefaultLogger('ERROR') });
const worker = await createDeskWorker({
  connection: await NativeConnection.connect({ address }),
  namespace: 'default',
  taskQueue,
  bundlePath,
  maxCachedWorkflows: Number(maxCached),
  ports: {
    shelf: {
      current: async () => {
        if (activityInfo().activityType === 'judgeDecision') await mayHold('judge');
        return playbook;
      },
      byHash: async (hash) => (hash === playbook.hash ? playbook : null),
    },
    drafters: { embedded: drafter, openai },
    newTickets: modelUrl === undefined ? 'embedded' : 'openai',
    connector: {
      name: outbox.name,
      deliver: async (action, signal) => {
        const step = action.key.split('/').at(-1);
        await mayHold(`before.${step}`);
        const receipt = await outbox.deliver(action, signal);
        await mayHold(`after.${step}`);
        return receipt;
      },
    },
    clock,
    allowUnsigned: true,
    searchAttributes: true,
  },
});
const running = worker.run();
console.log(READY_LINE);
await running;

/** Never comes back for the ticket that is named after this moment. */
function mayHold(moment) {
  const ticketId = activityInfo().workflowExecution.workflowId.split('/').at(-1);
  if (hold !== 'true' || ticketId !== moment) return Promise.resolve();
  console.log(holdingLine(moment));
  return new Promise(() => {});
}
