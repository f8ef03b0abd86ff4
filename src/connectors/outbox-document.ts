import type { Action, ActionContent, Receipt } from '../domain/action.js';
import type { FollowThroughItem } from '../domain/handoffs/product-manager.js';
import { inertLine } from '../domain/inert-line.js';
import { unreachable } from '../domain/unreachable.js';
import { fenced } from './inert-text.js';
import { type OutboxHeaders, receiptHeaders, writeHeaders } from './outbox-header.js';

/** The Markdown file of an action: headers, then what the customer, the tracker or the approvers would have received. */
export function outboxDocument(action: Action, receipt: Omit<Receipt, 'reference'>): string {
  const headers = { Kind: action.content.kind, ...headersOf(action), ...receiptHeaders(receipt) };
  return `${writeHeaders(headers)}\n${textOf(action.content)}\n`;
}

/** The same item for programs; `null` for replies and notices, which are for people only. */
export function outboxJson(content: ActionContent, receipt: Receipt): string | null {
  if (content.kind !== 'item') return null;
  const { actionKey, contentHash, deliveredAt } = receipt;
  const document = {
    schemaVersion: 1,
    actionKey,
    contentHash,
    deliveredAt: new Date(deliveredAt).toISOString(),
    item: content.item,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function headersOf({ key, content }: Action): OutboxHeaders {
  const from = `support desk of ${key.split('/', 1)[0]}`;
  switch (content.kind) {
    case 'reply':
      return {
        From: from,
        To: content.to.name ?? 'the customer (no name given)',
        Channel: content.to.channel,
        Subject: content.subject,
        Language: content.language,
        'Written-By': content.writtenBy,
      };
    case 'item':
      return { From: from, To: content.item.owner, Subject: content.item.title, 'Dedupe-Key': content.item.dedupeKey };
    case 'notice':
      return { From: from, To: content.to, Subject: content.subject };
    default:
      return unreachable(content);
  }
}

function textOf(content: ActionContent): string {
  switch (content.kind) {
    case 'reply':
    case 'notice':
      return fenced(content.body);
    case 'item':
      return itemText(content.item);
    default:
      return unreachable(content);
  }
}

function itemText(item: FollowThroughItem): string {
  const facts = [
    `Kind: ${item.kind}`,
    `Owner: ${inertLine(item.owner)}`,
    `Impact: ${item.impact} of 5`,
    `Effort: ${item.effort} of 5`,
  ];
  const acceptance = item.acceptance.map(
    ({ given, when, then }) => `Given ${inertLine(given)}, when ${inertLine(when)}, then ${inertLine(then)}`,
  );
  return [
    `# ${inertLine(item.title)}`,
    bullets(facts),
    `## Problem\n\n${inertLine(item.problem)}`,
    `## Value\n\n${inertLine(item.value)}`,
    `## In scope\n\n${bullets(item.scope.map(inertLine))}`,
    `## Out of scope\n\n${bullets(item.nonScope.map(inertLine))}`,
    `## Done when\n\n${bullets(acceptance)}`,
    `## Edge cases\n\n${bullets(item.edgeCases.map(inertLine))}`,
    `## For an agent\n\n${item.agentExecutionSpec === null ? 'Not ready to be carried out by an agent.' : fenced(item.agentExecutionSpec)}`,
  ].join('\n\n');
}

function bullets(lines: readonly string[]): string {
  return lines.length === 0 ? 'None.' : lines.map((line) => `- ${line}`).join('\n');
}
