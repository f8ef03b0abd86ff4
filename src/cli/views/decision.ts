import type { OpenGate } from '../../domain/approval.js';
import type { TicketState } from '../../domain/ticket-state.js';
import type { DecideReply } from '../../protocol/messages.js';
import { deskCommand } from '../desk-command.js';
import type { GivenDecision } from '../decision-options.js';
import { moment } from '../moments.js';
import type { Screen } from '../screen.js';
import { commandField, field, section } from '../text-layout.js';
import type { Visible } from '../visible.js';
import { answerLines } from './answers.js';
import { answersOf } from '../../domain/answers.js';
import { customerLines } from './customer.js';
import { gateEffects, gateLines } from './gate.js';
import { replyLines, replyOf } from './reply.js';
import { titleLines } from './status.js';

/** The gate as somebody sees it who is about to decide: answers, ask, reply. */
export function gateScreenLines(
  { state, gate }: { state: Visible<TicketState>; gate: Visible<OpenGate> },
  screen: Screen,
): readonly string[] {
  const reply = replyOf(state);
  return [
    ...titleLines(state, screen),
    ...answerLines(answersOf(state), screen),
    ...section({ title: 'Customer', lines: customerLines(state, screen) }, screen),
    ...section({ title: `Approval gate ${gate.request.requestId}`, lines: gateLines({ state, gate }, screen) }, screen),
    ...(reply === null ? [] : section({ title: `Reply: ${reply.subject}`, lines: replyLines(reply, screen) }, screen)),
  ];
}

/** What a decision would do, told before it is sent. */
export function announcementLines(
  { state, decision, actor }: { state: Visible<TicketState>; decision: GivenDecision; actor: string },
  screen: Screen,
): readonly string[] {
  const value =
    state.phase.kind === 'awaiting_approval'
      ? `as ${actor}, if accepted: ${gateEffects({ state, gate: state.phase.gate })[decision.action]}`
      : `as ${actor}: no gate is open now, so this will be recorded and refused`;
  return field({ label: decision.action, value }, screen);
}

/** How the run took the decision. */
export function verdictLines(
  { ticketId, verdict }: { ticketId: string; verdict: Visible<DecideReply> },
  screen: Screen,
): readonly string[] {
  if (verdict.kind === 'refused') {
    const { decision } = verdict;
    return [
      ...field({ label: 'refused', value: screen.paint('bad', `${decision.reason}: ${decision.detail}`) }, screen),
      ...decision.findings.flatMap((finding) =>
        field({ label: 'finding', value: `${finding.rule} at ${finding.at}: ${finding.fix}` }, screen),
      ),
      ...commandField({ label: 'what to do', command: deskCommand(`show ${ticketId}`, screen.given) }, screen),
    ];
  }
  const { action, actor, identity, decidedAt, approved } = verdict.decision;
  const said = `${action} by ${actor.id} for ${actor.group} (${identity}), ${moment(decidedAt)}`;
  return [
    ...field({ label: 'accepted', value: screen.paint('good', said) }, screen),
    ...(action === 'edit' && approved.length === 0
      ? field({ label: 'not yet sent', value: 'at risk high somebody else approves what you wrote' }, screen)
      : []),
    ...approved.flatMap((entry) => field({ label: 'approved', value: entry.actionKey }, screen)),
    ...commandField({ label: 'next', command: deskCommand(`outcome ${ticketId} --wait`, screen.given) }, screen),
  ];
}
