import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext } from './context.js';
import { CliFailure, errorCode } from './failure.js';

/** Where `desk dev` keeps its state for this folder. Something that is no folder is `SettingsInvalid`. */
export async function stateFolder({ env, folder }: Pick<CommandContext, 'env' | 'folder'>): Promise<string> {
  const given = env.DESK_STATE_DIR;
  const stateDir = resolve(folder, given === undefined || given === '' ? '.desk' : given);
  await refuseUnusableStateFolder(stateDir);
  return stateDir;
}

/** Refuses a state folder that is a file, or lies below one. One that is not there is made when it is needed. */
export async function refuseUnusableStateFolder(stateDir: string): Promise<void> {
  const kind = await stat(stateDir).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    (error: unknown) => (errorCode(error) === 'ENOTDIR' ? 'file' : 'absent'),
  );
  if (kind !== 'file') return;
  throw new CliFailure(
    'SettingsInvalid',
    `DESK_STATE_DIR: ${stateDir} is a file or lies below one, but must be a folder`,
  );
}
