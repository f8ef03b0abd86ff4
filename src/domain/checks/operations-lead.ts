import type { HandlingPath } from '../handoffs/operations-lead.js';
import { higherImpact, higherUrgency, priorityOf } from '../priority.js';
import { foldText } from '../text-folding.js';
import type { CheckContext } from './context.js';
import { escalationFindings } from './escalation-duty.js';
import type { Finding } from './finding.js';
import { stepFindings } from './plan-steps.js';
import { foldSpace } from './quotes.js';
import { canDecide, canOwn, groupOf, isRequester, ownersInWords } from './roster.js';
import { workWordsIn } from './work-words.js';

/** Checks the operations lead's draft (stages A.3). No findings: it may be handed to the analyst. */
export function checkOperationsLead(path: HandlingPath, context: CheckContext): readonly Finding[] {
  return [
    ...owners(path, context),
    ...stepFindings(path, context),
    ...floor(path, context),
    ...level(path, context),
    ...friction(path),
    ...lightProcess(path, context),
    ...escalationFindings(path, context),
  ];
}

function owners(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const { roster, at, ticket } = context;
  const named = [
    { at: 'owner', id: path.owner },
    ...path.steps.map((step, index) => ({ at: `steps.${index}.owner`, id: step.owner })),
    ...path.coordination.map((entry, index) => ({ at: `coordination.${index}.who`, id: entry.who })),
  ];
  const unknown = named
    .filter(({ id }) => !canOwn(roster, { id, at }))
    .map((place) => finding(place.at, 'O1', `Name an active person or group: ${ownersInWords(context)}.`));
  const requesters = named
    .filter(({ id }) => isRequester(roster, id, ticket.customer.name))
    .map((place) => finding(place.at, 'O1', 'Name somebody else: nobody owns the own request.'));
  const group = canDecide(roster, { id: path.escalation.approverGroup, at })
    ? []
    : [finding('escalation.approverGroup', 'O1', 'Name a group of the roster with an active member who is there.')];
  return [...unknown, ...requesters, ...group];
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
  const { approverGroup, needed, tier } = path.escalation;
  const lower = approverGroup !== wanted.group && tierOf(approverGroup) <= tierOf(wanted.group);
  return [
    ...when(!needed, 'escalation.needed', 'Escalate: a rule asks for a person.'),
    ...when(lower, 'escalation.approverGroup', `Ask ${wanted.group}, or a group of a higher tier.`),
    ...when(tier < tierOf(wanted.group), 'escalation.tier', `Raise the tier to ${tierOf(wanted.group)}.`),
  ];
}

function level(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const right = priorityOf(path.priority, context.playbook.policy.priority);
  return right === path.priority.level ? [] : [finding('priority.level', 'O5', `Impact and urgency make it ${right}.`)];
}

/** First the map, then what stalls on it, then the change that removes one of these. */
function friction(path: HandlingPath): readonly Finding[] {
  const ids = new Set(path.friction.map((entry) => entry.id));
  const change = path.smallestChange;
  const map =
    path.currentMap.length === 0 ? [finding('currentMap', 'O6', 'Map who does what today before changing it.')] : [];
  const unmapped = path.friction.flatMap((entry, index) =>
    path.currentMap.some((step) => plain(step.step) === plain(entry.where))
      ? []
      : [finding(`friction.${index}.where`, 'O6', 'Name the step of currentMap at which it happens, word for word.')],
  );
  const loose =
    change !== null && !ids.has(change.removes)
      ? [finding('smallestChange.removes', 'O6', 'Name the friction that the change removes.')]
      : [];
  const strays = path.dispositions.flatMap((entry, index) =>
    ids.has(entry.frictionId)
      ? []
      : [finding(`dispositions.${index}.frictionId`, 'O6', 'Name a friction of this draft.')],
  );
  return [...map, ...unmapped, ...loose, ...strays];
}

function lightProcess(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const change = path.smallestChange;
  const serious = path.priority.urgency === 'high' || path.priority.urgency === 'critical';
  if (change === null || serious) return [];
  const heavy = workWordsIn(change.change, 'heavyProcess', context.playbook.standards);
  return heavy === null ? [] : [finding('smallestChange.change', 'O7', `Propose something lighter than "${heavy}".`)];
}

function plain(text: string): string {
  return foldText(foldSpace(text));
}

function when(broken: boolean, at: string, fix: string): readonly Finding[] {
  return broken ? [finding(at, 'O4', fix)] : [];
}

function finding(at: string, rule: string, fix: string): Finding {
  return { at, rule, fix };
}
