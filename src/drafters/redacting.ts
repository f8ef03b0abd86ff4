import { contentHash } from '../content-hash.js';
import { createPersonalRedactor, type PersonalRedactor } from '../domain/redaction/personal.js';
import { nonceOf } from '../domain/redaction/placeholders.js';
import { withoutSecrets } from '../domain/redaction/secrets.js';
import { mapTexts } from '../domain/redaction/walk.js';
import type { StartInput } from '../domain/ticket.js';
import type { Draft, Drafter, DraftRequest } from '../ports.js';
import { isPhoneNumber, regionOf } from './phone-numbers.js';
import { STANDING_RULES } from './prompt-rules.js';

/** Words of our own, ids and times: a customer called "High" must not turn a priority into a placeholder. */
const OURS: ReadonlySet<string> = new Set([
  ...['id', 'tenant', 'ticketId', 'messageId', 'stage', 'kind', 'tier', 'channel', 'from', 'locale', 'language'],
  ...['at', 'receivedAt', 'startedAt', 'finishedAt', 'model', 'promptVersion', 'rule', 'ruleId', 'level', 'risk'],
  ...['previousHash', 'inputHash', 'outputHash', 'rejectedHash', 'impact', 'urgency', 'priority', 'queue', 'group'],
]);

/**
 * Stands around a drafter that sends text to others. Secrets are removed for good; names, mail addresses and telephone
 * numbers become placeholders on the way there and are put back in the draft. A placeholder that stands for nothing
 * stays in the draft, where the checks find it. Nothing is logged; faults of the inner drafter pass as they are.
 */
export function createRedactingDrafter(inner: Drafter): Drafter {
  return {
    kind: inner.kind,
    async draft(request, signal) {
      const redactor = redactorFor(request);
      const draft = await inner.draft(redacted(request, redactor), signal);
      return restored(draft, redactor);
    },
  };
}

/** The same ticket gives the same placeholders, in every stage and every retry. */
function redactorFor(request: DraftRequest): PersonalRedactor {
  const { ticket } = request.start;
  return createPersonalRedactor({
    nonce: nonceOf(contentHash(ticket)),
    region: regionOf(ticket.customer.locale),
    isNumber: isPhoneNumber,
  });
}

/** Everything but the house's own texts, so that a field that comes new is covered without a word here. */
function redacted(request: DraftRequest, redactor: PersonalRedactor): DraftRequest {
  const { own, start, others } = parted(request);
  const write = (text: string): string => redactor.redact(text);
  const { ticket } = start;
  const { name } = ticket.customer;
  const turns = ticket.thread.map((turn) => turn.body);
  const earlier = (ticket.earlierTickets ?? []).map(({ subject }) => subject);
  const texts = [ticket.subject, ticket.body, ...turns, ...earlier];
  redactor.learn({ names: name === null ? [] : [name], texts });
  const house = [STANDING_RULES, ...houseTexts(own.playbook.document)];
  const ticketFirst = withFileNames(mapTexts(withoutFiles(start), { write, leaves: OURS }), { start, redactor, house });
  // Names that come up later stand in no earlier text: the ticket reads the same in every stage, as the provider's cache wants.
  redactor.learn({ names: [], texts: others.messages.map((message) => message.body) });
  const rest = mapTexts(others, { write, leaves: OURS });
  return { ...own, start: ticketFirst, ...rest };
}

/** The names of files are read by a way of their own, after everything else of the ticket. */
function withoutFiles(start: StartInput): StartInput {
  const { attachments: _, ...ticket } = start.ticket;
  return { ...start, ticket };
}

function withFileNames(
  redactedStart: StartInput,
  of: { readonly start: StartInput; readonly redactor: PersonalRedactor; readonly house: readonly string[] },
): StartInput {
  const { start, redactor, house } = of;
  const { attachments } = start.ticket;
  if (attachments === undefined) return redactedStart;
  const { subject, body, thread } = redactedStart.ticket;
  const names = attachments.map(({ name }) => name);
  const written = redactor.redactFileNames(names, {
    texts: [subject, body, ...thread.map((turn) => turn.body)],
    house,
  });
  const files = attachments.map((file, index) => ({ ...file, name: written[index] ?? '' }));
  return { ...redactedStart, ticket: { ...redactedStart.ticket, attachments: files } };
}

/** Every text of the standing rules and of the roles' briefs. */
function houseTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(houseTexts) : [];
}

/** What the house wrote, counts or calls by itself, and what may hold words of a customer, without its secrets. */
function parted(request: DraftRequest) {
  const { stage, opening, playbook, at, spent, calls, safetyIdentifier, ...customers } = request;
  const named = safetyIdentifier === undefined ? {} : { safetyIdentifier };
  const { start, ...others } = withoutSecrets(customers);
  return { own: { stage, opening, playbook, at, spent, calls, ...named }, start, others };
}

function restored(draft: Draft, redactor: PersonalRedactor): Draft {
  const write = (text: string): string => redactor.restore(text);
  return {
    ...draft,
    content: mapTexts(draft.content, { write, leaves: new Set() }),
    redacted: redactor.counts(),
  };
}
