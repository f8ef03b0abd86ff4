import { contentHash } from '../../src/content-hash.js';
import type { Article } from '../../src/domain/article.js';
import type { ContentHash, Instant, TenantId, TicketId } from '../../src/domain/brand.js';
import type { ObservableEvidence } from '../../src/domain/evidence-catalogue.js';
import type { Opening, Roster } from '../../src/domain/opening.js';
import type { Brief, Playbook, Policy, WorkflowDocument } from '../../src/domain/playbook.js';
import type { RoutingVerdict } from '../../src/domain/routing.js';
import { type Handoff, type HandoffRecord, STAGE_ORDER, type StageId } from '../../src/domain/stages.js';
import type { StartInput, Ticket } from '../../src/domain/ticket.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import type { DraftRequest } from '../../src/ports.js';
import { shippedStandards } from './shipped-standards.js';

/** A Monday morning, so that "the next working day" is a Tuesday: 2026-03-02T09:00:00Z. */
export const A_MONDAY = Date.UTC(2026, 2, 2, 9) as Instant;

/** A ticket that a rule-free policy would handle without asking anybody. */
export function aTicket(changes: Partial<Ticket> = {}): Ticket {
  return {
    id: 'T-1' as TicketId,
    subject: 'CSV export stops at 10,000 rows',
    body: 'Hello, the CSV export of the invoice list stops after 10,000 rows. How do I export the rest?',
    thread: [],
    customer: { name: 'Mia Tanaka', tier: 'standard', locale: 'en-GB' },
    channel: 'email',
    productArea: 'exports',
    receivedAt: '2026-03-02T08:55:00Z',
    ...changes,
  };
}

/** The argument of a run. */
export function aStartInput(changes: Partial<StartInput> = {}): StartInput {
  return { schemaVersion: 1, tenant: 'acme' as TenantId, round: 1, ticket: aTicket(), ...changes };
}

/** Three people, three groups; everybody is active. */
export function aRoster(changes: Partial<Roster> = {}): Roster {
  return {
    people: [
      { id: 'ana', name: 'Ana Ruiz', active: true },
      { id: 'bo', name: 'Bo Lind', active: true },
      { id: 'cem', name: 'Cem Acar', active: true },
    ],
    groups: [
      { id: 'support-desk', tier: 1, members: ['ana', 'bo'] },
      { id: 'support-leads', tier: 2, members: ['bo', 'cem'], remindsToo: 'security-desk' },
      { id: 'security-desk', tier: 3, members: ['cem'] },
    ],
    ...changes,
  };
}

/** A policy with two rules: outages and security reports ask a person. */
export function aPolicy(changes: Partial<Policy> = {}): Policy {
  return {
    deskLanguage: 'en',
    approval: { reply: 'always', items: 'when-escalated', defaultGroup: 'support-leads' },
    risk: { reply: 'normal', items: 'low' },
    windows: {
      approvalMs: { low: 28_800_000, normal: 14_400_000, high: 3_600_000 },
      silenceMs: 259_200_000,
      firstCheckMs: 86_400_000,
    },
    limits: { moneyWithoutApproval: { amount: 50, currency: 'EUR' }, silenceMayClose: true },
    priority: {
      one: { low: 'P4', normal: 'P3', high: 'P2', critical: 'P1' },
      team: { low: 'P4', normal: 'P3', high: 'P2', critical: 'P1' },
      organisation: { low: 'P4', normal: 'P2', high: 'P1', critical: 'P1' },
      everyone: { low: 'P3', normal: 'P2', high: 'P1', critical: 'P1' },
    },
    sla: { firstReplyMs: { P1: 3_600_000, P2: 14_400_000, P3: 28_800_000, P4: 86_400_000 } },
    recurrence: { leastTickets: 3 },
    materiality: { leastGainPercent: { quality: 20, speed: 25 } },
    budget: { costMicroUsd: null, tokens: null },
    drafting: { fallback: 'embedded', patienceMs: 900_000 },
    defaultRoute: { queue: 'support', owner: 'support-desk' },
    routing: [
      {
        id: 'R-outage',
        meaning: 'Nobody of an organisation can work.',
        anyWords: ['outage', 'nobody can log in'],
        tiers: [],
        queue: 'incidents',
        owner: 'support-leads',
        urgency: 'critical',
        impact: 'organisation',
        escalate: { group: 'support-leads', risk: 'high', reason: 'An outage is led by a person.' },
      },
      {
        id: 'R-security',
        meaning: 'Somebody reports a weakness or a break-in.',
        anyWords: ['vulnerability', 'hacked'],
        tiers: [],
        queue: 'security',
        owner: 'security-desk',
        urgency: 'high',
        impact: 'organisation',
        escalate: { group: 'security-desk', risk: 'high', reason: 'Security reports are seen by a person.' },
      },
    ],
    tenants: {},
    ...changes,
  };
}

