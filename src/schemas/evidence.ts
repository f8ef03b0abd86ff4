import { z } from 'zod';
import { DESK_SOURCES, type ObservableEvidence } from '../domain/evidence-catalogue.js';
import { id, knownKeys, listOf, oneOf, text } from './playbook-fields.js';

const SOURCE = /^[a-z][a-z0-9_]{0,59}$/;
const A_SOURCE = 'a name of small letters, digits and underscores, such as customer_message';

const entry = knownKeys({
  id: z.string({ error: A_SOURCE }).regex(SOURCE, { error: A_SOURCE }),
  kind: oneOf(['customer_message', 'recontact', 'receipt', 'system_state', 'attested']),
  tells: text(200),
  unit: oneOf(['count', 'yes-no', 'hours', 'percent']),
  comparators: listOf(oneOf(['eq', 'gte', 'lte']), 3).min(1, { error: 'at least one of eq, gte, lte' }),
  available: z.union([z.literal(true), knownKeys({ connector: id })], {
    error: 'true when the desk observes it by itself, or { connector: NAME } that has to be there first',
  }),
})
  .refine(({ available, kind }) => available !== true || DESK_SOURCES.includes(kind), {
    path: ['available'],
    error: `{ connector: NAME }, because the desk by itself observes only ${DESK_SOURCES.join(', ')}`,
  })
  .refine(({ available, kind, id: name }) => available !== true || name === kind || !DESK_SOURCES.includes(kind), {
    path: ['id'],
    error: 'the same word as "kind": what the desk observes by itself goes by that name',
  })
  .transform(({ available, ...rest }) => ({
    ...rest,
    brings: available === true ? ({ kind: 'desk' } as const) : ({ kind: 'connector', ...available } as const),
  }));

/** `evidence.yaml`: what can be observed, and where. */
export const evidenceSchema = knownKeys({ sources: listOf(entry, 100) }).transform(
  ({ sources }) => sources,
) satisfies z.ZodType<readonly ObservableEvidence[]>;
