/** Phrases of one word class, written as editors write them: `guarant*`, `we/i will`, `will receive ... refund`. */
export type Phrases = readonly string[];

/** The word classes of the reply rules in one language. */
export const REPLY_CLASSES = [
  /** Promises that nobody can keep, and certainty about what others do (S1). */
  'overpromise',
  /** Money that goes back, promised (S1): needs a condition or a policy line. */
  'refundPromise',
  /** Another outcome, or what somebody else does, promised (S1): needs a condition or a policy line. */
  'outcomePromise',
  /** Account, identity, money or approval, stated as already dealt with (S1): needs a condition or a policy line. */
  'claimedDone',
  /** The ticket, stated as ended: solved, closed, merged (S1): needs a condition or a policy line. */
  'claimedEnd',
  /** Anything, without limit or approval, from now on (S1): no policy line allows it. */
  'openGrant',
  /** The customer is asked for a password, a code or a card number (S12): no policy line allows it. */
  'secretRequest',
  /** Something outside the rules is given: a waiver, a discount, a longer term (S2): needs a policy line. */
  'exception',
  /** A rule, a right or an offer that is stated as given (S1): needs a source or a policy line. */
  'policyClaim',
  /** The desk says what it is going to do (S2). */
  'promise',
  /** What the desk does not know, may not do or does not decide, said openly: the sentence overpromises nothing (S1). */
  'candour',
  /** A verb or a use of one that is no act: what the desk feels, knows, can or asks, and what a product does (S2). */
  'stance',
  /** Blame and self-defence (S3). */
  'defensive',
  /** Says nothing about who, what or when (S4). */
  'vague',
  /** Says nothing one could check, unless a number, a moment, a condition or a source stands beside it (S4). */
  'hollow',
  /** What has to happen first: makes a vague word precise and a promise checkable (S1, S4, S5). */
  'condition',
  /** What money may depend on: somebody's approval, an identity, something on record. Counts inside a condition only (S1). */
  'ground',
  /** An indirect question, "we check whether": the condition in it is none that a promise hangs on (S2). */
  'indirect',
  /** A date or a duration: makes a vague word precise (S4, S5). */
  'time',
  /** Makes a due date of the plan readable, and is too loose for a customer (S5, O2). */
  'due',
  /** Turns the words after it into their opposite (S1, S3). */
  'negation',
  /** Turns the words before it, in the same clause, into their opposite (S1, S2, S3). */
  'denial',
  /** Harmless uses that contain a phrase of another class. */
  'harmless',
  /** The desk takes the fault on itself, or off the customer: nothing in the sentence is read as blame (S3). */
  'admission',
  /** What follows, up to the end of the clause, is what somebody else said, asked or wants to know. */
  'reported',
  /** Names who takes over when the answer does not help, and what they do or how they are reached (S5). */
  'takeover',
  /** Names where a stated rule can be looked up (S1). */
  'source',
] as const;

/** The word classes of the rules about the plan, the checks and the follow-through in one language. */
export const WORK_CLASSES = [
  /** Heavyweight process (O7). */
  'heavyProcess',
  /** Numbers that change no decision (A5). */
  'vanity',
  /** Words that cannot be tested (P3). */
  'weasel',
  /** What somebody can see, get or count (P3). */
  'observable',
  /** Work that serves the team and not the customer (W2). */
  'teamServing',
  /** What somebody can want to do: a goal without one only names a thing (S9). */
  'verb',
  /** Says to do what nobody can take back (O8). */
  'irreversible',
  /** Says to give money: fine up to the limit, where the step names the sum (O8). */
  'paysBack',
  /** Before such words in a sentence: the step only looks, asks or explains (O8). */
  'enquiring',
] as const;

/** A word class of the reply rules. */
export type ReplyClass = (typeof REPLY_CLASSES)[number];
/** A word class of the rules about plan, checks and follow-through. */
export type WorkClass = (typeof WORK_CLASSES)[number];

/** Parts that a reply can be required to have, each in a sentence of its own. */
export const REPLY_PARTS = ['nextStep', 'expectedOutcome', 'escalationPath'] as const;
/** A part of a reply. */
export type ReplyPart = (typeof REPLY_PARTS)[number];

/** What makes a quote a described fact. */
export const FACT_CLASSES = [
  /** Something happened, fails or is lost. */
  'happening',
  /** Something that is due, and people and things that can be hit: a fact beside a measure. */
  'occasion',
  /** Since when, how many. Digits and the dates of all languages count as well. */
  'measure',
  /** Asks for an answer or for speed: an occasion in the same clause is no fact. */
  'request',
] as const;
/** A word class of described facts. */
export type FactClass = (typeof FACT_CLASSES)[number];

/** How long a reply is, in words, both ends included. */
export interface ReplyLength {
  readonly least: number;
  readonly most: number;
}

/** What is looked for in texts of one language. */
export interface LanguageStandards {
  readonly words: ReplyLength;
  /** Words that phrases name together: `<we>` in a phrase stands for each entry of the set `we`. */
  readonly sets: Readonly<Record<string, Phrases>>;
  readonly reply: Readonly<Record<ReplyClass, Phrases>>;
  readonly work: Readonly<Record<WorkClass, Phrases>>;
  /** The most common small words: they tell the language of a text (S10). */
  readonly smallWords: Phrases;
}

/** What a reply, and the plan behind it, may and may not say: `standards.yaml`, read. */
export interface Standards {
  readonly reply: {
    readonly parts: readonly ReplyPart[];
    readonly mostQuestions: number;
    /** Hosts that a reply may link to, in lower case, without port (S7). */
    readonly linkHosts: readonly string[];
    /** Length in a language that `languages` does not name. */
    readonly words: ReplyLength;
  };
  /** Words that only claim rank or speed, in any language: what is left of a quote without them has to describe something. */
  readonly claims: Phrases;
  /** What a quote has to hold to describe something, in any language. Absent in playbooks kept before 0.2: three words will do. */
  readonly facts?: Readonly<Record<FactClass, Phrases>>;
  /** By BCP 47 primary language: where words are checked. Other languages are checked on structure only. */
  readonly languages: Readonly<Record<string, LanguageStandards>>;
  /** Small words of languages without word rules. */
  readonly otherLanguages: Readonly<Record<string, Phrases>>;
}

/** Whether words are checked in a language; elsewhere what depends on words is not assessed. */
export function hasWordsFor({ languages }: Pick<Standards, 'languages'>, language: string): boolean {
  return Object.hasOwn(languages, language);
}
