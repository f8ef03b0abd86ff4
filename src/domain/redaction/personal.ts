import { foldText, wordsOf } from '../text-folding.js';
import { findInFileName } from './file-names.js';
import { findNames, partsOfNames } from './known-names.js';
import { findMailAddresses } from './mail-addresses.js';
import { namesIn } from './names.js';
import { findPhones, type PhoneJudge } from './phones.js';
import { findPlaceholders, placeholder, resolvePlaceholders } from './placeholders.js';
import { replaceSpans, type PersonalKind, type RedactionCounts, type Span } from './span.js';

/** What is needed to find the personal data of one ticket. */
export interface PersonalSetting {
  /** Six characters from the ticket's content hash. */
  readonly nonce: string;
  /** Where the customer's telephone is, ISO 3166; `null` when nobody knows. */
  readonly region: string | null;
  readonly isNumber: PhoneJudge;
}

/** What tells words from names in the names of files. */
export interface FileNameTexts {
  readonly texts: readonly string[];
  /** What the desk itself works by: the standing rules of its roles. */
  readonly house: readonly string[];
}

/** Replaces the personal data of one ticket, and puts it back. The same datum gets the same placeholder. */
export interface PersonalRedactor {
  /** Takes names to look for in every text from now on: given ones, and those that texts give away. */
  learn(of: { readonly names: readonly string[]; readonly texts: readonly string[] }): void;
  /** The text with placeholders. What looks like a placeholder already is replaced as well, so that none can be forged. */
  redact(text: string): string;
  /**
   * The same for the names of a ticket's files, all at once: `texts` are what else leaves of the ticket, already redacted. What
   * is taken for a name here is one in every text from now on, unless it is a word of the `house`: nobody may blank the
   * words that roles work with by naming a file so.
   */
  redactFileNames(names: readonly string[], of: FileNameTexts): readonly string[];
  /** The text with what each placeholder stands for; an unknown placeholder stays, and is a finding of the checks. */
  restore(text: string): string;
  /** How many different data were replaced so far, by kind. */
  counts(): RedactionCounts;
}

/** A redactor that knows nothing yet. `restore(redact(text))` is `text`, character for character. */
export function createPersonalRedactor(setting: PersonalSetting): PersonalRedactor {
  const known: string[] = [];
  let parts: readonly string[] = [];
  const placeholders = new Map<string, string>();
  const meanings = new Map<string, string>();
  const numbers = new Map<PersonalKind, number>();

  const placeholderOf = (kind: PersonalKind, datum: string): string => {
    const key = `${kind} ${datum}`;
    const old = placeholders.get(key);
    if (old !== undefined) return old;
    const number = (numbers.get(kind) ?? 0) + 1;
    const made = placeholder({ kind, number, nonce: setting.nonce });
    numbers.set(kind, number);
    placeholders.set(key, made);
    meanings.set(made, datum);
    return made;
  };

  const learn = (names: readonly string[]): void => {
    known.push(...names);
    parts = partsOfNames(known);
  };
  const replaced = (text: string, more: readonly Span<PersonalKind>[]): string => {
    const spans = [
      ...findPlaceholders(text),
      ...findMailAddresses(text),
      ...findPhones(text, setting),
      ...findNames(text, parts),
      ...more,
    ];
    return replaceSpans<PersonalKind>(text, spans, ({ kind, start, end }) =>
      placeholderOf(kind, text.slice(start, end)),
    );
  };

  return {
    learn: ({ names, texts }) => learn([...names, ...texts.flatMap(namesIn)]),
    redact: (text) => replaced(text, []),
    redactFileNames(names, { texts, house }) {
      const words = foldedWords(texts);
      const found = names.map((name) => findInFileName(name, { words, names: new Set(parts) }));
      const written = names.map((name, index) => replaced(name, found[index] ?? []));
      const ours = foldedWords(house);
      const taken = names.flatMap((name, index) =>
        (found[index] ?? []).map(({ start, end }) => name.slice(start, end)),
      );
      learn(taken.filter((word) => !ours.has(foldText(word))));
      return written;
    },
    restore: (text) => resolvePlaceholders(text, meanings),
    counts: () => Object.fromEntries(numbers),
  };
}

function foldedWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => wordsOf(text).map((word) => word.folded)));
}
