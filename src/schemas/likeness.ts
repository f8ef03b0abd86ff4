import { z } from 'zod';
import type { Likeness } from '../domain/likeness.js';
import { id, knownKeys, text } from './playbook-fields.js';

/** Numbers in a row: 512 of the vector, and one that stands alone. */
const ROW = 513;
const AS_LEARNT = 'as scripts/train-likeness.mjs writes it';

const row = z.array(z.int({ error: AS_LEARNT }), { error: AS_LEARNT }).length(ROW, { error: AS_LEARNT });

/** What was learnt from example tickets, as the script writes it. */
export const likenessSchema: z.ZodType<Likeness> = knownKeys({
  model: text(60),
  language: z.string({ error: AS_LEARNT }).regex(/^[a-z]{2}$/, { error: AS_LEARNT }),
  examples: knownKeys({
    file: z.string({ error: AS_LEARNT }).regex(/^examples\/[a-z]{2}\.ndjson$/, { error: AS_LEARNT }),
    sha256: z.string({ error: AS_LEARNT }).regex(/^[0-9a-f]{64}$/, { error: AS_LEARNT }),
  }),
  person: row,
  rules: z.record(id, row, { error: AS_LEARNT }),
});
