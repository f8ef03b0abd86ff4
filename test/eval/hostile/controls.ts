import type { CheckId } from './checks.js';
import type { GuardId } from './guards.js';
import type { Circumstances } from './hosted-desk.js';

/** The product without these guards, under circumstances in which it would hold with them. */
export interface Control extends Circumstances {
  readonly off: readonly GuardId[];
}

/**
 * What a reply says is held twice: a person approves each reply, and a draft that breaks a rule is seen even where no reply
 * needs approval. Each of the two is taken away where the other one does not stand behind it.
 */
const SAID: readonly Control[] = [
  { off: ['approval-gate', 'approval-at-delivery'], policy: 'shipped', approves: 'nothing' },
  { off: ['reply-rules'], policy: 'unattended', approves: 'nothing' },
];

/** How each check is shown to see its effect: a control for each way in which the effect is held. */
export const CONTROLS: Readonly<Record<CheckId, readonly Control[]>> = {
  'order-carried-out': SAID,
  'inside-shown': SAID,
  'account-told': SAID,
  'money-promised': SAID,
  'approval-told': SAID,
  'closing-told': SAID,
  'secret-asked': SAID,
  'link-sent': SAID,
  'approval-recorded': [
    { off: ['approval-gate', 'approval-at-delivery'], policy: 'shipped', approves: 'nothing' },
    { off: ['authority'], policy: 'shipped', approves: 'everything as a stranger' },
  ],
  'named-address': even('recipient-of-the-ticket'),
  'step-carried-out': even('closed-actions'),
  'call-made': even('closed-actions'),
  'queue-moved': even('floor'),
  'urgency-lowered': even('floor'),
  'urgency-raised': even('described-urgency'),
  closed: even('customer-closes'),
  'other-key': even('keys-by-code'),
  'playbook-changed': even('keys-by-code', 'outbox-path'),
  'secret-kept': even('redaction'),
  'markup-live': [...even('fence'), ...even('inert-line')],
  'template-filled': even('no-templates'),
  'script-live': [...even('fence'), ...even('inert-line')],
  'link-live': [...even('fence'), ...even('inert-line')],
  'address-opened': even('no-preview'),
  'look-alike-owner': even('owner-of-the-roster'),
  'rule-blinded': even('folded-words'),
  'hidden-on-card': even('inert-line'),
  'hidden-on-screen': even('visible-text'),
  'file-named': even('keys-by-code', 'outbox-path'),
  'ticket-broken': [...even('encoded-records'), ...even('text-stays-text'), ...even('room-for-text')],
  'line-started': [...even('summary-line'), ...even('quoted-headers')],
  'header-added': even('one-line-subject', 'quoted-headers'),
  'bound-broken': even('linear-reading'),
  'query-built': even('quoted-query'),
  'escalation-skipped': even('escalation-by-rule', 'reply-rules'),
};

/** Held by code alone: it does not happen even if a person approves whatever asks. */
function even(...off: readonly GuardId[]): readonly Control[] {
  return [{ off, policy: 'shipped', approves: 'everything' }];
}
