import type { PersonalKind, Span } from './span.js';

/** Hyphens and dashes that a model may write for one of ours. */
const DASH = String.raw`[ ]?[-_\u2010-\u2015\u2212][ ]?`;
const KINDS = '(?:MAIL|PHONE|NAME|MARK)';
const NONCE = '[ ]?~[ ]?[0-9a-z]{1,16}';
/**
 * What a model may make of a placeholder: other brackets, other case, other dashes, blanks within, its word in another
 * language, or no nonce as long as there is a bracket. Whatever looks like one is one.
 */
const LOOKS_LIKE_ONE = new RegExp(
  [
    String.raw`\[\[[ ]?\p{L}{2,12}${DASH}\d{1,5}(?:${NONCE})?[ ]?\]{1,2}`,
    String.raw`\[[ ]?${KINDS}${DASH}\d{1,5}[ ]?\]`,
    String.raw`(?:\[{1,2}[ ]?)?\b${KINDS}${DASH}\d{1,5}${NONCE}(?:[ ]?\]{1,2})?`,
  ].join('|'),
  'giu',
);
/** A placeholder as we write it. */
const WHOLE = new RegExp(String.raw`\[\[${KINDS}-\d{1,5}~[0-9a-z]{6}\]\]`, 'gu');
const NONCE_LENGTH = 6;

/** The placeholder of one datum, e.g. `[[MAIL-1~k3f9a2]]`; the nonce is the ticket's. */
export function placeholder(of: {
  readonly kind: PersonalKind;
  readonly number: number;
  readonly nonce: string;
}): string {
  return `[[${of.kind.toUpperCase()}-${of.number}~${of.nonce}]]`;
}

/** The nonce of a ticket, from its content hash: the same for every retry and every stage, another for every ticket. */
export function nonceOf(contentHash: string): string {
  const number = Number.parseInt(contentHash.slice(0, 12), 16);
  return number.toString(36).padStart(NONCE_LENGTH, '0').slice(-NONCE_LENGTH);
}

/** Finds whatever looks like a placeholder, whole or mangled. */
export function findPlaceholders(text: string): readonly Span<'mark'>[] {
  return [...text.matchAll(LOOKS_LIKE_ONE)].map((match) => ({
    kind: 'mark',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Writes what each whole placeholder stands for; one that stands for nothing stays. What is put in is not read again. */
export function resolvePlaceholders(text: string, meanings: ReadonlyMap<string, string>): string {
  return text.replace(WHOLE, (whole) => meanings.get(whole) ?? whole);
}
