import { z } from 'zod';
import type { Roster } from '../domain/opening.js';
import { id, knownKeys, listOf, text, yesOrNo } from './playbook-fields.js';

const person = knownKeys({ id, name: text(100), active: yesOrNo });

const tier = z
  .int({ error: 'a whole number from 1 to 9' })
  .min(1, { error: 'a whole number from 1 to 9' })
  .max(9, { error: 'a whole number from 1 to 9' });

const group = knownKeys({ id, tier, members: listOf(id, 100) });

/** `roster.yaml`: who works here. */
export const rosterSchema = knownKeys({
  people: listOf(person, 200),
  groups: listOf(group, 50),
}) satisfies z.ZodType<Roster>;
