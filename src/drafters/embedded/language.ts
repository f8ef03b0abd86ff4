import { eld } from 'eld/small';

/** Enough to tell a language; a longer text only costs time. */
const CHARACTERS_READ = 2_000;
/** Log lines, addresses, code and names of products are not prose: they pull every text towards English. */
const NOT_PROSE = /https?:\/\/\S+|\[[^\]\s]{1,40}\]|\S*[@\\/=_{}<>|]\S*|\b[\w.-]*\d[\w.-]*\b|\b\p{Lu}{2,}\b/gu;

/** The language of a customer's text, and whether the text itself shows it. */
export interface DetectedLanguage {
  /** BCP 47 primary language. */
  readonly language: string;
  readonly certain: boolean;
}

/** Tells the language of a text. The locale decides when the text does not show it; without a locale it is English. */
export function detectLanguage(text: string, locale: string | null): DetectedLanguage {
  const prose = text.slice(0, CHARACTERS_READ).replace(NOT_PROSE, ' ');
  const hint = locale === null ? null : primaryLanguage(locale);
  const result = eld.detect(prose);
  const found = result.language;
  if (found === '') return { language: hint ?? 'en', certain: false };
  if (result.isReliable()) return { language: found, certain: true };
  return { language: hint ?? 'en', certain: false };
}

function primaryLanguage(locale: string): string | null {
  return /^[A-Za-z]{2,3}(?=$|[-_])/u.exec(locale)?.[0].toLowerCase() ?? null;
}
