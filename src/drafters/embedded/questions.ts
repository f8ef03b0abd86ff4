import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { AttachmentKind } from '../../domain/attachments.js';
import { LIMITS } from '../../domain/limits.js';
import type { FactId } from './facts.js';
import { isQuestionOfMoney } from './faults.js';
import type { Intent } from './intent.js';
import { leftOpen } from './left-open.js';
import type { Symptom, Thing } from './matter-words.js';
import { GOODS, isClearEnough, type NeedSource, wantedBeside } from './question-need.js';
import { wantsPerson } from './wants-person.js';

/** What each class of tickets misses most often, most useful first. */
const WANTED: Readonly<Record<Intent, readonly FactId[]>> = {
  safety: ['safe-now'],
  'security-report': [],
  'account-misuse': ['account', 'amount', 'since'],
  phishing: ['entered', 'account'],
  outage: ['scope', 'since', 'error-text'],
  'data-loss': ['last-seen', 'copy'],
  legal: ['reference', 'account'],
  privacy: ['account'],
  access: ['error-text', 'since', 'account'],
  billing: ['amount', 'reference'],
  'refund-status': ['amount', 'reference'],
  refund: ['reference'],
  delivery: ['reference', 'sent-when'],
  bug: ['error-text', 'example', 'version', 'steps'],
  change: ['reference'],
  'how-to': [],
  'feature-wish': [],
  complaint: ['reference'],
  sales: [],
  spam: [],
  thanks: [],
  unknown: [],
};

/** What runs with us and not with the customer: version and system of the customer tell nothing there. */
const OURS: ReadonlySet<Thing> = new Set<Thing>([
  ...(['webhook', 'export', 'sync', 'invoice', 'report', 'website', 'member', 'permission', 'donation'] as const),
]);
/** What delivers by itself and not by post: its order has no number. */
const DELIVERS: ReadonlySet<Thing> = new Set<Thing>(['webhook', 'export', 'sync', 'report']);
const WANTED_OF_OURS: readonly FactId[] = ['error-text', 'example', 'since', 'account'];
/** What nobody can tell from the words may be no software: its version and system are not asked for. */
const WANTED_OF_ANYTHING: readonly FactId[] = ['error-text', 'since', 'example'];
/** What is no software has no version, and nothing that the customer does leads to it. */
const WANTED_OF_GOODS: readonly FactId[] = ['reference', 'since'];
/** Money that did not move has no entry to compare. */
const WANTED_OF_TRANSFERS: readonly FactId[] = ['reference', 'error-text', 'since'];

/** The account tells who is meant. */
const WANTED_OF_QUESTIONS: readonly FactId[] = ['account'];
/** A card that has not arrived has no number that the customer could know. */
const WANTED_OF_CARDS: readonly FactId[] = ['account', 'sent-when'];

/** What whoever opens a file most often finds there: nobody asks a customer for what they have sent along. */
const SHOWN_BY: Readonly<Record<AttachmentKind, readonly FactId[]>> = {
  picture: ['error-text', 'example', 'place'],
  video: ['error-text', 'example', 'place', 'steps'],
  text: ['error-text', 'example'],
  document: ['example'],
  sound: [],
  archive: [],
  other: [],
};

/** A fault shows in words of its own only where the customer speaks of a message, an error or a code. */
const SPEAKS_OF_A_MESSAGE = lexiconOf([
  [
    'message',
    phrases(`
      error*, error message*, popup*, pop up, warning*, says, dialog*, fehler*, fehlermeldung*, mensaje de error,
      ventana, erreur*, fenetre, affiche, errore, errori, messaggio di errore, finestra, failed,
      fails, denied, rejects, rejected, refused
    `),
  ],
]);

const UNSEEN: ReadonlySet<Symptom> = new Set<Symptom>(['late', 'slow', 'not-received']);

/** So many words tell already what is seen. */
const TELLS_AN_EXAMPLE = 15;

/** What is asked about a fault in something that runs with us. */
const OF_A_SERVICE: ReadonlySet<FactId> = new Set<FactId>(['account', 'since']);

