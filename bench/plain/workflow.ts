import { condition, defineQuery, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { ActionContent } from '../../src/domain/action.js';
import type { Handoffs } from '../../src/domain/stages.js';
import type { StartInput } from '../../src/domain/ticket.js';
import type { Activities, PlainAction } from './activities.js';

/** What an approver sends. */
export interface PlainDecision {
  readonly approved: boolean;
  readonly by: string;
}

/** Where a plain run stands. */
export type PlainStatus = 'working' | 'awaiting approval' | 'verifying';

export const decide = defineUpdate<string, [PlainDecision]>('decide');
export const addCustomerMessage = defineUpdate<number, [string]>('addCustomerMessage');
export const status = defineQuery<PlainStatus>('status');

const activities = proxyActivities<Activities>({ startToCloseTimeout: '5 minutes' });

/**
 * The comparison: four drafts, a notice to the approvers, a person's decision, the reply and the items, then the customer's
 * word. Written as a competent reader of the SDK's documentation would, and with none of our checks, hashes, records or cards.
 */
export async function handleTicketPlainly(start: StartInput): Promise<string> {
  let stands: PlainStatus = 'working';
  let decision: PlainDecision | undefined;
  const messages: string[] = [];
  setHandler(decide, (given) => {
    decision = given;
    return given.approved ? 'approved' : 'rejected';
  });
  setHandler(addCustomerMessage, (message) => messages.push(message));
  setHandler(status, () => stands);

  const issue = await activities.clarifyIssue(start);
  const path = await activities.planHandling(start, { 'support-specialist': issue });
  if (isOutage(start)) {
    stands = 'awaiting approval';
    await activities.deliver(noticeAbout(start));
    const wasDecided = await condition(() => decision !== undefined, '4 hours');
    if (!wasDecided || decision?.approved !== true) return 'handed to a person';
    stands = 'working';
  }
  const drafts = { 'support-specialist': issue, 'operations-lead': path };
  const checks = await activities.setChecks(start, drafts);
  const follow = await activities.planFollowThrough(start, { ...drafts, analyst: checks });

  await Promise.all(actionsOf(start, issue, follow).map((action) => activities.deliver(action)));
  stands = 'verifying';
  const confirmed = await condition(() => messages.length > 0, '3 days');
  return confirmed ? 'resolved' : 'resolved, unconfirmed';
}

function isOutage({ ticket }: StartInput): boolean {
  return ticket.body.includes('outage');
}

function noticeAbout(start: StartInput): PlainAction {
  const { id } = start.ticket;
  const body = [
    'Release the reply (en) although the ticket escalates?',
    '- R-outage: An outage is led by a person.',
    'Risk: high. Decide within four hours; after that nothing is approved and a person gets the ticket.',
    `Look: temporal workflow query --workflow-id plain/${id} --type status`,
    `Decide: temporal workflow update execute --workflow-id plain/${id} --name decide`,
  ].join('\n');
  const subject = `Approval wanted for ticket ${id}`;
  return actionOf(start, 'notice-1', { kind: 'notice', to: 'support-leads', subject, body });
}

function actionsOf(
  start: StartInput,
  { reply }: Handoffs['support-specialist'],
  { followThrough }: Handoffs['product-manager'],
): readonly PlainAction[] {
  const { customer, channel, subject } = start.ticket;
  const answer = actionOf(start, 'reply-1', {
    kind: 'reply',
    to: { name: customer.name, channel },
    subject: `Re: ${subject}`,
    language: reply.language,
    body: reply.body,
    writtenBy: 'embedded drafter, no model',
  });
  const items = followThrough.kind === 'items' ? followThrough.items : [];
  return [answer, ...items.map((item, index) => actionOf(start, `item-${index + 1}`, { kind: 'item', item }))];
}

function actionOf(start: StartInput, step: string, content: ActionContent): PlainAction {
  return { start: { tenant: start.tenant, round: start.round, ticketId: start.ticket.id }, step, content };
}
