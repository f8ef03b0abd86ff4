import { attachmentWords } from './attachments.js';
import { answersOf } from './answers.js';
import type { Decision, OpenGate } from './approval.js';
import type { NotAssessed } from './checks/finding.js';
import { sentencesOf } from './checks/sentences.js';
import { citedInWords } from './cited-tickets.js';
import { countMet, DONE_PARTS } from './definition-of-done.js';
import { inertLine } from './inert-line.js';
import { troubledDrafts } from './placed-findings.js';
import { handoffOf } from './stages.js';
import { truncate } from './text-size.js';
import { laterWords, statusOf, type TicketState, unansweredMessages } from './ticket-state.js';
import { writtenBy } from './written-by.js';

/**
 * The card that the Temporal UI and `temporal workflow metadata` show: what happens next and by when, the gate with the
 * JSON to paste, the three answers and the definition of done. The box is small, so what an operator acts on comes first.
 * It is Markdown, and customers' words get into it: every text that is not ours goes through `inertLine`.
 */
export function renderCard(state: TicketState): string {
  const answers = answersOf(state);
  const paragraphs = [
    `**${statusOf(state)}** ${inertLine(nextMove(state))}`,
    ...gateParagraphs(state),
    list([
      `How do we respond? ${inertLine(answers.howDoWeRespond)}`,
      `Does it need escalation? ${inertLine(answers.doesItNeedEscalation)}`,
      `What follow-up? ${inertLine(answers.whatFollowUp)}`,
    ]),
    `Definition of done: ${countMet(state.definitionOfDone)} of ${DONE_PARTS.length}`,
    list(
      DONE_PARTS.map((part) => {
        const { state: answer, reason } = state.definitionOfDone[part];
        return `${part}: ${answer.replaceAll('_', ' ')}, ${inertLine(reason)}`;
      }),
    ),
    `Written by: ${inertLine(writtenBy(state))}`,
    ...filesParagraph(state),
    ...coordinationParagraph(state),
    ...earlierParagraph(state),
    ...unassessedParagraph(state),
    ...refusalParagraphs(state),
    ...replyParagraphs(state),
    ...draftParagraphs(state),
  ];
  return paragraphs.join('\n\n');
}

/** The decision that approves an open gate as it stands: what an operator pastes into `decide`. */
export function pasteableDecision(gate: OpenGate, attempts: number): Decision {
  return {
    schemaVersion: 1,
    requestId: gate.request.requestId,
    artifactHash: gate.request.artifactHash,
    action: 'approve',
    actor: { id: gate.request.exampleApprover, group: gate.request.approverGroup },
    reason: null,
    edits: null,
    issuedAt: isoOf(gate.openedAt),
    nonce: `paste-${gate.request.requestId.replaceAll('/', '-')}-${attempts + 1}`,
    signature: null,
  };
}

function nextMove(state: TicketState): string {
  const phase = state.phase;
  switch (phase.kind) {
    case 'opening':
      return 'records what it was started with';
    case 'stage':
      return `stage ${phase.ordinal}/4 ${phase.stage}`;
    case 'awaiting_approval':
      return `for ${phase.gate.request.approverGroup} until ${isoOf(phase.gate.deadline)}, risk ${phase.gate.request.risk}${dueWords(phase.gate)}${reminderWords(phase.gate)}`;
    case 'executing':
      return 'carries the plan out';
    case 'verifying':
      return `${phase.waitingFor}; next check ${isoOf(phase.nextCheckAt)}`;
    case 'closed':
      return `${phase.outcome.cause}: ${phase.outcome.summary}`;
  }
}

function dueWords({ request }: OpenGate): string {
  return request.dueAt === undefined ? '' : `; first reply due ${isoOf(request.dueAt)}`;
}

function reminderWords({ reminders }: OpenGate): string {
  if (reminders === undefined) return '';
  const next = reminders.nextAt === null ? 'no further reminder' : `next reminder ${isoOf(reminders.nextAt)}`;
  return `; reminders sent: ${reminders.sent}, ${next}`;
}

function gateParagraphs(state: TicketState): readonly string[] {
  if (state.phase.kind !== 'awaiting_approval') return [];
  const gate = state.phase.gate;
  return [
    inertLine(gate.request.ask),
    list(gate.request.rules.map((rule) => inertLine(`${rule.ruleId}: ${rule.reason}`))),
    ...unansweredParagraph(state),
    'To approve, send Update or Signal `decide` with this JSON, with your own id as actor.id. Other actions: `"edit"` with `"edits":{"reply":"..."}`, `"reject"` with a `"reason"`.',
    `\`\`\`json\n${inShortLines(pasteableDecision(gate, state.refusedDecisionCount))}\n\`\`\``,
  ];
}

