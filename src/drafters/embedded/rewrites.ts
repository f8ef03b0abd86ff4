import { foldSpace } from '../../domain/checks/quotes.js';
import { checkReplyText } from '../../domain/checks/reply-text.js';
import { sentencesOf } from '../../domain/checks/sentences.js';
import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import type { Standards } from '../../domain/standards.js';
import type { Ticket } from '../../domain/ticket.js';
import type { SpecialistWords } from './desk-book/desk-book.js';

const MOST = 2;
const LONGEST = 300;
const CHARACTERS_READ = 8_000;

/** Sentences of earlier answers by our side that blame, promise too much or stay vague, with what to say instead. */
export function rewritesOf(of: {
  readonly ticket: Ticket;
  readonly after: string;
  readonly standards: Standards;
  readonly rewrite: SpecialistWords['rewrite'];
}): ClarifiedIssue['rewrites'] {
  const earlier = of.ticket.thread.filter((turn) => turn.from === 'agent').map((turn) => turn.body);
  const sentences = sentencesOf(earlier.join('\n').slice(0, CHARACTERS_READ)).filter((text) => text.length <= LONGEST);
  return sentences
    .flatMap((before) => {
      const rule = checkReplyText(before, { standards: of.standards })[0];
      return rule === undefined ? [] : [{ before: foldSpace(before), why: of.rewrite(rule), after: of.after }];
    })
    .slice(0, MOST);
}
