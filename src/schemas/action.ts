import { z } from 'zod';
import type { ActionContent } from '../domain/action.js';
import { LIMITS } from '../domain/limits.js';
import { itemSchema } from './drafts/product-manager.js';

const label = z.string().max(LIMITS.fieldLength.value);
const longLine = z.string().min(1).max(LIMITS.subjectLength.value);

const reply = z.strictObject({
  kind: z.literal('reply'),
  to: z.strictObject({ name: label.nullable(), channel: label.min(1) }),
  // "Re: " stands before the subject of the ticket.
  subject: z
    .string()
    .min(1)
    .max(LIMITS.subjectLength.value + 4),
  language: z.string().regex(/^[a-z]{2,3}$/),
  // A person who edits may write more than a drafter.
  body: z.string().min(1).max(LIMITS.decisionText.value),
  writtenBy: longLine,
});

const notice = z.strictObject({
  kind: z.literal('notice'),
  to: label.min(1),
  subject: longLine,
  // Every rule that fired and every finding stands in it.
  body: z.string().min(1).max(LIMITS.ticketText.value),
});

/**
 * What may leave the house: the shape and the bounds of a reply, an item and a notice (stages, X4). Whatever a draft
 * says, a connector is given nothing else.
 */
export const actionContentSchema = z.union([
  reply,
  z.strictObject({ kind: z.literal('item'), item: itemSchema }),
  notice,
]) satisfies z.ZodType<ActionContent>;
