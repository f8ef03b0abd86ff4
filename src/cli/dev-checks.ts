import { access, constants } from 'node:fs/promises';
import type { CommandContext } from './context.js';
import { CliFailure } from './failure.js';
import { unreadable } from './read-file.js';
import { refuseInvalidPlaybook } from './refuse-playbook.js';
import { workerSettings } from './worker-settings.js';

/** What `desk dev` was asked for, and the environment that its worker would get. */
export interface DevWish {
  readonly port?: number;
  readonly uiPort?: number;
  readonly worker: boolean;
  readonly env: CommandContext['env'];
  /** The current folder. */
  readonly folder: string;
}

/** Refuses everything that can be refused before a server is started. */
export async function refuseWhatCannotRun({ port, uiPort, worker, env, folder }: DevWish): Promise<void> {
  if (port !== undefined && port === uiPort) {
    throw new CliFailure('UsageInvalid', `--port and --ui-port are both ${port}: give each a port of its own`);
  }
  if (!worker) return;
  const { settings } = await workerSettings(env);
  if (settings.policyFile !== null) await refuseUnreadable(settings.policyFile);
  await refuseInvalidPlaybook(settings, { folder });
}

async function refuseUnreadable(policyFile: string): Promise<void> {
  await access(policyFile, constants.R_OK).catch((error: unknown) => {
    throw unreadable(policyFile, error);
  });
}
