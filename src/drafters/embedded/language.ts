import { eld } from 'eld/small';

/** Enough to tell a language; a longer text only costs time. */
const CHARACTERS_READ = 2_000;
/** So many times, on average, a word is repeated in a text that shows no language. */
const REPEATED = 10;
/** Log lines, addresses, code and names of products are not prose: they pull every text towards English. */
const NOT_PROSE = /https?:\/\/\S+|\[[^\]\s]{1,40}\]|\S*[@\\/=_{}<>|]\S*|\b[\w.-]*\d[\w.-]*\b|\b\p{Lu}{2,}\b/gu;

/** The language of a customer's text, and whether the text itself shows it. */
export interface DetectedLanguage {
  /** BCP 47 primary language. */
  readonly language: string;
  readonly certain: boolean;
}

/**
 * Tells the language of a text. Where the text does not show it, the customer's locale decides, then the language of the
 * desk.
 */
export function detectLanguage(
  text: string,
  hints: { readonly locale: string | null; readonly deskLanguage: string },
): DetectedLanguage {
  const prose = text.slice(0, CHARACTERS_READ).replace(NOT_PROSE, ' ');
  const result = saysOneThing(prose) ? null : eld.detect(prose);
  if (result !== null && result.language !== '' && result.isReliable())
    return { language: result.language, certain: true };
  const hint = hints.locale === null ? null : primaryLanguage(hints.locale);
  return { language: hint ?? primaryLanguage(hints.deskLanguage) ?? 'en', certain: false };
}

/** Whether the same few words are repeated over and over: what they resemble is chance. */
function saysOneThing(prose: string): boolean {
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= REPEATED && new Set(words).size * REPEATED <= words.length;
}

function primaryLanguage(locale: string): string | null {
  return /^[A-Za-z]{2,3}(?=$|[-_])/u.exec(locale)?.[0].toLowerCase() ?? null;
}
