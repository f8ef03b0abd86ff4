import { findPhrases } from '../../domain/checks/lexicon.js';
import type { ClarifiedIssue, UrgencyLevel } from '../../domain/handoffs/support-specialist.js';
import { higherUrgency } from '../../domain/priority.js';
import type { RoutingVerdict } from '../../domain/routing.js';
import { hasWordsFor, type Standards } from '../../domain/standards.js';
import type { Ticket } from '../../domain/ticket.js';
import type { SpecialistWords } from './desk-book/desk-book.js';
import { isDescribedOutage } from './escalation.js';
import type { Intent } from './intent.js';
import type { Symptom, Thing } from './matter-words.js';
import { PHRASE_BOOKS } from './phrases/index.js';
import type { Reading } from './reading.js';
import { PRESSING } from './signals.js';
import { urgencyQuote } from './urgency-quote.js';

/** How much a class presses by what it is: harm and open data most, wishes and questions least. */
const BY_CLASS: Readonly<Record<Intent, UrgencyLevel>> = {
  safety: 'critical',
  'security-report': 'high',
  'account-misuse': 'high',
  outage: 'high',
  'data-loss': 'high',
  phishing: 'normal',
  legal: 'normal',
  privacy: 'normal',
  access: 'normal',
  billing: 'normal',
  'refund-status': 'normal',
  refund: 'normal',
  delivery: 'normal',
  bug: 'normal',
  change: 'normal',
  complaint: 'normal',
  unknown: 'normal',
  'how-to': 'low',
  'feature-wish': 'low',
  sales: 'low',
  spam: 'low',
  thanks: 'low',
};

/** What an urgency is read from. */
interface UrgencySource {
  readonly reading: Reading;
  readonly routing: RoutingVerdict;
  readonly ticket: Ticket;
}

/** How soon the customer needs an answer: what the rules say, or more when the ticket describes more. */
export function urgencyOf(
  of: UrgencySource & {
    readonly standards: Standards;
    /** The words of the desk for what drives it. */
    readonly words: SpecialistWords;
    /** Words of the desk for the matter. */
    readonly matter: string;
  },
): ClarifiedIssue['urgency'] {
  const { reading, routing, ticket } = of;
  const pressing = findPhrases(reading.words, PRESSING)[0];
  const { standstill, deadline } = reading.signals;
  const described = pressing !== undefined || standstill || deadline ? 'high' : routing.urgency;
  const isRead = hasWordsFor(of.standards, reading.language);
  const byClass = isRead ? classUrgency(of) : unreadUrgency(of);
  const level = higherUrgency(higherUrgency(routing.urgency, byClass), described);
  const words = routing.fired.map((rule) => rule.words).find((quote) => quote !== null) ?? null;
  const telling = words ?? pressingWords(ticket, pressing, reading);
  return {
    level,
    drivers: [
      ...new Set([
        ...routing.fired.map((rule) => rule.reason),
        ...(pressing === undefined ? [] : [of.words[pressing.means]]),
        ...(byClass === 'high' || byClass === 'critical' ? [of.matter] : []),
      ]),
    ].slice(0, 10),
    // What a language without words describes, nobody here can tell: its own words stand for it.
    quote: urgencyQuote(ticket, { telling, standards: of.standards }) ?? (isRead ? null : reading.object),
  };
}

/** What nobody could read is not put off: a text in no language of the desk, or one in which no class is told. */
function unreadUrgency(of: UrgencySource): UrgencyLevel {
  const { language, intent } = of.reading;
  const isUnread = PHRASE_BOOKS[language] === undefined || intent === 'unknown';
  return isUnread ? higherUrgency('normal', classUrgency(of)) : classUrgency(of);
}

function classUrgency({ reading, routing, ticket }: UrgencySource): UrgencyLevel {
  const { intent, matter, signals, voice } = reading;
  if (signals.gaveAway) return signals.foreignSignIn ? 'critical' : 'high';
  // A false message after which something stopped may have done harm already.
  if (intent === 'phishing' && matter.symptom !== null && STOPPED.has(matter.symptom)) return 'high';
  if (isMereQuestion(reading, routing)) return 'low';
  if (intent === 'outage' && !isDescribedOutage(reading)) return 'normal';
  if (intent === 'security-report' && signals.deadline) return 'critical';
  // Who asks for a person waits like anybody else, unless the case itself is overdue.
  if (intent === 'complaint' && signals.again) return 'high';
  // What is missing from the screen is no data.
  if (intent === 'data-loss' && matter.thing !== null && ON_SCREEN.has(matter.thing)) return 'normal';
  // A question about money, something that is sent back and a text that names nothing wait until they are understood.
  if (voice === 'how-to') return isOwnCase(reading) ? 'normal' : 'low';
  if (intent === 'refund' && signals.claim === 'send back') return 'low';
  if (intent === 'unknown' && matter.thing === null && matter.symptom === null) return 'low';
  if (intent === 'sales' && ticket.customer.tier === 'enterprise') return 'normal';
  if (intent === 'bug' && TASTE.has(reading.fault ?? 'does-not-work')) return 'low';
  return BY_CLASS[intent];
}

/** Whoever asks why something is as it is reports it; whoever asks about something of their own wants it acted on. */
function isOwnCase({ intent, form, signals }: Reading): boolean {
  return form === 'own case' || (intent === 'how-to' && signals.asks === 'why');
}

/** Nothing but a question, to which no rule of the policy has anything to say: what it speaks of has not happened. */
function isMereQuestion({ form, intent, statesHarm }: Reading, routing: RoutingVerdict): boolean {
  return (
    form === 'general' && routing.fired.length === 0 && !MISSED.has(intent) && !(intent === 'safety' && statesHarm)
  );
}

/** Classes in which asking after something is how it is missed. */
const MISSED: ReadonlySet<Intent> = new Set<Intent>([
  ...(['delivery', 'refund-status', 'bug', 'data-loss', 'complaint', 'how-to'] as const),
]);
const STOPPED: ReadonlySet<Symptom> = new Set<Symptom>(['crash', 'stops', 'locked']);
/** Parts of the window: they come back with a setting. */
const ON_SCREEN: ReadonlySet<Thing> = new Set<Thing>(['menu', 'colours']);
/** Looks and places: a matter of taste until somebody cannot work. */
const TASTE: ReadonlySet<Symptom> = new Set<Symptom>(['looks-different', 'unreadable', 'unwanted']);

function pressingWords(
  ticket: Ticket,
  hit: { readonly from: number; readonly to: number } | undefined,
  reading: Reading,
): string | null {
  if (hit === undefined) return null;
  const start = reading.words[hit.from]?.start;
  const end = reading.words[hit.to - 1]?.end;
  return start === undefined || end === undefined ? null : ticket.body.slice(start, end);
}
