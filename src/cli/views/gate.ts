import type { Action, ActionContent } from '../../domain/action.js';
import type { OpenGate } from '../../domain/approval.js';
import { ruleInWords } from '../../domain/rule-in-words.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { unreachable } from '../../domain/unreachable.js';
import type { GlobalOptions } from '../context.js';
import { deskCommand } from '../desk-command.js';
import { distance, moment, span } from '../moments.js';
import type { Screen } from '../screen.js';
import { field } from '../text-layout.js';

/** Everything an approver needs beside the reply itself: the ask, why, what each answer does, and how to give it. */
export function gateLines({ state, gate }: { state: TicketState; gate: OpenGate }, screen: Screen): readonly string[] {
  const { request } = gate;
  const effects = gateEffects({ state, gate });
  return [
    ...field({ label: '  ask', value: request.ask }, screen),
    ...reasons(request).flatMap((rule) => field({ label: '  rule', value: ruleInWords(rule) }, screen)),
    ...field({ label: '  who', value: `${request.approverGroup}, risk ${request.risk}` }, screen),
    ...field(
      { label: '  waits', value: `${span(screen.now - gate.openedAt)}, since ${moment(gate.openedAt)}` },
      screen,
    ),
    ...dueLines(request, screen),
    ...field({ label: '  approve', value: effects.approve }, screen),
    ...field({ label: '  edit', value: effects.edit }, screen),
    ...field({ label: '  reject', value: effects.reject }, screen),
    ...field({ label: '  silence', value: effects.silence }, screen),
    ...findingsElsewhere(request, screen),
  ];
}

function dueLines({ dueAt }: OpenGate['request'], screen: Screen): readonly string[] {
  if (dueAt === undefined) return [];
  const value = `the first reply, ${distance({ to: dueAt, now: screen.now })} (${moment(dueAt)})`;
  return field({ label: '  due', value }, screen);
}

/** Why the gate is open. Single findings stand under the sentences that they speak about. */
function reasons({ rules, findings }: OpenGate['request']): OpenGate['request']['rules'] {
  const found = new Set(findings.map(({ at, fix }) => `${at}: ${fix}`));
  return rules.filter((rule) => !found.has(rule.reason));
}

function findingsElsewhere({ findings }: OpenGate['request'], screen: Screen): readonly string[] {
  if (findings.length === 0) return [];
  const many =
    findings.length === 1 ? 'one, shown below where it stands' : `${findings.length}, shown below where they stand`;
  return field({ label: '  findings', value: many }, screen);
}

/** What each answer at a gate does. */
export function gateEffects({ state, gate }: { state: TicketState; gate: OpenGate }): {
  readonly approve: string;
  readonly edit: string;
  readonly reject: string;
  readonly silence: string;
} {
  const keys = new Set<string>(gate.request.artifact.map((entry) => entry.actionKey));
  const released = state.actions.filter((action) => keys.has(action.key)).map(actionWords);
  const what = released.length === 0 ? 'lets the ticket go on' : `releases ${released.join('; ')}`;
  return {
    approve: `${what}${whatFollows(state, { gate, keys })}`,
    edit: `your text replaces the reply, if it keeps the reply rules, ${afterAnEdit(gate)}`,
    reject: 'nothing is sent, and a person gets the ticket; a reason is required',
    silence: `until ${moment(gate.deadline)}: nothing is sent, and a person gets the ticket`,
  };
}

function afterAnEdit({ request }: OpenGate): string {
  return request.risk === 'high' ? 'and somebody else is asked to approve it' : 'and counts as your approval';
}

/** What an approval sets going beside the actions that it names. */
function whatFollows(state: TicketState, { gate, keys }: { gate: OpenGate; keys: ReadonlySet<string> }): string {
  if (gate.request.gate === 'escalation') return '; the remaining stages follow';
  const others = state.actions.filter((action) => !keys.has(action.key)).map(actionWords);
  return others.length === 0 ? '' : `; with it goes what needs no approval: ${others.join('; ')}`;
}

/** The commands that answer a gate, ready to be typed. */
export function gateCommands(
  { state, gate }: { state: TicketState; gate: OpenGate },
  given: GlobalOptions,
): readonly string[] {
  const call = `decide ${state.ticket.id} --as ${gate.request.exampleApprover}`;
  const answers = ['--approve', '--edit reply.txt', '--reject --reason "..."'];
  return answers.map((answer) => deskCommand(`${call} ${answer}`, given));
}

/** The commands as lines, never wrapped: a wrapped command cannot be copied. */
export function gateCommandLines(of: { state: TicketState; gate: OpenGate }, { given }: Screen): readonly string[] {
  return gateCommands(of, given).map((command) => `  ${command}`);
}

/** An action in a few words. */
export function actionWords(action: Action): string {
  return contentWords(action.content);
}

function contentWords(content: ActionContent): string {
  switch (content.kind) {
    case 'reply':
      return `the reply to ${content.to.name ?? 'the customer'} by ${content.to.channel}`;
    case 'item':
      return `the ${content.item.kind} item "${content.item.title}"`;
    case 'notice':
      return `a notice to ${content.to}`;
    default:
      return unreachable(content);
  }
}
