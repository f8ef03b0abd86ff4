import type { RoutingVerdict } from '../../domain/routing.js';
import { wordsOf } from '../../domain/text-folding.js';
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
export function classUnder(routing: RoutingVerdict, intent: Intent): Intent {
  const { escalation } = routing;
  const weak = escalation?.risk === 'high' ? BY_OBJECT : GENERAL;
  if (routing.fired.length === 0 || !weak.has(intent)) return intent;
  switch (kindOf(routing.queue)) {
    case 'technical':
      return technical(routing, intent);
    case 'legal':
      return GENERAL.has(intent) ? 'legal' : intent;
    case 'privacy':
      // What must not wait is data that others see; what may is a request about the customer's own.
      return escalation?.risk === 'high' ? 'security-report' : 'privacy';
    case 'safety':
      return 'safety';
    case 'security':
      return security(routing, intent);
    case 'billing':
      return intent === 'unknown' && escalation !== null ? 'refund' : intent;
    case 'support':
      return intent === 'unknown' && escalation !== null && kindOf(escalation.group) === 'leads' ? 'complaint' : intent;
    default:
      return intent;
  }
}

/** An incident that hits nobody else yet is told from its reason: what is missing is looked for. */
function technical(routing: RoutingVerdict, intent: Intent): Intent {
  if (routing.urgency === 'critical') return 'outage';
  const reason = wordsOf(routing.escalation?.reason ?? '');
  return intent !== 'how-to' && symptomsIn(reason).includes('gone') ? 'data-loss' : intent;
}

/** What is most urgent goes on right now: somebody acts in the customer's name. Anything else is a report. */
function security(routing: RoutingVerdict, intent: Intent): Intent {
  if (routing.escalation?.risk !== 'high' || intent === 'how-to') return intent;
  return routing.urgency === 'critical' ? 'account-misuse' : 'security-report';
}
