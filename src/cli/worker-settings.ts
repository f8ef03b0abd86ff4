import { readSettings, type Settings } from '../config.js';
import type { CommandContext } from './context.js';
import { CliFailure } from './failure.js';
import { refuseUnusableStateFolder } from './state-folder.js';

/** Settings that a worker can run with, and warnings about the others. */
export interface WorkerSettings {
  readonly settings: Settings;
  readonly warnings: readonly string[];
}

/** Reads the settings, whoever uses them. What cannot be read is `SettingsInvalid`. */
export function readableSettings(env: CommandContext['env']): Settings {
  return readable(env).settings;
}

/** Reads the settings of a worker. Whatever it could never run with is `SettingsInvalid`, before anything is started. */
export async function workerSettings(env: CommandContext['env']): Promise<WorkerSettings> {
  const { settings, warnings } = readable(env);
  if (settings.drafter === 'openai' && settings.openai.apiKey === null) {
    throw new CliFailure('SettingsInvalid', 'DESK_DRAFTER is openai, but there is no OPENAI_API_KEY');
  }
  await refuseUnusableStateFolder(settings.stateDir);
  return { settings, warnings };
}

function readable(env: CommandContext['env']): WorkerSettings {
  const reading = readSettings(env);
  if (reading.kind === 'invalid') throw new CliFailure('SettingsInvalid', reading.problems.join('; '));
  return reading;
}
