import { type Phrase, saysItself } from '../phrases.js';
import type { ReplyClass, Standards } from '../standards.js';
import { type Word, wordsOf } from '../text-folding.js';
import { actsAhead } from './acts-ahead.js';
import { clausesOf } from './clauses.js';
import { compiledOf } from './compiled-standards.js';
import { findPhrases, type LexiconHit } from './lexicon.js';

/** One sentence of a reply, read word by word. */
export interface SentenceReading {
  readonly overpromises: boolean;
  /** Promises money without a condition that it could depend on. */
  readonly promisesMoney: boolean;
  /** Promises another outcome, or what somebody else does, without a condition. */
  readonly promisesOutcome: boolean;
  /** Says without a condition that account, identity, money or an approval has been dealt with, or that the ticket has ended. */
  readonly claimsDone: boolean;
  /** Gives something that the rules do not give to everybody. */
  readonly grantsException: boolean;
  /** States a rule, a right or an offer without saying where it stands. */
  readonly claimsPolicy: boolean;
  /** Asks the customer for what a desk never needs: a password, a code, a card number. A question does too. */
  readonly asksForSecret: boolean;
  readonly defends: boolean;
  /** Stays vague: no date and no condition beside it. */
  readonly staysVague: boolean;
  /** Says what the desk is going to do. */
  readonly promises: boolean;
  /** Says what the desk is going to do, and neither when nor on which condition. */
  readonly promisesOpenly: boolean;
}

/** In which language, and by which standards, a sentence is read. */
export interface ReadingContext {
  readonly language: string;
  readonly standards: Standards;
}

