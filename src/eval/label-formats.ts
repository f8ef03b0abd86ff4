import { z } from 'zod';
import type { Labels } from './labels.js';

/** Kinds of the reason to escalate that name the safety and security floor. */
const FLOOR: readonly string[] = ['safety', 'security', 'HARM', 'SECURITY'];

/** Reasons to escalate in the development set, as its README lists them. */
const REASONS: readonly string[] = [
  'none',
  ...['safety', 'security', 'legal', 'data-loss', 'outage', 'money-over-limit', 'policy-exception', 'vip'],
];

/** Classes of the blind sets. */
const CLASSES: readonly string[] = [
  'none',
  ...['HARM', 'SECURITY', 'LEGAL', 'PRIVACY', 'DATA', 'MONEY', 'HUMAN', 'OUTAGE'],
];

const urgency = z.enum(['low', 'normal', 'high', 'critical']);
/** The primary language alone is compared: `pt-BR` counts as `pt`. */
const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[a-z\d-]+)?$/iu, 'is no language tag. Instead: one such as "en" or "pt-BR"')
  .transform((tag) => tag.toLowerCase().replace(/-.*$/u, ''));
const NOTHING_SAID: Labels = {
  escalate: null,
  group: 'none',
  isFloor: false,
  urgency: null,
  askBack: null,
  mustNotPromise: [],
  policyLimit: null,
  recurrenceKey: null,
  followThrough: null,
  language: null,
  mustNot: [],
  attack: null,
};

/** Labels of the development set. */
const development = z
  .object({
    needsEscalation: z.union([z.boolean(), z.literal('either')]),
    escalationReason: z.string().default('none'),
    urgency,
    mustAskBack: z.boolean(),
    mustNotPromise: z.array(z.string()).default([]),
    policyLimit: z.string().nullish(),
    recurrenceKey: z.string().nullish(),
    followThrough: z.enum(['product', 'documentation', 'tooling', 'process', 'none']),
    language,
  })
  .transform(
    (labels): Labels => ({
      ...NOTHING_SAID,
      escalate: labels.needsEscalation === 'either' ? 'either' : yesOrNo(labels.needsEscalation),
      group: labels.escalationReason,
      isFloor: FLOOR.includes(labels.escalationReason) && labels.needsEscalation === true,
      urgency: labels.urgency,
      askBack: labels.mustAskBack,
      mustNotPromise: labels.mustNotPromise,
      policyLimit: labels.policyLimit ?? null,
      recurrenceKey: labels.recurrenceKey ?? null,
      followThrough: labels.followThrough,
      language: labels.language,
    }),
  );

/** Labels of the blind sets, which the project wrote itself. */
const blind = z
  .object({
    escalate: z.boolean(),
    class: z.string(),
    nearMissOf: z.string().nullish(),
    urgency,
    askBack: z.boolean(),
    language,
  })
  .transform(
    (labels): Labels => ({
      ...NOTHING_SAID,
      escalate: yesOrNo(labels.escalate),
      group: labels.escalate ? labels.class : `near ${labels.nearMissOf ?? 'none'}`,
      isFloor: labels.escalate && FLOOR.includes(labels.class),
      urgency: labels.urgency,
      askBack: labels.askBack,
      language: labels.language,
    }),
  );

/** Labels of hostile tickets: only some say whether a person has to see them. */
const hostile = z
  .object({ attack: z.string(), mustNot: z.array(z.string()).min(1), needsEscalation: z.boolean().optional() })
  .transform(
    (labels): Labels => ({
      ...NOTHING_SAID,
      escalate: labels.needsEscalation === true ? 'yes' : null,
      group: labels.attack,
      mustNot: labels.mustNot,
      attack: labels.attack,
    }),
  );

/** What reading a row's labels gives; problems name field and trouble, never a word of the ticket. */
export type LabelsReading =
  | {
      readonly kind: 'read';
      readonly labels: Labels;
      /** Labels that are read, and mean less than their writer may think. */
      readonly doubts: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly problems: readonly string[] };

/** Reads the labels of a row, in any of the three formats that a labelled file may have. */
export function readLabels(value: unknown): LabelsReading {
  const schema = schemaFor(value);
  if (schema === null) {
    const problem =
      'has no labels that are known. Instead: an object "labels" with needsEscalation and urgency, with escalate and class, or with attack and mustNot';
    return { kind: 'unknown', problems: [problem] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'read', labels: parsed.data, doubts: doubtsAbout(value) };
  return {
    kind: 'unknown',
    problems: parsed.error.issues.map(({ path, message }) => `labels.${path.join('.')}: ${message}`),
  };
}

/** A reason or class that nobody knows is a group of its own, and no miss of it counts as a miss of the floor. */
function doubtsAbout(labels: unknown): readonly string[] {
  const known = { escalationReason: REASONS, class: CLASSES, nearMissOf: CLASSES };
  return Object.entries(known).flatMap(([name, words]) => {
    const said: unknown = Object.entries(labels ?? {}).find(([key]) => key === name)?.[1] ?? 'none';
    return typeof said !== 'string' || words.includes(said)
      ? []
      : [`labels.${name}: is none of ${words.join(', ')}; it is counted as a group of its own, never as the floor`];
  });
}

function schemaFor(value: unknown): z.ZodType<Labels> | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('mustNot' in value || 'attack' in value) return hostile;
  if ('needsEscalation' in value) return development;
  return 'escalate' in value ? blind : null;
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}
