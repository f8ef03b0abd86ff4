import type { Commitment, ReplyDraft } from '../handoffs/support-specialist.js';
import { moneyAmountsOf } from '../money-amounts.js';
import { overLimit } from '../money-limit.js';
import type { Playbook } from '../playbook.js';
import { foldText } from '../text-folding.js';
import type { CheckContext } from './context.js';
import { dueFindings } from './due-moment.js';
import type { Finding } from './finding.js';
import { foldSpace } from './quotes.js';
import { wordFindings } from './reply-text.js';
import { canOwn, ownersInWords } from './roster.js';
import { readSentence, type SentenceReading } from './sentence-reading.js';
import { withoutQuotes } from './without-quotes.js';

/** The one line of the policy that lets money go back. Any other rule, key or article says nothing about money. */
const MONEY_LINE = 'limits.moneyWithoutApproval';

/** A sentence of the reply, as it compares and without what it quotes; `reading` is `null` where no word rules hold. */
interface Sentence {
  readonly at: string;
  readonly folded: string;
  readonly unquoted: string;
  readonly reading: SentenceReading | null;
}

/** A commitment and its words as they compare. */
interface Promised {
  readonly entry: Commitment;
  readonly folded: string;
}

/** A reply, read sentence by sentence. */
interface ReadReply {
  readonly sentences: readonly Sentence[];
  readonly commitments: readonly Promised[];
  readonly context: CheckContext;
}

/** Holds each sentence against the rules about words (S1, S3, S4, S12), and promises against commitments (S2). */
export function sentenceFindings(
  reply: ReplyDraft,
  of: { readonly text: string; readonly context: CheckContext },
): readonly Finding[] {
  const { standards } = of.context.playbook;
  const sentences = reply.sentences.map((written, index) => {
    const unquoted = withoutQuotes(written, of.text);
    const reading = readSentence(unquoted, { language: reply.language, standards });
    return { at: `reply.sentences.${index}`, folded: plain(written), unquoted, reading };
  });
  const commitments = reply.commitments.map((entry) => ({ entry, folded: plain(entry.text) }));
  const read = { sentences, commitments, context: of.context };
  return [...wordingFindings(read), ...commitmentFindings(read)];
}

/** Money passes under the line about money and its limit; a stated rule passes under the rule or the article that states it. */
function wordingFindings({ sentences, commitments, context }: ReadReply): readonly Finding[] {
  return sentences.flatMap(({ at, folded, unquoted, reading }) => {
    if (reading === null) return [];
    const own = commitments.filter((promise) => folded.includes(promise.folded));
    const allows = {
      money: own.some(({ entry }) => allowsMoney(entry, { unquoted, context })),
      statement: own.some(({ entry }) => entry.policyRef !== null && isSource(entry.policyRef, context.playbook)),
    };
    return wordFindings({ reading, at, allows });
  });
}

/**
 * Each sentence that promises has exactly one commitment, each commitment exactly one sentence, an owner, a moment, and a
 * policy line where money or an exception is promised.
 */
function commitmentFindings({ sentences, commitments, context }: ReadReply): readonly Finding[] {
  const promises = sentences.flatMap(({ at, folded, reading }) => {
    const owned = commitments.filter((promise) => folded.includes(promise.folded)).length;
    if (owned > 1) return s2(at, 'Promise one thing in one sentence: one sentence, one commitment.');
    const silent = owned === 0 && reading?.promises === true;
    return silent ? s2(at, 'List this promise as a commitment with owner and moment, or drop it.') : [];
  });
  const broken = commitments.flatMap((promise, index) =>
    oneCommitment(promise, { at: `reply.commitments.${index}`, sentences, context }),
  );
  return [...promises, ...broken];
}

function oneCommitment(
  { entry, folded }: Promised,
  of: { readonly at: string; readonly sentences: readonly Sentence[]; readonly context: CheckContext },
): readonly Finding[] {
  const { at, sentences, context } = of;
  const saying = sentences.filter((sentence) => sentence.folded.includes(folded));
  const known = entry.policyRef === null || isPolicyLine(entry.policyRef, context.playbook);
  const needsLine = known && entry.policyRef !== MONEY_LINE && saying.some(givesAway);
  return [
    ...(saying.length === 0 ? s2(`${at}.text`, 'Use the words of the sentence that makes the promise.') : []),
    ...(saying.length > 1 ? s2(`${at}.text`, 'Two sentences say it: promise it once, in words of its own.') : []),
    ...(canOwn(context.roster, { id: entry.owner, at: context.at })
      ? []
      : s2(`${at}.owner`, `Name an active person or group: ${ownersInWords(context)}.`)),
    ...dueFindings(entry.by, { at: `${at}.by`, rule: 'S2', owner: entry.owner, context }),
    ...(known ? [] : s2(`${at}.policyRef`, 'Name a rule, a section of the policy or an article that exists.')),
    ...(needsLine ? s2(`${at}.policyRef`, `Only the policy line ${MONEY_LINE} allows money and exceptions.`) : []),
  ];
}

/** A commitment gives something away when its sentence names money, or says that money goes back. */
function givesAway({ unquoted, reading }: Sentence): boolean {
  return reading?.promisesMoney === true || reading?.grantsException === true || moneyAmountsOf(unquoted).length > 0;
}

/** More than agents may give needs a person, who sees the reply before it goes out. */
function allowsMoney(entry: Commitment, of: { readonly unquoted: string; readonly context: CheckContext }): boolean {
  const { policy } = of.context.playbook;
  if (entry.policyRef !== MONEY_LINE) return false;
  const isOver = overLimit(of.unquoted, policy.limits.moneyWithoutApproval) !== null;
  return !isOver || of.context.routing.escalation !== null;
}

/** Whether a rule or an article of this name can say what a reply states; the line about money can as well. */
function isSource(name: string, { policy, knowledge }: Playbook): boolean {
  const isRule = policy.routing.some((rule) => rule.id === name);
  return isRule || name === MONEY_LINE || knowledge.some((article) => article.id === name);
}

/** A policy line is named by the id of a rule or an article, or by the path of a field, e.g. `sla.firstReplyMs`. */
function isPolicyLine(name: string, playbook: Playbook): boolean {
  const { policy } = playbook;
  if (isSource(name, playbook)) return true;
  let place: unknown = policy;
  for (const key of name.split('.')) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return false;
    place = Object.entries(place).find(([own]) => own === key)?.[1];
  }
  return true;
}

/** Whether a sentence contains these words, apart from case, accents and white space. */
export function says(sentence: string, words: string): boolean {
  return plain(sentence).includes(plain(words));
}

function plain(text: string): string {
  return foldText(foldSpace(text));
}

function s2(at: string, fix: string): readonly Finding[] {
  return [{ at, rule: 'S2', fix }];
}
