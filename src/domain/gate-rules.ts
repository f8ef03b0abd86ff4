import { type Action, type ArtifactEntry, entryOf, notYetApproved } from './action.js';
import type { FiredRule } from './approval.js';
import type { Finding } from './checks/finding.js';
import { DONE_PARTS, type DefinitionOfDone } from './definition-of-done.js';
import { escalates } from './escalates.js';
import type { MoneyAmount } from './money-amounts.js';
import { limitInWords, overLimit } from './money-limit.js';
import type { ApprovalRule, GatePolicy, Opening, RiskClass } from './opening.js';
import type { Policy } from './playbook.js';
import { higherRisk } from './risk.js';
import type { RoutingVerdict } from './routing.js';
import { type HandoffRecord, handoffOf } from './stages.js';
import { troubleInWords } from './trouble.js';

/** Everything a gate is judged by; all of it recorded. */
export interface GateQuestion {
  readonly opening: Opening;
  readonly routing: RoutingVerdict;
  readonly records: readonly HandoffRecord[];
  readonly actions: readonly Action[];
  readonly approved: readonly ArtifactEntry[];
  readonly done: DefinitionOfDone;
  /** The rules of the policy that the ticket runs under: at which risk they ask a group. */
  readonly policyRules: Policy['routing'];
}

/** Why a person is asked, and about what. */
export interface GateAsk {
  readonly rules: readonly FiredRule[];
  /** What an approval goes on in spite of, in words. */
  readonly although: string;
  readonly risk: RiskClass;
  readonly approverGroup: string;
  readonly entries: readonly ArtifactEntry[];
  readonly findings: readonly Finding[];
}

/** After the operations lead: a person is asked when a rule or a draft escalates, or a draft still breaks a rule. */
export function askForEscalation(question: GateQuestion): GateAsk | null {
  const rules = escalationRules(question);
  if (rules.length === 0) return null;
  const entries = notYetApproved(question.actions.map(entryOf), question.approved);
  const although = escalates(question) ? 'the ticket escalates' : troubleInWords(question.records);
  return { ...asked(question, entries), rules, although, entries, findings: findingsOf(question.records) };
}

/** After the product manager: a person is asked about what the policy does not let pass, and about what is not done. */
export function askBeforeExecution(question: GateQuestion): GateAsk | null {
  const wanted = question.actions.filter(
    (action) => byPolicy(question, action) || amountOver(question, action) !== null,
  );
  const entries = notYetApproved(wanted.map(entryOf), question.approved);
  const late = question.records.filter((record) => record.ordinal > 2);
  const rules = [...late.flatMap(troubleRules), ...policyRules(question, entries), ...unmetRules(question)];
  if (rules.length === 0) return null;
  return { ...asked(question, entries), rules, although: troubleInWords(late), entries, findings: findingsOf(late) };
}

function escalationRules({ routing, records }: GateQuestion): readonly FiredRule[] {
  const escalation = handoffOf(records, 'operations-lead')?.escalation;
  const byDraft: readonly FiredRule[] =
    escalation?.needed === true && routing.escalation === null
      ? [{ ruleId: 'draft', reason: escalation.reason, words: null }]
      : [];
  const byRule = routing.fired
    .filter((rule) => rule.escalates)
    .map(({ ruleId, reason, words, source }) => ({
      ruleId,
      reason,
      words,
      ...(source === undefined ? {} : { source }),
    }));
  return [...byRule, ...byDraft, ...records.flatMap(troubleRules)];
}

function policyRules(question: GateQuestion, entries: readonly ArtifactEntry[]): readonly FiredRule[] {
  const asked = question.actions.filter((action) => entries.some((entry) => entry.actionKey === action.key));
  const kinds = new Set(asked.filter((action) => byPolicy(question, action)).map((action) => action.content.kind));
  const byKind = [...kinds].map((kind) => ({
    ruleId: `policy.approval.${kind === 'reply' ? 'reply' : 'items'}`,
    reason:
      kind === 'reply'
        ? 'the policy has every reply approved before it is sent'
        : 'the policy has items approved before they are filed',
    words: null,
  }));
  const over = asked.map((action) => amountOver(question, action)).find((amount) => amount !== null) ?? null;
  const reason = `what would go out names more than ${limitInWords(question.opening.limits.moneyWithoutApproval, over)}`;
  return over !== null ? [...byKind, { ruleId: 'policy.limits.moneyWithoutApproval', reason, words: null }] : byKind;
}

function byPolicy(question: GateQuestion, { content }: Action): boolean {
  return needsApproval(content.kind, { gates: question.opening.gates, escalates: escalates(question) });
}

