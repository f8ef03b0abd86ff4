import type { Commitment, ReplyDraft, UrgencyLevel } from '../../domain/handoffs/support-specialist.js';
import type { DraftRequest } from '../../ports.js';
import { deskBookOf } from './desk-book/books.js';
import type { DeskBook } from './desk-book/desk-book.js';
import { promisedWork } from './desk-notes.js';
import { articleWords } from './article-words.js';
import type { AskedPerson } from './escalation.js';
import type { FactId } from './facts.js';
import type { Intent } from './intent.js';
import { filled, letterOf } from './letter.js';
import type { MatterBook } from './matter-book.js';
import { detailWords, openingWords } from './opening-words.js';
import type { PhraseBook } from './phrase-book.js';
import { FALLBACK_NOTE, MATTER_BOOKS } from './phrases/index.js';
import { beginsAtOnce } from './questions.js';
import { greetingName, type Reading } from './reading.js';
import { teamName } from './teams.js';
import { answerHours, durationInWords } from './waits.js';

/** Classes that need no work from anybody: nothing is promised, so nothing has to be kept. */
const NOTHING_TO_DO: ReadonlySet<Intent> = new Set<Intent>(['spam', 'thanks']);
/** Classes after which nothing is reported by a date: a wish is on record, and that is all that can be said. */
const NO_REPORT: ReadonlySet<Intent> = new Set<Intent>(['spam', 'thanks', 'feature-wish']);

/** Where money is to go back, what it was paid for tells more than the card. */
const MONEY_BACK: ReadonlySet<Intent> = new Set<Intent>(['refund', 'refund-status']);

/** What a reply is written from. */
export interface ReplyParts {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly book: PhraseBook;
  readonly language: string;
  readonly urgency: UrgencyLevel;
  readonly asked: AskedPerson;
}

/** Writes the reply in one language, with every promise listed. A chat gets the short form. */
export function writeReply(of: ReplyParts): ReplyDraft {
  const { request, reading, book } = of;
  const { channel } = request.start.ticket;
  const matter = MATTER_BOOKS[of.language] ?? null;
  const parts = sentencesFor(of, matter);
  const isChat = channel === 'chat';
  const voice = reading.voice;
  const letter = letterOf({
    language: of.language,
    paragraphs: [
      [parts.greeting],
      [of.language === reading.language ? null : FALLBACK_NOTE],
      [...openingWords({ reading, book, matter }), ...(isChat ? detailWords({ ...of, matter, channel }) : [])],
      isChat ? [] : detailWords({ ...of, matter, channel }),
      [book.caution[reading.intent], faultCaution(reading, matter)],
      articleFor(of, matter),
      [parts.asks, ...parts.questions.map((question) => `- ${question.text}`)],
      [parts.work, parts.report, book.outcome[voice]],
      [parts.escalation],
      [isChat ? null : book.closing],
    ],
  });
  const placeOf = (sentence: string): number => Math.max(0, letter.sentences.indexOf(sentence));
  return {
    ...letter,
    language: of.language,
    nextStep: {
      who: request.routing.owner,
      what: promisedWork(reading, deskBookOf(request.playbook.policy)),
      by: parts.by,
      sentence: placeOf(parts.work),
    },
    expectedOutcome: {
      text: book.outcome[voice],
      sentence: placeOf(book.outcome[voice]),
    },
    escalationPath: { text: parts.escalation, sentence: placeOf(parts.escalation) },
    questions: parts.questions,
    commitments: commitmentsOf({ ...of, parts }),
  };
}

interface Parts {
  readonly greeting: string;
  readonly asks: string | null;
  readonly questions: readonly { readonly text: string; readonly answers: string }[];
  readonly work: string;
  readonly report: string | null;
  readonly escalation: string;
  /** For colleagues: until when. */
  readonly by: string;
}

