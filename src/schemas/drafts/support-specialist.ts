import { z } from 'zod';
import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import { LIMITS } from '../../domain/limits.js';
import { line, lines, listOf, name, sentenceIndex, text } from './parts.js';

const reply = z.strictObject({
  body: z.string().min(1).max(LIMITS.replyLength.value),
  language: z.string().regex(/^[a-z]{2,3}$/),
  sentences: z.array(line).min(1).max(LIMITS.replySentences.value),
  nextStep: z.strictObject({ who: line, what: line, by: line, sentence: sentenceIndex }),
  expectedOutcome: z.strictObject({ text: line, sentence: sentenceIndex }),
  escalationPath: z.strictObject({ text: line, sentence: sentenceIndex }),
  questions: listOf(z.strictObject({ text: line, answers: line }), LIMITS.replyQuestions.value),
  commitments: listOf(z.strictObject({ text: line, owner: name, by: line, policyRef: name.nullable() })),
});

/** The shape of the support specialist's draft: every field required, absent is `null`, unknown keys refused. */
export const clarifiedIssueSchema = z.strictObject({
  customerGoal: line,
  blockedOn: line,
  confusionPoints: lines,
  knownFacts: listOf(z.strictObject({ statement: line, quote: text })),
  missingInfo: lines,
  urgency: z.strictObject({
    level: z.enum(['low', 'normal', 'high', 'critical']),
    drivers: lines,
    quote: text.nullable(),
  }),
  goodResponseMust: lines.min(1),
  reply,
  rewrites: listOf(z.strictObject({ before: text, why: line, after: text })),
  recurrence: z.strictObject({ suspected: z.boolean(), signature: line.nullable(), evidence: lines }),
  systemFixes: listOf(z.strictObject({ kind: z.enum(['product', 'documentation', 'macro']), gap: line })),
}) satisfies z.ZodType<ClarifiedIssue>;
