import { findPlaceholders } from '../redaction/placeholders.js';
import { findSecrets } from '../redaction/secrets.js';
import type { Finding } from './finding.js';

/**
 * Placeholders that stand in a draft, in any field (stages, S7): what is known was put back before, so one that is left
 * stands for nothing, or was made up. The paths that a finding names are those of the draft.
 */
export function leftoverPlaceholders(draft: unknown): readonly Finding[] {
  return textsOf(draft, '').flatMap(({ at, text }) =>
    findPlaceholders(text).length === 0
      ? []
      : [{ at, rule: 'S7', fix: 'Take the placeholder out: nothing is known that could stand there.' }],
  );
}

/** Secrets that stand in a text which a person or a draft wants to send (stages, S7). */
export function leftoverSecrets(draft: unknown): readonly Finding[] {
  return textsOf(draft, '').flatMap(({ at, text }) =>
    findSecrets(text).length === 0
      ? []
      : [{ at, rule: 'S7', fix: 'Take the secret out; say where the customer finds it instead.' }],
  );
}

interface Place {
  readonly at: string;
  readonly text: string;
}

/** A draft was read with a schema before, so it nests as deep as its stage allows and no deeper. */
function textsOf(value: unknown, at: string): readonly Place[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, at === '' ? name : `${at}.${name}`));
}
