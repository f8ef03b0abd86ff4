/**
 * What was learnt from example tickets of one language: weights over the vector of a text. The last number of a row stands
 * alone; the others are multiplied with the vector. Learnt by `scripts/train-likeness.mjs`, hashed with the playbook.
 */
export interface Likeness {
  /** The model whose vectors the weights are for. */
  readonly model: string;
  /** BCP 47 primary language: texts in others are not assessed. */
  readonly language: string;
  /** The examples that it was learnt from, seen from the folder of the playbook, and the SHA-256 of their file. */
  readonly examples: { readonly file: string; readonly sha256: string };
  /** Above zero: the text reads like those that a person has to see. */
  readonly person: readonly number[];
  /** By rule of the policy: the highest row names the rule whose examples the text reads like. */
  readonly rules: Readonly<Record<string, readonly number[]>>;
}

/** A text that reads like the examples of a rule, and the customer's words that do so most. */
export interface Alike {
  readonly ruleId: string;
  readonly words: string;
}

/** How much a vector looks like the texts that a person has to see: above zero, or not. No bound, no unit. */
export function likenessOf(vector: readonly number[], { person }: Likeness): number {
  return weigh(vector, person);
}

/** Ids of the rules that were learnt, the one whose examples a vector looks like most first. Says nothing about whether any should fire. */
export function nearestRules(vector: readonly number[], { rules }: Likeness): readonly string[] {
  return Object.entries(rules)
    .map(([id, row]) => ({ id, score: weigh(vector, row) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function weigh(vector: readonly number[], row: readonly number[]): number {
  let sum = row.at(-1) ?? 0;
  for (let at = 0; at < vector.length; at += 1) sum += (vector[at] ?? 0) * (row[at] ?? 0);
  return sum;
}
