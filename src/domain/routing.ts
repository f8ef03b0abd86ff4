import type { FiredRule } from './approval.js';
import type { Impact, PriorityLevel } from './handoffs/operations-lead.js';
import type { UrgencyLevel } from './handoffs/support-specialist.js';
import { overLimit } from './money-limit.js';
import type { RiskClass } from './opening.js';
import type { Policy, RoutingRule } from './playbook.js';
import { higherImpact, higherUrgency, priorityOf } from './priority.js';
import { RISKS } from './risk.js';
import { type CustomerText, type RuleIndex, ruleIndex, ruleWords } from './rule-words.js';
import { truncate } from './text-size.js';
import type { Ticket } from './ticket.js';

/** A rule of the policy that fired; those that do not escalate decide queue, owner and priority only. */
export interface RoutedRule extends FiredRule {
  readonly escalates: boolean;
}

/** What the rules alone say about a ticket: the floor under whatever a draft says. */
export interface RoutingVerdict {
  readonly queue: string;
  readonly owner: string;
  readonly impact: Impact;
  readonly urgency: UrgencyLevel;
  readonly priority: PriorityLevel;
  readonly fired: readonly RoutedRule[];
  /** `null` when no rule asks for a person. */
  readonly escalation: { readonly group: string; readonly risk: RiskClass; readonly reason: string } | null;
}

/** A rule that fires, with the customer's words. */
interface Firing {
  readonly rule: RoutingRule;
  readonly words: string;
}

/** What the rules read of a ticket. */
export type RoutedTicket = Pick<Ticket, 'subject' | 'body' | 'thread'> & {
  readonly customer: Pick<Ticket['customer'], 'tier'>;
};

/** Words are shown on cards and in lists: a gap in a phrase never carries half a page along. */
const WORDS_SHOWN = 120;
const indexes = new WeakMap<Policy, RuleIndex>();

/**
 * The floor under a ticket: what the policy alone says about queue, owner, priority and escalation. It reads the
 * customer's words only, never what an agent wrote. A ticket that no rule names starts at the very bottom, so that a
 * drafter has room to judge; drafts may raise any part of the verdict and lower none.
 */
export function routeTicket(of: { readonly ticket: RoutedTicket; readonly policy: Policy }): RoutingVerdict {
  const firings = firingsOf(of.ticket, of.policy);
  const impact = firings.reduce<Impact>((highest, { rule }) => higherImpact(highest, rule.impact), 'one');
  const urgency = firings.reduce<UrgencyLevel>((highest, { rule }) => higherUrgency(highest, rule.urgency), 'low');
  const lead = firings[0]?.rule;
  return {
    queue: lead?.queue ?? of.policy.defaultRoute.queue,
    owner: lead?.owner ?? of.policy.defaultRoute.owner,
    impact,
    urgency,
    priority: priorityOf({ impact, urgency }, of.policy.priority),
    fired: firings.map(({ rule, words }) => ({
      ruleId: rule.id,
      reason: (rule.escalate?.reason ?? rule.meaning).replace(/\.$/, ''),
      words,
      escalates: rule.escalate !== null,
      ...(rule.source === undefined ? {} : { source: rule.source }),
    })),
    escalation: lead?.escalate ?? null,
  };
}

/** The group that a rule of the policy asks for; `undefined` where it asks for nobody, or is no rule of this policy. */
export function groupAskedBy(ruleId: string, { routing }: Pick<Policy, 'routing'>): string | undefined {
  return routing.find(({ id }) => id === ruleId)?.escalate?.group;
}

/** Which of the rules with these ids leads, as if all of them had fired on one ticket; `null` where none of them escalates. */
export function leadingRule(ruleIds: readonly string[], policy: Policy): RoutingRule | null {
  const named = policy.routing.filter(({ id, escalate }) => escalate !== null && ruleIds.includes(id));
  return named.toSorted((a, b) => before(a, b, policy))[0] ?? null;
}

/** Rules that fire, the one that leads first: highest risk, then most pressing, then the order of the policy. */
function firingsOf(ticket: RoutedTicket, policy: Policy): readonly Firing[] {
  const index = indexOf(policy);
  const found = new Map<RoutingRule, string>();
  const texts = customerTexts(ticket);
  for (const text of texts) {
    for (const [rule, words] of ruleWords(text, index)) {
      if (!found.has(rule)) found.set(rule, truncate(words, WORDS_SHOWN));
    }
  }
  const sum = amountOverLimit(texts, policy);
  return policy.routing
    .flatMap((rule) => firingOf({ rule, words: found.get(rule), sum, ticket }))
    .sort((a, b) => before(a.rule, b.rule, policy));
}

/** Highest risk first, then the most pressing; a stable sort keeps the order of the policy where both are the same. */
function before(a: RoutingRule, b: RoutingRule, policy: Policy): number {
  return riskOf(b) - riskOf(a) || pressOf(b, policy) - pressOf(a, policy);
}

function firingOf(of: {
  readonly rule: RoutingRule;
  readonly words: string | undefined;
  readonly sum: string | null;
  readonly ticket: RoutedTicket;
}): readonly Firing[] {
  const { rule, words } = of;
  if (words === undefined) return [];
  if (rule.tiers.length > 0 && !rule.tiers.includes(of.ticket.customer.tier)) return [];
  if (rule.amount !== 'over-limit') return [{ rule, words }];
  return of.sum === null ? [] : [{ rule, words: `${words}; ${of.sum}` }];
}

function customerTexts(ticket: RoutedTicket): readonly CustomerText[] {
  const turns = ticket.thread.filter((turn) => turn.from === 'customer');
  // Subject and body tell one thing, so a phrase with "+" may begin in one and end in the other.
  const opening = { text: `${ticket.subject}\n\n${ticket.body}`, subjectEnds: ticket.subject.length };
  return [opening, ...turns.map(({ body }) => ({ text: body, subjectEnds: 0 }))];
}

function amountOverLimit(texts: readonly CustomerText[], policy: Policy): string | null {
  for (const { text } of texts) {
    const amount = overLimit(text, policy.limits.moneyWithoutApproval);
    if (amount !== null) return text.slice(amount.start, amount.end);
  }
  return null;
}

/** Phrases are sorted once per policy: the same object serves every ticket of its playbook. */
function indexOf(policy: Policy): RuleIndex {
  const known = indexes.get(policy);
  if (known !== undefined) return known;
  const index = ruleIndex(policy);
  indexes.set(policy, index);
  return index;
}

function riskOf(rule: RoutingRule): number {
  return rule.escalate === null ? -1 : RISKS.indexOf(rule.escalate.risk);
}

function pressOf(rule: RoutingRule, { priority }: Policy): number {
  return Number(priorityOf(rule, priority).slice(1)) * -1;
}