/** A playbook whose briefs are one short sentence each, with the shipped standards. */
export function aPlaybook(changes: Partial<Playbook> = {}): Playbook {
  const parts = {
    document: aWorkflowDocument(),
    policy: aPolicy(),
    roster: aRoster(),
    standards: shippedStandards(),
    evidence: anEvidenceCatalogue(),
    knowledge: [anArticle()],
    ...changes,
  };
  return { hash: contentHash(parts), ...parts };
}

/** What can be observed without any connector, and one source that needs one. */
export function anEvidenceCatalogue(): readonly ObservableEvidence[] {
  const here = { unit: 'count', comparators: ['eq', 'gte', 'lte'], brings: { kind: 'desk' } } as const;
  return [
    { ...here, id: 'customer_message', kind: 'customer_message', tells: 'Messages that confirm.' },
    { ...here, id: 'recontact', kind: 'recontact', tells: 'Messages that do not confirm.' },
    { ...here, id: 'receipt', kind: 'receipt', tells: 'Delivered actions.' },
    {
      id: 'job_state',
      kind: 'system_state',
      tells: 'Exports that finished.',
      unit: 'count',
      comparators: ['gte'],
      brings: { kind: 'connector', connector: 'product-api' },
    },
  ];
}

/** A help article about the question of `aTicket`. */
export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'export-all-rows',
    kind: 'article',
    title: 'Export more than 10,000 rows',
    languages: ['en'],
    translates: null,
    tags: ['export', 'csv'],
    summary: 'An export holds at most 10,000 rows; a longer list is exported in parts.',
    steps: ['Open the invoice list.', 'Filter it by month.', 'Choose Export for each month.'],
    expected: 'One file for each month.',
    ifNot: 'Tell us the month and the number of rows that the file holds.',
    ...changes,
  };
}

/** What the rules say about the ticket of `aTicket`: nothing fired. */
export function aRouting(changes: Partial<RoutingVerdict> = {}): RoutingVerdict {
  return {
    queue: 'support',
    owner: 'support-desk',
    impact: 'one',
    urgency: 'normal',
    priority: 'P3',
    fired: [],
    escalation: null,
    ...changes,
  };
}

/** What the rules say when a ticket must be seen by a person. */
export function anEscalatedRouting(changes: Partial<RoutingVerdict> = {}): RoutingVerdict {
  return aRouting({
    queue: 'incidents',
    owner: 'support-leads',
    impact: 'organisation',
    urgency: 'critical',
    priority: 'P1',
    fired: [
      { ruleId: 'R-outage', reason: 'An outage is led by a person.', words: 'nobody can log in', escalates: true },
    ],
    escalation: { group: 'support-leads', risk: 'high', reason: 'An outage is led by a person.' },
    ...changes,
  });
}

