import { effectiveHandling } from '../../domain/effective-handling.js';
import { ruleInWords } from '../../domain/rule-in-words.js';
import { type HandoffRecord, handoffOf, STAGE_ORDER } from '../../domain/stages.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { unreachable } from '../../domain/unreachable.js';
import type { Screen } from '../screen.js';
import { field, prose } from '../text-layout.js';
import { oneLine, type Visible } from '../visible.js';

/** One stage that has handed on: what a person wants to know of it, in three or four lines. */
export function stageLines(
  { state, record }: { state: Visible<TicketState>; record: HandoffRecord },
  screen: Screen,
): readonly string[] {
  const place = `${record.ordinal}/${STAGE_ORDER.length}`;
  const name = screen.paint('heading', `${place} ${record.stage}`);
  if (record.output.kind === 'skipped') return ['', ...prose(`${name}  skipped: ${record.output.reason}`, screen)];
  const tookMs = record.times.finishedAt - record.times.startedAt;
  const facts = [...factsOf(state, record), ...findingFacts(record)];
  return [
    '',
    ...prose(`${name}  ${screen.paint('good', 'done')} in ${(tookMs / 1_000).toFixed(2)} s`, screen),
    ...facts.flatMap(({ label, value }) => field({ label: `  ${label}`, value: oneLine(value) }, screen)),
  ];
}

interface Fact {
  readonly label: string;
  readonly value: string;
}

function factsOf(state: TicketState, { stage }: HandoffRecord): readonly Fact[] {
  switch (stage) {
    case 'support-specialist':
      return specialistFacts(state);
    case 'operations-lead':
      return leadFacts(state);
    case 'analyst':
      return analystFacts(state);
    case 'product-manager':
      return managerFacts(state);
    default:
      return unreachable(stage);
  }
}

function specialistFacts(state: TicketState): readonly Fact[] {
  const issue = handoffOf(state.handoffs, 'support-specialist');
  if (issue === null) return [];
  const { urgency, reply } = issue;
  const driver = urgency.quote === null ? urgency.drivers.join(', ') : `"${urgency.quote}"`;
  const words = reply.body.split(/\s+/u).filter((word) => word !== '').length;
  const asks = reply.questions.length === 0 ? 'asks nothing' : `asks ${counted(reply.questions.length, 'question')}`;
  return [
    { label: 'wants', value: issue.customerGoal },
    { label: 'stuck on', value: issue.blockedOn },
    { label: 'urgency', value: driver === '' ? urgency.level : `${urgency.level}: ${driver}` },
    { label: 'reply', value: `drafted in "${reply.language}", ${counted(words, 'word')}, ${asks}` },
  ];
}

function leadFacts(state: TicketState): readonly Fact[] {
  const path = handoffOf(state.handoffs, 'operations-lead');
  if (path === null || state.routing === null) return [];
  const { level, impact, urgency, queue, escalates } = effectiveHandling(state.routing, path);
  const first = path.steps[0];
  const steps = counted(path.steps.length, 'owned step');
  const rules = (state.routing?.fired ?? []).filter((rule) => rule.escalates).map(ruleInWords);
  const because = rules.length === 0 ? path.escalation.reason : rules.join('; ');
  return [
    { label: 'owner', value: `${path.owner}, queue ${queue}` },
    { label: 'priority', value: `${level}: impact ${impact}, urgency ${urgency}` },
    { label: 'plan', value: first === undefined ? steps : `${steps}, first: ${first.action} (${first.owner})` },
    { label: 'escalation', value: escalates ? `yes: ${because}` : `no: ${path.escalation.reason}` },
  ];
}

function analystFacts(state: TicketState): readonly Fact[] {
  const checks = handoffOf(state.handoffs, 'analyst');
  if (checks === null) return [];
  const first = checks.checks[0];
  const count = counted(checks.checks.length, 'resolution check');
  const evidence = checks.closingEvidence.map(({ kind }) => EVIDENCE_WORDS[kind]);
  return [
    { label: 'decides', value: checks.decision },
    { label: 'checks', value: first === undefined ? count : `${count}, first: ${first.question}` },
    { label: 'closes on', value: evidence.join(', or ') },
  ];
}

function managerFacts(state: TicketState): readonly Fact[] {
  const follow = handoffOf(state.handoffs, 'product-manager')?.followThrough;
  if (follow === undefined) return [];
  if (follow.kind === 'none') return [{ label: 'follow-up', value: `none needed, because ${follow.why}` }];
  return follow.items.map((item) => ({
    label: 'follow-up',
    value: `${item.kind}: "${item.title}", owner ${item.owner}`,
  }));
}

function findingFacts(record: HandoffRecord): readonly Fact[] {
  return record.findings.map(({ rule, at, fix }) => ({ label: 'finding', value: `${rule} at ${at}: ${fix}` }));
}

const EVIDENCE_WORDS = {
  customer_confirmed: 'the customer confirms',
  system_state: 'a system shows it',
  no_recontact: 'the customer does not write again',
  attested: 'somebody vouches for it',
} as const;

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
