import { z } from 'zod';
import type { Handoff, StageId } from '../domain/stages.js';
import { resolutionChecksSchema } from './drafts/analyst.js';
import { handlingPathSchema } from './drafts/operations-lead.js';
import { followThroughSchema } from './drafts/product-manager.js';
import { clarifiedIssueSchema } from './drafts/support-specialist.js';

/** Reads a drafter's answer as untrusted data: what passes has the shape of the stage's handoff. */
export const draftSchemas = {
  'support-specialist': clarifiedIssueSchema,
  'operations-lead': handlingPathSchema,
  analyst: resolutionChecksSchema,
  'product-manager': followThroughSchema,
} as const satisfies { readonly [S in StageId]: z.ZodType<Handoff<S>> };

/** A JSON Schema as strict functions take it. */
export type DraftShape = Readonly<Record<string, unknown>>;

/**
 * The same shapes as JSON Schema for strict functions, in the words that such a function accepts: lengths of strings
 * are left to `draftSchemas`, which reads every answer anyway.
 */
export const draftShapes: { readonly [S in StageId]: DraftShape } = {
  'support-specialist': shapeOf(draftSchemas['support-specialist']),
  'operations-lead': shapeOf(draftSchemas['operations-lead']),
  analyst: shapeOf(draftSchemas.analyst),
  'product-manager': shapeOf(draftSchemas['product-manager']),
};

function shapeOf(schema: z.ZodType): DraftShape {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    reused: 'inline',
    override: ({ jsonSchema }) => {
      delete jsonSchema.minLength;
      delete jsonSchema.maxLength;
    },
  });
  return shape;
}
