import type { z } from 'zod';
import type { Handoff, StageId } from '../domain/stages.js';
import { draftSchemas } from './drafts.js';

/** A draft that has the shape of its stage, or every place where it has not. */
export type DraftReading<S extends StageId> =
  | { readonly kind: 'ok'; readonly handoff: Handoff<S> }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Reads what a drafter returned. Problems name the place and the kind of mistake, never the text. */
export function readDraft<S extends StageId>(stage: S, content: unknown): DraftReading<S> {
  const parsed = SCHEMAS[stage].safeParse(content);
  if (parsed.success) return { kind: 'ok', handoff: parsed.data };
  return { kind: 'invalid', problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`) };
}

const SCHEMAS: { readonly [S in StageId]: z.ZodType<Handoff<S>> } = draftSchemas;
