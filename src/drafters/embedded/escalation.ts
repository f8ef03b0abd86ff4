import type { RiskClass } from '../../domain/opening.js';
import { hasWordsFor } from '../../domain/standards.js';
import type { DraftRequest } from '../../ports.js';
import { deskBookOf } from './desk-book/books.js';
import type { ReasonWords } from './desk-book/desk-book.js';
import type { Intent } from './intent.js';
import type { EscalationKind } from './matter-book.js';
import { PHRASE_BOOKS } from './phrases/index.js';
import type { Reading } from './reading.js';
import type { TeamKind } from './phrase-book.js';
import { kindOf } from './teams.js';

/** Whether a person is asked, whom, and why: the rules, or more than the rules, never less. */
export interface AskedPerson {
  readonly needed: boolean;
  readonly group: string;
  readonly risk: RiskClass;
  readonly reason: string;
  /** How the customer reads it; `null` where no reason of its own is named. */
  readonly kind: EscalationKind | null;
}

/** Classes that a person sees even where no rule of the policy names their words; harm only where the text states it. */
const ALWAYS_SEEN: Readonly<Partial<Record<Intent, 'harm' | 'weakness' | 'complaint'>>> = {
  safety: 'harm',
  'security-report': 'weakness',
  complaint: 'complaint',
};

/**
 * Classes whose people the policy already names, by the kind of their queue: who decides when a rule reads the words
 * decides too when only the drafter does. The customer's own privacy request is not what must not wait.
 */
const DECIDED_LIKE: Readonly<Partial<Record<Intent, { readonly kind: TeamKind; readonly risk: RiskClass }>>> = {
  safety: { kind: 'safety', risk: 'high' },
  'security-report': { kind: 'security', risk: 'high' },
  'account-misuse': { kind: 'security', risk: 'high' },
  privacy: { kind: 'privacy', risk: 'normal' },
  legal: { kind: 'legal', risk: 'high' },
};

/** Classes whose words the rules read in the languages that they have: in any other one the drafter's word alone brings the person. */
const SEEN_WITHOUT_RULES: ReadonlySet<Intent> = new Set<Intent>(['account-misuse', 'privacy', 'legal']);

/** The bare word for an outage asks nobody: the ticket has to say since when, or who is hit. */
export function isDescribedOutage(reading: Reading): boolean {
  return reading.intent === 'outage' && (reading.stated.has('since') || reading.stated.has('scope'));
}

/** Who is asked before the handling goes on. Both the reply and the handling path say the same. */
export function askedPerson(request: DraftRequest, reading: Reading): AskedPerson {
  const { escalation } = request.routing;
  const group = escalation?.group ?? groupFor(request, reading.intent);
  const kind = kindFor(request, { reading, group });
  if (escalation !== null) return { needed: true, ...escalation, kind };
  const reasons = deskBookOf(request.playbook.policy).reasons;
  const seen = seenBecause(request, { reading, reasons });
  if (seen !== null)
    return { needed: true, group, risk: DECIDED_LIKE[reading.intent]?.risk ?? 'high', reason: seen, kind };
  return PHRASE_BOOKS[reading.language] === undefined
    ? {
        needed: true,
        group,
        risk: 'normal',
        reason: reasons.noTemplates(reading.language),
        kind: null,
      }
    : { needed: false, group, risk: 'normal', reason: reasons.noRule, kind: null };
}

/** The group of the policy's rules for such a class, the rule at the fitting risk first; else the group for the rest. */
function groupFor({ playbook, opening }: DraftRequest, intent: Intent): string {
  const like = DECIDED_LIKE[intent];
  const named = playbook.policy.routing.flatMap(({ queue, escalate }) =>
    escalate !== null && kindOf(queue) === like?.kind ? [escalate] : [],
  );
  return (named.find(({ risk }) => risk === like?.risk) ?? named[0])?.group ?? opening.gates.defaultGroup;
}

function seenBecause(
  request: DraftRequest,
  { reading, reasons }: { readonly reading: Reading; readonly reasons: ReasonWords },
): string | null {
  const seen = ALWAYS_SEEN[reading.intent];
  if (seen !== undefined && (seen !== 'harm' || reading.statesHarm)) return reasons[seen];
  // Policy and standards have words for the same languages.
  if (SEEN_WITHOUT_RULES.has(reading.intent) && !hasWordsFor(request.playbook.standards, reading.language))
    return reasons.noRuleWords(reading.language);
  if (isDescribedOutage(reading)) return reasons.outage;
  if (reading.intent === 'sales' && request.start.ticket.customer.tier === 'enterprise') return reasons.largeCustomer;
  return reading.signals.gaveAway ? reasons.gaveAway : null;
}

const KIND_BY_CLASS: Readonly<Partial<Record<Intent, EscalationKind>>> = {
  safety: 'safety',
  'security-report': 'security',
  'account-misuse': 'security',
  phishing: 'security',
  legal: 'legal',
  privacy: 'privacy',
  'data-loss': 'data',
  outage: 'outage',
  complaint: 'complaint',
};

/** Told from the class where it has a word of its own, else from who decides. */
function kindFor(
  request: DraftRequest,
  of: { readonly reading: Reading; readonly group: string },
): EscalationKind | null {
  if (kindOf(request.routing.queue) === 'safety') return 'safety';
  const byClass = KIND_BY_CLASS[of.reading.intent];
  if (byClass !== undefined) return byClass;
  switch (kindOf(of.group)) {
    case 'billing':
      return 'money';
    case 'technical':
      return of.reading.matter.symptom === 'gone' ? 'data' : null;
    default:
      return of.reading.signals.again ? 'complaint' : null;
  }
}
