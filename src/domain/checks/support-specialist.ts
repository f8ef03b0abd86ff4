import type { ClarifiedIssue, ReplyDraft } from '../handoffs/support-specialist.js';
import { citedTicket, citedTickets } from '../cited-tickets.js';
import { earlierTicketsOf } from '../earlier-tickets.js';
import { similarity } from '../similarity.js';
import { foldText, wordsOf } from '../text-folding.js';
import { clarityFindings } from './clarity.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';
import { goalHasVerb } from './goal-verbs.js';
import { guessLanguage } from './language-guess.js';
import { foldSpace, stands, ticketText } from './quotes.js';
import { customerText, isWholeWord, tellsSomething } from './telling-quote.js';
import { says, sentenceFindings } from './reply-commitments.js';
import { partFindings } from './reply-parts.js';
import { privacyFindings } from './reply-privacy.js';
import { letterCount } from './said-enough.js';
import { withoutQuotes } from './without-quotes.js';

/** A goal that is more like the subject than this, apart from quotes, only restates it. */
const RESTATED = 0.7;
/** Letters of the shortest question: "When?". */
const SHORTEST_QUESTION = 3;
const CLUSTER = /^cluster:[\p{L}\p{N}][\p{L}\p{N}_.-]{2,}$/u;

/** Checks the support specialist's draft (stages A.2). No findings: it may be handed to the operations lead. */
export function checkSupportSpecialist(issue: ClarifiedIssue, context: CheckContext): readonly Finding[] {
  const text = ticketText(context.ticket);
  return [
    ...sentenceFindings(issue.reply, { text, context }),
    ...partFindings(issue.reply, context),
    ...quotes(issue, { text, context }),
    ...privacyFindings(
      issue.reply.sentences.map((sentence, index) => ({ at: `reply.sentences.${index}`, text: sentence })),
      context,
    ),
    ...citations(issue, context),
    ...systemFixes(issue, context),
    ...goal(issue, { text, context }),
    ...languageAndLength(issue.reply, { text, context }),
    ...questions(issue, { text, context }),
    ...clarityFindings(issue),
  ];
}

/** The ticket as text, and what its draft is held against. */
interface Surroundings {
  readonly text: string;
  readonly context: CheckContext;
}

function quotes(issue: ClarifiedIssue, { text, context }: Surroundings): readonly Finding[] {
  const { ticket } = context;
  const own = customerText(ticket);
  const { quote } = issue.urgency;
  return [
    ...issue.knownFacts.flatMap((fact, index) =>
      when(!stands(fact.quote, own) || !tellsSomething(fact.quote, ticket), {
        at: `knownFacts.${index}.quote`,
        rule: 'S6',
        fix: 'Quote a few words of the customer word for word, or leave the fact out.',
      }),
    ),
    ...when(quote !== null && !isWholeWord(quote, ticket), {
      at: 'urgency.quote',
      rule: 'S6',
      fix: 'Quote whole words of the ticket word for word, or leave it out.',
    }),
    ...issue.rewrites.flatMap((entry, index) =>
      when(!stands(entry.before, text) || !tellsSomething(entry.before, ticket), {
        at: `rewrites.${index}.before`,
        rule: 'S6',
        fix: 'Quote the ticket word for word, or leave it out.',
      }),
    ),
  ];
}

/** A citation of a ticket or an article that the desk was not told of is made up; so is an id of any other kind. */
function citations(issue: ClarifiedIssue, { ticket, playbook }: CheckContext): readonly Finding[] {
  const tickets = new Set([ticket.id, ...earlierTicketsOf(ticket).map(({ id }) => id)].map((id) => `ticket:${id}`));
  const articles = new Set(playbook.knowledge.map(({ id }) => `article:${id}`));
  return issue.recurrence.evidence.flatMap((entry, index) => {
    // A sentence is no citation: it says what was seen.
    const cites = !/\s/u.test(entry.trim()) || citedTicket(entry) !== null;
    const isKnown = tickets.has(entry) || articles.has(entry) || CLUSTER.test(entry);
    return when(cites && !isKnown, {
      at: `recurrence.evidence.${index}`,
      rule: 'S8',
      fix: 'Cite only earlier tickets and articles that stand beside this ticket (`ticket:ID`, `article:ID`, `cluster:ID`), or leave the entry out.',
    });
  });
}