/** What a run was started with, pinned from `aPlaybook`. */
export function anOpening(changes: Partial<Opening> = {}): Opening {
  const playbook = aPlaybook();
  return {
    schemaVersion: 1,
    playbookHash: playbook.hash,
    playbookName: playbook.document.name,
    order: STAGE_ORDER,
    switchedOff: {},
    gates: playbook.policy.approval,
    risk: playbook.policy.risk,
    windows: playbook.policy.windows,
    limits: playbook.policy.limits,
    roster: playbook.roster,
    budget: playbook.policy.budget,
    fallback: playbook.policy.drafting.fallback,
    patienceMs: playbook.policy.drafting.patienceMs,
    drafter: 'embedded',
    searchAttributes: true,
    ...changes,
  };
}

/** A question to a drafter: the first stage of `aTicket`. */
export function aDraftRequest(changes: Partial<DraftRequest> = {}): DraftRequest {
  return {
    stage: 'support-specialist',
    start: aStartInput(),
    opening: anOpening(),
    playbook: aPlaybook(),
    records: [],
    routing: aRouting(),
    messages: [],
    spent: NO_USAGE,
    calls: { book: () => () => undefined },
    rejected: null,
    at: A_MONDAY,
    ...changes,
  };
}

/** The record of a stage that handed this on. */
export function aRecord<S extends StageId>(
  stage: S,
  handoff: Handoff<S>,
  changes: Partial<HandoffRecord<S>> = {},
): HandoffRecord<S> {
  return {
    schemaVersion: 1,
    round: 1,
    ordinal: STAGE_ORDER.indexOf(stage) + 1,
    version: 1,
    stage,
    previousHash: null,
    inputHash: aHash('input'),
    output: { kind: 'drafted', handoff },
    outputHash: contentHash(handoff),
    drafter: { kind: 'embedded', model: 'embedded rules', promptVersion: 'rules-1' },
    findings: [],
    notAssessed: [],
    changes: [],
    repair: null,
    redacted: {},
    usage: { ...NO_USAGE, latencyMs: 1 },
    times: { startedAt: A_MONDAY, finishedAt: A_MONDAY },
    ...changes,
  };
}

/** The record of a stage that was switched off. */
export function aSkippedRecord<S extends StageId>(stage: S, reason = 'switched off in the playbook'): HandoffRecord<S> {
  const output = { kind: 'skipped', reason } as const;
  return {
    schemaVersion: 1,
    round: 1,
    ordinal: STAGE_ORDER.indexOf(stage) + 1,
    version: 1,
    stage,
    previousHash: null,
    inputHash: aHash('input'),
    output,
    outputHash: contentHash(output),
    drafter: { kind: 'none', model: 'none', promptVersion: 'none' },
    findings: [],
    notAssessed: [],
    changes: [],
    repair: null,
    redacted: {},
    usage: NO_USAGE,
    times: { startedAt: A_MONDAY, finishedAt: A_MONDAY },
  };
}

/** A hash that stands for this text. */
export function aHash(text: string): ContentHash {
  return contentHash(text);
}

/** The document of `aPlaybook`. */
export function aWorkflowDocument(): WorkflowDocument {
  return {
    name: 'handle-support-ticket',
    description: 'Bring one ticket to its end.',
    details: {
      constraints: 'Serve the customer; keep to the policy.',
      experiments: 'Only when they matter.',
      measurement: 'Understood, answered, routed, closed.',
      definitionOfDone: 'Plan, response, checks, follow-through.',
      postExecutionFollowUp: 'Carry out the plan.',
    },
    order: STAGE_ORDER,
    exampleUseCases: ['How do we answer this ticket?'],
    briefs: {
      'support-specialist': aBrief('support-specialist'),
      'operations-lead': aBrief('operations-lead'),
      analyst: aBrief('analyst'),
      'product-manager': aBrief('product-manager'),
    },
  };
}

function aBrief(id: StageId): Brief {
  return {
    id,
    title: id,
    required: false,
    enabled: true,
    responsibility: `What the ${id} answers for.`,
    handoff: `What the ${id} hands on.`,
    description: `What the ${id} is good at.`,
    personality: 'Calm and exact.',
    scope: 'This ticket.',
    instructions: 'Read, decide, write.',
    decisionRules: ['Start from the ticket.'],
  };
}
