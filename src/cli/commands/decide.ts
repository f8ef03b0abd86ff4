import { Command } from 'commander';
import type { DecisionInput, Desk } from '../../client/types.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { actingPerson } from '../acting-person.js';
import { writeAnswer } from '../answer.js';
import type { CommandContext } from '../context.js';
import { askDecision, canAsk } from '../decision-dialogue.js';
import { type DecideOptions, type GivenDecision, givenDecision } from '../decision-options.js';
import { CliFailure } from '../failure.js';
import { examples } from '../help-examples.js';
import { screenFor } from '../screen.js';
import { announcementLines, verdictLines } from '../views/decision.js';
import { readTicketId } from '../ticket-id.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

/** `desk decide`: a person's answer at the open gate. It names what was shown, so a later draft is not approved unseen. */
export function decideCommand(context: CommandContext): Command {
  return new Command('decide')
    .description(
      'Answers an open approval gate. Without an answer, and on a terminal, it shows the gate and asks. The decision names the draft that was shown; a draft that changed since is refused as stale.',
    )
    .argument('<id>', 'ticket id', readTicketId)
    .option('--approve', 'release what the gate holds')
    .option('--reject', 'send nothing and hand the ticket to a person; needs --reason')
    .option('--edit <file>', 'replace the reply with the text of this file, "-" for standard input')
    .option('--reason <text>', 'why; required with --reject')
    .option('--as <person>', 'who decides, an id of the roster; default DESK_ACTOR')
    .option('--group <group>', "approver group to decide for; default the gate's")
    .option('--request <id>', 'the gate that is meant; default the open one')
    .option('--hash <hash>', 'hash of the artifact that was looked at; default that of the open gate')
    .option('--nonce <text>', 'counts a repeated call once; default a new one')
    .addHelpText(
      'after',
      examples(
        'desk decide t-1 --as bo',
        'desk decide t-1 --as bo --approve',
        'desk decide t-1 --as bo --edit reply.txt',
        'desk decide t-1 --as bo --reject --reason "We cannot promise this date."',
      ),
    )
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<DecideOptions>();
      const actor = actingPerson(options.as, context);
      const given = await givenDecision(options, context);
      if (given === null && !canAsk(context, options)) {
        throw new CliFailure(
          'UsageInvalid',
          'no answer was given and nobody can be asked here: add --approve, --edit FILE, or --reject --reason TEXT',
        );
      }
      await withDesk({ context, options }, (desk) => decide({ desk, id, actor, given, options, context }));
    });
}

async function decide(of: {
  readonly desk: Desk;
  readonly id: string;
  readonly actor: string;
  readonly given: GivenDecision | null;
  readonly options: DecideOptions;
  readonly context: CommandContext;
}): Promise<void> {
  const { desk, id, context, options } = of;
  const state = await desk.status(id);
  const target = targetOf(state, options);
  const decision = of.given ?? (await askDecision(state, { context, options }));
  const screen = screenFor(context.stderr, context, options);
  const announced = { state: visible(state), decision, actor: of.actor };
  context.stderr.write(`${announcementLines(announced, screen).join('\n')}\n`);

  const verdict = await desk.decide(id, { ...decision, ...target, actor: actorOf(of.actor, options) });
  writeAnswer(
    {
      json: () => ({ schemaVersion: 1, ticketId: id, ...verdict }),
      lines: (shown) => verdictLines({ ticketId: id, verdict: visible(verdict) }, shown),
    },
    context,
    options,
  );
  if (verdict.kind === 'refused') context.exitWith(1);
}

/**
 * The gate and artifact that the decision binds: what was asked for, else what is open and was just shown. With neither,
 * the run records that somebody tried, and refuses.
 */
function targetOf(state: TicketState, { request, hash, nonce }: DecideOptions): Partial<DecisionInput> {
  const open = state.phase.kind === 'awaiting_approval' ? state.phase.gate.request : null;
  const requestId = request ?? open?.requestId;
  const artifactHash = hash ?? open?.artifactHash;
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(artifactHash === undefined ? {} : { artifactHash }),
    ...(nonce === undefined ? {} : { nonce }),
  };
}

function actorOf(id: string, { group }: DecideOptions): DecisionInput['actor'] {
  return group === undefined ? { id } : { id, group };
}
