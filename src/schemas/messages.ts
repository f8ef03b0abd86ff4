import { z } from 'zod';

import { DECISION_ACTIONS, type Decision, type DecisionAction } from '../domain/approval.js';
import { isIsoMoment } from '../domain/iso-moment.js';
import { LIMITS } from '../domain/limits.js';
import type { ArrivingMessage, TakeOver } from '../domain/message-shapes.js';
import { hasHiddenCharacter, hasLoneSurrogate, isBlank } from '../domain/text-rules.js';
import { characters, utf8Bytes } from '../domain/text-size.js';
import { type KnownFields, schemaProblems } from './schema-problems.js';

/** A message that may be sent, or everything that is wrong with it. */
export type Reading<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** What a caller says about a decision; the rest comes from the open gate. */
export interface DecisionWish {
  readonly action: DecisionAction;
  readonly actor: { readonly id: string; readonly group?: string | null | undefined };
  readonly reason?: string | null | undefined;
  readonly reply?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly artifactHash?: string | null | undefined;
  readonly nonce?: string | null | undefined;
  readonly signature?: string | null | undefined;
}

/** What a decision needs beside the wish. */
export interface DecisionSetting {
  readonly requestId: string;
  readonly artifactHash: string;
  readonly group: string;
  readonly issuedAt: string;
  readonly nonce: string;
}

/** Reads what a caller says about a decision, as strictly as the run will read the payload that comes of it. */
export function readDecisionWish(value: unknown): Reading<DecisionWish> {
  return reading({ schema: decisionWish, value, known: DECISION_FIELDS });
}

/** The payload of a decision: what the caller said, and the gate for the rest. */
export function toDecision(wish: DecisionWish, setting: DecisionSetting): Decision {
  return {
    schemaVersion: 1,
    requestId: wish.requestId ?? setting.requestId,
    artifactHash: wish.artifactHash ?? setting.artifactHash,
    action: wish.action,
    actor: { id: wish.actor.id, group: wish.actor.group ?? setting.group },
    reason: wish.reason ?? null,
    edits: typeof wish.reply === 'string' ? { reply: wish.reply } : null,
    issuedAt: setting.issuedAt,
    nonce: wish.nonce ?? setting.nonce,
    signature: wish.signature ?? null,
  };
}

/** Reads a customer message; without `receivedAt` it came in now. */
export function readCustomerMessageInput(value: unknown, now: string): Reading<ArrivingMessage> {
  const read = reading({ schema: customerMessage, value, known: { '': ['messageId', 'body', 'receivedAt'] } });
  return read.kind === 'ok' ? { kind: 'ok', value: { ...read.value, receivedAt: read.value.receivedAt ?? now } } : read;
}

/** Reads a take-over. */
export function readTakeOverInput(value: unknown): Reading<TakeOver> {
  return reading({ schema: takeOver, value, known: { '': ['actor', 'reason'], actor: ['id'] } });
}

const whole = z.string().refine((text) => !hasLoneSurrogate(text), {
  error: 'holds half a character (a lone surrogate), which cannot be stored',
  abort: true,
});
const label = whole
  .refine((text) => !isBlank(text), { error: 'is blank', abort: true })
  .refine((text) => characters(text) <= LIMITS.fieldLength.value, {
    error: `is too long; at most ${LIMITS.fieldLength.value} characters`,
  })
  .refine((text) => !hasHiddenCharacter(text), { error: 'control and invisible characters are not allowed here' });
const prose = whole.refine((text) => characters(text) <= LIMITS.decisionText.value, {
  error: `is too long; at most ${LIMITS.decisionText.value} characters`,
});
const hash = whole.regex(/^[0-9a-f]{64}$/, {
  error: 'must be the 64 lower-case hexadecimal digits that the open gate shows',
});

const decisionWish = z
  .strictObject({
    action: z.enum(DECISION_ACTIONS),
    actor: z.strictObject({ id: label, group: label.nullish() }),
    reason: prose.nullish(),
    reply: prose.nullish(),
    requestId: label.nullish(),
    artifactHash: hash.nullish(),
    nonce: label.nullish(),
    signature: prose.nullish(),
  })
  .superRefine((wish, context) => {
    const problem = wishProblem(wish);
    if (problem !== null) context.addIssue({ code: 'custom', path: [problem.at], message: problem.what });
  }) satisfies z.ZodType<DecisionWish>;

const DECISION_FIELDS = {
  '': ['action', 'actor', 'reason', 'reply', 'requestId', 'artifactHash', 'nonce', 'signature'],
  actor: ['id', 'group'],
} as const satisfies KnownFields;

const customerMessage = z.strictObject({
  messageId: label,
  body: whole
    .refine((text) => utf8Bytes(text) <= LIMITS.customerMessage.value, {
      error: `is too long; a message may hold ${LIMITS.customerMessage.value} bytes of text`,
    })
    .refine((text) => !isBlank(text), { error: 'holds nothing that a reader could see' }),
  receivedAt: whole
    .refine(isIsoMoment, { error: 'must be a moment in ISO 8601, e.g. 2026-01-31T09:00:00Z' })
    .optional(),
});

const takeOver = z.strictObject({
  actor: z.strictObject({ id: label }),
  reason: prose.refine((text) => !isBlank(text), { error: 'say why, in at least one word' }),
}) satisfies z.ZodType<TakeOver>;

function wishProblem({ action, reason, reply }: DecisionWish): { readonly at: string; readonly what: string } | null {
  const sendsText = typeof reply === 'string';
  if (action === 'edit') {
    return sendsText && !isBlank(reply) ? null : { at: 'reply', what: 'an edit carries the new text of the reply' };
  }
  if (sendsText) return { at: 'reply', what: 'only action "edit" sends another reply' };
  const hasReason = typeof reason === 'string' && !isBlank(reason);
  return action === 'approve' || hasReason ? null : { at: 'reason', what: 'a rejection says why' };
}

function reading<T>(of: { schema: z.ZodType<T>; value: unknown; known: KnownFields }): Reading<T> {
  const parsed = of.schema.safeParse(of.value);
  return parsed.success
    ? { kind: 'ok', value: parsed.data }
    : { kind: 'invalid', problems: schemaProblems({ error: parsed.error, value: of.value, known: of.known }) };
}
