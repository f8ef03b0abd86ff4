import { MockActivityEnvironment } from '@temporalio/testing';
import { toFailure } from '../../../src/activities/failures.js';
import { createActivities } from '../../../src/activities/index.js';
import { askBeforeExecution, askForEscalation, type GateAsk } from '../../../src/domain/gate-rules.js';
import { definitionOfDone } from '../../../src/domain/definition-of-done.js';
import type { Instant } from '../../../src/domain/brand.js';
import { pinOpening } from '../../../src/domain/pin.js';
import type { Playbook, Policy } from '../../../src/domain/playbook.js';
import { routeTicket, type RoutingVerdict } from '../../../src/domain/routing.js';
import { type HandoffRecord, STAGE_ORDER, type StageId } from '../../../src/domain/stages.js';
import type { CustomerTier, StartInput } from '../../../src/domain/ticket.js';
import { verify } from '../../../src/domain/verify.js';
import { promptFor } from '../../../src/drafters/prompt.js';
import { NO_USAGE } from '../../../src/domain/usage.js';
import type { Drafter } from '../../../src/ports.js';
import type { HandedOff, StageInput, StageVerdict } from '../../../src/protocol/activities.js';
import { VendorFault } from '../../../src/vendor-fault.js';
import { anAction, aFollowThroughItem } from '../../support/actions.js';
import {
  A_MONDAY,
  aDraftRequest,
  anOpening,
  aPlaybook,
  aRecord,
  aStartInput,
  aTicket,
} from '../../support/builders.js';
import { HANDOFFS } from '../../support/handoffs.js';
import { somePorts } from '../../support/ports.js';

const HOUR_MS = 3_600_000;

/** A playbook with this policy. */
export function withPolicy(policy: Policy): Playbook {
  return aPlaybook({ policy });
}

/** What a run of this tenant is opened with. */
export function openingOf(policy: Policy, tenant = 'other') {
  return pinOpening({ playbook: withPolicy(policy), tenant, drafter: 'embedded', searchAttributes: true });
}

/** What the rules say about a customer who was charged twice. */
export function chargedTwice(policy: Policy, tier: CustomerTier = 'standard', more = ''): RoutingVerdict {
  const ticket = aTicket({
    subject: '',
    body: `I was charged twice. ${more}`,
    customer: { name: null, tier, locale: null },
  });
  return routeTicket({ ticket, policy });
}

/** What the rules say about a ticket that no rule names. */
export function unnamed(policy: Policy): RoutingVerdict {
  return routeTicket({ ticket: aTicket({ subject: 'Colours', body: 'Which colours are there?' }), policy });
}

/** The gate after the operations lead, when the customer was charged twice. */
export function escalationGate(policy: Policy): GateAsk | null {
  return askForEscalation(questionOf(policy, { routing: chargedTwice(policy), items: false }));
}

/** The gate before the plan is carried out: a ticket without any rule, with a reply or with an item alone. */
export function lastGate(policy: Policy, content: 'reply' | 'item'): GateAsk | null {
  return askBeforeExecution(questionOf(policy, { routing: unnamed(policy), items: content === 'item' }));
}

function questionOf(policy: Policy, of: { readonly routing: RoutingVerdict; readonly items: boolean }) {
  const item = anAction({ step: 'item-1', content: { kind: 'item', item: aFollowThroughItem() } });
  const reply = anAction();
  const actions = of.items ? [reply, item] : [reply];
  const records = allRecords();
  return {
    opening: openingOf(policy),
    policyRules: policy.routing,
    routing: of.routing,
    records,
    actions,
    // The reply was approved before, where a test asks about the item alone.
    approved: of.items ? [{ actionKey: reply.key, contentHash: reply.contentHash }] : [],
    done: definitionOfDone({ records, actions: actions.map((action) => action.content), accepted: [] }),
  };
}

/** How long a gate waits at a risk, as the stage activity asks for it. */
export async function gateWaits(policy: Policy): Promise<number | null> {
  const { gate } = await stage(policy, 'operations-lead', { body: 'I was charged twice.' });
  return gate.kind === 'ask' ? gate.request.waitMs : null;
}

/** When the run looks at its checks for the first time; there is a system to look at. */
export async function firstLook(policy: Policy): Promise<number> {
  const evidence = { kind: 'system_state', source: 'receipt', windowHours: 2 } as const;
  const analyst = { ...HANDOFFS.analyst, closingEvidence: [...HANDOFFS.analyst.closingEvidence, evidence] };
  const { firstLookMs } = await stage(policy, 'analyst', { content: analyst });
  return firstLookMs;
}

