import type { WorkflowHandle } from '@temporalio/client';
import type { Decision } from '../../../src/domain/approval.js';
import type { TicketId } from '../../../src/domain/brand.js';
import type { Roster } from '../../../src/domain/opening.js';
import type { Policy } from '../../../src/domain/playbook.js';
import type { Handoffs } from '../../../src/domain/stages.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import type { Connector, Drafter } from '../../../src/ports.js';
import type { FailureCode } from '../../../src/protocol/failures.js';
import { VendorFault } from '../../../src/vendor-fault.js';
import type { ScenarioName } from '../../histories/scenarios.js';
import { aRoster } from '../../support/builders.js';
import { FIXED_CLOCK } from '../../support/desk-parts.js';
import {
  aDecisionFor,
  approveEdited,
  type DeskUnderTest,
  OUTAGE,
  SHORT_WINDOWS,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { HANDOFFS } from '../../support/handoffs.js';
import { createInstantDrafter } from '../../support/instant-drafter.js';
import { slowToReply } from '../../support/slow-connector.js';
import { createMemoryConnector } from '../../support/memory-connector.js';

/** How a scenario is played: the house it happens in, the ticket, and what people do until the run ends by itself. */
interface Play {
  readonly desk?: Parameters<typeof startDesk>[0];
  /** An outage, unless another ticket is given. */
  readonly ticket?: Partial<Ticket>;
  act(handle: WorkflowHandle): Promise<unknown>;
}

/** Plays a scenario on a desk of its own, and gives back the ended run. */
export async function play(name: ScenarioName): Promise<{ desk: DeskUnderTest; handle: WorkflowHandle }> {
  const { desk: options, ticket = OUTAGE, act } = PLAYS[name];
  const desk = await startDesk(options);
  const handle =
    name === 'rejected-input' ? await startBare(desk, name) : await desk.start({ ...ticket, id: name as TicketId });
  await act(handle);
  await handle.result();
  return { desk, handle };
}

const AUTOMATIC: Policy['approval'] = { reply: 'never', items: 'never', defaultGroup: 'support-leads' };
const BRIEF_SILENCE: Policy['windows'] = { ...SHORT_WINDOWS, silenceMs: 500, firstCheckMs: 500 };
const QUIET: Partial<Ticket> = {};
const HACKED_OUTAGE: Partial<Ticket> = { ...OUTAGE, body: `${OUTAGE.body} I think that we were hacked.` };

const TWO_FOR_SECURITY: Roster = {
  ...aRoster(),
  groups: aRoster().groups.map((group) =>
    group.id === 'security-desk' ? { ...group, members: ['ana', 'cem'] } : group,
  ),
};
const SLOW = slowToReply();

const PLAYS: Readonly<Record<ScenarioName, Play>> = {
  approved: { act: approvedAndConfirmed },
  'approved-by-signal': {
    act: async (handle) => {
      await handle.signal('decide', decisionOf(await untilGate(handle)));
      await confirmed(handle);
    },
  },
  'approved-after-refusals': { act: refusedInEveryWay },
  'approved-at-both-gates': {
    desk: { policy: { approval: { reply: 'always', items: 'always', defaultGroup: 'support-leads' } } },
    act: async (handle) => {
      await decided(handle);
      await until(handle, (state) => state.gates.length === 2);
      await decided(handle);
      await confirmed(handle);
    },
  },
  'approved-silence': { desk: { policy: { windows: BRIEF_SILENCE } }, act: (handle) => decided(handle) },
  edited: {
    act: async (handle) => {
      await decided(handle, { action: 'edit', edits: { reply: EDITED_REPLY } });
      await approveEdited(handle);
      await confirmed(handle);
    },
  },
  automatic: { desk: { policy: { approval: AUTOMATIC } }, ticket: QUIET, act: confirmed },
  'without-search-attributes': { desk: { ports: { searchAttributes: false } }, act: approvedAndConfirmed },
  'skipped-stage': {
    desk: { policy: { tenants: { acme: { switchedOff: { analyst: 'this tenant measures by itself' } } } } },
    act: approvedAndConfirmed,
  },
  rejected: { act: (handle) => decided(handle, { action: 'reject', reason: 'call them instead' }) },
  'two-rules': { ticket: HACKED_OUTAGE, act: approvedAndConfirmed },
  reminded: {
    desk: { policy: { sla: { firstReplyMs: { P1: 1_500, P2: 60_000, P3: 60_000, P4: 60_000 } } } },
    act: async (handle) => {
      await until(handle, ({ phase }) => phase.kind === 'awaiting_approval' && (phase.gate.reminders?.sent ?? 0) >= 2);
      await approvedAndConfirmed(handle);
    },
  },
  'heard-at-the-gate': {
    desk: { roster: TWO_FOR_SECURITY },
    ticket: QUIET,
    act: async (handle) => {
      await untilGate(handle);
      await sent(handle, { messageId: 'm-a', body: 'It is the blue scanner.' });
      await until(handle, ({ messages }) => messages.length === 1);
      await sent(handle, { messageId: 'm-b', body: 'I think that we were hacked.' });
      await until(handle, isGate(2));
      const actor = { group: 'security-desk' };
      await decided(handle, { action: 'edit', edits: { reply: EDITED_REPLY }, actor: { id: 'ana', ...actor } });
      await until(handle, isGate(3));
      await decided(handle, { actor: { id: 'cem', ...actor } });
      await confirmed(handle);
    },
  },
  'unread-message': {
    desk: { policy: { approval: AUTOMATIC }, ports: { connector: SLOW.connector } },
    ticket: QUIET,
    act: async (handle) => {
      await until(handle, ({ phase }) => phase.kind === 'executing');
      await sent(handle, { messageId: 'm-a', body: 'I think that we were hacked.' });
      SLOW.release();
    },
  },
  expired: {
    desk: { policy: { windows: { ...SHORT_WINDOWS, approvalMs: { low: 300, normal: 300, high: 300 } } } },
    act: nothing,
  },
  'taken-over': {
    act: async (handle) => {
      await untilGate(handle);
      await takenOver(handle);
    },
  },
  'taken-over-while-drafting': {
    desk: { policy: { approval: AUTOMATIC }, ports: portsWith(drafterThatStopsAt('analyst')) },
    ticket: QUIET,
    act: async (handle) => {
      await until(handle, (state) => state.phase.kind === 'stage' && state.phase.stage === 'analyst');
      await takenOver(handle);
    },
  },
  'stage-failed': { desk: { ports: portsWith(drafterThatFails('PlaybookInvalid')) }, act: nothing },
  'stage-refused': {
    desk: { ports: portsWith(drafterThatFails('DrafterRefused')) },
    ticket: QUIET,
    act: async (handle) => {
      await decided(handle);
      await until(handle, (state) => state.gates.length === 2);
      await approvedAndConfirmed(handle);
    },
  },
  repaired: { desk: { ports: portsWith(drafterThatPromises('once')) }, ticket: QUIET, act: approvedAndConfirmed },
  'still-broken': {
    desk: { ports: portsWith(drafterThatPromises('again')) },
    ticket: QUIET,
    act: async (handle) => {
      await decided(handle, { action: 'edit', edits: { reply: EDITED_REPLY } });
      await confirmed(handle);
    },
  },
  'fell-back': {
    desk: {
      policy: { drafting: { fallback: 'embedded', patienceMs: 1_000 } },
      ports: { newTickets: 'openai', drafters: { embedded: createInstantDrafter(), openai: drafterThatGoesDown() } },
    },
    ticket: QUIET,
    act: approvedAndConfirmed,
  },
  'action-failed': {
    desk: { policy: { approval: AUTOMATIC }, ports: { connector: connectorThatRefusesReplies() } },
    ticket: QUIET,
    act: nothing,
  },
  'customer-disagreed': {
    desk: { policy: { approval: AUTOMATIC } },
    ticket: QUIET,
    act: (handle) => wrote(handle, 'It still does not work.'),
  },
  'customer-wrote-again': {
    desk: { policy: { approval: AUTOMATIC, windows: { ...SHORT_WINDOWS, silenceMs: 4_000, firstCheckMs: 4_000 } } },
    ticket: QUIET,
    act: (handle) => wrote(handle, 'Which of the two lists did you look at?'),
  },
  'silence-may-not-close': {
    desk: {
      policy: {
        approval: AUTOMATIC,
        windows: BRIEF_SILENCE,
        limits: { moneyWithoutApproval: { amount: 50, currency: 'EUR' }, silenceMayClose: false },
      },
    },
    ticket: QUIET,
    act: nothing,
  },
  'nothing-to-send': {
    desk: {
      policy: {
        tenants: {
          acme: {
            switchedOff: {
              'support-specialist': 'this tenant answers by itself',
              'product-manager': 'this tenant plans by itself',
            },
          },
        },
      },
    },
    ticket: QUIET,
    act: (handle) => decided(handle),
  },
  'rejected-input': { act: nothing },
  cancelled: {
    act: async (handle) => {
      await untilGate(handle);
      await handle.cancel();
    },
  },
  'cancelled-while-verifying': {
    desk: { policy: { approval: AUTOMATIC } },
    ticket: QUIET,
    act: async (handle) => {
      await until(handle, (state) => state.phase.kind === 'verifying');
      await handle.cancel();
    },
  },
};

const EDITED_REPLY = 'Hello Mia, Ana is on it and writes to you by 2026-03-02T12:00:00Z.';
const MOMENT = '2026-03-02T10:00:00Z';

/** The run ends without anybody's help. */
async function nothing(): Promise<void> {}

async function approvedAndConfirmed(handle: WorkflowHandle): Promise<void> {
  await decided(handle);
  await confirmed(handle);
}

async function decided(handle: WorkflowHandle, changes: Partial<Decision> = {}): Promise<void> {
  await handle.executeUpdate('decide', { args: [decisionOf(await untilGate(handle), changes)] });
}

/** The same nonce each time a history is recorded. */
function decisionOf(state: TicketState, changes: Partial<Decision> = {}): Decision {
  const { requestId } = aDecisionFor(state);
  return aDecisionFor(state, { nonce: `${requestId}, attempt ${state.refusedDecisionCount + 1}`, ...changes });
}

function confirmed(handle: WorkflowHandle): Promise<void> {
  return wrote(handle, 'Thank you, it works now.');
}

async function wrote(handle: WorkflowHandle, body: string): Promise<void> {
  await until(handle, (state) => state.phase.kind === 'verifying');
  await sent(handle, { messageId: 'm-1', body });
}

async function sent(handle: WorkflowHandle, message: { messageId: string; body: string }): Promise<void> {
  await handle.executeUpdate('addCustomerMessage', { args: [{ ...message, receivedAt: MOMENT }] });
}

function isGate(number: number) {
  return ({ phase }: TicketState) =>
    phase.kind === 'awaiting_approval' && phase.gate.request.requestId.endsWith(`/${number}`);
}

async function takenOver(handle: WorkflowHandle): Promise<void> {
  await handle.executeUpdate('takeOver', { args: [{ actor: { id: 'ana' }, reason: 'I know this customer' }] });
}

/** Stale, malformed, unauthorised, against the rules of replies: each leaves its trace, and the gate stays open. */
async function refusedInEveryWay(handle: WorkflowHandle): Promise<void> {
  const gated = await untilGate(handle);
  await decided(handle, { artifactHash: 'a'.repeat(64) });
  await decided(handle, { actor: { id: 'ana', group: 'support-leads' } });
  await decided(handle, { action: 'edit', edits: { reply: 'We guarantee that this is definitely fixed.' } });
  await handle.signal('decide', 'approve it, please');
  await handle.signal('decide', decisionOf(gated, { requestId: 'r1/definition-of-done/1' }));
  await handle.signal('addCustomerMessage', { body: 'without an id' });
  await until(handle, (state) => state.malformedSignalCount === 2 && state.refusedDecisionCount === 4);
  await decided(handle);
  const message = { messageId: 'm-0', body: 'One more thing: it is the invoice list.', receivedAt: MOMENT };
  await handle.signal('addCustomerMessage', message);
  await handle.executeUpdate('addCustomerMessage', { args: [message] });
  const { messages } = await stateOf(handle);
  if (messages.length !== 1) throw new Error('The same message was recorded twice.');
  await confirmed(handle);
}

function portsWith(drafter: Drafter): { readonly drafters: { readonly embedded: Drafter; readonly openai: Drafter } } {
  return { drafters: { embedded: drafter, openai: drafter } };
}

/** Writes at once, but in one stage thinks until it is asked to stop. */
function drafterThatStopsAt(stage: string): Drafter {
  const instant = createInstantDrafter();
  return {
    kind: 'embedded',
    draft: (request, signal) =>
      request.stage === stage
        ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('asked to stop'))))
        : instant.draft(request, signal),
  };
}

