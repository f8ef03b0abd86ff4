import type { RoutingVerdict } from '../../domain/routing.js';
import { wordsOf } from '../../domain/text-folding.js';
import { type FloorSource, isBorneOut } from './floor-evidence.js';
import type { Intent } from './intent.js';
import { symptomsIn } from './matter.js';
import { kindOf } from './teams.js';

/** Classes that say little about the matter: a queue of the policy that says more outweighs them. */
const GENERAL: ReadonlySet<Intent> = new Set<Intent>([
  'access',
  'bug',
  'complaint',
  'feature-wish',
  'how-to',
  'thanks',
  'unknown',
]);
/** Classes to which the name of an object alone points: a rule for what must not wait outweighs these too. */
const BY_OBJECT: ReadonlySet<Intent> = new Set<Intent>([
  ...GENERAL,
  ...(['billing', 'change', 'delivery', 'refund-status', 'sales', 'spam'] as const),
]);

/** The class that the floor of the policy tells, where it knows more than single words do. */
export function classUnder(routing: RoutingVerdict, of: FloorSource): Intent {
  const { intent } = of.read;
  const { escalation } = routing;
  const weak = escalation?.risk === 'high' ? BY_OBJECT : GENERAL;
  if (routing.fired.length === 0 || !isBorneOut(routing, of)) return intent;
  // Harm to a person outweighs whatever else single words point to.
  if (escalation !== null && kindOf(routing.queue) === 'safety') return 'safety';
  // Who ends a contract and wants the own data deleted is answered to the data: that is a right.
  if (intent === 'refund' && escalation?.risk === 'normal' && kindOf(routing.queue) === 'privacy') return 'privacy';
  // Many who miss the same thing at once have lost nothing: the service is what failed them.
  if (intent === 'data-loss' && isOutage(routing) && !isMissing(routing)) return 'outage';
  // A card that is lost is no data: what somebody else may hold is locked, not restored.
  if (intent === 'data-loss' && kindOf(routing.queue) === 'security') return security(routing, of.read);
  if (!weak.has(intent)) return intent;
  switch (kindOf(routing.queue)) {
    case 'technical':
      return technical(routing, intent);
    case 'legal':
      return GENERAL.has(intent) ? 'legal' : intent;
    case 'privacy':
      // What must not wait is data that others see; what may is a request about the customer's own.
      return escalation?.risk === 'high' ? 'security-report' : 'privacy';
    case 'security':
      return security(routing, of.read);
    case 'billing':
      return intent === 'unknown' && escalation !== null ? 'refund' : intent;
    case 'support':
      return isVague(intent) && escalation !== null && kindOf(escalation.group) === 'leads' ? 'complaint' : intent;
    default:
      return intent;
  }
}

function isOutage(routing: RoutingVerdict): boolean {
  return kindOf(routing.queue) === 'technical' && routing.urgency === 'critical';
}

/** Nothing, or a mere wish: who then asks for a person wants one. */
function isVague(intent: Intent): boolean {
  return intent === 'unknown' || intent === 'feature-wish';
}

/** Whether a rule that brings a ticket to a person saw lost data. */
export function sawLostData({ fired }: RoutingVerdict): boolean {
  return fired.some(({ escalates, reason }) => escalates && speaksOfLoss(reason));
}

/** Whether the reason of the first rule speaks of something that is missing. */
function isMissing({ escalation }: RoutingVerdict): boolean {
  return speaksOfLoss(escalation?.reason ?? '');
}

function speaksOfLoss(reason: string): boolean {
  return symptomsIn(wordsOf(reason)).includes('gone');
}

/** An incident that hits nobody else yet is told from its reason: what is missing is looked for. */
function technical(routing: RoutingVerdict, intent: Intent): Intent {
  if (isOutage(routing)) return 'outage';
  return intent !== 'how-to' && isMissing(routing) ? 'data-loss' : intent;
}

/** What is most urgent goes on right now: somebody acts in the customer's name. Anything else is a report. */
function security(routing: RoutingVerdict, { intent, evidence }: FloorSource['read']): Intent {
  if (routing.escalation?.risk !== 'high' || intent === 'how-to') return intent;
  if (routing.urgency === 'critical') return 'account-misuse';
  const told = (of: Intent): number => evidence.get(of) ?? 0;
  return told('phishing') > told('security-report') ? 'phishing' : 'security-report';
}
