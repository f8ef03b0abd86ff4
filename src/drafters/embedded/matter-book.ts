import type { Symptom, Thing } from './matter-words.js';
import type { AskKind, Claim } from './signals.js';

/** Classes that say what is wanted rather than what is wrong. */
export type Wanted = 'legal' | 'change' | 'feature-wish' | 'how-to' | 'sales' | 'refund' | 'unknown' | 'access';

/** Facts that the reply acknowledges, so that nobody is asked twice. */
export type NotedFact = 'version' | 'error-text' | 'since' | 'steps' | 'reference' | 'amount';

/** Why a person decides, as the customer may read it. */
export type EscalationKind = 'safety' | 'security' | 'legal' | 'privacy' | 'money' | 'data' | 'outage' | 'complaint';

/**
 * What the desk says about the matter of a ticket, in one language. Places in braces are filled: `{object}` (the
 * customer's own words), `{thing}` and `{symptom}` (entries of this book), `{facts}`, `{lead}`, `{title}`, `{id}` and
 * `{text}` (of a help article). Each entry without a note is one sentence.
 */
export interface MatterBook {
  /** Opens with the subject line. */
  readonly titled: string;
  /** Opens with a question of the customer. */
  readonly asked: string;
  /** Opens with a sentence of the customer. */
  readonly written: string;
  readonly faultOf: string;
  readonly fault: string;
  /** What is wanted, with the thing it is about; each holds `{thing}`. */
  readonly wants: Readonly<Record<Wanted, string>>;
  /** What is claimed where money or a contract is to end; without full stop, `aboutTail` may follow. */
  readonly claims: Readonly<Record<Claim, string>>;
  /** What a question is after, where the quoted words do not ask it; without full stop, `aboutTail` may follow. */
  readonly question: Readonly<Record<AskKind, string>>;
  /** Follows a clause: what it is about. */
  readonly aboutTail: string;
  /** Each a noun phrase that follows `faultOf` and the entries of `wants`. */
  readonly things: Readonly<Record<Thing, string>>;
  /** Each a clause that follows a colon, without full stop. */
  readonly symptoms: Readonly<Record<Symptom, string>>;
  /** Said where somebody else acts and the customer wants that stopped. */
  readonly lock: string;
  readonly again: string;
  /** Said to who is upset or was badly served; admits nothing. */
  readonly regret: string;
  readonly tried: string;
  readonly standstill: string;
  readonly deadline: string;
  /** Says back the words that name a date, `{object}`; promises nothing. */
  readonly due: string;
  /** Said to who writes only to say something kind. */
  readonly praise: string;
  /** Said where somebody was hurt. */
  readonly hurt: string;
  /** Says back a second matter, `{object}`; a wish is followed by what becomes of it. */
  readonly also: string;
  readonly alsoWish: string;
  /** Said where the customer asks for a person and tells no more. */
  readonly wantsPerson: string;
  /** Names what the customer has stated already. */
  readonly noted: string;
  /** Each a noun phrase. */
  readonly facts: Readonly<Record<NotedFact, string>>;
  /** Joins the last two of a list. */
  readonly and: string;
  /** Words of a value after its name, e.g. `(“{value}”)`. */
  readonly value: string;
  /** Asks for the one number that fits the thing. */
  readonly references: Readonly<Partial<Record<Thing, string>>>;
  /** Questions that are asked in other words in one class. */
  readonly asks: Readonly<
    Record<'refund-status amount' | 'account-misuse amount' | 'legal reference' | 'unknown goal', string>
  >;
  readonly escalated: Readonly<Record<EscalationKind, string>>;
  /** A caution that goes with a fault. */
  readonly caution: Readonly<Partial<Record<Symptom, string>>>;
  readonly article: {
    readonly cites: string;
    /** Said where the article is not written in the customer's language. */
    readonly citesOther: string;
    readonly firstStep: string;
    readonly expected: string;
    readonly ifNot: string;
  };
}
