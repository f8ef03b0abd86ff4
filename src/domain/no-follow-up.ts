import { NONE_WORDS, NONE_YET_WORDS } from './none-words.js';
import { foldText } from './text-folding.js';

const POSTPONED = new RegExp(String.raw`^(?:${NONE_YET_WORDS})(?![\p{L}\p{N}])`, 'u');
/** The word for "none" or "none yet" with the mark behind it; what follows is the reason. */
const NONE_AND_MARK = new RegExp(String.raw`^(?:${NONE_YET_WORDS}|${NONE_WORDS})\s*[:,]\s*`, 'u');
const ENGLISH = /^none\b/iu;

/** Whether the reason for no follow-through only postpones it: it has to be looked at again. */
export function isPostponed(why: string): boolean {
  return POSTPONED.test(foldText(why.trim()));
}

/** Why a ticket leaves nothing to do, or nothing yet, as a sentence that does not say "none" twice. */
export function noFollowUpInWords(why: string): string {
  const said = why.trim().normalize('NFC');
  const mark = NONE_AND_MARK.exec(foldText(said))?.[0] ?? '';
  // Each letter of these words folds to one letter, so the reason begins where the folded mark ends.
  const reason = said.slice(mark.length);
  if (isPostponed(said)) return `None yet: ${reason}`;
  return mark === '' || ENGLISH.test(mark) ? `None needed, because ${reason}` : `None needed: ${reason}`;
}
