import type { ActionContent } from '../../domain/action.js';
import type { AcceptedDecision, OpenGate } from '../../domain/approval.js';
import type { FollowThroughItem } from '../../domain/handoffs/product-manager.js';
import { ruleInWords } from '../../domain/rule-in-words.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { span } from '../moments.js';
import type { Screen } from '../screen.js';
import { field, indented, prose, section } from '../text-layout.js';
import { gateEffects } from '../views/gate.js';
import { replyLines, replyOf } from '../views/reply.js';
import type { Visible } from '../visible.js';

/** A ticket and the gate at which it waits. */
export interface WaitingTicket {
  readonly state: Visible<TicketState>;
  readonly gate: OpenGate;
  /** Who answers in this demo. */
  readonly who: string;
}

/** Everything somebody needs who is about to decide: who is asked and why, what each answer does, and what goes out. */
export function gateScreen(waiting: WaitingTicket, screen: Screen): readonly string[] {
  const { gate } = waiting;
  const { request } = gate;
  const effects = gateEffects(waiting);
  const findings = request.findings.map(({ rule, at, fix }) => `${rule} at ${at}: ${fix}`);
  const why = request.rules.map(ruleInWords);
  const heading = `${screen.paint('warning', 'A person decides:')} ${request.ask}`;
  return [
    '',
    ...prose(heading, screen),
    ...field(
      { label: '  asked', value: `${request.approverGroup}; here ${waiting.who}, as ${request.exampleApprover}` },
      screen,
    ),
    ...field({ label: '  risk', value: request.risk }, screen),
    ...why.flatMap((value) => field({ label: '  why', value }, screen)),
    ...(findings.length === 0 ? [NO_FINDINGS] : findings).flatMap((value) =>
      field({ label: '  findings', value }, screen),
    ),
    ...artifactLines(waiting, screen),
    '',
    ...field({ label: '  approve', value: effects.approve }, screen),
    ...field({ label: '  edit', value: effects.edit }, screen),
    ...field({ label: '  reject', value: effects.reject }, screen),
    ...field({ label: '  no answer', value: silenceWords(gate, screen) }, screen),
  ];
}

/** The whole reply, with findings under the sentence that they speak about. */
export function replyScreen(state: Visible<TicketState>, screen: Screen): readonly string[] {
  const reply = replyOf(state);
  if (reply === null) return ['', ...prose('No reply is drafted.', screen)];
  const title = `Reply to ${reply.to ?? 'the customer'} by ${reply.channel}, in "${reply.language}": ${reply.subject}`;
  return [
    ...section({ title, lines: replyLines(reply, screen) }, screen),
    ...indented({ text: `written by: ${reply.writtenBy}`, indent: '  ' }, screen).map((line) =>
      screen.paint('quiet', line),
    ),
  ];
}

/** A decision that took effect: by whom, how sure that is, and how long the gate waited. */
export function decidedLines(
  { state, decision }: { state: Visible<TicketState>; decision: AcceptedDecision },
  screen: Screen,
): readonly string[] {
  const { action, actor, identity, reason, decidedAt } = decision;
  const openedAt = state.gates.find((gate) => gate.requestId === decision.requestId)?.openedAt ?? decidedAt;
  const tone = action === 'reject' ? 'warning' : 'good';
  const said = `${DECIDED[action]} by ${actor.id} for ${actor.group} after ${span(decidedAt - openedAt)}`;
  const words = `${said} (${identity})${reason === null ? '' : `: ${reason}`}`;
  return ['', ...prose(screen.paint(tone, words), screen)];
}

const DECIDED = { approve: 'Approved', edit: 'Edited and approved', reject: 'Rejected' } as const;
const NO_FINDINGS = 'none: the mechanical checks have nothing against it';

function silenceWords({ deadline }: OpenGate, screen: Screen): string {
  return `in ${span(deadline - screen.now)} the gate expires: nothing is sent, and a person gets the ticket`;
}

/** What an approval releases. A reply that was approved before is not asked again, so it is not shown again. */
function artifactLines({ state, gate }: Omit<WaitingTicket, 'who'>, screen: Screen): readonly string[] {
  const keys = new Set<string>(gate.request.artifact.map((entry) => entry.actionKey));
  const asked = state.actions.filter((action) => keys.has(action.key)).map((action) => action.content);
  return [
    ...(asked.some((content) => content.kind === 'reply') ? replyScreen(state, screen) : []),
    ...asked.flatMap(itemOf).flatMap((item) => itemLines(item, screen)),
  ];
}

function itemOf(content: ActionContent): readonly FollowThroughItem[] {
  return content.kind === 'item' ? [content.item] : [];
}

function itemLines(item: FollowThroughItem, screen: Screen): readonly string[] {
  return section(
    {
      title: `Item to file (${item.kind}): ${item.title}`,
      lines: [
        ...field({ label: '  problem', value: item.problem }, screen),
        ...field({ label: '  value', value: item.value }, screen),
        ...field({ label: '  owner', value: item.owner }, screen),
      ],
    },
    screen,
  );
}
