import type { Commitment, ReplyDraft, UrgencyLevel } from '../../domain/handoffs/support-specialist.js';
import type { DraftRequest } from '../../ports.js';
import { DESK_NOTES, MISSING_NOTES } from './desk-notes.js';
import type { Intent } from './intent.js';
import { filled, letterOf } from './letter.js';
import type { PhraseBook } from './phrase-book.js';
import { greetingName, type Reading } from './reading.js';
import { teamName } from './teams.js';
import { answerHours, durationInWords } from './waits.js';

/** Classes that need no work from anybody: nothing is promised, so nothing has to be kept. */
const NOTHING_TO_DO: ReadonlySet<Intent> = new Set<Intent>(['spam', 'thanks']);

/** Writes the reply in one language, with every promise listed. */
export function writeReply(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly book: PhraseBook;
  readonly language: string;
  readonly urgency: UrgencyLevel;
  readonly approverGroup: string;
}): ReplyDraft {
  const { request, reading, book } = of;
  const parts = sentencesFor(of);
  const letter = letterOf([
    [parts.greeting],
    [book.understood[reading.intent], parts.inYourWords, parts.invitesCorrection],
    [book.caution[reading.intent]],
    [parts.asks, ...parts.questions.map((question) => `- ${question.text}`)],
    [parts.work, parts.report],
    [book.outcome[reading.intent]],
    [parts.escalation],
    [book.closing],
  ]);
  const placeOf = (sentence: string): number => Math.max(0, letter.sentences.indexOf(sentence));
  return {
    ...letter,
    language: of.language,
    nextStep: {
      who: request.routing.owner,
      what: DESK_NOTES[reading.intent].work,
      by: parts.by,
      sentence: placeOf(parts.work),
    },
    expectedOutcome: {
      text: book.outcome[reading.intent],
      sentence: placeOf(book.outcome[reading.intent]),
    },
    escalationPath: { text: parts.escalation, sentence: placeOf(parts.escalation) },
    questions: parts.questions,
    commitments: commitmentsOf({ ...of, parts }),
  };
}

interface Parts {
  readonly greeting: string;
  readonly inYourWords: string | null;
  readonly invitesCorrection: string | null;
  readonly asks: string | null;
  readonly questions: readonly { readonly text: string; readonly answers: string }[];
  readonly work: string;
  readonly report: string | null;
  readonly escalation: string;
  /** For colleagues: until when. */
  readonly by: string;
}

function sentencesFor(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly book: PhraseBook;
  readonly urgency: UrgencyLevel;
  readonly approverGroup: string;
}): Parts {
  const { request, reading, book } = of;
  const { roster, windows } = request.opening;
  const hours = answerHours(windows, of.urgency);
  const values = {
    name: greetingName(request.start.ticket.customer.name) ?? '',
    object: reading.object ?? '',
    team: teamName(request.routing.owner, { roster, book }),
    lead: teamName(of.approverGroup, { roster, book }),
    within: durationInWords(hours, book.duration),
  };
  const asksFirst = reading.missing.length > 0;
  const nothingToDo = NOTHING_TO_DO.has(reading.intent);
  const reportTemplate = asksFirst ? book.reportAfterAnswer : book.reportAfterMessage;
  return {
    greeting: filled(values.name === '' ? book.greeting : book.greetingNamed, values),
    inYourWords: reading.object === null || nothingToDo ? null : filled(book.inYourWords, values),
    invitesCorrection:
      nothingToDo || reading.intent === 'unknown' || reading.object === null ? null : book.invitesCorrection,
    asks: asksFirst ? (questionsOf(reading, book).length === 1 ? book.asksOne : book.asksMore) : null,
    questions: questionsOf(reading, book),
    work: filled(book.work[reading.intent], values),
    report: nothingToDo ? null : filled(reportTemplate, values),
    escalation: filled(request.routing.escalation === null ? book.escalation : book.escalated, values),
    by: `within ${hours} h of ${asksFirst ? 'the customer’s answer' : 'the reply'}`,
  };
}

/** A short book asks for several facts with one question: it is asked once. */
function questionsOf(reading: Reading, book: PhraseBook): Parts['questions'] {
  const seen = new Set<string>();
  return reading.missing.flatMap((fact) => {
    const text = book.questions[fact];
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ text, answers: MISSING_NOTES[fact] }];
  });
}

/** What the reply promises: the next step, the report, and that a person takes over when the customer asks for one. */
function commitmentsOf(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly approverGroup: string;
  readonly parts: Parts;
}): readonly Commitment[] {
  const { parts } = of;
  const { owner } = of.request.routing;
  const escalation: Commitment = {
    text: parts.escalation,
    owner: of.approverGroup,
    by: of.request.routing.escalation === null ? 'when the customer asks for a person' : 'before anything is done',
    policyRef: null,
  };
  if (parts.report === null) return [escalation];
  return [
    { text: parts.work, owner, by: parts.by, policyRef: null },
    { text: parts.report, owner, by: parts.by, policyRef: null },
    escalation,
  ];
}
