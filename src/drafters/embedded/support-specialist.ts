import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import { tellsSomething } from '../../domain/checks/telling-quote.js';
import type { DraftRequest } from '../../ports.js';
import { shortened } from './customer-object.js';
import { deskNoteOf, FACT_NOTES, MISSING_NOTES } from './desk-notes.js';
import { askedPerson } from './escalation.js';
import { FALLBACK_BOOK, PHRASE_BOOKS } from './phrases/index.js';
import type { Reading } from './reading.js';
import { recurrenceOf, systemFixesOf } from './recurrence.js';
import { writeReply } from './reply.js';
import { rewritesOf } from './rewrites.js';
import { urgencyOf } from './urgency.js';

/** A longer quote would make the goal a copy of the subject. */
const GOAL_QUOTE = 40;

/** Drafts the support specialist's part: what is wanted, what is known, what is missing, and the reply. */
export function draftSupportSpecialist(request: DraftRequest, reading: Reading): ClarifiedIssue {
  const { ticket } = request.start;
  const urgency = urgencyOf({
    ...{ reading, routing: request.routing, ticket },
    standards: request.playbook.standards,
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
  const note = deskNoteOf(reading);
  return {
    customerGoal: goalOf(note.goal, reading),
    blockedOn: note.blockedOn,
    confusionPoints: confusion(reading),
    knownFacts: reading.known
      .filter(({ quote }) => tellsSomething(quote, ticket))
      .map(({ fact, quote }) => ({ statement: FACT_NOTES[fact], quote })),
    missingInfo: reading.missing.map((fact) => MISSING_NOTES[fact]),
    urgency,
    goodResponseMust: [
      reading.object === null ? 'say what we understood' : `name “${reading.object}”`,
      ...reading.missing.map((fact) => `ask for ${MISSING_NOTES[fact]}`),
      `say that ${request.routing.owner} acts, and until when`,
      'say how to reach a person',
    ],
    reply,
    rewrites: rewritesOf({
      ticket,
      after: reply.sentences[reply.nextStep.sentence] ?? '',
      standards: request.playbook.standards,
    }),
    recurrence: recurrenceOf(reading, request),
    systemFixes: systemFixesOf(reading, request),
  };
}

/** The goal in our words; a short piece of theirs tells this ticket from others of its class. */
function goalOf(goal: string, of: Pick<Reading, 'object' | 'also' | 'praises' | 'intent'>): string {
  const own = of.object === null ? goal : `${goal}; in the customer’s words: ${goalQuote(of.object)}`;
  const second = of.also === null ? '' : `; beside that: ${goalQuote(of.also.quote)}`;
  return `${own}${second}${of.praises && of.intent !== 'thanks' ? '; beside that, they say something kind' : ''}.`;
}

/** A short piece of a quote; where it was cut, a mark outside the quotation says so. */
function goalQuote(quote: string): string {
  const piece = shortened(quote, GOAL_QUOTE);
  return piece.length < quote.length ? `“${piece}” …` : `“${piece}”`;
}

function confusion(reading: Reading): readonly string[] {
  return reading.intent === 'unknown' ? ['The text does not say what is wanted.'] : [];
}
