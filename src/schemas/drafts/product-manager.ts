import { z } from 'zod';
import type { FollowThrough } from '../../domain/handoffs/product-manager.js';
import { LIMITS } from '../../domain/limits.js';
import { line, lines, listOf, name, text } from './parts.js';

const fromOneToFive = z.int().min(1).max(5);

/** One piece of work as a draft and a tracker hold it. */
export const itemSchema = z.strictObject({
  kind: z.enum(['product', 'tooling', 'documentation', 'process']),
  title: line,
  problem: text,
  value: line,
  scope: lines.min(1),
  nonScope: lines,
  acceptance: listOf(z.strictObject({ given: line, when: line, then: line })),
  edgeCases: lines,
  agentExecutionSpec: text.nullable(),
  impact: fromOneToFive,
  effort: fromOneToFive,
  owner: name,
  dedupeKey: name,
});

// A plain union becomes `anyOf` in JSON Schema; a discriminated one becomes `oneOf`, which strict functions refuse.
const followThrough = z.union([
  z.strictObject({ kind: z.literal('items'), items: z.array(itemSchema).min(1).max(LIMITS.followThroughItems.value) }),
  z.strictObject({ kind: z.literal('none'), why: line }),
]);

/** The shape of the product manager's draft: every field required, absent is `null`, unknown keys refused. */
export const followThroughSchema = z.strictObject({
  // The quote is empty where the ticket holds nothing that may be repeated.
  problem: z.strictObject({ who: line, pain: line, quote: z.string().max(LIMITS.draftText.value), value: line }),
  known: lines,
  assumed: lines,
  missing: lines,
  inScope: lines,
  outOfScope: listOf(z.strictObject({ item: line, why: line })),
  nextStep: z.strictObject({ what: line, owner: name, unblocks: line }),
  dependencies: listOf(z.strictObject({ what: line, owner: name, mustPrecede: line })),
  followThrough,
  conflicts: listOf(z.strictObject({ a: line, b: line, decisionNeeded: line })),
  recommendation: line,
  uncertainties: lines,
  teamDecisions: listOf(z.strictObject({ question: line, options: lines, owner: name, by: line })),
  technicalClaims: listOf(z.strictObject({ claim: line, support: line.nullable() })),
}) satisfies z.ZodType<FollowThrough>;
