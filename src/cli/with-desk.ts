import type { Desk } from '../client/types.js';
import type { CommandContext, GlobalOptions } from './context.js';
import { unlessInterrupted } from './interruption.js';

/** Runs a piece of work with a connected desk and closes it, also when the work fails or Ctrl-C ends it. */
export async function withDesk(
  { context, options }: { context: CommandContext; options: GlobalOptions },
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const desk = await unlessInterrupted(context.connect(options), context.interrupted);
  try {
    await unlessInterrupted(work(desk), context.interrupted);
  } finally {
    await desk.close();
  }
}
