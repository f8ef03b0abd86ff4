import type { ReplyDraft } from '../handoffs/support-specialist.js';
import type { CheckContext } from './context.js';
import { dueFindings } from './due-moment.js';
import type { Finding } from './finding.js';
import { foldSpace } from './quotes.js';

/**
 * Next step, expected outcome and escalation path stand in sentences of their own, the sentences are the body, and the
 * next step is due at a moment to come at which its owner is on duty (S5).
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
      if (reply.sentences[sentence] === undefined)
        return s5(at, `Point to a sentence of the reply: 0 to ${reply.sentences.length - 1}.`);
      return isTaken ? s5(at, 'Say it in a sentence of its own, and point there.') : [];
    }),
    ...dueFindings(by, { at: 'reply.nextStep.by', rule: 'S5', owner, context }),
    ...(coversBody(reply) ? [] : s5('reply.sentences', 'List every sentence of the body, word for word and in order.')),
  ];
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
