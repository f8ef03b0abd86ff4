import type { HandlingPath, PlanStep } from '../handoffs/operations-lead.js';
import { higherImpact, higherUrgency, priorityOf } from '../priority.js';
import { handoffOf } from '../stages.js';
import { foldText } from '../text-folding.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';
import { hasMoment, isVague } from './moments.js';
import { foldSpace } from './quotes.js';
import { canDecide, canOwn, groupOf, isRequester, ownersInWords } from './roster.js';
import { workWordsIn } from './work-words.js';

/** Checks the operations lead's draft (stages A.3). No findings: it may be handed to the analyst. */
export function checkOperationsLead(path: HandlingPath, context: CheckContext): readonly Finding[] {
  return [
    ...owners(path, context),
    ...completeSteps(path, context),
    ...orderOfSteps(path.steps),
    ...floor(path, context),
    ...level(path, context),
    ...friction(path),
    ...lightProcess(path, context),
    ...gates(path),
    ...promises(path, context),
  ];
}

function owners(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const named = [
    { at: 'owner', id: path.owner },
    ...path.steps.map((step, index) => ({ at: `steps.${index}.owner`, id: step.owner })),
    ...path.coordination.map((entry, index) => ({ at: `coordination.${index}.who`, id: entry.who })),
  ];
  const unknown = named
    .filter(({ id }) => !canOwn(context.roster, id))
    .map(({ at }) => finding(at, 'O1', `Name an active person or group: ${ownersInWords(context.roster)}.`));
  const requesters = named
    .filter(({ id }) => isRequester(context.roster, id, context.ticket.customer.name))
    .map(({ at }) => finding(at, 'O1', 'Name somebody else: nobody owns the own request.'));
  const group = canDecide(context.roster, path.escalation.approverGroup)
    ? []
    : [finding('escalation.approverGroup', 'O1', 'Name a group of the roster with an active member.')];
  return [...unknown, ...requesters, ...group];
}

function completeSteps(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const { standards } = context.playbook;
  return path.steps.flatMap((step, index) => {
    const blank = (['owner', 'by', 'doneWhen'] as const).filter((field) => step[field].trim() === '');
    const missing = blank.map((field) => finding(`steps.${index}.${field}`, 'O2', `Say ${field} of this step.`));
    const vague =
      !blank.includes('by') && isVague(step.by, standards) && !hasMoment(step.by, standards)
        ? [finding(`steps.${index}.by`, 'O2', 'Give a moment in ISO 8601 or a condition that can be seen.')]
        : [];
    return [...missing, ...vague];
  });
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

function floor(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const { routing } = context;
  const { urgency, impact } = path.priority;
  const fired = routing.fired.map((rule) => rule.ruleId);
  const unnamed = fired.filter((id) => !path.route.ruleIds.includes(id));
  const invented = path.route.ruleIds.filter((id) => !fired.includes(id));
  return [
    ...when(higherUrgency(urgency, routing.urgency) !== urgency, 'priority.urgency', `Raise it to ${routing.urgency}.`),
    ...when(higherImpact(impact, routing.impact) !== impact, 'priority.impact', `Raise it to ${routing.impact}.`),
    ...when(path.route.queue !== routing.queue, 'route.queue', `Use the queue of the rules: ${routing.queue}.`),
    ...when(unnamed.length > 0, 'route.ruleIds', `Name the rules that fired: ${unnamed.join(', ')}.`),
    ...when(invented.length > 0, 'route.ruleIds', `Leave out rules that did not fire: ${invented.length} named.`),
    ...escalationFloor(path, context),
  ];
}

function escalationFloor(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const wanted = context.routing.escalation;
  if (wanted === null) return [];
  const tierOf = (id: string): number => groupOf(context.roster, id)?.tier ?? -1;
  const { approverGroup } = path.escalation;
  const lower = approverGroup !== wanted.group && tierOf(approverGroup) <= tierOf(wanted.group);
  return [
    ...when(!path.escalation.needed, 'escalation.needed', 'Escalate: a rule asks for a person.'),
    ...when(lower, 'escalation.approverGroup', `Ask ${wanted.group}, or a group of a higher tier.`),
  ];
}

function level(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const right = priorityOf(path.priority, context.playbook.policy.priority);
  return right === path.priority.level ? [] : [finding('priority.level', 'O5', `Impact and urgency make it ${right}.`)];
}

function friction(path: HandlingPath): readonly Finding[] {
  const ids = new Set(path.friction.map((entry) => entry.id));
  const change = path.smallestChange;
  const map =
    path.currentMap.length === 0 ? [finding('currentMap', 'O6', 'Map who does what today before changing it.')] : [];
  const loose =
    change !== null && !ids.has(change.removes)
      ? [finding('smallestChange.removes', 'O6', 'Name the friction that the change removes.')]
      : [];
  const strays = path.dispositions
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => !ids.has(entry.frictionId))
    .map(({ index }) => finding(`dispositions.${index}.frictionId`, 'O6', 'Name a friction of this draft.'));
  return [...map, ...loose, ...strays];
}

function lightProcess(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const change = path.smallestChange;
  const serious = path.priority.urgency === 'high' || path.priority.urgency === 'critical';
  if (change === null || serious) return [];
  const heavy = workWordsIn(change.change, 'heavyProcess', context.playbook.standards);
  return heavy === null ? [] : [finding('smallestChange.change', 'O7', `Propose something lighter than "${heavy}".`)];
}

/** A step that cannot be taken back waits for a person: behind the escalation gate, or behind an approver's own step. */
function gates(path: HandlingPath): readonly Finding[] {
  if (path.escalation.needed) return [];
  return path.steps.flatMap((step, index) => {
    const guarded = prerequisites(step, path.steps).some((other) => other.owner === path.escalation.approverGroup);
    return step.irreversible && !guarded
      ? [finding(`steps.${index}.irreversible`, 'O8', 'Escalate, or let an approver group decide in an earlier step.')]
      : [];
  });
}

function prerequisites(step: PlanStep, steps: readonly PlanStep[]): readonly PlanStep[] {
  const found = new Set<PlanStep>();
  let edge: readonly string[] = step.dependsOn;
  while (edge.length > 0) {
    const fresh = steps.filter((other) => edge.includes(other.id) && !found.has(other));
    for (const other of fresh) found.add(other);
    edge = fresh.flatMap((other) => other.dependsOn);
  }
  return [...found];
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

function when(broken: boolean, at: string, fix: string): readonly Finding[] {
  return broken ? [finding(at, 'O4', fix)] : [];
}

function finding(at: string, rule: string, fix: string): Finding {
  return { at, rule, fix };
}
