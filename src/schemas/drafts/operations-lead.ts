import { z } from 'zod';
import type { HandlingPath } from '../../domain/handoffs/operations-lead.js';
import { LIMITS } from '../../domain/limits.js';
import { line, listOf, name, text } from './parts.js';

const step = z.strictObject({
  id: name,
  action: line,
  owner: name,
  by: line,
  // A promise to the customer stands here word for word, so this field holds more than one line.
  doneWhen: text,
  dependsOn: listOf(name, LIMITS.planSteps.value),
  irreversible: z.boolean(),
  customerVisible: z.boolean(),
});

const escalation = z.strictObject({
  needed: z.boolean(),
  tier: z.int().min(0).max(9),
  reason: line,
  ruleIds: listOf(name, LIMITS.firedRules.value),
  approverGroup: name,
  dueBy: line,
});

/** The shape of the operations lead's draft: every field required, absent is `null`, unknown keys refused. */
export const handlingPathSchema = z.strictObject({
  currentMap: listOf(z.strictObject({ step: line, owner: name, waitsOn: line, source: line })),
  friction: listOf(
    z.strictObject({ id: name, kind: z.enum(['ambiguity', 'delay', 'duplicate']), where: line, evidence: text }),
  ),
  route: z.strictObject({ kind: name, queue: name, reason: line, ruleIds: listOf(name, LIMITS.firedRules.value) }),
  owner: name,
  priority: z.strictObject({
    impact: z.enum(['one', 'team', 'organisation', 'everyone']),
    urgency: z.enum(['low', 'normal', 'high', 'critical']),
    level: z.enum(['P1', 'P2', 'P3', 'P4']),
  }),
  escalation,
  coordination: listOf(z.strictObject({ who: name, ask: line, by: line })),
  steps: z.array(step).min(1).max(LIMITS.planSteps.value),
  smallestChange: z
    .strictObject({ change: line, removes: name, cost: line, smallerOptionRejectedBecause: line })
    .nullable(),
  dispositions: listOf(
    z.strictObject({ frictionId: name, verdict: z.enum(['document', 'automate', 'delegate', 'leave-alone']) }),
  ),
  experiments: listOf(
    z.strictObject({
      proposal: line,
      baseline: line,
      expectedGain: line,
      gain: z.strictObject({ kind: z.enum(['quality', 'speed']), percent: z.number().min(0).max(1_000) }),
      evidence: line,
      cost: line,
    }),
    LIMITS.experiments.value,
  ),
}) satisfies z.ZodType<HandlingPath>;
