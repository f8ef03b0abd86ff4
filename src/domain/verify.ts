import type { Receipt } from './action.js';
import { type Instant, plusMs } from './brand.js';
import { checkResults } from './check-results.js';
import { classifyReaction, type ReadMessage } from './customer-reaction.js';
import type { ResolutionChecks } from './handoffs/analyst.js';
import { inWords } from './in-words.js';
import { alarmsInWords, type LaterAlarm } from './later-words.js';
import type { Opening } from './opening.js';
import type { CustomerMessage, Evidence, Verification, VerificationVerdict } from './verification.js';

/** What verification looks at; the input of the activity `verifyHandling` has this shape. */
export interface VerifyQuestion {
  readonly opening: Pick<Opening, 'windows' | 'limits'>;
  /** `null` when the analyst's stage was skipped. */
  readonly checks: ResolutionChecks | null;
  readonly receipts: readonly Receipt[];
  readonly replied: boolean;
  readonly repliedAt: Instant;
  /** Messages that came after the reply was drafted and before it left: nobody has answered them. */
  readonly unanswered: number;
  /** In the order of acceptance. Those from before the reply are no evidence and are left out. */
  readonly messages: readonly CustomerMessage[];
  /** Escalating rules that the messages fired, those from before the reply left too. Absent: none. */
  readonly alarms?: readonly LaterAlarm[];
  readonly at: Instant;
}

/**
 * Says whether the handling worked, from observed facts alone: the same facts always give the same answer. Only the
 * customer's word resolves a ticket: our receipts and silence are signals that we produced ourselves (stages, W10).
 */
export function verify(question: VerifyQuestion): Verification {
  const messages = question.messages
    .filter((message) => message.acceptedAt >= question.repliedAt)
    .map((message) => ({ message, reaction: classifyReaction(message.body) }));
  const verdict = verdictOf(question, messages);
  return {
    evidence: evidenceOf(question, messages),
    results: checkResults({ ...question, messages, settled: verdict.kind !== 'wait' }),
    verdict,
  };
}

/** When silence after the reply has lasted long enough. */
export function silenceEndsAt(question: Pick<VerifyQuestion, 'opening' | 'repliedAt'>): Instant {
  return plusMs(question.repliedAt, question.opening.windows.silenceMs);
}

function verdictOf(question: VerifyQuestion, messages: readonly ReadMessage[]): VerificationVerdict {
  const { alarms = [] } = question;
  if (alarms.length > 0) {
    // Before all else: "it works, but my hand is burnt" confirms, and a person sees it all the same.
    const why = `the customer wrote again, and a rule asks for a person: ${alarmsInWords(alarms)}`;
    return { kind: 'hand_to_human', cause: 'customer_wrote_again', why };
  }
  if (!question.replied) {
    return {
      kind: 'hand_to_human',
      cause: 'nothing_to_send',
      why: 'no reply went out, so nothing can show that it worked',
    };
  }
  const clear = messages.findLast(({ reaction }) => reaction.kind !== 'unclear')?.reaction;
  if (clear?.kind === 'confirmed') {
    return { kind: 'resolved', cause: 'customer_confirmed', why: `the customer confirmed: "${clear.words}"` };
  }
  if (clear?.kind === 'disagreed') {
    return { kind: 'hand_to_human', cause: 'customer_disagreed', why: `the customer disagreed: "${clear.words}"` };
  }
  return question.at < silenceEndsAt(question) ? waiting(question, messages) : atTheEnd(question, messages);
}

/** Messages wake the run by themselves, so between them only the end of the window can change the verdict. */
function waiting(question: VerifyQuestion, messages: readonly ReadMessage[]): VerificationVerdict {
  const ending =
    messages.length > 0 || question.unanswered > 0 || !question.opening.limits.silenceMayClose
      ? 'a person takes it'
      : 'it closes';
  return {
    kind: 'wait',
    nextCheckAt: silenceEndsAt(question),
    waitingFor: `the customer's word; when none comes until the end of the window, ${ending}`,
  };
}

function atTheEnd(question: VerifyQuestion, messages: readonly ReadMessage[]): VerificationVerdict {
  if (messages.length > 0) {
    return {
      kind: 'hand_to_human',
      cause: 'customer_wrote_again',
      why: 'the customer wrote again, but neither confirmed nor denied that it works',
    };
  }
  if (question.unanswered > 0) {
    return {
      kind: 'hand_to_human',
      cause: 'customer_wrote_again',
      why: 'the customer wrote while the reply was on its way, and nobody has answered that',
    };
  }
  const silence = `no message from the customer for ${inWords(question.opening.windows.silenceMs)} after the reply`;
  return question.opening.limits.silenceMayClose
    ? { kind: 'resolved_unconfirmed', cause: 'silence_after_reply', why: `${silence}; nobody confirmed that it worked` }
    : { kind: 'hand_to_human', cause: 'silence_after_reply', why: `${silence}, and the policy lets no silence close` };
}

function evidenceOf(question: VerifyQuestion, messages: readonly ReadMessage[]): readonly Evidence[] {
  const receipts = question.receipts.map(receiptEvidence);
  const written = messages.map(messageEvidence);
  const endsAt = silenceEndsAt(question);
  const isSilent = question.replied && messages.length === 0 && question.at >= endsAt;
  const silence = `no message for ${inWords(question.opening.windows.silenceMs)} after the reply`;
  return [
    ...receipts,
    ...written,
    ...(isSilent ? [{ kind: 'no_recontact', source: 'recontact', at: endsAt, statement: silence } as const] : []),
  ];
}

function receiptEvidence(receipt: Receipt): Evidence {
  return {
    kind: 'receipt',
    source: receipt.connector,
    at: receipt.deliveredAt,
    statement: `delivered as ${receipt.reference}`,
  };
}

function messageEvidence({ message, reaction }: ReadMessage): Evidence {
  const seen = { source: 'customer_message', at: message.acceptedAt };
  return reaction.kind === 'unclear'
    ? { ...seen, kind: 'customer_wrote', statement: reaction.why }
    : { ...seen, kind: `customer_${reaction.kind}`, statement: `the customer wrote: "${reaction.words}"` };
}
