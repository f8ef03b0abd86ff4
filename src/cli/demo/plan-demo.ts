import { relative, resolve } from 'node:path';
import type { Desk } from '../../client/types.js';
import { INSTALLATION, type Settings } from '../../config.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { CliFailure } from '../failure.js';
import { refuseInvalidPlaybook } from '../refuse-playbook.js';
import { type Screen, screenFor } from '../screen.js';
import { workerSettings } from '../worker-settings.js';
import { type Decider, scriptedDecider } from './decider.js';
import { type DemoDecision, readDemoDecision } from './decision-option.js';
import { type DemoTicket, readDemoTicket } from './demo-ticket.js';
import { type Keyboard, openKeyboard } from './keyboard.js';
import { personDecider } from './person.js';

/** Options of `desk demo`. */
export interface DemoOptions extends GlobalOptions {
  readonly decision?: string;
  readonly ticket?: string;
}

/** Writes lines to the screen, as wide as it is now. */
export type Show = (lines: (screen: Screen) => readonly string[]) => void;

/** Everything that is known before anything is started. */
export interface DemoPlan {
  readonly context: CommandContext;
  readonly options: DemoOptions;
  readonly settings: Settings;
  readonly ticket: DemoTicket;
  /** `null` where nobody sits: then everything stops at once after the ticket's end. */
  readonly keyboard: Keyboard | null;
  /** The policy with windows of seconds. */
  readonly policyFile: string;
  readonly show: Show;
  decider(desk: Desk): Decider;
}

/** Refuses everything that can be refused before a process is started. */
export async function planDemo(context: CommandContext, options: DemoOptions): Promise<DemoPlan> {
  if (options.json === true) {
    throw new CliFailure('UsageInvalid', 'the demo is a screen for people; `desk submit --json` serves programs');
  }
  if (options.namespace !== undefined && options.address === undefined) {
    throw new CliFailure('UsageInvalid', '--namespace goes with --address: the demo makes its own server');
  }
  const decision = await readDemoDecision(options.decision, context);
  const keyboard = openKeyboard({ ticketOnStdin: options.ticket === '-' });
  const show: Show = (lines) => {
    const screen = screenFor(context.stdout, context, options);
    context.stdout.write(`${lines(screen).join('\n')}\n`);
  };
  const decider = deciderOf(decision, { keyboard, context, show });
  const { settings } = await workerSettings(context.env);
  const policyFile = resolve(INSTALLATION, 'examples', 'policies', 'demo.yaml');
  await refuseInvalidPlaybook({ ...settings, policyFile }, context);
  return {
    context,
    options,
    settings,
    ticket: await readDemoTicket(options.ticket, context),
    keyboard,
    policyFile,
    show,
    decider,
  };
}

/** A path as a person at this folder would type it. */
export function pathFrom(folder: string, path: string): string {
  const below = relative(folder, path);
  return below.startsWith('..') ? path : below;
}

function deciderOf(
  decision: DemoDecision,
  { keyboard, context, show }: { keyboard: Keyboard | null; context: CommandContext; show: Show },
): (desk: Desk) => Decider {
  if (decision.kind !== 'ask') return () => scriptedDecider(decision);
  if (keyboard !== null) return (desk) => personDecider({ keyboard, desk, context, show });
  throw new CliFailure(
    'UsageInvalid',
    'nobody can be asked here, since this is no terminal: add --decision approve, reject or edit:FILE',
  );
}
