import { z } from 'zod';

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;
const DURATION = /^\d{1,6}(?:\.\d{1,3})? ?(?:ms|s|m|h|d)$/;
const DAY_MS = 86_400_000;
const A_DURATION = 'a duration with its unit, such as 20s, 4h or 3d';

/**
 * A map whose keys are all known. Every message of these schemas says what to write, because it is printed after
 * "Instead:" beside file and line.
 */
export function knownKeys<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: `the keys ${Object.keys(shape).join(', ')}` });
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `one of ${words.join(', ')}` });
}

/** A list, at most `most` long. */
export function listOf<Item extends z.ZodType>(item: Item, most: number) {
  return z.array(item, { error: 'a list' }).max(most, { error: `at most ${most} entries` });
}

/** Text that says something. */
export function text(most: number) {
  const error = `a text of 1 to ${most} characters`;
  return z.string({ error }).trim().min(1, { error }).max(most, { error });
}

/** The id of a rule, a person, a group or a queue. */
export const id = z
  .string({ error: 'an id: letters, digits and hyphens' })
  .regex(ID, { error: 'an id: 1 to 60 letters, digits and hyphens, beginning with a letter or digit' });

/** The primary code of a language, e.g. `en`. */
export const language = z
  .string({ error: 'a language code such as en' })
  .regex(/^[a-z]{2,3}$/, { error: 'a language code of two or three small letters, such as en' });

/** Yes or no, as YAML writes them. */
export const yesOrNo = z.boolean({ error: 'true or false' });

/** Reads a duration such as `4h` as milliseconds. Handed in, because schemas know zod and the domain and nothing else. */
export type ReadDuration = (written: string) => number;

/** A duration with its unit, e.g. `4h`, read as milliseconds: from one second to ninety days. */
export function durationMs(read: ReadDuration) {
  return z
    .string({ error: A_DURATION })
    .regex(DURATION, { error: A_DURATION })
    .transform(read)
    .refine((value) => value >= 1000 && value <= 90 * DAY_MS, { error: 'a duration from 1s to 90d' });
}

/** How much is at stake at a gate. */
export const risk = oneOf(['low', 'normal', 'high']);

/** What a customer has bought. */
export const tier = oneOf(['free', 'standard', 'enterprise']);