function drafterThatFails(code: FailureCode): Drafter {
  return createInstantDrafter({
    before: (stage) => {
      if (stage === 'operations-lead') throw new VendorFault({ code, message: 'It does not write.' });
    },
  });
}

/** Promises too much in its first draft of the reply, or in the repaired one too. */
function drafterThatPromises(howOften: 'once' | 'again'): Drafter {
  return createInstantDrafter({
    content: ({ stage, rejected }, good) =>
      stage === 'support-specialist' && (rejected === null || howOften === 'again') ? promisingTooMuch() : good,
  });
}

function promisingTooMuch(): Handoffs['support-specialist'] {
  const draft = HANDOFFS['support-specialist'];
  const sentences = [...draft.reply.sentences, 'We guarantee that this never happens again.'];
  return { ...draft, reply: { ...draft.reply, sentences, body: sentences.join(' ') } };
}

/** A model that writes the first handoff and answers no more. */
function drafterThatGoesDown(): Drafter {
  return createInstantDrafter({
    kind: 'openai',
    before: (stage) => {
      if (stage !== 'support-specialist')
        throw new VendorFault({ code: 'DrafterUnavailable', message: 'The provider does not answer.' });
    },
  });
}

/** Files items, and says of each reply that another one went out under its key. */
function connectorThatRefusesReplies(): Connector {
  const memory = createMemoryConnector({ clock: FIXED_CLOCK });
  return {
    name: 'memory',
    async deliver(action, signal) {
      if (action.content.kind !== 'reply') return memory.deliver(action, signal);
      throw new VendorFault({ code: 'ConnectorKeyReused', message: 'Delivered before with other content.' });
    },
  };
}

function startBare(desk: DeskUnderTest, name: string): Promise<WorkflowHandle> {
  return desk.client.workflow.start('handleSupportTicket', {
    workflowId: `ticket/acme/${name}`,
    taskQueue: desk.taskQueue,
    args: [{ schemaVersion: 1, tenant: 'acme', round: 1, ticket: { body: '' } }],
  });
}
