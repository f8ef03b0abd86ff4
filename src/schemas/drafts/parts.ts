import { z } from 'zod';
import { LIMITS } from '../../domain/limits.js';

/** One sentence or label of a draft; never empty. */
export const line = z.string().trim().min(1).max(LIMITS.draftLine.value);

/** A longer passage; never empty. */
export const text = z.string().trim().min(1).max(LIMITS.draftText.value);

/** An id within a draft or of the roster. */
export const name = z.string().trim().min(1).max(LIMITS.fieldLength.value);

/** A bounded list of sentences. */
export const lines = z.array(line).max(LIMITS.draftList.value);

/** A place in the reply's list of sentences. */
export const sentenceIndex = z
  .int()
  .min(0)
  .max(LIMITS.replySentences.value - 1);

/** A bounded list of anything else. */
export function listOf<T extends z.ZodType>(entry: T, most: number = LIMITS.draftList.value): z.ZodArray<T> {
  return z.array(entry).max(most);
}
