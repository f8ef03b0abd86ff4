import type { WorkflowExecutionInfo } from '@temporalio/client';

import { toContentHash } from '../domain/brand.js';
import { WORKFLOW_TYPE } from '../protocol/names.js';
import { call } from './call.js';
import { DeskError } from './errors.js';
import { fetchTrail } from './fetch-trail.js';
import { askEach } from './list.js';
import { at } from './reading.js';
import type { Session } from './session.js';
import type { NamedPlaybooks } from './types.js';

/** A large namespace has many pages. */
const LIST_MS = 600_000;

/**
 * Asks the server which playbooks its retained runs name, open or closed, of all tenants: the search attribute tells where a
 * run has one, else the history. Throws rather than leave a run out. `onLook` hears how many runs were looked at so far.
 */
export async function namedPlaybooks(session: Session, onLook: (runs: number) => void): Promise<NamedPlaybooks> {
  const hashes = new Set<string>();
  const silent: WorkflowExecutionInfo[] = [];
  let runs = 0;
  const run = async () => {
    for await (const info of session.client.workflow.list({ query: `WorkflowType = '${WORKFLOW_TYPE}'` })) {
      const prefix = prefixOf(info);
      if (prefix === null) silent.push(info);
      else {
        hashes.add(prefix);
        onLook((runs += 1));
      }
    }
  };
  await call(session, { doing: 'asking which playbooks runs name', answeredBy: 'server', timeoutMs: LIST_MS, run });
  await askEach(silent, async (info) => {
    const hash = await openedWith(session, info);
    if (hash !== null) hashes.add(hash);
    onLook((runs += 1));
  });
  const { address, namespace } = session;
  return { address, namespace, runs, hashes: [...hashes].sort() };
}

function prefixOf({ typedSearchAttributes }: WorkflowExecutionInfo): string | null {
  const pair = typedSearchAttributes.getAll().find(({ key }) => key.name === 'DeskPlaybook');
  return typeof pair?.value === 'string' && pair.value !== '' ? pair.value : null;
}

/** The hash that a run's first activity recorded; `null` for a run that names none: not opened yet, never, or gone. */
async function openedWith(session: Session, { workflowId, runId }: WorkflowExecutionInfo): Promise<string | null> {
  const trail = await trailOf(session, { workflowId, runId });
  const opened = trail.find((event) => event.kind === 'activity_completed' && event.activity === 'openTicket');
  if (opened?.kind !== 'activity_completed' || at(opened.result, 'kind') === 'rejected') return null;
  const hash = toContentHash(at(opened.result, 'opening.playbookHash'));
  if (hash !== null) return hash;
  throw new DeskError(
    'SettingsInvalid',
    `What ${workflowId} was opened with cannot be read from here, so nobody knows which playbook it names.`,
  );
}

async function trailOf(session: Session, { workflowId, runId }: { workflowId: string; runId: string }) {
  const doing = `reading with which playbook ${workflowId} was opened`;
  try {
    return await call(session, { doing, answeredBy: 'server', run: () => fetchTrail(session, workflowId, runId) });
  } catch (error) {
    // Its retention ended since it was listed.
    if (error instanceof DeskError && error.code === 'TicketNotFound') return [];
    throw error;
  }
}
