import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandContext } from '../context.js';
import { unlessInterrupted } from '../interruption.js';
import { prose } from '../text-layout.js';
import { visible } from '../visible.js';
import { outcomeLines } from './ending-lines.js';
import { followTicket } from './follow-ticket.js';
import { withWayOn } from './going-on.js';
import { type DemoPlace, openPlace, type Stop } from './place.js';
import { type DemoOptions, type DemoPlan, pathFrom, planDemo } from './plan-demo.js';
import { titleLines } from './opening-lines.js';
import { whatNextLines } from './what-next.js';

/** One ticket, played from its first message to its outcome. Everything that was started is stopped, however it ends. */
export async function runDemo(context: CommandContext, options: DemoOptions): Promise<void> {
  const interrupted = AbortSignal.any([context.interrupted, endSignal()]);
  const plan = await planDemo({ ...context, interrupted }, options);
  const toStop: Stop[] = [];
  const policyFile = pathFrom(context.folder, plan.policyFile);
  plan.show((screen) => titleLines({ policyFile }, screen));
  const opening = openPlace(plan, toStop);
  try {
    const place = await unlessInterrupted(opening, interrupted);
    await unlessInterrupted(Promise.race([play(plan, place), place.lost]), interrupted).catch((error: unknown) => {
      throw withWayOn(error, { ticketId: plan.ticket.ticketId, server: place.server, options });
    });
    if (plan.keyboard !== null) await Promise.race([stopped(interrupted), place.lost]);
  } finally {
    plan.keyboard?.close();
    // What was just being started is stopped too, if it comes up within moments; a long build ends with this process.
    await Promise.race([opening.catch(() => undefined), sleep(LAST_MOMENTS_MS, undefined, { ref: false })]);
    for (const stop of toStop.toReversed()) await stop();
    if (toStop.length > 0) plan.show((screen) => prose('Stopped: nothing of this demo runs any more.', screen));
  }
}

const LAST_MOMENTS_MS = 3_000;

/** Rules write in milliseconds, a model may be asked several times with pauses between. */
const QUIET_MS = { embedded: 60_000, openai: 300_000 } as const;

async function play(plan: DemoPlan, place: DemoPlace): Promise<void> {
  const { context, settings, ticket, show } = plan;
  const { desk, submission } = place;
  const outbox = pathFrom(context.folder, settings.outboxDir);
  const { ticketId } = ticket;
  const decider = plan.decider(desk);
  const { workerLog } = place;
  const quietMs = QUIET_MS[settings.drafter];
  const ended = await followTicket({ desk, ticketId, decider, outbox, show, clock: context, quietMs, workerLog });

  const { state, outcome } = visible(ended);
  show((screen) => outcomeLines({ state: visible(state), outcome }, screen));
  show((screen) =>
    whatNextLines(
      {
        server: place.server,
        submission,
        outbox: folderOf(outbox, ended.state.receipts[0]?.reference),
        workerLog,
        policyFile: pathFrom(context.folder, plan.policyFile),
        then: plan.keyboard === null ? 'stops' : 'stays',
      },
      screen,
    ),
  );
}

/** The folder of a delivered file below the outbox; `null` when nothing was delivered. */
function folderOf(outbox: string, reference: string | undefined): string | null {
  return reference === undefined ? null : join(outbox, ...reference.split('/').slice(0, -1));
}

function stopped(interrupted: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (interrupted.aborted) done();
    interrupted.addEventListener('abort', () => done(), { once: true });
  });
}

/** How service managers and closing terminals end a command. */
function endSignal(): AbortSignal {
  const controller = new AbortController();
  // Listeners that stay: the lock library's own ones end the process when they find themselves alone.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}
