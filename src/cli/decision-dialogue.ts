import type { TicketState } from '../domain/ticket-state.js';
import { unreachable } from '../domain/unreachable.js';
import type { CommandContext, GlobalOptions } from './context.js';
import type { GivenDecision } from './decision-options.js';
import { CliFailure } from './failure.js';
import { screenFor } from './screen.js';
import { gateScreenLines } from './views/decision.js';
import { replyOf } from './views/reply.js';
import { visible } from './visible.js';

/** Whether somebody sits there who can be asked: a terminal on both sides, and no program that reads JSON. */
export function canAsk(context: CommandContext, options: GlobalOptions): boolean {
  return context.stdin.isTerminal && context.stdout.isTerminal && options.json !== true;
}

/** Shows the open gate with the reply and asks for the answer. */
export async function askDecision(
  state: TicketState,
  { context, options }: { readonly context: CommandContext; readonly options: GlobalOptions },
): Promise<GivenDecision> {
  if (state.phase.kind !== 'awaiting_approval') {
    throw new CliFailure('DecisionRefused', 'no approval gate is open, so there is nothing to show and decide');
  }
  const { gate } = state.phase;
  const screen = screenFor(context.stdout, context, options);
  const shown = gateScreenLines({ state: visible(state), gate: visible(gate) }, screen);
  context.stdout.write(`${shown.join('\n')}\n\n`);
  const prompts = await context.prompts();
  const action = await prompts.choose({ question: 'Your decision', choices: CHOICES });
  switch (action) {
    case 'approve':
      return { action };
    case 'edit':
      return { action, reply: await editedReply(state, context) };
    case 'reject':
      return { action, reason: await prompts.ask({ question: 'Why? The reason is recorded.' }) };
    default:
      return unreachable(action);
  }
}

const CHOICES = [
  { value: 'approve', key: 'a', label: 'approve', hint: 'release what the gate holds' },
  { value: 'edit', key: 'e', label: 'edit', hint: 'write another reply in your editor' },
  { value: 'reject', key: 'r', label: 'reject', hint: 'send nothing, a person gets the ticket' },
] as const;

async function editedReply(state: TicketState, context: CommandContext): Promise<string> {
  const before = replyOf(state)?.body ?? '';
  const after = (await context.edit(before)).trimEnd();
  if (after.trim() === '') throw new CliFailure('UsageInvalid', 'the edited reply is empty; nothing was decided');
  return after;
}
