import { z } from 'zod';
import type { ResolutionChecks } from '../../domain/handoffs/analyst.js';
import { LIMITS } from '../../domain/limits.js';
import { line, lines, listOf, name } from './parts.js';

const windowHours = z.int().min(1).max(LIMITS.checkWindowHours.value);

const check = z.strictObject({
  id: name,
  dimension: z.enum(['understood', 'responded', 'routed', 'closed']),
  question: line,
  definition: line,
  source: name,
  comparator: z.enum(['eq', 'gte', 'lte']),
  threshold: z.number(),
  windowHours,
  ifFails: name,
});

/** The shape of the analyst's draft: every field required, absent is `null`, unknown keys refused. */
export const resolutionChecksSchema = z.strictObject({
  decision: line,
  checks: z.array(check).min(1).max(LIMITS.resolutionChecks.value),
  unchecked: listOf(z.strictObject({ stepId: name, why: line }), LIMITS.planSteps.value),
  closingEvidence: listOf(
    z.strictObject({
      kind: z.enum(['customer_confirmed', 'system_state', 'no_recontact', 'attested']),
      source: name,
      windowHours,
    }),
  ).min(1),
  metrics: listOf(z.strictObject({ name, definition: line, decides: line }), LIMITS.metrics.value),
  rejected: listOf(z.strictObject({ name, why: z.enum(['vanity', 'noisy', 'undefined', 'redundant']) })),
  missingDefinitions: lines,
  reporting: z.strictObject({ shape: line, where: line, cadence: line, maintainer: name }),
}) satisfies z.ZodType<ResolutionChecks>;
