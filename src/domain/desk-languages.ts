/** Languages in which the desk's own sentences are written in full, in internal fields of a handoff. */
export const DESK_LANGUAGES = ['en', 'de', 'fr', 'es', 'it'] as const;

/** A language that the desk writes in full. */
export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

/** The language of the desk's own sentences: that of the policy where it is written in full, else English. */
export function writtenDeskLanguage(deskLanguage: string): DeskLanguage {
  return DESK_LANGUAGES.find((language) => language === deskLanguage) ?? 'en';
}