/** The policy says how often is often; this ticket is one of them and proves nothing by itself. */
function systemFixes(issue: ClarifiedIssue, { ticket, playbook }: CheckContext): readonly Finding[] {
  const { evidence } = issue.recurrence;
  const least = Math.max(1, playbook.policy.recurrence.leastTickets - 1);
  const earlier = citedTickets(evidence).filter((id) => id !== ticket.id);
  const isProven = evidence.some((entry) => CLUSTER.test(entry)) || earlier.length >= least;
  return when(issue.systemFixes.length > 0 && !isProven, {
    at: 'systemFixes',
    rule: 'S8',
    fix: `Name ${least} earlier tickets (\`ticket:ID\`) or one cluster (\`cluster:ID\`) in recurrence.evidence, or propose none.`,
  });
}

function goal(issue: ClarifiedIssue, { text, context }: Surroundings): readonly Finding[] {
  const own = withoutQuotes(issue.customerGoal, text);
  const { subject } = context.ticket;
  return [
    ...when(subject.trim() !== '' && similarity(own, subject) > RESTATED, {
      at: 'customerGoal',
      rule: 'S9',
      fix: 'Say what the customer wants to reach, not what the subject says.',
    }),
    ...when(!goalHasVerb(own, context.playbook.standards), {
      at: 'customerGoal',
      rule: 'S9',
      fix: 'Say with a verb what the customer wants to do.',
    }),
  ];
}

function languageAndLength(reply: ReplyDraft, { text, context }: Surroundings): readonly Finding[] {
  const { standards } = context.playbook;
  const asked = guessLanguage(text, standards);
  const written = guessLanguage(withoutQuotes(reply.body, text), standards);
  const { least, most } = standards.languages[reply.language]?.words ?? standards.reply.words;
  const count = wordsOf(reply.body).length;
  return [
    ...when(written !== null && written !== reply.language, {
      at: 'reply.language',
      rule: 'S10',
      fix: 'Name the language in which the reply is written.',
    }),
    ...when(asked !== null && asked !== reply.language, {
      at: 'reply.language',
      rule: 'S10',
      fix: `Answer in the language of the customer: ${asked ?? ''}.`,
    }),
    ...when(count > most || count < least, {
      at: 'reply.body',
      rule: 'S10',
      fix: `Write ${least} to ${most} words.`,
    }),
  ];
}

/** Every question answers something that is missing, and no question stands in the body unlisted. */
function questions(issue: ClarifiedIssue, { text, context }: Surroundings): readonly Finding[] {
  const { reply } = issue;
  const { mostQuestions } = context.playbook.standards.reply;
  const missing = new Set(issue.missingInfo.map((entry) => foldText(foldSpace(entry))));
  const listed = reply.questions.flatMap((question, index) => [
    ...when(!missing.has(foldText(foldSpace(question.answers))), {
      at: `reply.questions.${index}.answers`,
      rule: 'S11',
      fix: 'Ask only for what missingInfo lists, in its words.',
    }),
    ...when(!reply.sentences.some((sentence) => asksIt(sentence, question.text)), {
      at: `reply.questions.${index}.text`,
      rule: 'S11',
      fix: 'Use the words in which the reply asks.',
    }),
  ]);
  const unlisted = reply.sentences.flatMap((sentence, index) => {
    const asks = withoutQuotes(sentence, text).includes('?');
    return when(asks && !reply.questions.some((question) => asksIt(sentence, question.text)), {
      at: `reply.sentences.${index}`,
      rule: 'S11',
      fix: 'List this question with the missing fact that it asks for, or drop it.',
    });
  });
  const many = when(reply.questions.length > mostQuestions, {
    at: 'reply.questions',
    rule: 'S11',
    fix: `Ask at most ${mostQuestions} questions: those that decide what happens next.`,
  });
  return [...listed, ...unlisted, ...many];
}

/** One letter stands in every sentence and asks nothing. */
function asksIt(sentence: string, question: string): boolean {
  return letterCount(question) >= SHORTEST_QUESTION && says(sentence, question);
}

function when(broken: boolean, finding: Finding): readonly Finding[] {
  return broken ? [finding] : [];
}
