import type { ClarifiedIssue } from '../handoffs/support-specialist.js';
import type { CheckContext } from './context.js';
import { hasWordsFor } from '../standards.js';
import { claimsRank } from './described-fact.js';
import { guessLanguage } from './language-guess.js';
import { stands, ticketText } from './quotes.js';

/**
 * Whether nobody can tell if the quote behind an urgency describes a fact: it stands in the ticket, the reply goes to a
 * language for which the standards have no words, and the ticket is in none that they know. A claim of rank is a claim in
 * any language.
 */
export function isUnreadFact({ urgency, reply }: ClarifiedIssue, { ticket, playbook }: CheckContext): boolean {
  const { standards } = playbook;
  const text = ticketText(ticket);
  return (
    urgency.quote !== null &&
    stands(urgency.quote, text) &&
    !hasWordsFor(standards, reply.language) &&
    guessLanguage(text, standards) === null &&
    !claimsRank(text, standards)
  );
}