/** How many words a negation reaches ahead; a verb in the future stands right behind it. */
const REACH = 4;
const REACH_TO_PROMISE = 2;
/** How many words a denial reaches back. */
const BACK = 7;
/** A time of day, or a day of a month in figures. */
const CLOCK_OR_DATE =
  /\b\d{1,2}(?::\d{2}\b|\s?(?:h|uhr|am|pm|st|nd|rd|th)\b|[./-](?:0?[1-9]|1[0-2])(?:[./-]|\b)|\/\d{1,2}\b)|\b\d{4}-\d{2}-\d{2}|\b(?:at|by|um|alle|entro|las|within|binnen|sous)\s(?:le\s|il\s|the\s|l')?\d{1,2}\b/iu;
/** A day and a name that begins with a capital, as English writes months: "12 May", "May 12". */
const DAY_AND_MONTH = /\b\d{1,2}\.?\s\p{Lu}\p{Ll}+|\bMay\s\d{1,2}\b/u;
/** The id of a policy line or an article: `R8`, `KB-104`, a section sign with a number, or a link. */
const REFERENCE = /\b[A-Z]{1,4}-?\d{1,4}\b|\b\d{1,2}\.\d{1,2}\b|\u00a7\s?\d|https?:/u;

/** A small number, such as an amount, a count or a share. A long one, or one behind a sign, only names an order or a ticket. */
const SMALL_NUMBER = /(?<![\p{L}\p{N}#.,-])\d{1,3}(?![\p{N}])/u;

/** How many words may stand between a hollow word and the sign behind which it is spelled out. */
const SPELLED_WITHIN = 3;
const SPELLS_OUT = /:|\s\(/u;

/** `act` is a promise that the form of a verb alone makes: it counts where no moment stands beside it. */
type Hit = LexiconHit<ReplyClass | 'act'>;

/** Reads a sentence; `null` when the language has no word rules: then the rules about words are not assessed. */
export function readSentence(sentence: string, context: ReadingContext): SentenceReading | null {
  const lexicon = compiledOf(context.standards).replyIn(context.language);
  if (lexicon === undefined) return null;
  const words = wordsOf(sentence);
  const found = findPhrases(words, lexicon);
  const hits = [...found, ...formsOfActing(found, { sentence, words, language: context.language })];
  const asks = sentence.trimEnd().endsWith('?');
  const clauses = clausesOf(sentence, words);
  const standing = standingHits(hits, { clauses, words });
  const of = (means: Hit['means']): readonly Hit[] => standing.filter((hit) => hit.means === means);
  const { vague, moments } = blurAndMoments(of, (hit) => isSpelledOut(hit, { sentence, words }));
  const figuresSayWhen = CLOCK_OR_DATE.test(sentence) || DAY_AND_MONTH.test(sentence);
  const isDated = moments.length > 0 || figuresSayWhen;
  const conditions = moments.filter((hit) => isRealCondition(hit, of('time')));
  const isUnconditional = conditions.length === 0;
  // "Before the shop opens" and "after the update" only say when it will work again: the outcome stays promised.
  const whens = wordsCovered(of('due'));
  const onlySaysWhen = conditions.every((hit) => touches(whens, hit));
  const isGrounded = restsOnGround(conditions, { grounds: groundsOf(context, of), clauses });
  const isOpen = of('candour').length > 0;
  const states = (means: ReplyClass): boolean => !asks && !isOpen && of(means).length > 0;
  const namesSource = of('source').length > 0 || REFERENCE.test(sentence);
  const promises = !asks && of('promise').length > 0;
  const asked = wordsCovered(of('indirect'));
  const isTimed = figuresSayWhen || moments.some((hit) => hit.means === 'time' || !touches(asked, hit));
  const promisesOpenly = !asks && !isTimed && (promises || of('act').length > 0);
  return {
    overpromises: states('overpromise') || (!asks && of('openGrant').length > 0),
    promisesMoney: states('refundPromise') && !isGrounded,
    promisesOutcome: states('outcomePromise') && onlySaysWhen,
    claimsDone: (states('claimedDone') || (!asks && of('claimedEnd').length > 0)) && isUnconditional,
    grantsException: !asks && of('exception').length > 0,
    claimsPolicy: states('policyClaim') && !namesSource,
    asksForSecret: of('secretRequest').length > 0,
    defends: defendsItself(of),
    staysVague: !asks && !isDated && vague.length > 0 && !SMALL_NUMBER.test(sentence),
    promises: promises || promisesOpenly,
    promisesOpenly,
  };
}

/** An act is no phrase: nothing stands within it or beside it. */
const ONE_WORD: Phrase = { parts: [], also: [] };

/** What verbs say by their form, but for verbs that are no act. */
function formsOfActing(
  found: readonly Hit[],
  of: { readonly sentence: string; readonly words: readonly Word[]; readonly language: string },
): readonly Hit[] {
  const stance = wordsCovered(found.filter(({ means }) => means === 'stance'));
  return actsAhead(of)
    .filter((at) => !stance.has(at))
    .map((at) => ({ means: 'act', phrase: of.words[at]?.folded ?? '', says: ONE_WORD, from: at, to: at + 1 }));
}

/** Blame or defence with no fault admitted beside it: "we apologise if you took it that way" is blame and admits nothing. */
function defendsItself(of: (means: Hit['means']) => readonly Hit[]): boolean {
  const blame = of('defensive');
  const isSham = (apology: Hit): boolean =>
    blame.some(({ from, to }) => from >= apology.from && from < apology.to && to > apology.to);
  return blame.length > 0 && of('admission').every(isSham);
}

/**
 * Vague words and moments, where one may hold the other: "as soon as you" is a condition and not "soon", and "in the next
 * days" is vague and no date. What is held by the other one does not count.
 */
function blurAndMoments(
  of: (means: Hit['means']) => readonly Hit[],
  isSpelled: (hit: Hit) => boolean,
): { readonly vague: readonly Hit[]; readonly moments: readonly Hit[] } {
  const moments = [...of('time'), ...of('condition')];
  const hollow = of('source').length > 0 ? [] : of('hollow').filter((hit) => !isSpelled(hit));
  const vague = [...of('vague'), ...hollow].filter((hit) => !moments.some((other) => holds(other, hit)));
  const blurred = wordsCovered(vague.filter(({ says }) => says.also.length === 0));
  return { vague, moments: moments.filter((hit) => !touches(blurred, hit)) };
}

/** What a colon or a bracket right behind a hollow word says out: "for several reasons: rain, frost", "other factors (size)". */
function isSpelledOut(
  hit: Hit,
  { sentence, words }: { readonly sentence: string; readonly words: readonly Word[] },
): boolean {
  const end = words[hit.to - 1]?.end ?? sentence.length;
  return (
    sentence.trimEnd().endsWith(':') || SPELLS_OUT.test(sentence.slice(end, words[hit.to + SPELLED_WITHIN]?.start))
  );
}

/** A condition says what has to happen. Right before a date it only says when: "before Friday", "after the weekend". */
function isRealCondition(hit: Hit, times: readonly Hit[]): boolean {
  return hit.means === 'condition' && !times.some(({ from }) => from >= hit.to && from <= hit.to + 1);
}

/** What money may depend on; `null` in standards kept by an older version, where every condition will do. */
function groundsOf(
  { language, standards }: ReadingContext,
  of: (means: Hit['means']) => readonly Hit[],
): readonly Hit[] | null {
  const kept: Partial<Record<ReplyClass, unknown>> | undefined = standards.languages[language]?.reply;
  return kept?.ground === undefined ? null : of('ground');
}

/** "Once the lead approves" is something that money can depend on; "once the bank opens" only says when it comes. */
function restsOnGround(
  conditions: readonly Hit[],
  { grounds, clauses }: { readonly grounds: readonly Hit[] | null; readonly clauses: readonly number[] },
): boolean {
  if (grounds === null) return conditions.length > 0;
  return conditions.some((condition) =>
    grounds.some(({ from }) => from >= condition.from && clauses[from] === clauses[condition.to - 1]),
  );
}

/** Whether one hit reaches over all words of another, and further. */
function holds(outer: Hit, inner: Hit): boolean {
  return outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
}

/** Hits that stand for themselves: neither harmless, nor turned into their opposite, nor told as somebody else's words. */
function standingHits(
  hits: readonly Hit[],
  { clauses, words }: { readonly clauses: readonly number[]; readonly words: readonly Word[] },
): readonly Hit[] {
  const harmless = wordsCovered(hits.filter((hit) => hit.means === 'harmless'));
  const counted = hits.filter((hit) => NEVER_HARMLESS.has(hit.means) || !harmless.has(hit.from));
  const told = counted.filter((hit) => hit.means === 'reported');
  const negations = counted.filter((hit) => hit.means === 'negation');
  const denials = counted.filter((hit) => hit.means === 'denial');
  const ends = endsOfClauses(clauses);
  const negated = new Map<number, number>();
  for (const { to } of negations)
    for (const at of range(to, Math.min(to + REACH, ends[to - 1] ?? to)))
      negated.set(at, Math.min(at - to, negated.get(at) ?? REACH));
  const reported = new Set<number>();
  for (const { to } of told) for (const at of range(to, ends[to] ?? to)) reported.add(at);
  const posed = new Set<number>();
  for (const { to, means } of counted)
    if (means === 'condition') for (const at of range(to, ends[to - 1] ?? to)) posed.add(at);
  const denied = new Set<number>();
  for (const { from } of denials)
    for (const at of range(Math.max(0, from - BACK), from)) if (clauses[at] === clauses[from]) denied.add(at);
  return counted.filter((hit) => {
    if (hit.means === 'vague' || hit.means === 'hollow') return !reported.has(hit.from);
    if (!CAN_TURN.has(hit.means)) return true;
    if (isTurnedWithin(hit, { negations, words })) return false;
    if (hit.means === 'defensive' && posed.has(hit.from)) return false;
    const reach = hit.means === 'promise' || hit.means === 'act' ? REACH_TO_PROMISE : REACH;
    return (negated.get(hit.from) ?? REACH) >= reach && !reported.has(hit.from) && !denied.has(hit.to - 1);
  });
}

/** A negation that stands in a gap of a phrase, where none stands that the phrase says itself: "liegt nicht an Ihnen". */
function isTurnedWithin(
  hit: Hit,
  { negations, words }: { readonly negations: readonly Hit[]; readonly words: readonly Word[] },
): boolean {
  const inside = negations.filter(({ from, to }) => from > hit.from && to < hit.to);
  const isOwn = ({ from, to }: Hit): boolean =>
    words.slice(from, to).every(({ folded }) => saysItself(hit.says, folded));
  return inside.length > 0 && !inside.some(isOwn);
}

/** "Send us" is harmless in most sentences, but not before a password. */
const NEVER_HARMLESS: ReadonlySet<Hit['means']> = new Set<Hit['means']>(['harmless', 'admission', 'secretRequest']);

/** Classes that a negation or a report takes the edge off; a date stays a date. */
const CAN_TURN: ReadonlySet<Hit['means']> = new Set<Hit['means']>([
  'overpromise',
  'refundPromise',
  'outcomePromise',
  'claimedDone',
  'claimedEnd',
  'openGrant',
  'secretRequest',
  'exception',
  'policyClaim',
  'defensive',
  'admission',
  'promise',
  'act',
]);

/** For each word, the index after the last word of its clause. */
function endsOfClauses(clauses: readonly number[]): readonly number[] {
  const ends: number[] = [];
  let end = clauses.length;
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    if (clauses[at] !== clauses[at + 1]) end = at + 1;
    ends[at] = end;
  }
  return ends;
}

function wordsCovered(hits: readonly Hit[]): ReadonlySet<number> {
  return new Set(hits.flatMap((hit) => range(hit.from, hit.to)));
}

function touches(covered: ReadonlySet<number>, hit: Hit): boolean {
  return range(hit.from, hit.to).some((at) => covered.has(at));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}
