import type { FactId } from '../facts.js';
import { INTENTS, type Intent } from '../intent.js';
import type { DurationWords, PhraseBook, TeamKind } from '../phrase-book.js';

/** What the desk can say in a language that it knows less well: receipt, questions, who answers until when. */
export interface ShortBook {
  readonly greetingNamed: string;
  readonly greeting: string;
  readonly receipt: string;
  readonly inYourWords: string;
  readonly asks: string;
  readonly questions: {
    readonly errorText: string;
    readonly since: string;
    readonly version: string;
    readonly reference: string;
    readonly account: string;
    /** Asked for every other fact. */
    readonly detail: string;
  };
  readonly work: string;
  readonly reportAfterAnswer: string;
  readonly reportAfterMessage: string;
  readonly outcome: string;
  readonly escalation: string;
  readonly escalated: string;
  /** What comes first when somebody is in danger. */
  readonly danger: string;
  readonly team: string;
  readonly lead: string;
  readonly duration: DurationWords;
  readonly closing: string;
}

const TEAM_KINDS: readonly TeamKind[] = [
  ...([
    'support',
    'leads',
    'billing',
    'security',
    'privacy',
    'legal',
    'technical',
    'product',
    'sales',
    'safety',
  ] as const),
];
const FACTS: readonly FactId[] = [
  ...(['error-text', 'since', 'version', 'steps', 'scope', 'account', 'reference', 'amount', 'goal', 'place'] as const),
  ...(['entered', 'last-seen', 'copy', 'safe-now', 'sent-when', 'wanted-change', 'example'] as const),
];

/** A short book in the shape of a full one: every class of tickets is answered with the same words. */
export function fullBookOf(short: ShortBook): PhraseBook {
  const { greetingNamed, greeting, inYourWords, reportAfterAnswer, reportAfterMessage, escalation, escalated } = short;
  return {
    ...{ greetingNamed, greeting, inYourWords, reportAfterAnswer, reportAfterMessage, escalation, escalated },
    understood: forAll<Intent>(INTENTS, () => short.receipt),
    sympathy: '',
    asksOne: short.asks,
    asksMore: short.asks,
    asksMeanwhile: short.asks,
    questions: forAll(FACTS, (fact) => questionFor(fact, short)),
    work: forAll<Intent>(INTENTS, () => short.work),
    outcome: forAll<Intent>(INTENTS, () => short.outcome),
    caution: { safety: short.danger },
    teams: forAll(TEAM_KINDS, (kind) => (kind === 'leads' ? short.lead : short.team)),
    duration: short.duration,
    closing: short.closing,
  };
}

function questionFor(fact: FactId, short: ShortBook): string {
  switch (fact) {
    case 'error-text':
      return short.questions.errorText;
    case 'since':
    case 'last-seen':
      return short.questions.since;
    case 'version':
      return short.questions.version;
    case 'reference':
      return short.questions.reference;
    case 'account':
      return short.questions.account;
    default:
      return short.questions.detail;
  }
}

function forAll<K extends string>(keys: readonly K[], value: (key: K) => string): Readonly<Record<K, string>> {
  // cast: every key is given a value in this line, which `Object.fromEntries` forgets.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, string>;
}
