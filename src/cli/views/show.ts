import { answersOf } from '../../domain/answers.js';
import { statusOf, type TicketState } from '../../domain/ticket-state.js';
import { writtenBy } from '../../domain/written-by.js';
import { moment } from '../moments.js';
import type { Screen } from '../screen.js';
import { field, section } from '../text-layout.js';
import { answerLines } from './answers.js';
import { customerLines, laterLines } from './customer.js';
import { doneCount, doneLines } from './done.js';
import { draftingLines, troubleLines } from './drafting.js';
import { failingLines, retryTimer } from './failing.js';
import { gateCommandLines, gateLines } from './gate.js';
import { groundLines, factLines, mapLines, metricLines } from './groundwork.js';
import { checkLines, decisionLines, followThroughLines, planLines, proofLines } from './handling.js';
import { replyLines, replyOf } from './reply.js';
import { nextTimer, standing, timerWords, toneOf } from './standing.js';
import { usageWords } from './spend.js';
import { type ShownTicket, titleLines } from './status.js';

/** Everything about a ticket on one page; what a reader acts on comes first. */
export function showLines({ state, failing }: ShownTicket, screen: Screen): readonly string[] {
  return [
    ...titleLines(state, screen),
    ...field({ label: 'status', value: screen.paint(toneOf(statusOf(state)), standing(state, screen.now)) }, screen),
    ...failingLines(failing, screen),
    ...field({ label: 'next timer', value: timerWords(nextTimer(state) ?? retryTimer(failing), screen.now) }, screen),
    ...field({ label: 'written by', value: writtenBy(state) }, screen),
    ...field({ label: 'spend', value: usageWords(state.handoffs) }, screen),
    ...field({ label: 'accepted', value: moment(state.acceptedAt) }, screen),
    ...field({ label: 'playbook', value: playbookWords(state) }, screen),
    ...answerLines(answersOf(state), screen),
    ...gateSection(state, screen),
    ...section({ title: 'Customer', lines: customerLines(state, screen) }, screen),
    ...section({ title: 'Facts', lines: factLines(state, screen) }, screen),
    ...replySection(state, screen),
    ...section({ title: 'Plan', lines: [...planLines(state, screen), ...mapLines(state, screen)] }, screen),
    ...section({ title: 'Checks', lines: [...checkLines(state, screen), ...metricLines(state, screen)] }, screen),
    ...section(
      { title: 'Follow-through', lines: [...followThroughLines(state, screen), ...groundLines(state, screen)] },
      screen,
    ),
    ...section(
      {
        title: `Definition of done: ${doneCount(state.definitionOfDone)}`,
        lines: doneLines(state.definitionOfDone, screen),
      },
      screen,
    ),
    ...section({ title: 'Findings outside the reply', lines: troubleLines(state, screen) }, screen),
    ...section({ title: 'Drafting', lines: draftingLines(state, screen) }, screen),
    ...section({ title: 'Decisions', lines: decisionLines(state, screen) }, screen),
    ...section({ title: 'Proof', lines: proofLines(state, screen) }, screen),
  ];
}

function gateSection(state: TicketState, screen: Screen): readonly string[] {
  if (state.phase.kind !== 'awaiting_approval') return [];
  const of = { state, gate: state.phase.gate };
  return [
    ...section({ title: `Approval gate ${of.gate.request.requestId}`, lines: gateLines(of, screen) }, screen),
    ...section({ title: 'The customer wrote since', lines: laterLines(state, screen) }, screen),
    ...section({ title: 'What to do', lines: gateCommandLines(of, screen) }, screen),
  ];
}

function replySection(state: TicketState, screen: Screen): readonly string[] {
  const reply = replyOf(state);
  if (reply === null) return [];
  const to = `to ${reply.to ?? 'the customer'} by ${reply.channel}, in "${reply.language}"`;
  const title = `Reply ${to}, ${reply.sent ? 'sent' : 'not sent'}: ${reply.subject}`;
  return section({ title, lines: replyLines(reply, screen) }, screen);
}

function playbookWords({ opening }: TicketState): string {
  return opening === null ? 'not recorded yet' : `${opening.playbookName}, ${opening.playbookHash.slice(0, 12)}`;
}
