import { Command } from 'commander';
import { readSettings } from '../../config.js';
import { writeAnswer } from '../answer.js';
import { chosenPlace } from '../connect.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { withGiven } from '../desk-command.js';
import type { Check } from '../doctor/check.js';
import { examine, type WorkerParts } from '../doctor/examination.js';
import { examples } from '../help-examples.js';
import { doctorDocument, doctorLines } from '../views/doctor.js';

/** `desk doctor`: looks at everything that handling tickets needs, and says how to mend what is wrong. */
export function doctorCommand(context: CommandContext): Command {
  return new Command('doctor')
    .description(
      'Looks at server, namespace, retention, search attributes, workers, dispatch delay, clock, share of the model cache, steps of tickets that keep failing, kept playbooks, playbook, model key, price of the model and settings, and says how to mend what is wrong. It changes nothing, but leaves one tiny closed run of type deskDoctor in the namespace. Exit code 1 when something failed; a warning is no failure.',
    )
    .addHelpText('after', examples('desk doctor', 'desk doctor --address 127.0.0.1:7233 --namespace support --json'))
    .action(async (_own: unknown, command: Command) => {
      await runDoctor(context, command.optsWithGlobals<GlobalOptions>());
    });
}

async function runDoctor(context: CommandContext, options: GlobalOptions): Promise<void> {
  const wish = await chosenPlace(options, context);
  const found = await examine({ wish, reading: readSettings(context.env), parts: PARTS, context });
  const examination = { ...found, checks: found.checks.map((check) => carrying(check, options)) };
  writeAnswer(
    { json: () => doctorDocument(examination), lines: (screen) => doctorLines(examination, screen) },
    context,
    options,
  );
  if (examination.checks.some(({ state }) => state === 'failed')) context.exitWith(1);
}

function carrying(check: Check, given: GlobalOptions): Check {
  return check.repair === null ? check : { ...check, repair: withGiven(check.repair, given) };
}

/** Loaded one by one, and by file: the door of the folder would bring the SDK's native code along. */
const PARTS: WorkerParts = {
  readPlaybook: async (settings) => (await import('../../workers/playbook-health.js')).readPlaybook(settings),
  keptPlaybooks: async (stateDir) => {
    const { keptPlaybooks } = await import('../../workers/kept-playbooks.js');
    return (await keptPlaybooks(stateDir, { mode: 'look', beforeMs: 0 })).map(({ hash }) => hash);
  },
  askForModel: async (settings) => (await import('../../workers/model-health.js')).askForModel(settings),
  readPrice: async (settings) => (await import('../../workers/price-health.js')).readPrice(settings),
};
