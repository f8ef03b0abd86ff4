import type { ClarifiedIssue, ReplyDraft } from '../handoffs/support-specialist.js';
import { isIsoMoment } from '../iso-moment.js';
import { similarity } from '../similarity.js';
import { foldText, wordsOf } from '../text-folding.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';
import { goalHasVerb } from './goal-verbs.js';
import { guessLanguage } from './language-guess.js';
import { hasMoment, isVague } from './moments.js';
import { foldSpace, stands, ticketText } from './quotes.js';
import { readSentence, wordFindings } from './reply-text.js';
import { canOwn, ownersInWords } from './roster.js';
import { withoutQuotes } from './without-quotes.js';

/** A goal that is more like the subject than this, apart from quotes, only restates it. */
const RESTATED = 0.7;
const CLUSTER = /^cluster:\S+$/u;
const EARLIER_TICKET = /^ticket:\S+$/u;

/** Checks the support specialist's draft (stages A.2). No findings: it may be handed to the operations lead. */
export function checkSupportSpecialist(issue: ClarifiedIssue, context: CheckContext): readonly Finding[] {
  const text = ticketText(context.ticket);
  return [
    ...words(issue.reply, { text, context }),
    ...commitments(issue.reply, { text, context }),
    ...places(issue.reply, context),
    ...quotes(issue, text),
    ...systemFixes(issue),
    ...goal(issue, context),
    ...languageAndLength(issue.reply, { text, context }),
    ...questions(issue, { text, context }),
  ];
}

/** The ticket as text, and what its draft is held against. */
interface Surroundings {
  readonly text: string;
  readonly context: CheckContext;
}

function words(reply: ReplyDraft, of: Surroundings): readonly Finding[] {
  const { standards } = of.context.playbook;
  return reply.sentences.flatMap((sentence, index) => {
    const reading = readSentence(withoutQuotes(sentence, of.text), { language: reply.language, standards });
    const cleared = reply.commitments.some((entry) => entry.policyRef !== null && says(sentence, entry.text));
    return reading === null ? [] : wordFindings({ reading, at: `reply.sentences.${index}`, cleared });
  });
}

/** Each sentence that promises has one commitment, and each commitment has its sentence, its owner and its moment. */
function commitments(reply: ReplyDraft, of: Surroundings): readonly Finding[] {
  const { standards } = of.context.playbook;
  const silent = reply.sentences.flatMap((sentence, index) => {
    const reading = readSentence(withoutQuotes(sentence, of.text), { language: reply.language, standards });
    const promises = reading?.promises ?? false;
    const owned = reply.commitments.filter((entry) => says(sentence, entry.text)).length;
    return promises && owned === 0
      ? [
          found(
            `reply.sentences.${index}`,
            'S2',
            'List this promise as a commitment with owner and moment, or drop it.',
          ),
        ]
      : [];
  });
  const broken = reply.commitments.flatMap((entry, index) => {
    const at = `reply.commitments.${index}`;
    return [
      ...when(!reply.sentences.some((sentence) => says(sentence, entry.text)), {
        at: `${at}.text`,
        rule: 'S2',
        fix: 'Use the words of the sentence that makes the promise.',
      }),
      ...when(!canOwn(of.context.roster, entry.owner), {
        at: `${at}.owner`,
        rule: 'S2',
        fix: `Name an active person or group: ${ownersInWords(of.context.roster)}.`,
      }),
      ...when(!hasMoment(entry.by, standards), { at: `${at}.by`, rule: 'S2', fix: 'Give a moment or a condition.' }),
    ];
  });
  return [...silent, ...broken];
}

/** Next step, expected outcome and escalation path point to sentences that exist, and the sentences are the body. */
function places(reply: ReplyDraft, context: CheckContext): readonly Finding[] {
  const { standards } = context.playbook;
  const pointers = standards.reply.parts.flatMap((field) =>
    when(reply.sentences[reply[field].sentence] === undefined, {
      at: `reply.${field}.sentence`,
      rule: 'S5',
      fix: `Point to a sentence of the reply: 0 to ${reply.sentences.length - 1}.`,
    }),
  );
  const { by } = reply.nextStep;
  const past = isIsoMoment(by) && Date.parse(by) <= context.at;
  return [
    ...pointers,
    ...when(isVague(by, standards) && !hasMoment(by, standards), {
      at: 'reply.nextStep.by',
      rule: 'S5',
      fix: 'Give a moment in ISO 8601 or a condition.',
    }),
    ...when(past, { at: 'reply.nextStep.by', rule: 'S5', fix: 'Give a moment that is still to come.' }),
    ...when(!coversBody(reply), {
      at: 'reply.sentences',
      rule: 'S5',
      fix: 'List every sentence of the body, word for word and in order.',
    }),
  ];
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

function quotes(issue: ClarifiedIssue, text: string): readonly Finding[] {
  const quoted = [
    ...issue.knownFacts.map((fact, index) => ({ at: `knownFacts.${index}.quote`, quote: fact.quote })),
    { at: 'urgency.quote', quote: issue.urgency.quote ?? '' },
    ...issue.rewrites.map((entry, index) => ({ at: `rewrites.${index}.before`, quote: entry.before })),
  ];
  return quoted.flatMap(({ at, quote }) =>
    when(!stands(quote, text), { at, rule: 'S6', fix: 'Quote the ticket word for word, or leave it out.' }),
  );
}

function systemFixes(issue: ClarifiedIssue): readonly Finding[] {
  const { evidence } = issue.recurrence;
  const proven =
    evidence.some((entry) => CLUSTER.test(entry)) ||
    new Set(evidence.filter((entry) => EARLIER_TICKET.test(entry))).size >= 2;
  return when(issue.systemFixes.length > 0 && !proven, {
    at: 'systemFixes',
    rule: 'S8',
    fix: 'Name two earlier tickets (`ticket:ID`) or one cluster (`cluster:ID`) in recurrence.evidence, or propose none.',
  });
}

function goal(issue: ClarifiedIssue, context: CheckContext): readonly Finding[] {
  const own = withoutQuotes(issue.customerGoal, ticketText(context.ticket));
  const restates = context.ticket.subject.trim() !== '' && similarity(own, context.ticket.subject) > RESTATED;
  return [
    ...when(restates, { at: 'customerGoal', rule: 'S9', fix: 'Say what the customer wants to reach.' }),
    ...when(!goalHasVerb(own), {
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
    ...when(!reply.sentences.some((sentence) => says(sentence, question.text)), {
      at: `reply.questions.${index}.text`,
      rule: 'S11',
      fix: 'Use the words in which the reply asks.',
    }),
  ]);
  const unlisted = reply.sentences.flatMap((sentence, index) => {
    const asks = withoutQuotes(sentence, text).includes('?');
    return when(asks && !reply.questions.some((question) => says(sentence, question.text)), {
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

function says(sentence: string, words: string): boolean {
  return foldText(foldSpace(sentence)).includes(foldText(foldSpace(words)));
}

function when(broken: boolean, finding: Finding): readonly Finding[] {
  return broken ? [finding] : [];
}

function found(at: string, rule: string, fix: string): Finding {
  return { at, rule, fix };
}
