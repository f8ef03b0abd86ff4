import type { ReplyDraft } from '../handoffs/support-specialist.js';
import type { ReplyClass } from '../standards.js';
import { wordsOf } from '../text-folding.js';
import { compiledOf } from './compiled-standards.js';
import type { CheckContext } from './context.js';
import { dueFindings } from './due-moment.js';
import type { Finding } from './finding.js';
import { findPhrases } from './lexicon.js';
import { foldSpace, stands, ticketText } from './quotes.js';
import { wordCount } from './said-enough.js';

/** A shorter sentence greets or closes. */
const FEWEST_WORDS = 4;

/**
 * Next step, expected outcome and escalation path stand in sentences of their own, the sentences are the body, and the
 * next step is due at a moment to come at which its owner is on duty; the escalation path says who takes over (S5).
 */
export function partFindings(reply: ReplyDraft, context: CheckContext): readonly Finding[] {
  const { parts } = context.playbook.standards.reply;
  const { who, by } = reply.nextStep;
  const owner = namesSomebody(context, who) ? who : context.routing.owner;
  return [
    ...parts.flatMap((part, index) => {
      const { sentence } = reply[part];
      const isTaken = parts.slice(0, index).some((other) => reply[other].sentence === sentence);
      const at = `reply.${part}.sentence`;
      const said = reply.sentences[sentence];
      if (said === undefined) return s5(at, `Point to a sentence of the reply: 0 to ${reply.sentences.length - 1}.`);
      if (isTaken) return s5(at, 'Say it in a sentence of its own, and point there.');
      if (!saysPart(said)) return s5(at, 'Point to a whole sentence that says it, not to a greeting.');
      if (isOfTicket(said, context)) return s5(at, "Say it in the desk's own words: this is a sentence of the ticket.");
      const isLost = part === 'escalationPath' && namesNoTakeover(said, { language: reply.language, context });
      return isLost ? s5(at, 'Name who takes over, and when or how the customer reaches them.') : [];
    }),
    ...dueFindings(by, { at: 'reply.nextStep.by', rule: 'S5', owner, context }),
    ...(coversBody(reply) ? [] : s5('reply.sentences', 'List every sentence of the body, word for word and in order.')),
  ];
}

/** A greeting is short or ends in a comma; what a reply owes is a sentence. */
function saysPart(sentence: string): boolean {
  return wordCount(sentence) >= FEWEST_WORDS && !sentence.trimEnd().endsWith(',');
}

/** A reply that gives the ticket back says nothing of what the desk does. */
function isOfTicket(sentence: string, { ticket }: CheckContext): boolean {
  return stands(sentence, ticketText(ticket));
}

/** Whether no words for a takeover stand there; `false` in a language without such words. */
function namesNoTakeover(
  sentence: string,
  { language, context }: { readonly language: string; readonly context: CheckContext },
): boolean {
  const { standards } = context.playbook;
  const kept: Partial<Record<ReplyClass, unknown>> | undefined = standards.languages[language]?.reply;
  const lexicon = compiledOf(standards).replyIn(language);
  // Standards that were kept before these words stood in them hold no reply against them.
  if (kept?.takeover === undefined || lexicon === undefined) return false;
  return !findPhrases(wordsOf(sentence), lexicon).some(({ means }) => means === 'takeover');
}

function namesSomebody({ roster }: CheckContext, who: string): boolean {
  return roster.people.some(({ id }) => id === who) || roster.groups.some(({ id }) => id === who);
}

function coversBody(reply: ReplyDraft): boolean {
  let rest = foldSpace(reply.body);
  for (const sentence of reply.sentences) {
    const wanted = foldSpace(sentence);
    if (!rest.startsWith(wanted)) return false;
    rest = rest.slice(wanted.length).trimStart();
  }
  return rest === '';
}

function s5(at: string, fix: string): readonly Finding[] {
  return [{ at, rule: 'S5', fix }];
}
