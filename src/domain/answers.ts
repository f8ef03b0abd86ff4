import { noFollowUpInWords } from './no-follow-up.js';
import type { Answers } from './outcome.js';
import { handoffOf } from './stages.js';
import type { TicketState } from './ticket-state.js';
import { troubleInWords } from './trouble.js';

/** Answers the three questions of the use case from what is known now (stages, W16). */
export function answersOf(state: TicketState): Answers {
  return {
    howDoWeRespond: respondAnswer(state),
    doesItNeedEscalation: escalationAnswer(state),
    whatFollowUp: followUpAnswer(state),
  };
}

function respondAnswer(state: TicketState): string {
  const issue = handoffOf(state.handoffs, 'support-specialist');
  const reply = state.actions.find((action) => action.content.kind === 'reply');
  if (reply?.content.kind !== 'reply') return 'No reply is drafted; a person answers.';
  const sent = state.receipts.some((receipt) => receipt.actionKey === reply.key);
  const words = reply.content.body.split(/\s+/u).filter((word) => word !== '').length;
  const edited = state.decisions.findLast((decision) => decision.editedReply !== null);
  if (edited !== undefined)
    return `${sent ? 'Sent' : 'Not sent'}: a reply in "${reply.content.language}", ${words} words, as ${edited.actor.id} has edited it.`;
  const next = issue === null ? '' : ` Next step: ${issue.reply.nextStep.who}, ${moment(issue.reply.nextStep.by)}.`;
  return `${sent ? 'Sent' : 'Drafted, not sent'}: a reply in "${reply.content.language}", ${words} words.${next}`;
}

function escalationAnswer(state: TicketState): string {
  const asked = state.gates.find((gate) => gate.gate === 'escalation');
  const escalating = state.routing?.fired.filter((rule) => rule.escalates) ?? [];
  const fired = escalating.map((rule) => `${rule.ruleId} (${rule.reason})`).join(', ');
  const decision = state.decisions.find((accepted) => accepted.requestId === asked?.requestId);
  if (asked === undefined) {
    return state.routing === null ? 'Not decided yet.' : `No: no rule asks for it; ${state.routing.owner} handles it.`;
  }
  const because = fired === '' ? whyWithoutRule(state) : fired;
  if (decision !== undefined)
    return `Yes: ${because}; ${PAST[decision.action]} by ${decision.actor.id} (${decision.identity}).`;
  return `Yes: ${because}; gate ${asked.end}.`;
}

function whyWithoutRule({ handoffs }: TicketState): string {
  const isWanted = handoffOf(handoffs, 'operations-lead')?.escalation.needed === true;
  return isWanted ? 'the draft asks for it' : troubleInWords(handoffs);
}

function followUpAnswer(state: TicketState): string {
  const follow = handoffOf(state.handoffs, 'product-manager')?.followThrough;
  if (follow === undefined) {
    const skipped = state.handoffs.find((record) => record.stage === 'product-manager')?.output;
    if (skipped?.kind === 'failed') return `Not decided: ${skipped.reason}.`;
    return skipped?.kind === 'skipped' ? `Not assessed: ${skipped.reason}.` : 'Not decided yet.';
  }
  if (follow.kind === 'none') return noFollowUpInWords(follow.why);
  return follow.items.map((item) => `${item.kind}: ${item.title}`).join('; ');
}

const PAST = { approve: 'approved', edit: 'edited and approved', reject: 'rejected' } as const;

/** Drafts write an instant, or words such as "within 24 h of the reply". */
function moment(by: string): string {
  return /^\d/.test(by) ? `by ${by}` : by;
}
