import type { WorkflowHandle } from '@temporalio/client';
import { contentHash } from '../../src/content-hash.js';
import { connectDesk, type Desk } from '../../src/client/index.js';
import { type ContentHash, actionKey, type TenantId, type TicketId } from '../../src/domain/brand.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { workflowIdOf } from '../../src/protocol/names.js';
import { aStartInput, aTicket } from '../../test/support/builders.js';
import { addCustomerMessage, decide, handleTicketPlainly, status } from '../plain/workflow.js';
import type { BenchServer } from './bench-server.js';
import type { SideName } from './worker-messages.js';

/** How a driver files, decides and confirms tickets on one of the two sides. */
export interface Side {
  readonly name: SideName;
  start(ticketId: string): Promise<void>;
  /** An approver says yes at the open gate. */
  decide(ticketId: string): Promise<void>;
  /** Whether the run waits for the customer. */
  isParked(ticketId: string): Promise<boolean>;
  /** The customer writes that it works; resolves when the run has ended. */
  confirm(ticketId: string): Promise<void>;
  handle(ticketId: string): WorkflowHandle;
  close(): Promise<void>;
}

/** A ticket that escalates, and that holds the words which the instant drafter quotes. */
function outage(padding: number): Pick<Ticket, 'subject' | 'body'> {
  const body = 'There is an outage: nobody can log in since 8:00, and the export stops after 10,000 rows.';
  return { subject: 'Outage', body: body + ' row'.repeat(padding / 4) };
}

const CONFIRMATION = 'Thank you, it works now.';
const TENANT = 'bench' as TenantId;

/** Where a side files its tickets. */
export interface SidePlace {
  readonly server: Pick<BenchServer, 'address' | 'client'>;
  readonly taskQueue: string;
  /** Bytes that the customer's text has beside a short one; default none. */
  readonly padding?: number;
}

/** Opens a side. */
export async function openSide(name: SideName, place: SidePlace): Promise<Side> {
  return name === 'desk' ? openDeskSide(place) : openPlainSide(place);
}

/** The tickets of our side go through our client, as a backend's do. */
async function openDeskSide({ server, taskQueue, padding = 0 }: SidePlace): Promise<Side> {
  const desk = await connectDesk({ address: server.address, tenant: TENANT, taskQueue, timeoutMs: 60_000 });
  const handle = (ticketId: string) => server.client.workflow.getHandle(workflowIdOf(TENANT, ticketId as TicketId));
  let replyHash: Promise<ContentHash> | null = null;
  return {
    name: 'desk',
    handle,
    async start(ticketId) {
      const { id: _own, ...ticket } = aTicket(outage(padding));
      await desk.submit({ ...ticket, id: ticketId });
    },
    async decide(ticketId) {
      // Every ticket gets the same reply, so its hash is read once. No approver's look at the ticket is timed on either side.
      replyHash ??= shownReply(desk, ticketId);
      const key = actionKey({ tenant: TENANT, ticketId: ticketId as TicketId, round: 1, step: 'reply-1' });
      const verdict = await desk.decide(ticketId, {
        action: 'approve',
        actor: { id: 'cem', group: 'support-leads' },
        requestId: 'r1/escalation/1',
        artifactHash: contentHash([{ actionKey: key, contentHash: await replyHash }]),
        nonce: `bench-${ticketId}`,
      });
      if (verdict.kind !== 'accepted') throw new Error(`${ticketId}: ${verdict.decision.detail}`);
    },
    isParked: async (ticketId) => (await desk.status(ticketId)).phase.kind === 'verifying',
    async confirm(ticketId) {
      const ending: Promise<{ readonly kind: string }> = handle(ticketId).result();
      await desk.addCustomerMessage(ticketId, { messageId: 'm-1', body: CONFIRMATION });
      const outcome = await ending;
      if (outcome.kind !== 'resolved') throw new Error(`${ticketId} ended as ${outcome.kind}`);
    },
    close: () => desk.close(),
  };
}

/** The tickets of the plain side are filed as the SDK's documentation says. */
function openPlainSide({ server, taskQueue, padding = 0 }: SidePlace): Side {
  const workflowIdOfPlain = (ticketId: string) => `plain/${ticketId}`;
  const handle = (ticketId: string) => server.client.workflow.getHandle(workflowIdOfPlain(ticketId));
  return {
    name: 'plain',
    handle,
    async start(ticketId) {
      const ticket = aTicket({ ...outage(padding), id: ticketId as TicketId });
      await server.client.workflow.start(handleTicketPlainly, {
        workflowId: workflowIdOfPlain(ticketId),
        taskQueue,
        args: [aStartInput({ tenant: TENANT, ticket })],
      });
    },
    async decide(ticketId) {
      await handle(ticketId).executeUpdate(decide, { args: [{ approved: true, by: 'cem' }] });
    },
    isParked: async (ticketId) => (await handle(ticketId).query(status)) === 'verifying',
    async confirm(ticketId) {
      const ending: Promise<string> = handle(ticketId).result();
      await handle(ticketId).executeUpdate(addCustomerMessage, { args: [CONFIRMATION] });
      const outcome = await ending;
      if (outcome !== 'resolved') throw new Error(`${ticketId} ended as ${outcome}`);
    },
    close: async () => undefined,
  };
}

async function shownReply(desk: Desk, ticketId: string): Promise<ContentHash> {
  const { phase } = await desk.status(ticketId);
  const shown = phase.kind === 'awaiting_approval' ? phase.gate.request.artifact[0] : undefined;
  if (shown === undefined) throw new Error(`${ticketId} is at no gate; it is in ${JSON.stringify(phase)}`);
  return shown.contentHash;
}