/** Words that name more money than agents may give go out behind a person only, whatever the policy says of their kind (X4). */
function amountOver({ opening }: GateQuestion, { content }: Action): MoneyAmount | null {
  return content.kind === 'reply' ? overLimit(content.body, opening.limits.moneyWithoutApproval) : null;
}

/** A part that was switched off is no reason to ask, but a ticket without any reply is: somebody has to write one. */
function unmetRules({ done, actions }: GateQuestion): readonly FiredRule[] {
  const unmet = DONE_PARTS.filter((part) => done[part].state === 'not_met');
  const rules = unmet.map((part) => ({ ruleId: `definition-of-done.${part}`, reason: done[part].reason, words: null }));
  const hasReply = actions.some((action) => action.content.kind === 'reply');
  if (hasReply || unmet.includes('response')) return rules;
  return [
    ...rules,
    {
      ruleId: 'definition-of-done.response',
      reason: 'no reply was drafted; write one with an edit, or take the ticket over',
      words: null,
    },
  ];
}

/** Whether the policy wants a kind of action approved by a person. */
export function needsApproval(
  kind: Action['content']['kind'],
  { gates, escalates: isEscalated }: { readonly gates: GatePolicy; readonly escalates: boolean },
): boolean {
  const rule: ApprovalRule = kind === 'reply' ? gates.reply : gates.items;
  switch (rule) {
    case 'always':
      return true;
    case 'when-escalated':
      return isEscalated;
    case 'never':
      return false;
  }
}

/**
 * The rule names group and risk, and what is asked about has a risk of its own: the higher counts. The draft may name
 * another group only where no rule speaks; what is that group's matter has the risk at which the policy asks it.
 */
function asked(question: GateQuestion, entries: readonly ArtifactEntry[]): Pick<GateAsk, 'risk' | 'approverGroup'> {
  const { opening, routing, records } = question;
  const wanted = routing.escalation?.group ?? handoffOf(records, 'operations-lead')?.escalation.approverGroup;
  const exists = opening.roster.groups.some((group) => group.id === wanted);
  return {
    risk: higherRisk(higherRisk(routing.escalation?.risk ?? 'low', draftedRisk(question)), riskOf(question, entries)),
    approverGroup: wanted !== undefined && exists ? wanted : opening.gates.defaultGroup,
  };
}

/** A draft has no risk of its own: the highest at which any rule of the policy asks the other group that it names. */
function draftedRisk({ routing, records, policyRules }: GateQuestion): RiskClass {
  const drafted = handoffOf(records, 'operations-lead')?.escalation;
  if (drafted?.needed !== true || drafted.approverGroup === routing.escalation?.group) return 'low';
  return policyRules.reduce<RiskClass>(
    (risk, { escalate }) => (escalate?.group === drafted.approverGroup ? higherRisk(risk, escalate.risk) : risk),
    'low',
  );
}

/** The class of what a gate asks about; a gate that asks about the ticket itself is as serious as one about the reply. */
function riskOf({ opening, actions }: GateQuestion, entries: readonly ArtifactEntry[]): RiskClass {
  const asked = actions.filter((action) => entries.some((entry) => entry.actionKey === action.key));
  const onlyItems = asked.length > 0 && asked.every((action) => action.content.kind === 'item');
  return onlyItems ? opening.risk.items : opening.risk.reply;
}

/** Reason codes first, as the table of failures has them, then every finding. */
function troubleRules(record: HandoffRecord): readonly FiredRule[] {
  return [...reasonCodes(record), ...record.findings.map(findingRule)];
}

function reasonCodes({ stage, output, findings, repair }: HandoffRecord): readonly FiredRule[] {
  const broken = [...new Set(findings.map((finding) => finding.rule))].join(', ');
  const unrepaired = repair?.failure ?? null;
  return [
    ...(output.kind === 'failed' ? [reasonCode(output.code, `${stage}: ${output.reason}`)] : []),
    ...(output.kind === 'drafted' && unrepaired !== null
      ? [reasonCode(unrepaired, `${stage}: the draft could not be repaired`)]
      : []),
    ...(output.kind === 'drafted' && broken !== ''
      ? [reasonCode('DraftBreaksRules', `${stage}: the draft still breaks ${broken}`)]
      : []),
  ];
}

function reasonCode(code: string, reason: string): FiredRule {
  return { ruleId: code, reason, words: null };
}

function findingsOf(records: readonly HandoffRecord[]): readonly Finding[] {
  return records.flatMap((record) => record.findings);
}

function findingRule(finding: Finding): FiredRule {
  return { ruleId: finding.rule, reason: `${finding.at}: ${finding.fix}`, words: null };
}
