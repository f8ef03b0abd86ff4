import type { FiredRule } from './approval.js';
import type { Policy } from './playbook.js';
import { withoutQuotedMail } from './quoted-mail.js';
import { groupAskedBy, routeTicket } from './routing.js';
import { ruleInWords } from './rule-in-words.js';
import type { CustomerTier, ThreadTurn } from './ticket.js';
import type { CustomerMessage } from './verification.js';

/** What the customer wrote after the reply was drafted: no person and no rule has read it yet. */
export interface LaterWords {
  readonly tier: CustomerTier;
  /** In the order of acceptance. */
  readonly messages: readonly CustomerMessage[];
}

/** An escalating rule that fired on a later message, and the group that it asks for. */
export interface LaterAlarm extends FiredRule {
  readonly group: string;
}

/**
 * The escalating rules that later messages fire, each once, in the order of the messages and so the same for a longer
 * list of them. Mail that a message quotes is left out: our own words ask for nobody.
 */
export function laterAlarms({ tier, messages }: LaterWords, policy: Policy): readonly LaterAlarm[] {
  const alarms = new Map<string, LaterAlarm>();
  for (const { body } of ownTurns(messages)) {
    const ticket = { subject: '', body, thread: [], customer: { tier } };
    for (const { escalates, ...rule } of routeTicket({ ticket, policy }).fired) {
      const group = groupAskedBy(rule.ruleId, policy);
      if (escalates && group !== undefined && !alarms.has(rule.ruleId)) alarms.set(rule.ruleId, { ...rule, group });
    }
  }
  return [...alarms.values()];
}

/** Messages as turns of the conversation, with the customer's own words alone. */
export function ownTurns(messages: readonly CustomerMessage[]): readonly ThreadTurn[] {
  return messages.map(({ body, receivedAt }) => ({ from: 'customer', at: receivedAt, body: withoutQuotedMail(body) }));
}

/** Every alarm in one line: rule, why, the customer's words, and whose it is. */
export function alarmsInWords(alarms: readonly LaterAlarm[]): string {
  return alarms.map((alarm) => `${ruleInWords(alarm)}, for ${alarm.group}`).join('; ');
}