function sentencesFor(of: ReplyParts, matter: MatterBook | null): Parts {
  const { request, reading, book } = of;
  const { roster, windows } = request.opening;
  const hours = answerHours(windows, of.urgency);
  const values = {
    name: greetingName(request.start.ticket.customer.name) ?? '',
    team: teamName(request.routing.owner, { roster, book }),
    lead: teamName(of.asked.group, { roster, book }),
    within: durationInWords(hours, book.duration),
  };
  const desk = deskBookOf(request.playbook.policy);
  const questions = questionsOf(reading, { book, matter, desk });
  const waits = questions.length > 0 && !beginsAtOnce(reading.intent);
  const reportTemplate = waits ? book.reportAfterAnswer : book.reportAfterMessage;
  return {
    greeting: filled(values.name === '' ? book.greeting : book.greetingNamed, values),
    asks: asksOf({ questions: questions.length, waits, book }),
    questions,
    work: filled(book.work[reading.voice], values),
    report: NO_REPORT.has(reading.intent) ? null : filled(reportTemplate, values),
    escalation: filled(escalationOf(of, matter), values),
    by: desk.specialist.within(hours, waits ? 'answer' : 'reply'),
  };
}

/** How a person is reached, or that one decides before anything else happens. */
function escalationOf(of: ReplyParts, matter: MatterBook | null): string {
  if (!of.asked.needed) return of.book.escalation;
  return (of.asked.kind === null ? undefined : matter?.escalated[of.asked.kind]) ?? of.book.escalated;
}

function articleFor(of: ReplyParts, matter: MatterBook | null): readonly string[] {
  const { request, reading } = of;
  if (reading.article === null || matter === null) return [];
  const { channel } = request.start.ticket;
  return articleWords({ found: reading.article, matter, playbook: request.playbook, channel });
}

/** What to mind until somebody has looked; what appears twice matters where it costs money. */
function faultCaution(reading: Reading, matter: MatterBook | null): string | undefined {
  const fault = reading.fault;
  if (fault === null || !reading.tellsFault || (fault === 'twice' && reading.intent !== 'billing')) return undefined;
  return matter?.caution[fault];
}

/** How the questions are introduced: whether the desk waits for the answers or begins without them. */
function asksOf(of: { readonly questions: number; readonly waits: boolean; readonly book: PhraseBook }): string | null {
  if (of.questions === 0) return null;
  if (!of.waits) return of.book.asksMeanwhile;
  return of.questions === 1 ? of.book.asksOne : of.book.asksMore;
}

/** A short book asks for several facts with one question: it is asked once. */
function questionsOf(
  reading: Reading,
  of: { readonly book: PhraseBook; readonly matter: MatterBook | null; readonly desk: DeskBook },
): Parts['questions'] {
  const seen = new Set<string>();
  return reading.missing.flatMap((fact) => {
    const text = questionFor(fact, { ...of, reading });
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ text, answers: of.desk.missing[fact] }];
  });
}

function questionFor(
  fact: FactId,
  of: { readonly reading: Reading; readonly book: PhraseBook; readonly matter: MatterBook | null },
): string {
  const { intent, matter: about } = of.reading;
  const asks: Readonly<Record<string, string>> = of.matter?.asks ?? {};
  const inThisClass = asks[`${intent} ${fact}`];
  if (inThisClass !== undefined) return inThisClass;
  const thing = MONEY_BACK.has(intent) && (about.thing === 'card' || about.thing === 'charge') ? 'refund' : about.thing;
  const own =
    fact === 'reference' && thing !== null && !(thing === 'card' && intent === 'delivery')
      ? of.matter?.references[thing]
      : undefined;
  return own ?? of.book.questions[fact];
}

/** What the reply promises: the next step, the report, and that a person takes over when the customer asks for one. */
function commitmentsOf(of: ReplyParts & { readonly parts: Parts }): readonly Commitment[] {
  const { parts } = of;
  const { owner } = of.request.routing;
  const { beforeReply, onAsking } = deskBookOf(of.request.playbook.policy).specialist;
  const escalation: Commitment = {
    text: parts.escalation,
    owner: of.asked.group,
    by: of.asked.needed ? beforeReply : onAsking,
    policyRef: null,
  };
  const work: Commitment = { text: parts.work, owner, by: parts.by, policyRef: null };
  if (parts.report !== null) return [work, { ...work, text: parts.report }, escalation];
  return NOTHING_TO_DO.has(of.reading.intent) ? [escalation] : [work, escalation];
}
