import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Desk, NamedPlaybooks } from '../client/types.js';
import type { Settings } from '../config.js';
import { LIMITS } from '../domain/limits.js';
import { looksLikeAnotherDesk, type Prunable, type PruneFacts } from '../domain/prune-plan.js';
import type { PruneEntry } from '../workers/kept-playbooks.js';
import { writeAnswer } from './answer.js';
import { progressOn } from './batch/progress.js';
import { CliFailure } from './failure.js';
import type { CommandContext, GlobalOptions } from './context.js';
import { examples } from './help-examples.js';
import { pruneDocument, pruneLines } from './views/playbook-prune.js';
import { withDesk } from './with-desk.js';
import { readableSettings } from './worker-settings.js';

interface PruneOptions extends GlobalOptions {
  readonly yes?: true;
  readonly withoutTickets?: true;
  readonly olderThan: number;
}

/** `desk playbook prune`: removes kept playbooks that no retained run names any more. */
export function playbookPruneCommand(context: CommandContext): Command {
  return new Command('prune')
    .summary('which kept playbooks no ticket names any more; --yes removes them')
    .description(
      'Lists every playbook that is kept in the state folder, asks the server which ones the retained tickets name, open or closed, of all tenants, and says which may go: neither named, nor in force here, nor young. It removes nothing without --yes, and nothing at all when the server cannot be asked or no ticket names anything that is kept, as in a namespace that is not that of this folder. One namespace is asked: do not use it on a state folder that workers of several namespaces share.',
    )
    .option('--yes', 'remove them')
    .option('--without-tickets', 'with --yes: also when no ticket names anything that is kept')
    .option('--older-than <hours>', 'keep what was kept or renewed in so many hours', hours, DEFAULT_HOURS)
    .addHelpText(
      'after',
      examples('desk playbook prune', 'desk playbook prune --older-than 168 --yes', 'desk playbook prune --json'),
    )
    .action(async (_own: unknown, command: Command) => {
      await runPrune(context, command.optsWithGlobals<PruneOptions>());
    });
}

const DEFAULT_HOURS = 24;
const HOUR_MS = 3_600_000;

function hours(text: string): number {
  const count = Number(text);
  const least = LIMITS.pruneAgeHours.value;
  if (Number.isInteger(count) && count >= least && count <= MOST_HOURS) return count;
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${MOST_HOURS}.`);
}

/** Ten years. */
const MOST_HOURS = 87_600;

async function runPrune(context: CommandContext, options: PruneOptions): Promise<void> {
  const settings = foldersFrom(context);
  await withDesk({ context, options }, async (desk) => {
    const { entries, asked } = await pruned({ desk, settings, options, context });
    const mode = options.yes === true ? 'remove' : 'look';
    const shown = { entries, asked, stateDir: settings.stateDir, olderThanHours: options.olderThan, mode } as const;
    writeAnswer({ json: () => pruneDocument(shown), lines: (screen) => pruneLines(shown, screen) }, context, options);
  });
}

type Folders = Pick<Settings, 'stateDir' | 'playbookDir' | 'policyFile'>;

function foldersFrom({ env, folder }: CommandContext): Folders {
  const { stateDir, playbookDir, policyFile } = readableSettings(env);
  return {
    stateDir: resolve(folder, stateDir),
    playbookDir: resolve(folder, playbookDir),
    policyFile: policyFile === null ? null : resolve(folder, policyFile),
  };
}

async function pruned(of: {
  readonly desk: Desk;
  readonly settings: Folders;
  readonly options: PruneOptions;
  readonly context: CommandContext;
}): Promise<{ readonly entries: readonly PruneEntry[]; readonly asked: NamedPlaybooks }> {
  const { desk, settings, options, context } = of;
  // By file, not through the folder's door, which would bring the SDK's native code along.
  const { hashInForce, keptPlaybooks, prunePlaybooks } = await import('../workers/kept-playbooks.js');
  // Taken first: what is kept from now on is not looked at, and what is renewed from now on is younger than this.
  const beforeMs = context.now() - options.olderThan * HOUR_MS;
  const mode = options.yes === true ? 'remove' : 'look';
  const kept = await keptPlaybooks(settings.stateDir, { mode, beforeMs });
  const inForce = await hashInForce(settings);
  const asked = await askedWithProgress(desk, context);
  const facts = { named: asked.hashes, inForce, beforeMs };
  if (mode === 'remove' && options.withoutTickets !== true) refuseAnotherDesk({ kept, facts, asked, settings });
  return { entries: await prunePlaybooks(kept, { stateDir: settings.stateDir, facts, mode }), asked };
}

function refuseAnotherDesk(of: {
  readonly kept: readonly Prunable[];
  readonly facts: PruneFacts;
  readonly asked: NamedPlaybooks;
  readonly settings: Folders;
}): void {
  if (!looksLikeAnotherDesk(of.kept, of.facts)) return;
  const { runs, namespace, address } = of.asked;
  throw new CliFailure(
    'SettingsInvalid',
    `${runs} tickets of namespace ${namespace} at ${address} were asked, and none names a playbook that is kept in ${of.settings.stateDir}; nothing was removed. If this is the namespace of the workers that keep theirs there, add --without-tickets`,
  );
}

async function askedWithProgress(desk: Desk, context: CommandContext): Promise<NamedPlaybooks> {
  const progress = progressOn(context.stderr, () => context.now());
  try {
    return await desk.namedPlaybooks((runs) => progress.show(() => `${runs.toLocaleString('en-GB')} tickets asked`));
  } finally {
    progress.clear();
  }
}