function unansweredParagraph(state: TicketState): readonly string[] {
  const count = unansweredMessages(state);
  if (count === 0) return [];
  const { messages } = laterWords(state);
  const shown = messages
    .slice(-MESSAGES_SHOWN)
    .map(({ body, acceptedAt }) => `${isoOf(acceptedAt)}: ${inertLine(truncate(body, WORDS_SHOWN))}`);
  const which = shown.length < count ? `; the last ${shown.length}` : '';
  return [
    `Customer messages since the reply was drafted: ${count}. Read them before you approve${which}:`,
    list(shown),
  ];
}

/** The box is small: whoever needs more reads `desk show`. */
const MESSAGES_SHOWN = 3;
const WORDS_SHOWN = 200;

/** JSON in lines that fit the box, a field each: a long line would be cut off where it cannot be seen, and copied in part. */
function inShortLines(decision: Decision): string {
  const fields = Object.entries(decision).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  return `{${fields.join(',\n ')}}`;
}

/** An approver has to know that files came which nobody of the desk has seen. */
function filesParagraph({ ticket }: TicketState): readonly string[] {
  const words = attachmentWords(ticket.attachments);
  return words === null ? [] : [`Files that came with the ticket, seen by nobody: ${inertLine(words)}`];
}

/** Whom the handling is coordinated with: a group that does not decide is easily left out. */
function coordinationParagraph(state: TicketState): readonly string[] {
  const others = handoffOf(state.handoffs, 'operations-lead')?.coordination ?? [];
  if (others.length === 0) return [];
  return [`Coordinate with: ${inertLine(others.map(({ who, by }) => `${who} by ${by}`).join('; '))}`];
}

/** Which earlier tickets the first handoff cites, so that an operator looks there before the customer asks a third time. */
function earlierParagraph({ handoffs }: TicketState): readonly string[] {
  const cited = citedInWords(handoffOf(handoffs, 'support-specialist')?.recurrence.evidence ?? []);
  return cited === null ? [] : [`Earlier tickets about the same: ${inertLine(cited)}`];
}

/** Rules that nobody could apply are said in one line: silence would read as passed. Records of earlier versions lack the list. */
function unassessedParagraph(state: TicketState): readonly string[] {
  const lists: readonly (readonly NotAssessed[] | undefined)[] = state.handoffs.map((record) => record.notAssessed);
  const rules = new Set(lists.flatMap((list) => (list ?? []).map(({ rule }) => rule)));
  return rules.size === 0 ? [] : [`Rules not assessed: ${inertLine([...rules].join(', '))}`];
}

function refusalParagraphs(state: TicketState): readonly string[] {
  const last = state.refusedDecisions.at(-1);
  if (last === undefined) return [];
  return [
    `Refused decisions: ${state.refusedDecisionCount}; the last one ${inertLine(`${last.reason}: ${last.detail}`)}`,
  ];
}

/**
 * At a gate that would release a reply whose draft breaks no rule: the words of the reply, sentence by sentence. Whoever
 * approves from the card alone approves nothing unseen; no rule knows every sentence that should not leave.
 */
function replyParagraphs({ phase, actions, handoffs }: TicketState): readonly string[] {
  if (phase.kind !== 'awaiting_approval') return [];
  const asked = new Set(phase.gate.request.artifact.map(({ actionKey }) => actionKey));
  const reply = actions.find(({ key, content }) => content.kind === 'reply' && asked.has(key))?.content;
  const isShownBelow = troubledDrafts(handoffs).some(({ stage }) => stage === 'support-specialist');
  if (reply?.kind !== 'reply' || (isShownBelow && phase.gate.request.editedBy === null)) return [];
  const drafted = handoffOf(handoffs, 'support-specialist')?.reply;
  const sentences = drafted?.body === reply.body ? drafted.sentences : sentencesOf(reply.body);
  return ['The reply that an approval releases:', list(sentences.map(inertLine))];
}

/** At an open gate: every draft that still breaks rules, each finding under the sentence that it speaks about. */
function draftParagraphs(state: TicketState): readonly string[] {
  if (state.phase.kind !== 'awaiting_approval') return [];
  return troubledDrafts(state.handoffs).flatMap(({ stage, passages }) => [
    `Draft of ${stage}, with what it breaks:`,
    passages
      .flatMap(({ text, findings }) => [
        `- ${inertLine(text)}`,
        ...findings.map((finding) => `  - **${finding.rule}** ${inertLine(`${finding.at}: ${finding.fix}`)}`),
      ])
      .join('\n'),
  ]);
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** `toISOString` throws only outside the range that an instant can hold. */
function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
