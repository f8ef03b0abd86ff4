import { adjustDraft } from '../../src/domain/checks/index.js';
import { foldSpace, ticketText } from '../../src/domain/checks/quotes.js';
import { withoutQuotes } from '../../src/domain/checks/without-quotes.js';
import { handoffOf } from '../../src/domain/stages.js';
import type { DraftRequest } from '../../src/ports.js';
import { aDraftRequest } from '../support/builders.js';
import type { WalkedStage } from './walk.js';

/** Fields for the customer, quotes of the customer, and names that code reads: they are in no desk's language. */
const NOT_FOR_COLLEAGUES: readonly RegExp[] = [
  /^reply\.(?:body|language|sentences\..*|questions\.\d+\.text|expectedOutcome\.text|escalationPath\.text)$/u,
  /^reply\.commitments\.\d+\.(?:text|owner|policyRef)$/u,
  /\.(?:quote|before|after)$/u,
  /(?:^|\.)(?:id|owner|queue|who|maintainer|approverGroup|dedupeKey|signature|source|comparator|ifFails)$/u,
  /(?:^|\.)(?:dimension|stepId|frictionId|verdict|tier|level|urgency|impact)$/u,
  /^(?:friction|followThrough|followThrough\.items|systemFixes|closingEvidence)\.(?:\d+\.)?kind$/u,
  /^rejected\.\d+\.why$/u,
  /(?:ruleIds|dependsOn)\.\d+$/u,
];
/** A cited ticket, a moment and an id. */
const NO_WORDS = /^(?:ticket:\S+|\d{4}-\d\d-\d\dT\S+)$/u;

/** The same request to a desk that writes this language. */
export function toDesk(request: Partial<DraftRequest>, deskLanguage: string): Partial<DraftRequest> {
  const { playbook } = aDraftRequest(request);
  return { ...request, playbook: { ...playbook, policy: { ...playbook.policy, deskLanguage } } };
}

/**
 * What a draft says to colleagues, as it is handed on, one line per field: without what is for the customer, what quotes
 * them, what promises are kept word for word, and the reasons that the house wrote itself.
 */
export function internalLines({ stage, handoff, context }: WalkedStage): readonly string[] {
  const said = ticketText(context.ticket);
  const promises = handoffOf(context.records, 'support-specialist')?.reply.commitments ?? [];
  const own = [
    ...promises.map(({ text }) => foldSpace(text)),
    ...context.routing.fired.map(({ reason }) => reason.replace(/[.\s]*$/u, '')),
  ];
  return textsIn(adjustDraft(stage, handoff, context).handoff, '')
    .filter(({ at, text }) => !NOT_FOR_COLLEAGUES.some((place) => place.test(at)) && !NO_WORDS.test(text))
    .map(({ text }) => own.reduce((left, words) => left.replaceAll(words, ' '), withoutQuotes(text, said)));
}

interface Place {
  readonly at: string;
  readonly text: string;
}

function textsIn(value: unknown, at: string): readonly Place[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, at === '' ? name : `${at}.${name}`));
}
