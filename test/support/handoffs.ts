import type { Handoffs, StageId } from '../../src/domain/stages.js';

const REPLY_SENTENCES = [
  'Hello, thank you for telling us about the export of the invoice list.',
  'Ana reads the export log and writes to you by 2026-03-03T12:00:00Z.',
  'You then know whether the rest can be exported today.',
  'If that does not help, our support leads take the ticket over.',
];

const clarified: Handoffs['support-specialist'] = {
  customerGoal: 'Get all rows of the invoice list into one file',
  blockedOn: 'The export stops after 10,000 rows',
  confusionPoints: [],
  knownFacts: [{ statement: 'The export is cut', quote: 'stops after 10,000 rows' }],
  missingInfo: [],
  urgency: { level: 'normal', drivers: [], quote: null },
  goodResponseMust: ['say who looks into it and by when'],
  reply: {
    body: REPLY_SENTENCES.join(' '),
    language: 'en',
    sentences: REPLY_SENTENCES,
    nextStep: { who: 'ana', what: 'reads the export log', by: '2026-03-03T12:00:00Z', sentence: 1 },
    expectedOutcome: { text: 'the customer knows whether the rest can be exported', sentence: 2 },
    escalationPath: { text: 'support leads take over', sentence: 3 },
    questions: [],
    commitments: [
      { text: 'Ana reads the export log and writes', owner: 'ana', by: '2026-03-03T12:00:00Z', policyRef: null },
    ],
  },
  rewrites: [],
  recurrence: { suspected: false, signature: null, evidence: [] },
  systemFixes: [],
};

const path: Handoffs['operations-lead'] = {
  currentMap: [{ step: 'answer the ticket', owner: 'support-desk', waitsOn: 'nothing', source: 'policy' }],
  friction: [],
  route: { kind: 'default', queue: 'support', reason: 'no rule names another queue', ruleIds: [] },
  owner: 'ana',
  priority: { impact: 'one', urgency: 'normal', level: 'P3' },
  escalation: {
    needed: false,
    tier: 1,
    reason: 'no rule asks for it',
    ruleIds: [],
    approverGroup: 'support-leads',
    dueBy: '2026-03-03T12:00:00Z',
  },
  coordination: [],
  steps: [
    {
      id: 'step-1',
      action: 'Read the export log and write to the customer',
      owner: 'ana',
      by: '2026-03-03T12:00:00Z',
      doneWhen: 'Ana reads the export log and writes',
      dependsOn: [],
      irreversible: false,
      customerVisible: true,
    },
  ],
  smallestChange: null,
  dispositions: [],
  experiments: [],
};

const checks: Handoffs['analyst'] = {
  decision: 'Whether the ticket may be closed',
  checks: (['understood', 'responded', 'routed', 'closed'] as const).map((dimension, index) => ({
    id: `check-${index + 1}`,
    dimension,
    question: `Was it ${dimension}?`,
    definition: `evidence for ${dimension}`,
    source: dimension === 'responded' ? 'receipt' : 'customer_message',
    comparator: 'gte',
    threshold: 1,
    windowHours: 72,
    ifFails: 'escalate',
  })),
  unchecked: [{ stepId: 'step-1', why: 'the customer says in the end whether it was done' }],
  closingEvidence: [
    { kind: 'customer_confirmed', source: 'customer_message', windowHours: 72 },
    { kind: 'no_recontact', source: 'recontact', windowHours: 72 },
  ],
  metrics: [],
  rejected: [{ name: 'tickets handled per day', why: 'vanity' }],
  missingDefinitions: [],
  reporting: { shape: 'one line', where: 'the ticket', cadence: 'at the end', maintainer: 'ana' },
};

const follow: Handoffs['product-manager'] = {
  problem: {
    who: 'people who export',
    pain: 'the file is cut',
    quote: 'stops after 10,000 rows',
    value: 'complete files',
  },
  known: ['the export stops after 10,000 rows'],
  assumed: ['the limit is meant'],
  missing: ['none: the ticket says it all'],
  inScope: ['say the limit on the page'],
  outOfScope: [{ item: 'lift the limit', why: 'nobody has decided it' }],
  nextStep: { what: 'Write the limit down', owner: 'bo', unblocks: 'customers plan exports' },
  dependencies: [],
  followThrough: {
    kind: 'items',
    items: [
      {
        kind: 'documentation',
        title: 'Say the row limit of the export',
        problem: 'People learn of the limit from a cut file',
        value: 'Fewer cut files',
        scope: ['the export page'],
        nonScope: ['the limit itself'],
        acceptance: [
          { given: 'a list with 10,001 rows', when: 'somebody opens the export', then: 'the page shows the limit' },
        ],
        edgeCases: ['a list with exactly 10,000 rows'],
        agentExecutionSpec: null,
        impact: 3,
        effort: 1,
        owner: 'bo',
        dedupeKey: 'export-row-limit',
      },
    ],
  },
  conflicts: [],
  recommendation: 'Write it down',
  uncertainties: ['whether the limit stays'],
  teamDecisions: [],
  technicalClaims: [],
};

/** One schema-valid handoff per stage, about the ticket of `aTicket`. */
export const HANDOFFS: Handoffs = {
  'support-specialist': clarified,
  'operations-lead': path,
  analyst: checks,
  'product-manager': follow,
};

/** The handoff of one stage. */
export function aHandoff<S extends StageId>(stage: S, changes: Partial<Handoffs[S]> = {}): Handoffs[S] {
  return { ...HANDOFFS[stage], ...changes };
}
