import type { CheckResult } from '../../domain/verification.js';
import { effectiveHandling } from '../../domain/effective-handling.js';
import { noFollowUpInWords } from '../../domain/no-follow-up.js';
import { handoffOf } from '../../domain/stages.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { dueWords, moment } from '../moments.js';
import type { Screen } from '../screen.js';
import { type Column, table } from '../table.js';
import { field, indented } from '../text-layout.js';

/** The handling path: route, owner, priority, and the owned steps. */
export function planLines(state: TicketState, screen: Screen): readonly string[] {
  const path = handoffOf(state.handoffs, 'operations-lead');
  if (path === null || state.routing === null) return [];
  const { level, impact, urgency, queue } = effectiveHandling(state.routing, path);
  return [
    ...field({ label: '  route', value: `${queue}: ${path.route.reason}` }, screen),
    ...field({ label: '  owner', value: path.owner }, screen),
    ...field({ label: '  priority', value: `${level} (impact ${impact}, urgency ${urgency})` }, screen),
    ...table(
      {
        columns: [
          { title: 'step', text: (step) => step.id },
          { title: 'action', text: (step) => step.action, wraps: true },
          { title: 'owner', text: (step) => step.owner },
          { title: 'by', text: (step) => dueWords(step.by), wraps: true },
          { title: 'done when', text: (step) => step.doneWhen, wraps: true },
        ],
        rows: path.steps,
        indent: '  ',
      },
      screen,
    ),
  ];
}

/** The resolution checks, each with what was seen so far. */
export function checkLines(state: TicketState, screen: Screen): readonly string[] {
  const checks = handoffOf(state.handoffs, 'analyst');
  if (checks === null || checks.checks.length === 0) return [];
  const results = new Map((state.verification?.results ?? []).map((result) => [result.checkId, result]));
  const columns: readonly Column<(typeof checks.checks)[number]>[] = [
    { title: 'check', text: (check) => check.id },
    { title: 'question', text: (check) => check.question, wraps: true },
    { title: 'state', text: (check) => stateWords(results.get(check.id)) },
    { title: 'about', text: (check) => check.dimension, spare: true },
  ];
  return table({ columns, rows: checks.checks, indent: '  ' }, screen);
}

/** Work that the ticket creates, or why there is none. */
export function followThroughLines(state: TicketState, screen: Screen): readonly string[] {
  const follow = handoffOf(state.handoffs, 'product-manager')?.followThrough;
  if (follow === undefined) return [];
  if (follow.kind === 'none') return indented({ text: noFollowUpInWords(follow.why), indent: '  ' }, screen);
  return follow.items.flatMap((item) => [
    ...indented({ text: `${item.kind}: ${item.title} (owner ${item.owner})`, indent: '  ' }, screen),
    ...indented({ text: item.problem, indent: '    ' }, screen),
  ]);
}

/** Decisions that took effect, and the last one that did not. */
export function decisionLines(state: TicketState, screen: Screen): readonly string[] {
  const accepted = state.decisions.map(
    (decision) =>
      `${decision.action} by ${decision.actor.id} (${decision.identity}) at ${moment(decision.decidedAt)}, ${decision.requestId}${decision.reason === null ? '' : `: ${decision.reason}`}`,
  );
  const last = state.refusedDecisions.at(-1);
  const refused =
    last === undefined
      ? []
      : [
          `${state.refusedDecisionCount} refused; the last: ${last.action} by ${last.actor.id}, ${last.reason}: ${last.detail}`,
        ];
  const takenOver = state.takenOver === null ? [] : [`taken over by ${state.takenOver.by}: ${state.takenOver.reason}`];
  return [...accepted, ...refused, ...takenOver].flatMap((text) => indented({ text, indent: '  ' }, screen));
}

/** Receipts, what failed, later customer messages and the evidence that was seen. */
export function proofLines(state: TicketState, screen: Screen): readonly string[] {
  const lines = [
    ...state.receipts.map((receipt) => ({
      label: '  receipt',
      value: `${receipt.reference} by ${receipt.connector}, ${moment(receipt.deliveredAt)}`,
    })),
    ...state.failedActions.map((failed) => ({ label: '  failed', value: `${failed.actionKey}: ${failed.code}` })),
    ...state.messages.map((message) => ({
      label: '  customer',
      value: `wrote ${message.messageId} at ${moment(message.acceptedAt)}: "${message.body}"`,
    })),
    ...(state.verification?.evidence ?? []).map((seen) => ({
      label: '  evidence',
      value: `${seen.kind} from ${seen.source}, ${moment(seen.at)}: ${seen.statement}`,
    })),
  ];
  return lines.flatMap((line) => field(line, screen));
}

function stateWords(result: CheckResult | undefined): string {
  return result === undefined ? 'not looked yet' : result.state.replaceAll('_', ' ');
}
