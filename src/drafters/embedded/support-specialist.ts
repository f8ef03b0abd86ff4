import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import { tellsSomething } from '../../domain/checks/telling-quote.js';
import type { DraftRequest } from '../../ports.js';
import { shortened } from './customer-object.js';
import { deskBookOf } from './desk-book/books.js';
import type { DeskBook } from './desk-book/desk-book.js';
import { classNameOf, deskNoteOf } from './desk-notes.js';
import { askedPerson } from './escalation.js';
import { FALLBACK_BOOK, PHRASE_BOOKS } from './phrases/index.js';
import type { Reading } from './reading.js';
import { recurringOf } from './recurrence.js';
import { writeReply } from './reply.js';
import { rewritesOf } from './rewrites.js';
import { urgencyOf } from './urgency.js';

/** A longer quote would make the goal a copy of the subject. */
const GOAL_QUOTE = 40;

/** Drafts the support specialist's part: what is wanted, what is known, what is missing, and the reply. */
export function draftSupportSpecialist(request: DraftRequest, reading: Reading): ClarifiedIssue {
  const { ticket } = request.start;
  const desk = deskBookOf(request.playbook.policy);
  const words = desk.specialist;
  const urgency = urgencyOf({
    ...{ reading, routing: request.routing, ticket },
    standards: request.playbook.standards,
    words,
    matter: words.theMatter(classNameOf(reading, desk)),
  });
  const own = PHRASE_BOOKS[reading.language];
  const reply = writeReply({
    request,
    reading,
    book: own ?? FALLBACK_BOOK,
    language: own === undefined ? 'en' : reading.language,
    urgency: urgency.level,
    asked: askedPerson(request, reading),
  });
  const note = deskNoteOf(reading, desk);
  return {
    customerGoal: goalOf(note.goal, { reading, desk }),
    blockedOn: note.blockedOn,
    confusionPoints: reading.intent === 'unknown' ? [words.nothingWanted] : [],
    knownFacts: reading.known
      .filter(({ quote }) => tellsSomething(quote, ticket))
      .map(({ fact, quote }) => ({ statement: desk.stated[fact], quote })),
    missingInfo: reading.missing.map((fact) => desk.missing[fact]),
    urgency,
    goodResponseMust: [
      reading.object === null ? words.mustSayUnderstood : words.mustName(desk.quoted(reading.object)),
      ...reading.missing.map((fact) => words.mustAsk(desk.missing[fact])),
      words.mustSayWho(request.routing.owner),
      words.mustSayHow,
    ],
    reply,
    rewrites: rewritesOf({
      ticket,
      after: reply.sentences[reply.nextStep.sentence] ?? '',
      standards: request.playbook.standards,
      rewrite: words.rewrite,
    }),
    ...recurringOf(reading, request),
  };
}

/** The goal in our words; a short piece of theirs tells this ticket from others of its class. */
function goalOf(goal: string, { reading, desk }: { readonly reading: Reading; readonly desk: DeskBook }): string {
  const { object, also, praises, intent } = reading;
  const { inTheirWords, besideThat, kindWords } = desk.specialist;
  const parts = [
    goal,
    ...(object === null ? [] : [inTheirWords(goalQuote(object, desk))]),
    ...(also === null ? [] : [besideThat(goalQuote(also.quote, desk))]),
    ...(praises && intent !== 'thanks' ? [kindWords] : []),
  ];
  return desk.specialist.goal(parts);
}

/** A short piece of a quote; where it was cut, a mark outside the quotation says so. */
function goalQuote(quote: string, desk: DeskBook): string {
  const piece = shortened(quote, GOAL_QUOTE);
  return piece.length < quote.length ? `${desk.quoted(piece)} …` : desk.quoted(piece);
}
