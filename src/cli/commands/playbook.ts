import { resolve } from 'node:path';
import { Command } from 'commander';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { CliFailure } from '../failure.js';
import { examples } from '../help-examples.js';
import { unlessInterrupted } from '../interruption.js';
import { playbookPruneCommand } from '../playbook-prune.js';
import { playbookDocument, playbookLines } from '../views/playbook.js';
import { readableSettings } from '../worker-settings.js';

/** `desk playbook`: what concerns the texts by which tickets are handled. */
export function playbookCommand(context: CommandContext): Command {
  const check = new Command('check')
    .summary('whether a playbook can be used, and every line that has to be mended')
    .description(
      'Reads a playbook as a worker would and tells every problem of every file in one run, each with file, line and what to write instead; when there is none, what was read, and a warning where no rule brings a ticket to a person any more, or where a rule of risk high names a group that is not always on duty, where a decider never is, or where nobody reads a file of `knowledge`. Give the folder of a playbook, or a single workflow document. Without one, the playbook is checked that a worker would use here. Exit code 1 when something has to be mended.',
    )
    .argument('[path]', 'folder of a playbook, or a workflow document (.md)')
    .option('--policy <file>', 'policy file in place of policy.yaml of the folder')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string | undefined, _own: unknown, command: Command) => {
      await runCheck(context, { ...command.optsWithGlobals<CheckOptions>(), ...(path === undefined ? {} : { path }) });
    });
  return new Command('playbook')
    .description('Looks at the texts by which tickets are handled: roles, rules, people, articles.')
    .addHelpText('after', EXAMPLES)
    .addCommand(check)
    .addCommand(playbookPruneCommand(context));
}

const EXAMPLES = examples(
  'desk playbook check',
  'desk playbook check my-playbook --policy my-policy.yaml',
  'desk playbook check playbook/handle-support-ticket.md --json',
  'desk playbook prune',
);

interface CheckOptions extends GlobalOptions {
  readonly path?: string;
  readonly policy?: string;
}

async function runCheck(context: CommandContext, options: CheckOptions): Promise<void> {
  const place = placeOf(context, options);
  // By file, not through the folder's door, which would bring the SDK's native code along.
  const { reportOnPlaybook } = await import('../../workers/playbook-report.js');
  const report = await unlessInterrupted(reportOnPlaybook(place), context.interrupted);
  if (report.kind === 'absent') {
    throw new CliFailure('UsageInvalid', `${place.path} cannot be read: there is no such file or folder`, {
      whatToDo: 'Check the path: it starts at the current folder.',
    });
  }
  const shown = { report, path: place.path, folder: context.folder };
  writeAnswer(
    { json: () => playbookDocument(shown), lines: (screen) => playbookLines(shown, screen) },
    context,
    options,
  );
  if (report.kind === 'invalid') context.exitWith(1);
}

function placeOf(
  context: CommandContext,
  { path, policy }: CheckOptions,
): { readonly path: string; readonly policyFile: string | null } {
  if (path !== undefined && policy !== undefined && path.endsWith('.md')) {
    throw new CliFailure('UsageInvalid', '--policy goes with a folder: a workflow document is checked by itself');
  }
  if (path !== undefined && /[.]ya?ml$/u.test(path)) {
    throw new CliFailure('UsageInvalid', `${path} is one file of several that go together: give their folder`);
  }
  const given = policy === undefined ? null : resolve(context.folder, policy);
  if (path !== undefined) return { path: resolve(context.folder, path), policyFile: given };
  const { playbookDir, policyFile } = readableSettings(context.env);
  return { path: resolve(context.folder, playbookDir), policyFile: given ?? policyFile };
}
