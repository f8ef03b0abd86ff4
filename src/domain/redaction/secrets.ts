import { findCards } from './cards.js';
import { fold } from './folded.js';
import { findIbans } from './iban.js';
import { findKeys } from './keys.js';
import { findPasswords } from './passwords.js';
import { replaceSpans, type RedactionCounts, type SecretKind, type Span } from './span.js';
import { mapTexts } from './walk.js';

/**
 * What stands in the place of a secret, in every language. None is longer than the shortest secret of its kind, so that a
 * ticket within its limits stays within them.
 */
const FORMS: { readonly [K in SecretKind]: string } = {
  card: '[card ***]',
  iban: '[IBAN ***]',
  key: '[key ***]',
  password: '[pw]',
};
const KINDS: readonly SecretKind[] = ['card', 'iban', 'key', 'password'];
/** Names that tell runs apart, chosen by the sending system and not by the customer; and hashes, which any digits may fill. */
const NAMES: ReadonlySet<string> = new Set([
  ...['id', 'tenant', 'ticketId', 'messageId'],
  ...['previousHash', 'inputHash', 'outputHash', 'rejectedHash', 'contentHash', 'artifactHash', 'playbookHash'],
]);

/**
 * The secrets of a text: cards, account numbers, keys and tokens, passwords. Invisible characters, look-alike letters and
 * letters of full width hide none. Linear in the text.
 */
export function findSecrets(text: string): readonly Span<SecretKind>[] {
  const folded = fold(text);
  const { text: plain } = folded;
  const found = [...findCards(plain), ...findIbans(plain), ...findKeys(plain), ...findPasswords(plain)];
  return found.map((span) => folded.asWritten(span));
}

/**
 * The same value with `[card ***]` and the like in the place of each secret, in every text of it, names of fields
 * included; ids stay. A value without secrets comes back as the same object. Nothing ever puts a secret back.
 */
export function withoutSecrets<T>(value: T): T {
  return mapTexts(value, { write: textWithoutSecrets, leaves: NAMES });
}

/** A text without its secrets. Twice is the same as once. */
export function textWithoutSecrets(text: string): string {
  return replaceSpans(text, findSecrets(text), formOf);
}

/** How many secrets were taken out of a value, by kind: counted by what stands in their place. */
export function countSecrets(value: unknown): RedactionCounts {
  const counts = new Map<SecretKind, number>();
  mapTexts(value, {
    write: (text) => {
      for (const kind of KINDS) {
        const count = text.split(FORMS[kind]).length - 1;
        if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
      }
      return text;
    },
    leaves: NAMES,
  });
  return Object.fromEntries(counts);
}

/** A code of three digits beside a card is shorter than its form. */
function formOf(span: Span<SecretKind>): string {
  const form = FORMS[span.kind];
  const length = span.end - span.start;
  return form.length <= length ? form : '*'.repeat(length);
}
