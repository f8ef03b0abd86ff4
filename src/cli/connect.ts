import type { Desk, DeskOptions } from '../client/types.js';
import type { DevState } from '../server/dev-json.js';
import type { CommandContext, GlobalOptions } from './context.js';
import { CliFailure } from './failure.js';
import { stateFolder } from './state-folder.js';

/**
 * Connects to the server that the options, the environment or the Temporal profile name. Where none of them names one,
 * to the server that `desk dev` runs for this folder.
 */
export async function connect(options: GlobalOptions, world: Pick<CommandContext, 'env' | 'folder'>): Promise<Desk> {
  const place = await chosenPlace(options, world);
  const { connectDesk } = await import('../client/index.js');
  return connectDesk(place);
}

/** The server of the options, of the environment or profile (both left to the SDK to read), else that of `desk dev`. */
export async function chosenPlace(
  options: GlobalOptions,
  world: Pick<CommandContext, 'env' | 'folder'>,
): Promise<DeskOptions> {
  const configured = await configuredPlace(world.env);
  const isNamed = options.address !== undefined || configured.address !== undefined;
  const dev = isNamed ? null : await stateOfDev(world);
  return deskOptions({ options, configured, dev });
}

/** What the environment and the Temporal profile say. */
interface ConfiguredPlace {
  readonly address?: string;
  readonly namespace?: string;
}

async function configuredPlace(env: CommandContext['env']): Promise<ConfiguredPlace> {
  const { loadClientConfigProfile } = await import('@temporalio/envconfig');
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  try {
    const { address, namespace } = loadClientConfigProfile({ overrideEnvVars: Object.fromEntries(given) });
    return { ...(address === undefined ? {} : { address }), ...(namespace === undefined ? {} : { namespace }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    throw new CliFailure('SettingsInvalid', `the Temporal profile cannot be read: ${why}`);
  }
}

async function stateOfDev(world: Pick<CommandContext, 'env' | 'folder'>): Promise<DevState | null> {
  const { readDevJson } = await import('../server/dev-json.js');
  return readDevJson(await stateFolder(world));
}

/** Options win, then what is configured; `desk dev` tells the rest, but never the namespace of another server. */
function deskOptions(from: {
  readonly options: GlobalOptions;
  readonly configured: ConfiguredPlace;
  readonly dev: DevState | null;
}): DeskOptions {
  const { configured, dev } = from;
  const { address, namespace, tenant } = from.options;
  const known = dev === null ? {} : { address: dev.address, namespace: dev.namespace, taskQueue: dev.taskQueue };
  return {
    ...known,
    ...configured,
    ...(address === undefined ? {} : { address }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(tenant === undefined ? {} : { tenant }),
  };
}