/** What verification says so many hours after a reply that nobody answered. */
export function afterSilence(policy: Policy, hours: number): string {
  const { verdict } = verify({
    opening: openingOf(policy),
    checks: null,
    receipts: [],
    replied: true,
    repliedAt: A_MONDAY,
    unanswered: 0,
    messages: [],
    at: (A_MONDAY + hours * HOUR_MS) as Instant,
  });
  return verdict.kind;
}

/** What a model is told. */
export function prompt(policy: Policy): string {
  return JSON.stringify(promptFor(aDraftRequest({ playbook: withPolicy(policy), opening: openingOf(policy) })));
}

/** Whether a stage gives a provider up that has been down for so many minutes. */
export async function givesUpAfter(policy: Policy, minutes: number): Promise<boolean> {
  const down = async () => {
    throw new VendorFault({ code: 'DrafterUnavailable', message: 'down' });
  };
  const now = Date.now();
  const environment = new MockActivityEnvironment({ attempt: 9, scheduledTimestampMs: now - minutes * 60_000 });
  const error: unknown = await run(policy, { stage: 'support-specialist', environment, draft: down }).catch(
    (failure: unknown) => failure,
  );
  const failure = toFailure(error, { signal: new AbortController().signal });
  return 'nonRetryable' in failure && failure.nonRetryable === true;
}

/** One stage, drafted and checked by the activity; a draft that breaks a rule is handed on with its findings. */
async function stage(
  policy: Policy,
  id: StageId,
  of: { readonly body?: string; readonly content?: unknown },
): Promise<HandedOff> {
  const draft: Drafter['draft'] = async () => ({
    content: of.content ?? HANDOFFS[id],
    model: 'instant',
    promptVersion: 'test',
    usage: NO_USAGE,
  });
  const ticket = of.body === undefined ? aTicket() : aTicket({ body: of.body });
  const verdict = await run(policy, { stage: id, draft, start: aStartInput({ ticket }) });
  if (verdict.kind === 'handed_off') return verdict;
  const input = inputOf(policy, { stage: id, start: aStartInput({ ticket }) });
  const activities = activitiesOf(policy, draft);
  return new MockActivityEnvironment().run<unknown[], HandedOff, () => Promise<HandedOff>>(() =>
    activities.repairDraft({ stage: id, input, rejected: verdict.rejected }),
  );
}

function run(
  policy: Policy,
  of: {
    readonly stage: StageId;
    readonly draft: Drafter['draft'];
    readonly environment?: MockActivityEnvironment;
    readonly start?: StartInput;
  },
): Promise<StageVerdict> {
  const { environment = new MockActivityEnvironment(), start = aStartInput() } = of;
  const input = inputOf(policy, { stage: of.stage, start });
  const activities = activitiesOf(policy, of.draft);
  return environment.run<unknown[], StageVerdict, () => Promise<StageVerdict>>(() => activities[of.stage](input));
}

function activitiesOf(policy: Policy, draft: Drafter['draft']) {
  const drafter = { kind: 'embedded', draft } as const;
  const playbook = withPolicy(policy);
  return createActivities(
    somePorts({
      shelf: { current: async () => playbook, byHash: async () => playbook },
      drafters: { embedded: drafter, openai: { ...drafter, kind: 'openai' } },
    }),
  );
}

function inputOf(policy: Policy, of: { readonly stage: StageId; readonly start: StartInput }): StageInput {
  const ordinal = STAGE_ORDER.indexOf(of.stage) + 1;
  return {
    start: of.start,
    opening: { ...anOpening(), ...openingOf(policy) },
    records: allRecords().slice(0, ordinal - 1),
    ordinal,
    version: 1,
    actions: [],
    approved: [],
    messages: [],
    routing: null,
    drafter: 'embedded',
    spent: NO_USAGE,
    openedGates: [],
  };
}

/** The operations lead names nobody who could decide, so that the policy does. */
function allRecords(): readonly HandoffRecord[] {
  const path = HANDOFFS['operations-lead'];
  const escalation = { ...path.escalation, approverGroup: 'nobody-here' };
  return STAGE_ORDER.map((id) =>
    id === 'operations-lead' ? aRecord(id, { ...path, escalation }) : aRecord(id, HANDOFFS[id]),
  );
}
