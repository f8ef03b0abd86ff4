import { Client, type WorkflowClient, type WorkflowExecutionInfo, WorkflowNotFoundError } from '@temporalio/client';
import { failingAmong, type PendingFailure } from '../../client/failing-steps.js';
import { askEach } from '../../client/list.js';
import { WORKFLOW_TYPE } from '../../protocol/names.js';
import type { PinnedRun } from './checks/kept-playbooks.js';
import type { StepFacts } from './checks/failing-steps.js';
import { ask, type ServerAnswer, type ServerLink } from './server-link.js';

/** Whose open tickets are looked at: those that the workers of one queue serve. */
export interface OpenTickets {
  readonly link: ServerLink;
  readonly taskQueue: string;
}

/** Open tickets that name a playbook which is not among these. The server sorts them out by its index. */
export async function runsWithout(
  tickets: OpenTickets,
  hashes: readonly string[],
): Promise<ServerAnswer<readonly PinnedRun[]>> {
  const kept = hashes.map((hash) => `'${hash.slice(0, HASH_INDEXED)}'`).join(', ');
  const query = `DeskPlaybook IS NOT NULL AND DeskPlaybook NOT IN (${kept})`;
  const run = async () =>
    (await listed(tickets, query)).map((info) => ({ workflowId: info.workflowId, playbook: playbookOf(info) }));
  return ask(tickets.link, { run, timeoutMs: LOOK_MS });
}

/** What the newest open tickets that are at work, or late with looking for evidence, say of their steps. */
export async function stepsOf(tickets: OpenTickets, nowMs: number): Promise<ServerAnswer<StepFacts>> {
  const late = `(DeskStatus = 'verifying' AND DeskDueAt < '${new Date(nowMs).toISOString()}')`;
  const query = `(DeskStatus IS NULL OR DeskStatus = 'working' OR ${late})`;
  const run = async () => {
    const runs = await listed(tickets, query);
    const workflows = workflowsOf(tickets);
    const found = await askEach(runs, async (info) =>
      (await failingOf(workflows, info)).map((step) => ({ workflowId: info.workflowId, step })),
    );
    return { asked: runs.length, failing: found.flat() };
  };
  return ask(tickets.link, { run, timeoutMs: LOOK_MS });
}

/** So many digits of a hash stand in the index. */
const HASH_INDEXED = 12;
/** So many tell what is wrong. */
const NEWEST = 100;
const LOOK_MS = 15_000;

async function listed(tickets: OpenTickets, query: string): Promise<readonly WorkflowExecutionInfo[]> {
  const runs: WorkflowExecutionInfo[] = [];
  const ours = `WorkflowType = '${WORKFLOW_TYPE}' AND ExecutionStatus = 'Running' AND TaskQueue = ${quoted(tickets.taskQueue)}`;
  for await (const info of workflowsOf(tickets).list({ query: `${ours} AND ${query}`, pageSize: NEWEST })) {
    runs.push(info);
    if (runs.length === NEWEST) break;
  }
  return runs;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function playbookOf({ typedSearchAttributes }: WorkflowExecutionInfo): string {
  const pair = typedSearchAttributes.getAll().find(({ key }) => key.name === 'DeskPlaybook');
  return typeof pair?.value === 'string' ? pair.value : '?';
}

function workflowsOf({ link: { connection, namespace } }: OpenTickets): WorkflowClient {
  return new Client({ connection, namespace }).workflow;
}

async function failingOf(
  workflows: WorkflowClient,
  { workflowId, runId }: WorkflowExecutionInfo,
): Promise<readonly PendingFailure[]> {
  try {
    const { raw } = await workflows.getHandle(workflowId, runId).describe();
    return failingAmong(raw.pendingActivities ?? []);
  } catch (error) {
    // It has left the server since it was listed.
    if (error instanceof WorkflowNotFoundError) return [];
    throw error;
  }
}
