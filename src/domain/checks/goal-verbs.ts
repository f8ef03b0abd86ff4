import type { Standards } from '../standards.js';
import { wordsOf } from '../text-folding.js';
import { workWordsIn } from './work-words.js';

/** Whether a goal says what somebody wants to do, in any language with word rules, and is more than two words. */
export function goalHasVerb(goal: string, standards: Standards): boolean {
  return wordsOf(goal).length >= 3 && (!knowsVerbs(standards) || workWordsIn(goal, 'verb', standards) !== null);
}

/** Standards that were kept before verbs stood in them turn no goal down for want of one. */
function knowsVerbs({ languages }: Standards): boolean {
  return Object.values(languages).some(
    ({ work }: { readonly work: Partial<(typeof languages)[string]['work']> }) => (work.verb ?? []).length > 0,
  );
}
