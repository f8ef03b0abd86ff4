/** Meaning of every field that a command writes with `--json`, by path; `[]` stands for each entry of a list. */
export type Fields = Readonly<Record<string, string>>;

const SCHEMA_VERSION = {
  schemaVersion: 'Version of this document: 1. A field is added without a new version, never renamed.',
};
const FAILING_STEPS =
  'Steps that failed and are tried again: `step`, `failures`, `since`, the failure `code`, `whatToDo`, `next` (`waits`, `running` or `paused`) and `nextAt`; empty when all goes well.';
const TICKET_ID = { ticketId: 'The ticket.' };

/** The fields of each command whose document is not another command's. */
export const JSON_FIELDS: Readonly<Record<string, Fields>> = {
  worker: {
    ...SCHEMA_VERSION,
    address: 'Host and port of the server.',
    namespace: 'The namespace.',
    taskQueue: 'The task queue that it polls.',
    drafter: '`embedded` or `openai`: who drafts for new tickets.',
    playbook: 'Hash of the playbook for new tickets.',
    allowUnsigned: 'Whether decisions without a signature count.',
    searchAttributes: 'Whether lists work; false where the search attributes could not be registered.',
    outboxDir: 'Where the local connector delivers.',
    processId: 'The process.',
  },
  eval: {
    ...SCHEMA_VERSION,
    frame:
      'Under what it was measured: `file` and `policy` as they were named, `thread` (`with` or `without`), `drafter`, `playbookHash`.',
    tickets: 'How many tickets.',
    measures: 'One entry per measure, always all of them, in the same order.',
    'measures[].id': 'Names the measure.',
    'measures[].title': 'What is counted, for people.',
    'measures[].better': '`more`, `fewer`, or `told` for what is neither good nor bad.',
    'measures[].aim': 'Share that the development set is meant to reach, else `null`.',
    'measures[].reached': 'Whether it is reached; `null` without an aim or without anything to count.',
    'measures[].numerator': 'How many were counted as so.',
    'measures[].denominator': 'How many were counted at all.',
    'measures[].interval': '`low` and `high` of the Wilson 95 % interval, 0 to 1; `null` when nothing was counted.',
    'measures[].missed': 'Ids on the wrong side; pairs are joined by `+`.',
    groups: 'By reason to escalate: `name`, `recall`, `falseAlarms` and `urgencyExact`, each a share.',
    languages: 'The same by language of the ticket.',
    promises: 'Per forbidden promise: `label`, and how often it was `kept`, `broken`, `notAssessed`.',
    limits: 'The same per limit of the policy.',
    findings: 'Findings left: `rule` and `count`.',
    costMicroUsd: 'Millionths of a US dollar for the whole set; `null` when the model has no price.',
    cpuMs: 'CPU of the process per `stage`: `median` and `p95` in milliseconds.',
    verdicts:
      'Per ticket: `id`, `group`, `language`, `escalated`, `byRule`, `urgency`, `asksBack`, `replyLanguage`, `followThrough`, `findings`, `broken`, `failure`. No text.',
    comparison:
      'With `--compare`, per measure: `id`, `was`, `is`, `verdict` (`same`, `better`, `worse`, `changed`), and the tickets that `came` into the numerator and `went`; else `null`.',
  },
  doctor: {
    ...SCHEMA_VERSION,
    address: 'Host and port of the server that was looked at.',
    namespace: 'The namespace.',
    checks: 'One entry per check, always all of them, in the same order.',
    'checks[].id':
      '`settings`, `unsigned-decisions`, `server`, `namespace`, `retention`, `search-attributes`, `worker`, `dispatch-delay`, `clock`, `cache-share`, `failing-steps`, `kept-playbooks`, `playbook`, `model-key` or `model-price`.',
    'checks[].state': '`ok`, `warning`, `failed` or `skipped`. The exit code is 1 when one has failed.',
    'checks[].found': 'What was seen, for people. Several lines when there is more than one thing to say.',
    'checks[].repair':
      'What to do, else `null`. Lines after the first one are commands or settings, to be used as they stand.',
  },
  playbook: {
    ...SCHEMA_VERSION,
    path: 'The folder or document that was looked at.',
    valid: 'Whether a worker could use it. The exit code is 1 when not.',
    problems: 'Every line that has to be mended, file by file, from the top.',
    'problems[].file': 'The file.',
    'problems[].line': 'The line, counted from 1.',
    'problems[].problem': 'What is wrong.',
    warnings: 'What is valid and probably not meant, a sentence each, e.g. a reason that no rule brings to a person.',
    'problems[].instead': 'What to write instead.',
    loaded:
      'What was read: `name`, `hash`, number of `files`, `roles`, and `house` with counts of all the rest; `null` when something has to be mended.',
  },
  submit: {
    ...SCHEMA_VERSION,
    tickets: 'One entry per ticket file, in the order of the command line.',
    'tickets[].file': 'The file as it was named; `-` is standard input.',
    'tickets[].submission':
      '`ticketId`, `workflowId`, `runId`, and `created`: false when this very ticket was filed before. `null` when it was not filed.',
    'tickets[].state': 'With `--wait` the last known status, else `null`.',
    'tickets[].error': '`code`, `message` and `whatToDo` when the file was not filed, else `null`.',
    batches: 'One entry per batch file.',
    'batches[].file': 'The file as it was named.',
    'batches[].report': 'Absolute path of the report.',
    'batches[].rows': 'Tickets in the file; empty lines do not count.',
    'batches[].counts': 'Rows by status: `started`, `known`, `refused`, `failed`.',
    'batches[].skipped': 'Rows that an earlier call had filed; they stand in `counts` as well.',
    'batches[].states': 'With `--wait` the number of tickets by status, else `null`.',
    'batches[].bad': 'The first ten rows that were not filed, as they stand in the report.',
  },
  status: {
    ...SCHEMA_VERSION,
    ...TICKET_ID,
    status:
      '`working`, `awaiting_approval`, `verifying`, `resolved`, `resolved_unconfirmed`, `handed_to_human`, `rejected_input` or `cancelled`.',
    tenant: 'The tenant.',
    round: '1, and one more each time the ticket is opened again.',
    acceptedAt: 'When the run took the ticket in, in UTC milliseconds. Clocks start here.',
    ticket: 'The ticket as received, text unchanged.',
    failingSteps: FAILING_STEPS,
    phase: 'What happens now, by `kind`; an open gate or the outcome stands in it.',
    opening: 'What the run was started with: playbook hash, order, windows, limits, roster; `null` for a moment.',
    routing: 'What the rules said, or `null` before the second stage.',
    drafter: 'Who drafts now: `embedded` or `openai`; `null` for a moment.',
    fellBack: 'Since which `stage` and why (`code`) the embedded drafter goes on instead of the model, or `null`.',
    repairs: 'Drafts that were turned down and got their one repair.',
    handoffs: 'The handoff records, oldest first, each with the hash of the one before.',
    actions: 'What would be or was carried out.',
    gates: 'Every gate of this round and how it ended.',
    decisions: 'Decisions that took effect.',
    accepted: 'Drafts that a person let pass at a gate although they had findings.',
    refusedDecisions: 'The last twenty decisions that did not.',
    refusedDecisionCount: 'How many there were in all.',
    malformedSignalCount: 'Signals that could not be read; they changed nothing.',
    takenOver: 'Who took the ticket over, why and when, or `null`.',
    messages: 'What the customer wrote since.',
    answeredMessages: 'How many of them the reply answers.',
    refusedMessageCount: 'Messages that came too late or were too many.',
    replied: 'When the reply had left and how many messages had come by then, or `null` before.',
    askAgain:
      'What is asked anew after an edit at risk high, or after the customer wrote again and a rule fired; or `null`.',
    receipts: 'Proof that actions happened.',
    failedActions: 'Actions that did not, by failure code.',
    firstLookMs: 'From the reply until verification first looks, in milliseconds.',
    verification: 'Evidence and check results of the last look, or `null`.',
    definitionOfDone: 'The four parts, each with state and reason.',
  },
  show: {
    ...SCHEMA_VERSION,
    ...TICKET_ID,
    tenant: 'The tenant.',
    status: 'As in `status`.',
    owner: 'Who handles it, or `null`.',
    priority: '`P1` to `P4`, or `null`.',
    ticket: 'The ticket as received, text unchanged.',
    answers: '`howDoWeRespond`, `doesItNeedEscalation`, `whatFollowUp`: one sentence each.',
    gate: 'The open gate with its `request`, `openedAt`, `deadline`, the `effects` of each answer, and `commands` to type; else `null`.',
    failingSteps: FAILING_STEPS,
    nextTimer: '`at` in UTC milliseconds, and `what` happens then by itself; else `null`.',
    reply: 'The reply as it stands, with `sentences`, the findings of each, and `sent`; else `null`.',
    issue:
      'Goal, known facts with their quotes, missing facts and urgency, as the support specialist has it, or `null`.',
    plan: 'The handling path of the operations lead, or `null`.',
    checks: 'The resolution checks of the analyst.',
    followThrough: 'Items, or why none is needed; `null` before the fourth stage.',
    resolution: 'All that the analyst hands on: checks, closing evidence, metrics, those turned down; `null` before.',
    followThroughGround:
      'All that the product manager hands on: known, assumed, scope, uncertainties, team decisions; `null` before.',
    definitionOfDone: '`met` of `of`, and the four `parts`, each with state and reason.',
    actions: 'What would be or was carried out.',
    decisions: 'Decisions that took effect.',
    refusedDecisions: 'The last twenty that did not.',
    messages: 'What the customer wrote since.',
    receipts: 'Proof that actions happened.',
    evidence: 'What was seen so far.',
    writtenBy: 'Who wrote the drafts, in words; says so when no model did, and when it is mixed.',
    drafting:
      'For each stage: what came of it, drafter, `repair`, `changes` made by code, rules `notAssessed`, `findings` left, `usage`.',
    spend:
      'The sum of what the drafts used, in tokens and `costMicroUsd`: millionths of a US dollar, `null` where the price is not known.',
    outcome: 'How handling ended, or `null`.',
  },
  list: {
    ...SCHEMA_VERSION,
    tickets: 'Newest first.',
    'tickets[].ticketId': 'The ticket.',
    'tickets[].tenant': 'The tenant.',
    'tickets[].status': 'As in `status`.',
    'tickets[].failingSteps': 'As in `status`; `null` for a ticket that was not asked.',
    'tickets[].waitingFor': '`approval/GROUP/RISK` or `evidence/customer` while parked, else `null`.',
    'tickets[].owner': 'Who handles it, or `null` until it has parked or ended once.',
    'tickets[].dueAt':
      'ISO 8601: at a gate, when the first reply is due or the gate ends, whichever comes first; later, when evidence is looked at next; else `null`.',
    'tickets[].priority': '`P1` to `P4`, or `null`.',
    'tickets[].tier': 'Customer tier, or `null`.',
    'tickets[].drafter': '`embedded`, `openai` or `mixed`, or `null`.',
    'tickets[].spend':
      '`costMicroUsd` (millionths of a US dollar; `null`: the price is not known) `estimatedCalls`, `inputTokens` and `cachedInputTokens`; `null`: no model was paid.',
    'tickets[].startedAt': 'ISO 8601.',
    'tickets[].closedAt': 'ISO 8601, or `null` while open.',
    'tickets[].workflowId': 'Id of the run in Temporal.',
    'tickets[].runId': 'Temporal run id.',
  },
  approvals: {
    ...SCHEMA_VERSION,
    approvals: 'Open gates, longest waiting first.',
    'approvals[].ticketId': 'The ticket.',
    'approvals[].gate':
      '`request` (ask, rules, risk, group, artifact and its hash), `openedAt` and `deadline` in UTC milliseconds.',
    'approvals[].row': 'The row of the ticket, as in `list`.',
  },
  decide: {
    ...SCHEMA_VERSION,
    ...TICKET_ID,
    kind: '`accepted` or `refused`.',
    decision: 'The decision as it was recorded; refused ones have `reason` and `detail`.',
  },
  message: {
    ...SCHEMA_VERSION,
    ...TICKET_ID,
    messageId: 'The id under which it is known.',
    kind: '`recorded`, `duplicate` or `refused`.',
    acceptedAt: 'With `recorded`: when the run took it in.',
  },
  'take-over': {
    ...SCHEMA_VERSION,
    ...TICKET_ID,
    kind: '`taken_over` or `refused` (then with `reason` and `detail`).',
    by: 'Who has the ticket now.',
  },
  history: {
    ...SCHEMA_VERSION,
    ...TICKET_ID,
    entries: 'Oldest first.',
    'entries[].eventId': "Id of the event in Temporal's history that proves the entry.",
    'entries[].at': 'ISO 8601.',
    'entries[].type': 'What happened, in the past tense.',
    'entries[].summary': 'One sentence.',
    'entries[].record': 'The record itself: handoff, decision, receipt, verification or outcome.',
  },
  outcome: {
    ...SCHEMA_VERSION,
    kind: '`resolved`, `resolved_unconfirmed`, `handed_to_human`, `rejected_input` or `cancelled`.',
    cause: 'Why it ended that way; a stable word.',
    summary: 'One sentence.',
    tenant: 'The tenant.',
    ...TICKET_ID,
    round: 'The round that ended.',
    owner: 'Who handled it, or `null`.',
    writtenBy: 'Who wrote the drafts, in words; says so when no model did, and when it is mixed.',
    answers: 'The three answers.',
    definitionOfDone: 'The four parts, each with state and reason.',
    decisions: 'Decisions that took effect.',
    receipts: 'Proof that actions happened.',
    evidence: 'What was seen.',
    checks: 'The resolution checks with their result.',
    problems: 'Why the input was refused; else empty.',
    closedAt: 'UTC milliseconds.',
  },
};

/** The fields of one line of `FILE.report.ndjson`. */
export const REPORT_FIELDS: Fields = {
  schemaVersion: '1.',
  row: 'Counts the tickets of the file, from 1.',
  line: 'Counts its lines, from 1.',
  digest: 'First half of the SHA-256 of the row: a row that was changed since is read again.',
  ticketId: 'The ticket, also when its id was derived; `null` for a row whose id cannot be read.',
  status: '`started`, `known` (filed before), `refused` (the row is bad) or `failed` (the server did not take it).',
  code: 'Failure code, or `null`.',
  message: 'What is wrong, never the words of the ticket; or `null`.',
  state: 'With `--wait` the last known status of the ticket, else `null`.',
};

/** Paths of a document as `JSON_FIELDS` names them: its own fields, and those of the entries of a list we make. */
export function pathsOf(document: unknown, lists: readonly string[]): readonly string[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([name, value]) => {
    if (!lists.includes(name) || !Array.isArray(value)) return [name];
    return [name, ...Object.keys(value[0] ?? {}).map((inner) => `${name}[].${inner}`)];
  });
}
