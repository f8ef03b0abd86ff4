import type { Settings } from '../config.js';
import type { CommandContext } from './context.js';
import { CliFailure } from './failure.js';

/** Refuses a playbook that a worker with these settings could not load, with the lines of `desk playbook check`. */
export async function refuseInvalidPlaybook(
  settings: Settings,
  { folder }: Pick<CommandContext, 'folder'>,
): Promise<void> {
  const { readPlaybook } = await import('../workers/playbook-health.js');
  const reading = await readPlaybook(settings);
  if (reading.kind === 'valid') return;
  const lines = reading.problems.map((line) => line.replaceAll(`${folder}/`, ''));
  throw new CliFailure('PlaybookInvalid', ['the playbook cannot be used:', ...lines].join('\n'));
}
