import type { UrgencyLevel } from '../../domain/handoffs/support-specialist.js';
import type { Channel } from '../../domain/ticket.js';
import type { Intent } from './intent.js';
import { filled } from './letter.js';
import type { MatterBook, Wanted } from './matter-book.js';
import type { PhraseBook } from './phrase-book.js';
import type { Reading } from './reading.js';
import { wantsPerson } from './wants-person.js';

/** Classes whose words are not said back: it would be cold, or pointless. */
const NOT_QUOTED: ReadonlySet<Intent> = new Set<Intent>(['spam', 'thanks']);

/** Classes that answer a customer who writes again in words of their own. */
const OWN_WORDS_FOR_AGAIN: ReadonlySet<Intent> = new Set<Intent>(['complaint', 'safety', 'spam', 'thanks']);

/** Says back what the customer wants, in their words and in the desk's: the first paragraph of a reply. */
export function openingWords(of: {
  readonly reading: Reading;
  readonly book: PhraseBook;
  readonly matter: MatterBook | null;
}): readonly (string | null)[] {
  const { reading, book, matter } = of;
  const sympathy = reading.mourns ? book.sympathy : null;
  const quotes = reading.object !== null && isQuoted(reading);
  if (matter === null) {
    const inYourWords =
      quotes && book.inYourWords !== undefined ? filled(book.inYourWords, { object: reading.object ?? '' }) : null;
    return [sympathy, book.understood[reading.intent], inYourWords];
  }
  return [
    sympathy,
    reading.signals.again && !OWN_WORDS_FOR_AGAIN.has(reading.intent) ? matter.again : null,
    quotes ? quoted(reading, matter) : null,
    reading.hurts ? matter.hurt : null,
    isRegretted(reading) ? matter.regret : null,
    ...understood({ reading, book, matter, quotes }),
  ];
}

/** Who is upset, or waits in vain, reads one word of regret: not where it is said already, and not beside kind words. */
function isRegretted({ intent, signals, words, mourns, hurts, praises, overdue }: Reading): boolean {
  if (NOT_QUOTED.has(intent) || intent === 'safety' || mourns || hurts || praises) return false;
  // Who only asks for a person has told nothing to be sorry for.
  if (intent === 'complaint') return signals.upset || signals.again || overdue || !wantsPerson(words);
  return signals.upset && !signals.again;
}

/** Who speaks of being hurt is named what hurt them; who speaks of wanting to is not quoted. */
function isQuoted(reading: Reading): boolean {
  return reading.intent === 'safety' ? reading.hurts : !NOT_QUOTED.has(reading.intent);
}

/** What the desk has read beside the matter: facts it does not ask for, what was tried, and what presses. */
export function detailWords(of: {
  readonly reading: Reading;
  readonly matter: MatterBook | null;
  readonly urgency: UrgencyLevel;
  readonly channel: Channel;
}): readonly (string | null)[] {
  const { reading, matter } = of;
  if (matter === null) return [];
  const presses = of.urgency === 'high' || of.urgency === 'critical';
  const isChat = of.channel === 'chat';
  return [
    presses && reading.signals.standstill ? matter.standstill : null,
    dueSaid(reading, { matter, presses: presses ? 'yes' : 'no' }),
    isChat ? null : noted(reading, matter),
    reading.signals.tried ? matter.tried : null,
    ...second(reading, matter),
  ];
}

/** A date that presses is said back in the customer's words, and nothing is promised for it. */
function dueSaid(reading: Reading, of: { readonly matter: MatterBook; readonly presses: 'yes' | 'no' }): string | null {
  const isHarm = reading.intent === 'safety' || NOT_QUOTED.has(reading.intent);
  if (reading.dueWords !== null && !isHarm) return filled(of.matter.due, { object: reading.dueWords });
  return of.presses === 'yes' && reading.signals.deadline ? of.matter.deadline : null;
}

/** A second matter is said back, and a wish is taken down with the first one. */
function second(reading: Reading, matter: MatterBook): readonly string[] {
  if (reading.also === null) return [];
  const said = filled(matter.also, { object: reading.also.quote }).replace(/\?(\s?[\u201c\u201d\u00bb])\.$/u, '?$1');
  return reading.also.kind === 'wish' && reading.intent !== 'feature-wish' ? [said, matter.alsoWish] : [said];
}

function quoted(reading: Reading, matter: MatterBook): string {
  const object = reading.object ?? '';
  switch (reading.objectForm) {
    case 'title':
      return filled(matter.titled, { object });
    case 'question':
      return filled(matter.asked, { object });
    case 'sentence':
      return filled(matter.written, { object });
  }
}

function understood(of: {
  readonly reading: Reading;
  readonly book: PhraseBook;
  readonly matter: MatterBook;
  readonly quotes: boolean;
}): readonly string[] {
  const { reading, book, matter } = of;
  const { thing } = reading.matter;
  // What is only read in passing is not said back: the words that are quoted say it better.
  const things = thing === null || !reading.namesThing ? null : matter.things[thing];
  const symptom = reading.fault;
  const { asks, claim, wantsLock } = reading.signals;
  const alreadyAsked = of.quotes && reading.objectForm === 'question';
  const kind = reading.praises ? [matter.praise] : [];
  if (reading.intent === 'thanks' && reading.praises) return kind;
  if (reading.intent === 'complaint' && wantsPerson(reading.words) && !reading.signals.again)
    return [matter.wantsPerson];
  if (reading.intent === 'how-to' && alreadyAsked && !reading.namesThing) return kind;
  if (symptom !== null && !reading.tellsFault) return kind;
  if (symptom !== null) {
    const values = { symptom: matter.symptoms[symptom], thing: things ?? '' };
    const fault = filled(things === null ? matter.fault : matter.faultOf, values);
    return (asks === 'why' || asks === 'when') && !alreadyAsked ? [fault, `${matter.question[asks]}.`] : [fault];
  }
  const wanted = wantedIn(reading.intent);
  const wants = things === null || wanted === null ? null : filled(matter.wants[wanted], { thing: things });
  const tail = things === null || thing === 'refund' ? '' : filled(matter.aboutTail, { thing: things });
  if (reading.intent === 'refund' && claim !== null) return [`${matter.claims[claim]}${tail}.`];
  if (reading.intent === 'account-misuse' && wantsLock) return [book.understood['account-misuse'], matter.lock];
  if (reading.intent !== 'how-to' || asks === null || (alreadyAsked && wants !== null))
    return [...kind, wants ?? book.understood[reading.intent]];
  return [...kind, `${matter.question[asks]}${tail}.`];
}

const WANTED: Readonly<Partial<Record<Intent, Wanted>>> = {
  legal: 'legal',
  change: 'change',
  'feature-wish': 'feature-wish',
  'how-to': 'how-to',
  billing: 'how-to',
  sales: 'sales',
  refund: 'refund',
  unknown: 'unknown',
  access: 'access',
};

function wantedIn(intent: Intent): Wanted | null {
  return WANTED[intent] ?? null;
}

function noted(reading: Reading, matter: MatterBook): string | null {
  const facts = reading.noted.map(({ fact, value }) =>
    value === null ? matter.facts[fact] : `${matter.facts[fact]} ${filled(matter.value, { value })}`,
  );
  const last = facts.at(-1);
  if (last === undefined) return null;
  const before = facts.slice(0, -1);
  return filled(matter.noted, { facts: before.length === 0 ? last : `${before.join(', ')} ${matter.and} ${last}` });
}
