import type { HandlingPath, PlanStep } from '../handoffs/operations-lead.js';
import { moneyAmountsOf } from '../money-amounts.js';
import { overLimit } from '../money-limit.js';
import { handoffOf } from '../stages.js';
import { foldText } from '../text-folding.js';
import type { CheckContext } from './context.js';
import { readDue } from './due-moment.js';
import type { Finding } from './finding.js';
import { foldSpace, ticketText } from './quotes.js';
import { withoutQuotes } from './without-quotes.js';
import { saysToDo, workWordsIn } from './work-words.js';

/** Holds the steps of a plan against O2 (complete), O3 (in order), O8 (gates), O10 (promises kept) and W2 (for the customer). */
export function stepFindings(path: HandlingPath, context: CheckContext): readonly Finding[] {
  return [
    ...(path.steps.length === 0 ? [finding('steps', 'O2', 'Give at least one step.')] : []),
    ...path.steps.flatMap((step, index) => completeStep(step, { at: `steps.${index}`, context })),
    ...orderOfSteps(path.steps),
    ...gates(path, context),
    ...promises(path, context),
    ...path.steps.flatMap((step, index) => servesCustomer(step, { at: `steps.${index}`, context })),
  ];
}

/** A step and where it stands. */
interface Place {
  readonly at: string;
  readonly context: CheckContext;
}

function completeStep(step: PlanStep, { at, context }: Place): readonly Finding[] {
  const { standards } = context.playbook;
  const blank = (['owner', 'by', 'doneWhen'] as const).filter((field) => step[field].trim() === '');
  const missing = blank.map((field) => finding(`${at}.${field}`, 'O2', `Say ${field} of this step.`));
  if (blank.includes('by')) return missing;
  const due = readDue(step.by, standards);
  const isOver = (due.kind === 'moment' && due.at <= context.at) || (due.kind === 'day' && due.to <= context.at);
  const isOpen = due.kind === 'unreadable' && !due.isDate;
  return [
    ...missing,
    ...(isOpen ? [finding(`${at}.by`, 'O2', 'Give a moment in ISO 8601 or a condition that can be seen.')] : []),
    ...(isOver ? [finding(`${at}.by`, 'O2', 'Give a moment that is still to come.')] : []),
    ...(due.kind === 'unreadable' && due.isDate ? [finding(`${at}.by`, 'O2', due.fix)] : []),
  ];
}

/** Peels off steps whose prerequisites are done; what cannot be peeled off waits for itself. */
function orderOfSteps(steps: readonly PlanStep[]): readonly Finding[] {
  const findings: Finding[] = [];
  const ids = new Set<string>();
  for (const [index, step] of steps.entries()) {
    if (ids.has(step.id)) findings.push(finding(`steps.${index}.id`, 'O3', 'Give each step an id of its own.'));
    ids.add(step.id);
  }
  for (const [index, step] of steps.entries())
    for (const id of step.dependsOn)
      if (!ids.has(id)) findings.push(finding(`steps.${index}.dependsOn`, 'O3', 'Name only steps of this plan.'));
  let waiting = steps;
  for (let round = 0; round <= steps.length; round += 1)
    waiting = waiting.filter((step) => step.dependsOn.some((id) => waiting.some((other) => other.id === id)));
  if (waiting.length > 0)
    findings.push(finding('steps', 'O3', `Break the circle: ${waiting.map((step) => step.id).join(', ')}.`));
  return findings;
}

/**
 * A step that cannot be taken back, by its flag or by its words, or that moves more money than agents may, waits for the
 * escalation gate. A step of the approvers is no gate: a draft could give them any.
 */
function gates(path: HandlingPath, context: CheckContext): readonly Finding[] {
  if (path.escalation.needed) return [];
  return path.steps.flatMap((step, index) => {
    const at = `steps.${index}.${step.irreversible ? 'irreversible' : 'action'}`;
    const needsPerson = step.irreversible || actsForGood(step, context) || movesTooMuch(step, context);
    return needsPerson ? [finding(at, 'O8', 'Escalate: a person decides before this step.')] : [];
  });
}

/** Money within the limit may be given, so a step that pays back and names its sum is judged by the sum. */
function actsForGood(step: PlanStep, { ticket, playbook }: CheckContext): boolean {
  const text = withoutQuotes(step.action, ticketText(ticket));
  if (saysToDo(text, 'irreversible', playbook.standards)) return true;
  return saysToDo(text, 'paysBack', playbook.standards) && moneyAmountsOf(text).length === 0;
}

/** Amounts that the customer is quoted with are theirs, not what the step moves. */
function movesTooMuch(step: PlanStep, { ticket, playbook }: CheckContext): boolean {
  const text = withoutQuotes(`${step.action}\n${step.doneWhen}`, ticketText(ticket));
  return overLimit(text, playbook.policy.limits.moneyWithoutApproval) !== null;
}

function promises(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const commitments = handoffOf(context.records, 'support-specialist')?.reply.commitments ?? [];
  return commitments.flatMap((commitment, index) => {
    const promised = foldText(foldSpace(commitment.text));
    const kept = path.steps.some((step) => foldText(foldSpace(step.doneWhen)).includes(promised));
    return kept
      ? []
      : [finding('steps', 'O10', `Add a step whose doneWhen is promise ${index + 1} of the reply, word for word.`)];
  });
}

/** What the reply promises stands in doneWhen word for word and was checked as a reply; the rest of a step is ours. */
function servesCustomer(step: PlanStep, { at, context }: Place): readonly Finding[] {
  const { standards } = context.playbook;
  const words = workWordsIn(withoutQuotes(step.action, ticketText(context.ticket)), 'teamServing', standards);
  return words === null
    ? []
    : [finding(`${at}.action`, 'W2', `Drop it, or say what the customer gets from it: "${words}" serves the team.`)];
}

function finding(at: string, rule: string, fix: string): Finding {
  return { at, rule, fix };
}
