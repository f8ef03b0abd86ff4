import type { ResolutionChecks } from '../../src/domain/handoffs/analyst.js';
import type { HandlingPath } from '../../src/domain/handoffs/operations-lead.js';
import type { FollowThrough, FollowThroughItem } from '../../src/domain/handoffs/product-manager.js';
import type { ClarifiedIssue, ReplyDraft } from '../../src/domain/handoffs/support-specialist.js';

const SENTENCES = [
  'Hello Mia Tanaka,',
  'you want the whole invoice list as a file: “CSV export stops at 10,000 rows”.',
  'Which filter was set when you exported?',
  'We will write to you within 4 hours of your answer.',
  'What you can expect: the full file, or the reason for the limit, once the filter is known.',
  'If that does not help, answer with the word “person” and our support lead takes over.',
];

/** A reply to the ticket of `aTicket` that breaks no rule. */
export function aReply(changes: Partial<ReplyDraft> = {}): ReplyDraft {
  const sentences = changes.sentences ?? SENTENCES;
  return {
    body: sentences.join(' '),
    language: 'en',
    sentences,
    nextStep: { who: 'support-desk', what: 'Compare export and filter', by: 'within 4 hours', sentence: 3 },
    expectedOutcome: { text: 'the full file or the reason', sentence: 4 },
    escalationPath: { text: 'our support lead takes over', sentence: 5 },
    questions: [{ text: 'Which filter was set when you exported?', answers: 'the filter of the export' }],
    commitments: [
      {
        text: 'We will write to you within 4 hours of your answer.',
        owner: 'support-desk',
        by: 'within 4 hours of the answer',
        policyRef: null,
      },
    ],
    ...changes,
  };
}

/** A clarified issue about the ticket of `aTicket` that breaks no rule. */
export function aClarifiedIssue(changes: Partial<ClarifiedIssue> = {}): ClarifiedIssue {
  return {
    customerGoal: 'Get every invoice into one file for the accountant.',
    blockedOn: 'It is not known which filter was set.',
    confusionPoints: [],
    knownFacts: [{ statement: 'The export ends early.', quote: 'stops after 10,000 rows' }],
    missingInfo: ['the filter of the export'],
    urgency: { level: 'normal', drivers: [], quote: null },
    goodResponseMust: ['ask for the filter'],
    reply: aReply(),
    rewrites: [],
    recurrence: { suspected: false, signature: null, evidence: [] },
    systemFixes: [],
    ...changes,
  };
}

/** A handling path that keeps the promise of `aReply` and breaks no rule. */
export function aHandlingPath(changes: Partial<HandlingPath> = {}): HandlingPath {
  const step = { dependsOn: [], irreversible: false, customerVisible: false, owner: 'support-desk' };
  return {
    currentMap: [{ step: 'ticket filed', owner: 'customer', waitsOn: 'an answer', source: 'the ticket' }],
    friction: [],
    route: { kind: 'fault report', queue: 'support', reason: 'No rule names it.', ruleIds: [] },
    owner: 'support-desk',
    priority: { impact: 'one', urgency: 'normal', level: 'P3' },
    escalation: {
      needed: false,
      tier: 2,
      reason: 'No rule asks for a person.',
      ruleIds: [],
      approverGroup: 'support-leads',
      dueBy: 'only if the customer asks',
    },
    coordination: [],
    steps: [
      { ...step, id: 'reply', action: 'Send the reply', by: 'once approved', doneWhen: 'The receipt is recorded.' },
      {
        ...step,
        id: 'report',
        action: 'Write to the customer',
        by: 'within 4 hours of the answer',
        doneWhen: 'Kept: We will write to you within 4 hours of your answer.',
        dependsOn: ['reply'],
      },
    ],
    smallestChange: null,
    dispositions: [],
    experiments: [],
    ...changes,
  };
}

/** Resolution checks that cover all four dimensions and break no rule. */
export function aSetOfChecks(changes: Partial<ResolutionChecks> = {}): ResolutionChecks {
  const check = { comparator: 'gte', threshold: 1, windowHours: 72, ifFails: 'reopen' } as const;
  return {
    decision: 'Whether the ticket is closed or opened again.',
    checks: [
      {
        ...check,
        id: 'c1',
        dimension: 'understood',
        question: 'Answered?',
        definition: 'answers',
        source: 'recontact',
      },
      { ...check, id: 'c2', dimension: 'responded', question: 'Sent?', definition: 'receipts', source: 'receipt' },
      {
        ...check,
        id: 'c3',
        dimension: 'routed',
        question: 'Asked for others?',
        definition: 'messages beyond the answer',
        source: 'recontact',
        comparator: 'lte',
        ifFails: 'escalate',
      },
      {
        ...check,
        id: 'c4',
        dimension: 'closed',
        question: 'Confirmed?',
        definition: 'messages that confirm',
        source: 'customer_message',
      },
    ],
    unchecked: [
      { stepId: 'reply', why: 'check c2 counts its receipt' },
      { stepId: 'report', why: 'its moment depends on the answer of the customer' },
    ],
    closingEvidence: [{ kind: 'customer_confirmed', source: 'customer_message', windowHours: 72 }],
    metrics: [],
    rejected: [{ name: 'tickets handled per day', why: 'vanity' }],
    missingDefinitions: [],
    reporting: { shape: 'one line', where: 'the record', cadence: 'once', maintainer: 'support-desk' },
    ...changes,
  };
}

/** An item that breaks no rule. */
export function anItem(changes: Partial<FollowThroughItem> = {}): FollowThroughItem {
  return {
    kind: 'product',
    title: 'Find why the export ends at 10,000 rows',
    problem: 'The customer gets a part of the invoices only.',
    value: 'Accountants get all invoices.',
    scope: ['the CSV export of invoices'],
    nonScope: ['other exports'],
    acceptance: [{ given: 'a list of 10,001 invoices', when: 'it is exported', then: 'the file contains 10,001 rows' }],
    edgeCases: ['a list of exactly 10,000 invoices'],
    agentExecutionSpec: null,
    impact: 3,
    effort: 3,
    owner: 'support-desk',
    dedupeKey: 'product-export-truncated',
    ...changes,
  };
}

/** A follow-through with one item that breaks no rule. */
export function aFollowThrough(changes: Partial<FollowThrough> = {}): FollowThrough {
  return {
    problem: { who: 'one customer', pain: 'half a list', quote: 'stops after 10,000 rows', value: 'all invoices' },
    known: ['the export ends at 10,000 rows'],
    assumed: ['a limit was set on purpose'],
    missing: ['which filter was set'],
    inScope: ['the invoice export'],
    outOfScope: [{ item: 'other exports', why: 'nobody reported them' }],
    nextStep: { what: 'Repeat the export', owner: 'support-desk', unblocks: 'the item' },
    dependencies: [],
    followThrough: { kind: 'items', items: [anItem()] },
    conflicts: [],
    recommendation: 'File one item.',
    uncertainties: [],
    teamDecisions: [],
    technicalClaims: [],
    ...changes,
  };
}
