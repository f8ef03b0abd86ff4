/** Whether the reason for no follow-through only postpones it: it has to be looked at again. */
export function isPostponed(why: string): boolean {
  return /^none yet\b/iu.test(why.trim());
}

/** Why a ticket leaves nothing to do, or nothing yet, as a sentence that does not say "none" twice. */
export function noFollowUpInWords(why: string): string {
  const reason = why.trim().replace(/^none(?:\syet)?\s*[:,]\s*/iu, '');
  return isPostponed(why) ? `None yet: ${reason}` : `None needed, because ${reason}`;
}
