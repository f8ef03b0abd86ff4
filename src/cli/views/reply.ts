import type { ReplyContent } from '../../domain/action.js';
import type { Finding } from '../../domain/checks/finding.js';
import { sentenceOf } from '../../domain/placed-findings.js';
import { handoffOf } from '../../domain/stages.js';
import type { TicketState } from '../../domain/ticket-state.js';
import type { Screen } from '../screen.js';
import { indented } from '../text-layout.js';

/** One sentence of the reply with the findings that speak about it. */
export interface ReplySentence {
  /** Counted from 0, as fields of the handoff do. */
  readonly index: number;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The reply as it stands, edits included; `null` when none is drafted. */
export interface ReplyView {
  readonly to: string | null;
  readonly channel: string;
  readonly subject: string;
  readonly language: string;
  readonly body: string;
  readonly writtenBy: string;
  /** Empty after an edit: the sentences of the draft are no longer those of the reply. */
  readonly sentences: readonly ReplySentence[];
  /** Findings that belong to no sentence. */
  readonly findings: readonly Finding[];
  readonly sent: boolean;
}

/** Finds the reply in a state, and puts each finding where it belongs. */
export function replyOf(state: TicketState): ReplyView | null {
  const action = state.actions.find((candidate) => candidate.content.kind === 'reply');
  if (action?.content.kind !== 'reply') return null;
  const { content } = action;
  const record = state.handoffs.findLast((candidate) => candidate.stage === 'support-specialist');
  const findings = record?.findings.filter((finding) => finding.at.startsWith('reply')) ?? [];
  const texts = sentencesOf(state, content);
  const sentences = texts.map((text, index) => ({
    index,
    text,
    findings: findings.filter((finding) => record !== undefined && sentenceOf(record, finding) === index),
  }));
  const placed = new Set(sentences.flatMap((sentence) => sentence.findings));
  return {
    to: content.to.name,
    channel: content.to.channel,
    subject: content.subject,
    language: content.language,
    body: content.body,
    writtenBy: content.writtenBy,
    sentences,
    findings: findings.filter((finding) => !placed.has(finding)),
    sent: state.receipts.some((receipt) => receipt.actionKey === action.key),
  };
}

/** The text of the reply behind a bar, findings under the sentence that they speak about. */
export function replyLines(reply: ReplyView, screen: Screen): readonly string[] {
  const hasPlaced = reply.sentences.some((sentence) => sentence.findings.length > 0);
  const text = hasPlaced
    ? reply.sentences.flatMap((sentence) => [
        ...indented({ text: sentence.text, indent: BAR }, screen),
        ...sentence.findings.flatMap((finding) => findingLines(finding, screen)),
      ])
    : indented({ text: reply.body, indent: BAR }, screen);
  return [...text, ...reply.findings.flatMap((finding) => findingLines(finding, screen))];
}

const BAR = '  | ';

function findingLines(finding: Finding, screen: Screen): readonly string[] {
  const text = `finding ${finding.rule} at ${finding.at}: ${finding.fix}`;
  return indented({ text, indent: '    ' }, screen).map((line) => screen.paint('warning', line));
}

function sentencesOf(state: TicketState, content: ReplyContent): readonly string[] {
  const draft = handoffOf(state.handoffs, 'support-specialist')?.reply;
  return draft !== undefined && draft.body === content.body ? draft.sentences : [];
}
