import { Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { type CacheShare, cacheShareOf } from '../../domain/cache-share.js';
import { readSpend, type Spend } from '../../domain/spend.js';
import { SPEND_MEMO, WORKFLOW_TYPE } from '../../protocol/names.js';
import type { CommandContext } from '../context.js';
import { unlessInterrupted } from '../interruption.js';
import { type Check, type CheckId, skipped, type Verdict } from './check.js';
import { judgeCacheShare } from './checks/cache-share.js';
import { judgeClock } from './checks/clock.js';
import { type DispatchFacts, judgeDispatch } from './checks/dispatch-delay.js';
import { judgeFailingSteps } from './checks/failing-steps.js';
import { judgeKeptPlaybooks, type KeptPlaybooks } from './checks/kept-playbooks.js';
import { judgeNamespace, type NamespaceFacts } from './checks/namespace.js';
import { judgeRetention } from './checks/retention.js';
import { judgeSearchAttributes } from './checks/search-attributes.js';
import { judgeServer } from './checks/server.js';
import { judgeWorker, type PollerFacts } from './checks/worker.js';
import { probeDispatch } from './dispatch-probe.js';
import { runsWithout, stepsOf } from './open-tickets.js';
import { withPatience } from './patience.js';
import { ask, reach, type ServerAnswer, type ServerLink } from './server-link.js';

/** The server that is looked at, and the task queue that our workers poll there. */
export interface ServerSubject {
  readonly link: ServerLink;
  readonly taskQueue: string;
  readonly context: CommandContext;
  /** `null` where the state folder cannot be read. */
  readonly kept: KeptPlaybooks | null;
}

/** Every check that needs the server. Where it does not answer, or has no such namespace, the rest is skipped. */
export async function examineServer(subject: ServerSubject): Promise<readonly Check[]> {
  const { link } = subject;
  const version = await patiently(subject, `connecting to ${link.address}`, () => versionOf(link));
  const server: Check = { id: 'server', ...judgeServer(version, link.address) };
  if (version.kind === 'refused') return [server, ...skippedFrom('namespace', 'the server does not answer')];

  const described = await patiently(subject, 'reading the namespace', () => namespaceOf(link));
  const namespace: Check = { id: 'namespace', ...judgeNamespace(described, link) };
  if (described.kind === 'refused' || namespace.state === 'failed') {
    return [server, namespace, ...skippedFrom('retention', 'the namespace cannot be used')];
  }
  const attributes = await patiently(subject, 'reading the search attributes', () => attributesOf(link));
  const pollers = await patiently(subject, 'looking for workers', () => pollersOf(subject));
  return [
    server,
    namespace,
    { id: 'retention', ...judgeRetention(described.value.retentionHours, link) },
    { id: 'search-attributes', ...judgeSearchAttributes(attributes, link) },
    { id: 'worker', ...judgeWorker(pollers) },
    ...(await examineDispatch(subject)),
    {
      id: 'cache-share',
      ...judgeCacheShare(await patiently(subject, 'reading what tickets cost', () => shareOf(link))),
    },
    ...(await examineTickets(subject)),
  ];
}

async function examineTickets(subject: ServerSubject): Promise<readonly Check[]> {
  const { context, kept } = subject;
  const steps = await patiently(subject, 'asking tickets how they get on', () => stepsOf(subject, context.now()));
  return [
    { id: 'failing-steps', ...judgeFailingSteps(steps) },
    { id: 'kept-playbooks', ...(await keptVerdict(subject, kept)) },
  ];
}

/** Where nothing was ever kept no worker has run, so nothing can be missing. */
async function keptVerdict(subject: ServerSubject, kept: KeptPlaybooks | null): Promise<Verdict> {
  if (kept === null) return skipped('the state folder cannot be read');
  if (kept.hashes.length === 0) return skipped(`no worker ever kept a playbook in ${kept.stateDir}`);
  const look = () => runsWithout(subject, kept.hashes);
  return judgeKeptPlaybooks(kept, await patiently(subject, 'asking which playbooks tickets name', look));
}

async function examineDispatch({ link, context }: ServerSubject): Promise<readonly Check[]> {
  const { now, interrupted } = context;
  // It hears of Ctrl-C itself, since it has a run to clean up.
  const work = probeDispatch(link, { now: () => now(), interrupted });
  const probe = await withPatience(context, { doing: 'measuring the dispatch delay', work });
  const dispatch: ServerAnswer<DispatchFacts> =
    probe.kind === 'refused' ? probe : { kind: 'answered', value: probe.value.dispatch };
  return [
    { id: 'dispatch-delay', ...judgeDispatch(dispatch) },
    {
      id: 'clock',
      ...(probe.kind === 'refused' ? skipped('no task came to compare clocks with') : judgeClock(probe.value.clock)),
    },
  ];
}

const SERVER_CHECKS: readonly CheckId[] = [
  'namespace',
  'retention',
  'search-attributes',
  'worker',
  'dispatch-delay',
  'clock',
  'cache-share',
  'failing-steps',
  'kept-playbooks',
];

function skippedFrom(first: CheckId, why: string): readonly Check[] {
  return SERVER_CHECKS.slice(SERVER_CHECKS.indexOf(first)).map((id) => ({ id, ...skipped(why) }));
}

function patiently<T>({ context }: ServerSubject, doing: string, look: () => Promise<T>): Promise<T> {
  return withPatience(context, { doing, work: unlessInterrupted(look(), context.interrupted) });
}

async function versionOf(link: ServerLink): Promise<ServerAnswer<string>> {
  const reached = await reach(link);
  if (reached.kind === 'refused') return reached;
  const run = async () => (await link.connection.workflowService.getSystemInfo({})).serverVersion ?? '';
  return ask(link, { run });
}

async function namespaceOf(link: ServerLink): Promise<ServerAnswer<NamespaceFacts>> {
  const { connection, namespace } = link;
  const run = async (): Promise<NamespaceFacts> => {
    const { namespaceInfo, config } = await connection.workflowService.describeNamespace({ namespace });
    const retentionMs = tsToMs(config?.workflowExecutionRetentionTtl);
    return { state: namespaceInfo?.state ?? 0, retentionHours: retentionMs / HOUR_MS };
  };
  return ask(link, { run });
}

const HOUR_MS = 3_600_000;

async function attributesOf(link: ServerLink): Promise<ServerAnswer<Readonly<Record<string, number>>>> {
  const { connection, namespace } = link;
  const run = async () => (await connection.operatorService.listSearchAttributes({ namespace })).customAttributes ?? {};
  return ask(link, { run });
}

async function shareOf(link: ServerLink): Promise<ServerAnswer<CacheShare>> {
  const { connection, namespace } = link;
  const run = async () => {
    const { workflow } = new Client({ connection, namespace });
    const spends: (Spend | null)[] = [];
    for await (const info of workflow.list({ query: `WorkflowType = '${WORKFLOW_TYPE}'`, pageSize: NEWEST })) {
      spends.push(readSpend(info.memo?.[SPEND_MEMO]));
      if (spends.length === NEWEST) break;
    }
    return cacheShareOf(spends);
  };
  return ask(link, { run });
}

/** So many tells how it is now, in one page. */
const NEWEST = 200;

async function pollersOf({ link, taskQueue, context }: ServerSubject): Promise<ServerAnswer<PollerFacts>> {
  const { connection, namespace } = link;
  const silencesMs = async (taskQueueType: number): Promise<readonly number[]> => {
    const request = { namespace, taskQueue: { name: taskQueue }, taskQueueType };
    const { pollers } = await connection.workflowService.describeTaskQueue(request);
    return (pollers ?? []).map(({ lastAccessTime }) => context.now() - tsToMs(lastAccessTime));
  };
  const run = async (): Promise<PollerFacts> => ({
    taskQueue,
    workflowsMs: await silencesMs(QUEUE_TYPE.workflow),
    activitiesMs: await silencesMs(QUEUE_TYPE.activity),
  });
  return ask(link, { run });
}

/** Numbers of `temporal.api.enums.v1.TaskQueueType`. */
const QUEUE_TYPE = { workflow: 1, activity: 2 } as const;
