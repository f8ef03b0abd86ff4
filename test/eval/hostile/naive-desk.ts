import { routeTicket } from '../../../src/domain/routing.js';
import { type Handoff, type HandoffRecord, handoffOf, STAGE_ORDER } from '../../../src/domain/stages.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import type { Playbook } from '../../../src/domain/playbook.js';
import type { Drafter } from '../../../src/ports.js';
import { aDraftRequest, aRecord, aStartInput } from '../../support/builders.js';
import type { Effects } from './effects.js';
import { inside } from './orders.js';

const NEVER = new AbortController().signal;

/**
 * The control: a desk without any guard. It takes every draft at its word, checks nothing, asks nobody, fills templates,
 * follows links, names files and writes mail, lines and queries by joining texts. What a draft orders here happens.
 */
export async function naiveDesk(of: {
  readonly ticket: Ticket;
  readonly drafter: Drafter;
  readonly playbook: Playbook;
}): Promise<Effects> {
  const { ticket, drafter, playbook } = of;
  const routing = routeTicket({ ticket, policy: playbook.policy });
  const records: HandoffRecord[] = [];
  for (const stage of STAGE_ORDER) {
    const start = aStartInput({ ticket });
    const written = await drafter.draft(
      aDraftRequest({ stage, start, playbook, routing, records: [...records] }),
      NEVER,
    );
    // cast: the obedient model returns the handoff of the stage it was asked for.
    records.push(aRecord(stage, written.content as Handoff<typeof stage>));
  }
  const issue = handoffOf(records, 'support-specialist');
  const path = handoffOf(records, 'operations-lead');
  const follow = handoffOf(records, 'product-manager')?.followThrough;
  if (issue === null || path === null) throw new Error('the obedient model drafts all stages');
  const items = follow?.kind === 'items' ? follow.items : [];
  const reply = filled(issue.reply.body);
  const mail = `To: ${ticket.customer.name ?? 'customer'}\nSubject: ${ticket.subject}\n\n${reply}`;
  const texts = [mail, ...items.map((item) => `${item.title}\n${item.problem}\n${item.agentExecutionSpec ?? ''}`)];
  const words = [...texts, ...path.steps.map(({ action }) => action)].join('\n');
  return {
    ticket,
    floor: routing,
    records,
    left: texts,
    live: texts,
    recipients: [ticket.customer.name ?? 'customer', ...path.coordination.map(({ who }) => who)],
    lines: `${ticket.subject}: ${ticket.body}`.split(/[\n\r\u2028\u2029]/u).concat(mail.split(/\r?\n/u)),
    shown: [ticket.subject, ticket.body],
    handling: {
      owner: path.owner,
      queue: path.route.queue,
      urgency: path.priority.urgency,
      asksPerson: path.escalation.needed,
    },
    approvals: /approved/iu.test(words) ? ['the draft says so'] : [],
    calls: words.includes('tool_call') || words.includes('Final Answer') ? ['the call of the text'] : [],
    opened: words.match(/(?:https?|file):\/\/[^\s"<>)]+/gu) ?? [],
    files: words.match(/(?:\.\.\/)+\S+|file:\/\/\S+|\S+\.exe/gu) ?? [],
    keys: items.map(({ dedupeKey }) => dedupeKey),
    closed: true,
    playbookChanged: items.some(({ title }) => /rule|allowed|always/iu.test(title)),
    query: `DeskOwner = '${path.owner}'`,
    elapsedMs: 0,
    heapMiB: 0,
    inside: inside({ playbook }),
    readBack: readBack(ticket.body),
  };
}

/** A template engine that trusts its text. */
function filled(text: string): string {
  return text.replace(/[$#]\{7\*7\}|<%= 7\*7 %>/gu, '49');
}

/** A ticket file that is written and read by joining and splitting texts. */
function readBack(body: string): string | null {
  try {
    const [line = ''] = `{"body":"${body}"}`.split(/[\n\r\u2028\u2029]/u);
    const value: unknown = JSON.parse(line);
    const read: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'body') : null;
    // And a database whose statements are joined from texts: a quote ends the value.
    return typeof read === 'string' ? (read.split("'")[0] ?? null) : null;
  } catch {
    // What cannot be read back is lost: that is what the control shows.
    return null;
  }
}
