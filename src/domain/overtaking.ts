import type { ApprovalRequest, FiredRule } from './approval.js';
import { higherLevel } from './effective-handling.js';
import type { PriorityLevel } from './handoffs/operations-lead.js';
import type { LaterAlarm } from './later-words.js';
import type { RiskClass } from './opening.js';
import type { Policy } from './playbook.js';
import { priorityOf } from './priority.js';
import { higherRisk } from './risk.js';
import { leadingRule } from './routing.js';

/** Whom a gate asks from now on, and why, since the customer wrote again. */
export interface Overtaking {
  readonly group: string;
  /** Whose working time the first reply is due in. */
  readonly owner: string;
  readonly risk: RiskClass;
  readonly level: PriorityLevel;
  /** What the gate's rules are now: the new ones first. */
  readonly rules: readonly FiredRule[];
  /** The groups of the new rules that do not decide, and the group that was asked before where another one decides now. */
  readonly told: readonly string[];
}

/**
 * What later messages change about an open gate; `null` where no escalating rule fired that its approvers do not know of.
 * Who decides is found as for a ticket on which all these rules fire at once: the highest risk leads. Where no rule of the
 * policy asked before, a new one of a lower risk than the gate's takes nothing away from whoever is asked.
 */
export function overtakingOf(of: {
  readonly request: ApprovalRequest;
  readonly alarms: readonly LaterAlarm[];
  /** Ids of the rules that fired on the ticket itself. */
  readonly fired: readonly string[];
  readonly owner: string;
  readonly level: PriorityLevel;
  readonly policy: Policy;
  /** Ids of the groups on the roster. */
  readonly groups: readonly string[];
}): Overtaking | null {
  const { request, policy } = of;
  const known = [...of.fired, ...request.rules.map(({ ruleId }) => ruleId)];
  const news = of.alarms.filter(({ ruleId }) => !known.includes(ruleId));
  if (news.length === 0) return null;

  const newRules = policy.routing.filter(({ id }) => news.some(({ ruleId }) => ruleId === id));
  const lead = leadingRule([...known, ...news.map(({ ruleId }) => ruleId)], policy);
  const asks = news.some(({ ruleId }) => ruleId === lead?.id) ? (lead?.escalate ?? null) : null;
  const takesOver =
    asks !== null && of.groups.includes(asks.group) && higherRisk(asks.risk, request.risk) === asks.risk;
  const group = takesOver ? asks.group : request.approverGroup;
  const others = [...news.map((alarm) => alarm.group), request.approverGroup].filter((other) => other !== group);
  return {
    group,
    owner: takesOver && lead !== null ? lead.owner : of.owner,
    risk: newRules.reduce((risk, { escalate }) => higherRisk(risk, escalate?.risk ?? 'low'), request.risk),
    level: newRules.reduce((level, rule) => higherLevel(level, priorityOf(rule, policy.priority)), of.level),
    rules: [...news.map(({ group: _asked, ...rule }) => rule), ...request.rules],
    told: [...new Set(others)],
  };
}
