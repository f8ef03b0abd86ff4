import { join } from 'node:path';

/**
 * Takes the server of the environment and of the standard profile out of this process: a demo sends neither ticket nor
 * key to a server that somebody configured for real work. `TEMPORAL_CLI_PATH` names a program and stays.
 */
export function forgetConfiguredServer(env: Record<string, string | undefined>, stateDir: string): void {
  for (const name of Object.keys(env)) {
    if (name.startsWith('TEMPORAL_') && name !== 'TEMPORAL_CLI_PATH') delete env[name];
  }
  // A profile file that is not there is no error for the SDK, an empty one is.
  env.TEMPORAL_CONFIG_FILE = join(stateDir, 'no-temporal-profile.toml');
}