/** What whoever looks up a number finds beside it. */
const TOLD_BY_THE_NUMBER: Readonly<Partial<Record<Intent, ReadonlySet<FactId>>>> = {
  delivery: new Set<FactId>(['sent-when', 'account']),
  billing: new Set<FactId>(['account']),
};

/** A longer text says what it is about; only what is wanted may still be open. */
const LONG_TEXT = 40;

/** The facts to ask for: those that this class misses and the ticket does not state. */
export function questionsFor(
  of: NeedSource & {
    /** What kinds of files came with the ticket. */
    readonly files: readonly AttachmentKind[];
  },
): readonly FactId[] {
  if (isClearEnough(of)) return [];
  const shown = new Set(of.files.flatMap((kind) => SHOWN_BY[kind]));
  const isLong = of.words.length > LONG_TEXT;
  const aMessage = findPhrases(of.words, SPEAKS_OF_A_MESSAGE).length > 0;
  const beside = wantedBeside(of);
  const wanted = (beside.length > 0 ? beside : wantedFor(of))
    .filter((fact) => !of.stated.has(fact) && !shown.has(fact))
    // A number finds the order: who placed it, and when and where to it was sent, stands there.
    .filter((fact) => !TOLD_BY_THE_NUMBER[of.intent]?.has(fact) || !of.stated.has('reference'))
    .filter((fact) => fact !== 'error-text' || aMessage)
    // The words of an error say more than since when it shows.
    .filter((fact) => fact !== 'since' || of.intent !== 'bug' || !of.stated.has('error-text'))
    // Whoever shows code, commands or logs runs the program themselves: no account and no day tell more than those.
    .filter((fact) => !OF_A_SERVICE.has(fact) || of.intent !== 'bug' || !of.showsMachine)
    // What comes late, or not at all, has nothing to be seen.
    .filter((fact) => fact !== 'example' || of.fault === null || !UNSEEN.has(of.fault))
    .filter((fact) => fact !== 'example' || of.words.length < TELLS_AN_EXAMPLE)
    .filter((fact) => fact !== 'example' || !(aMessage || of.stated.has('error-text')));
  return wanted.slice(0, of.intent === 'bug' && isLong ? 2 : LIMITS.replyQuestions.value);
}

/** Whether the desk begins without waiting for the answers: where every hour counts. */
export function beginsAtOnce(intent: Intent): boolean {
  return AT_ONCE.has(intent);
}

const AT_ONCE: ReadonlySet<Intent> = new Set<Intent>([
  'safety',
  'security-report',
  'account-misuse',
  'phishing',
  'outage',
  'data-loss',
  'complaint',
  'legal',
  'unknown',
]);

function wantedFor(of: NeedSource): readonly FactId[] {
  const { thing } = of.matter;
  // Whoever shows code or a log runs the program themselves, whatever else it is about: its version tells most.
  if (of.intent === 'bug' && of.showsMachine) return WANTED.bug;
  if (of.intent === 'bug' && thing !== null && OURS.has(thing)) return WANTED_OF_OURS;
  if (of.intent === 'delivery' && thing !== null && DELIVERS.has(thing)) return WANTED_OF_OURS;
  // Who asks for a person has asked for it, and who has not written before has no number to give.
  if (of.intent === 'complaint' && (!of.signals.again || wantsPerson(of.words))) return [];
  if (of.intent === 'unknown') return leftOpen(of.words);
  if (of.intent === 'bug' && thing === null) return WANTED_OF_ANYTHING;
  if (of.intent === 'bug' && thing !== null && GOODS.has(thing)) return WANTED_OF_GOODS;
  if (of.intent === 'billing' && isQuestionOfMoney(of.fault)) return WANTED_OF_QUESTIONS;
  if (of.intent === 'billing' && thing === 'transfer' && of.fault !== 'twice') return WANTED_OF_TRANSFERS;
  if (of.intent === 'delivery' && thing === 'card') return WANTED_OF_CARDS;
  // A suitcase was never ordered, and is sent to no country.
  if (of.intent === 'delivery' && (thing === 'baggage' || thing === 'booking')) return WANTED.change;
  return WANTED[of.intent];
}
