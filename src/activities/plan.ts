import { contentHash } from '../content-hash.js';
import type { Action, ActionContent } from '../domain/action.js';
import { actionKey } from '../domain/brand.js';
import { LIMITS } from '../domain/limits.js';
import { type HandoffRecord, handoffOf, type StageId } from '../domain/stages.js';
import type { StartInput } from '../domain/ticket.js';
import type { StageInput } from '../protocol/activities.js';

/** The plan as it stands after a stage: the specialist's reply, then the product manager's items. */
export function planAfter(turn: {
  readonly stage: StageId;
  readonly input: StageInput;
  readonly records: readonly HandoffRecord[];
}): readonly Action[] {
  const { input, records } = turn;
  switch (turn.stage) {
    case 'support-specialist':
      return [...input.actions, ...replyActions(input.start, records)];
    case 'product-manager':
      return [...input.actions, ...itemActions(input.start, records)];
    case 'operations-lead':
    case 'analyst':
      return input.actions;
  }
}

/** One action under its key, with the hash that approvals bind. */
export function actionOf(of: {
  readonly start: StartInputRef;
  readonly step: string;
  readonly content: ActionContent;
}): Action {
  const { tenant, ticketId, round } = of.start;
  return {
    key: actionKey({ tenant, ticketId, round, step: of.step }),
    content: of.content,
    contentHash: contentHash(of.content),
  };
}

/** The step of the reply to the customer; one a round. */
export const REPLY_STEP = 'reply-1';

/** The subject of a reply to a message without one, by language; English stands for every other. */
const NO_SUBJECT: Readonly<Record<string, string>> = {
  cs: 'Vaše zpráva',
  de: 'Ihre Nachricht an uns',
  en: 'Your message to us',
  es: 'Su mensaje',
  fi: 'Viestisi meille',
  fr: 'Votre message',
  it: 'Il suo messaggio',
  nl: 'Uw bericht aan ons',
  pl: 'Państwa wiadomość',
  pt: 'A sua mensagem',
  tr: 'Mesajınız',
};

/** The subject of a reply in its language: never empty, one line. */
export function replySubject(subject: string, language: string): string {
  const line = subject.replace(/\s+/gu, ' ').trim();
  if (line === '') return NO_SUBJECT[language] ?? 'Your message to us';
  return /^(re|aw|sv|tr)\s*:/iu.test(line) ? line : `Re: ${line}`;
}

interface StartInputRef {
  readonly tenant: StartInput['tenant'];
  readonly ticketId: StartInput['ticket']['id'];
  readonly round: number;
}

function replyActions(start: StartInput, records: readonly HandoffRecord[]): readonly Action[] {
  const issue = handoffOf(records, 'support-specialist');
  const record = records.at(-1);
  if (issue === null || record === undefined) return [];
  const content: ActionContent = {
    kind: 'reply',
    to: { name: start.ticket.customer.name, channel: start.ticket.channel },
    subject: replySubject(start.ticket.subject, issue.reply.language),
    language: issue.reply.language,
    body: issue.reply.body,
    writtenBy:
      record.drafter.kind === 'embedded'
        ? 'embedded drafter, no model'
        : `${record.drafter.kind}, ${record.drafter.model}`,
  };
  return [actionOf({ start: refOf(start), step: REPLY_STEP, content })];
}

function itemActions(start: StartInput, records: readonly HandoffRecord[]): readonly Action[] {
  const follow = handoffOf(records, 'product-manager')?.followThrough;
  if (follow?.kind !== 'items') return [];
  return follow.items
    .slice(0, LIMITS.followThroughItems.value)
    .map((item, index) =>
      actionOf({ start: refOf(start), step: `item-${index + 1}`, content: { kind: 'item', item } }),
    );
}

function refOf(start: StartInput): StartInputRef {
  return { tenant: start.tenant, ticketId: start.ticket.id, round: start.round };
}
