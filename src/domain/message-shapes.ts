import { DECISION_ACTIONS, type Decision, type DecisionAction } from './approval.js';
import {
  type Field,
  hashField,
  isAbsent,
  isFields,
  labelField,
  messageBodyField,
  momentField,
  openFields,
  proseField,
  signatureField,
} from './payload-fields.js';
import { isBlank } from './text-rules.js';
import { unreachable } from './unreachable.js';
import type { CustomerMessage } from './verification.js';

/**
 * What a door makes of a payload. The workflow runs these readers, and replays them: a change of what is accepted has to
 * be patched there, or a recorded signal would be read in another way than the first time.
 */
export type Shape<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'malformed'; readonly problem: string };

/** A customer message before a run took it in. */
export type ArrivingMessage = Omit<CustomerMessage, 'acceptedAt'>;

/** Who takes a ticket over, and why. */
export interface TakeOver {
  readonly actor: { readonly id: string };
  readonly reason: string;
}

/** A working example of each payload, as it is shown to somebody whose payload was malformed. */
export const MESSAGE_EXAMPLES = {
  decision:
    '{"requestId":"r1/escalation/1","artifactHash":"(64 hexadecimal digits)","action":"approve","actor":{"id":"ana","group":"support-leads"},"issuedAt":"2026-01-31T09:00:00Z","nonce":"any-new-text"}',
  customerMessage: '{"messageId":"mail-17","body":"It works again, thank you.","receivedAt":"2026-01-31T09:00:00Z"}',
  takeOver: '{"actor":{"id":"ana"},"reason":"I know this customer."}',
} as const;

/** Reads a decision from either door. Absent `schemaVersion` is 1; absent `reason`, `edits` and `signature` are `null`. Never throws. */
export function readDecision(value: unknown): Shape<Decision> {
  if (!isFields(value)) return notAnObject(MESSAGE_EXAMPLES.decision);
  const problems: string[] = [];
  const given = openFields({ value, at: '', known: DECISION_FIELDS, problems });
  const actor = openFields({ value: given.actor, at: 'actor', known: ['id', 'group'], problems });
  const edits = isAbsent(given.edits)
    ? null
    : openFields({ value: given.edits, at: 'edits', known: ['reply'], problems });
  if (given.schemaVersion !== undefined && given.schemaVersion !== 1) problems.push('schemaVersion: must be 1');
  const decision: Decision = {
    schemaVersion: 1,
    requestId: labelField({ value: given.requestId, at: 'requestId', problems }),
    artifactHash: hashField({ value: given.artifactHash, at: 'artifactHash', problems }),
    action: actionOf({ value: given.action, at: 'action', problems }),
    actor: {
      id: labelField({ value: actor.id, at: 'actor.id', problems }),
      group: labelField({ value: actor.group, at: 'actor.group', problems }),
    },
    reason: isAbsent(given.reason) ? null : proseField({ value: given.reason, at: 'reason', problems }),
    edits: edits === null ? null : { reply: proseField({ value: edits.reply, at: 'edits.reply', problems }) },
    issuedAt: momentField({ value: given.issuedAt, at: 'issuedAt', problems }),
    nonce: labelField({ value: given.nonce, at: 'nonce', problems }),
    signature: isAbsent(given.signature) ? null : signatureField({ value: given.signature, at: 'signature', problems }),
  };
  if (problems.length === 0) problems.push(...actionProblems(decision));
  return verdict({ value: decision, problems, example: MESSAGE_EXAMPLES.decision });
}

/** Reads a customer message from either door. Never throws. */
export function readCustomerMessage(value: unknown): Shape<ArrivingMessage> {
  if (!isFields(value)) return notAnObject(MESSAGE_EXAMPLES.customerMessage);
  const problems: string[] = [];
  const given = openFields({ value, at: '', known: ['messageId', 'body', 'receivedAt'], problems });
  const message: ArrivingMessage = {
    messageId: labelField({ value: given.messageId, at: 'messageId', problems }),
    body: messageBodyField({ value: given.body, at: 'body', problems }),
    receivedAt: momentField({ value: given.receivedAt, at: 'receivedAt', problems }),
  };
  return verdict({ value: message, problems, example: MESSAGE_EXAMPLES.customerMessage });
}

/** Reads a take-over. Never throws. */
export function readTakeOver(value: unknown): Shape<TakeOver> {
  if (!isFields(value)) return notAnObject(MESSAGE_EXAMPLES.takeOver);
  const problems: string[] = [];
  const given = openFields({ value, at: '', known: ['actor', 'reason'], problems });
  const actor = openFields({ value: given.actor, at: 'actor', known: ['id'], problems });
  const takeOver: TakeOver = {
    actor: { id: labelField({ value: actor.id, at: 'actor.id', problems }) },
    reason: proseField({ value: given.reason, at: 'reason', problems }),
  };
  if (isBlank(takeOver.reason) && problems.length === 0) problems.push('reason: say why, in at least one word');
  return verdict({ value: takeOver, problems, example: MESSAGE_EXAMPLES.takeOver });
}

const DECISION_FIELDS = [
  'schemaVersion',
  'requestId',
  'artifactHash',
  'action',
  'actor',
  'reason',
  'edits',
  'issuedAt',
  'nonce',
  'signature',
];
function actionOf(field: Field): DecisionAction {
  const found = DECISION_ACTIONS.find((known) => known === field.value);
  if (found === undefined) field.problems.push(`${field.at}: must be one of ${DECISION_ACTIONS.join(', ')}`);
  return found ?? 'reject';
}

function actionProblems({ action: chosen, reason, edits }: Decision): readonly string[] {
  switch (chosen) {
    case 'approve':
      return edits === null ? [] : ['edits: an approval changes nothing; use action "edit" to send another reply'];
    case 'reject':
      return [
        ...(reason === null || isBlank(reason) ? ['reason: a rejection says why'] : []),
        ...(edits === null ? [] : ['edits: a rejection sends nothing; leave them out']),
      ];
    case 'edit':
      return edits === null || isBlank(edits.reply) ? ['edits.reply: an edit carries the new text of the reply'] : [];
    default:
      return unreachable(chosen);
  }
}

function notAnObject(example: string): Shape<never> {
  return { kind: 'malformed', problem: `This is no JSON object. Send one, for example ${example}` };
}

function verdict<T>(of: { value: T; problems: readonly string[]; example: string }): Shape<T> {
  if (of.problems.length === 0) return { kind: 'ok', value: of.value };
  const listed = [...new Set(of.problems)].join('; ');
  return { kind: 'malformed', problem: `${listed}. Send one JSON object, for example ${of.example}` };
}
