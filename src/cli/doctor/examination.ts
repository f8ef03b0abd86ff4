import type { DeskOptions } from '../../client/types.js';
import type { Settings, SettingsReading } from '../../config.js';
import { TASK_QUEUE } from '../../protocol/names.js';
import type { CommandContext } from '../context.js';
import { errorCode } from '../failure.js';
import { unlessInterrupted } from '../interruption.js';
import { type Check, type CheckId, skipped, type Verdict } from './check.js';
import type { KeptPlaybooks } from './checks/kept-playbooks.js';
import { judgeModelKey, type ModelHealth } from './checks/model-key.js';
import { judgeModelPrice, type PriceHealth } from './checks/model-price.js';
import { judgePlaybook, type PlaybookHealth } from './checks/playbook.js';
import { judgeSettings, judgeUnsigned } from './checks/settings.js';
import type { Place } from './place.js';
import { examineServer } from './server-examination.js';
import { openLink } from './server-link.js';
import { stateFolder } from '../state-folder.js';
import { withPatience } from './patience.js';

/** Everything that was looked at, in the order of `CheckId`. */
export interface Examination extends Place {
  readonly checks: readonly Check[];
}

/** Looks that the composition root lends: they load the parts of a worker. */
export interface WorkerParts {
  readPlaybook(settings: Settings): Promise<PlaybookHealth>;
  /** Of the state folder of the settings. Reads names only. */
  keptPlaybooks(stateDir: string): Promise<readonly string[]>;
  askForModel(settings: Settings): Promise<ModelHealth>;
  readPrice(settings: Settings): Promise<PriceHealth>;
}

/** What is to be looked at, and with what. */
export interface ExaminationPlan {
  readonly wish: DeskOptions;
  readonly reading: SettingsReading;
  readonly parts: WorkerParts;
  readonly context: CommandContext;
}

/** Looks at everything that handling tickets needs. What is wrong is a verdict; only Ctrl-C and bugs are thrown. */
export async function examine(plan: ExaminationPlan): Promise<Examination> {
  const { wish, reading, context } = plan;
  const link = openLink(wish, context.env);
  const settings = reading.kind === 'ok' ? reading.settings : null;
  const taskQueue = wish.taskQueue ?? settings?.taskQueue ?? TASK_QUEUE;
  try {
    const checks: readonly Check[] = [
      { id: 'settings', ...judgeSettings(reading) },
      { id: 'unsigned-decisions', ...(settings === null ? UNREADABLE : judgeUnsigned(settings)) },
      ...(await examineServer({ link, taskQueue, context, kept: await keptOf(plan, settings) })),
      ...(await examineParts(plan, settings)),
    ];
    return { address: link.address, namespace: link.namespace, checks };
  } finally {
    await link.connection.close();
  }
}

async function keptOf({ parts, context }: ExaminationPlan, settings: Settings | null): Promise<KeptPlaybooks | null> {
  if (settings === null) return null;
  try {
    const stateDir = await stateFolder(context);
    return { stateDir, hashes: await parts.keptPlaybooks(stateDir) };
  } catch (error) {
    // A folder that is none, or that we may not read.
    if (errorCode(error) !== null) return null;
    throw error;
  }
}

const UNREADABLE: Verdict = skipped('the settings cannot be read');

async function examineParts(plan: ExaminationPlan, settings: Settings | null): Promise<readonly Check[]> {
  if (settings === null) return UNREADABLE_PARTS.map((id) => ({ id, ...UNREADABLE }));
  const { parts, context } = plan;
  const read = unlessInterrupted(parts.readPlaybook(settings), context.interrupted);
  const playbook = judgePlaybook(
    await withPatience(context, { doing: 'reading the playbook', work: read }),
    context.folder,
  );
  const asked = unlessInterrupted(parts.askForModel(settings), context.interrupted);
  const model = judgeModelKey(await withPatience(context, { doing: 'asking the model provider', work: asked }));
  const priced = unlessInterrupted(parts.readPrice(settings), context.interrupted);
  const price = judgeModelPrice(await withPatience(context, { doing: 'reading the prices of models', work: priced }));
  return [
    { id: 'playbook', ...playbook },
    { id: 'model-key', ...model },
    { id: 'model-price', ...price },
  ];
}

const UNREADABLE_PARTS: readonly CheckId[] = ['playbook', 'model-key', 'model-price'];
