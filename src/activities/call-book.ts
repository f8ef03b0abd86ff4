import { Context } from '@temporalio/activity';
import { NO_USAGE, sumUsage, type Usage } from '../domain/usage.js';
import type { CallBook } from '../ports.js';

/** The calls of one activity, over all its attempts. */
export interface ActivityCallBook extends CallBook {
  /** What earlier attempts used: settled calls, and those that never came back, at their estimate. */
  readonly carried: Usage;
}

/**
 * Opens the book of the activity that runs. Every entry goes out with a heartbeat, which Temporal hands to the next attempt:
 * what a killed worker or a failed attempt had booked stays booked.
 */
export function openCallBook(): ActivityCallBook {
  const context = Context.current();
  const carried = bookedIn(context) ?? NO_USAGE;
  const entries: Usage[] = [];
  const show = () => {
    BOOKED.set(context, sumUsage([carried, ...entries]));
    sendBeat(context);
  };
  return {
    carried,
    book(estimate) {
      const at = entries.push(estimate) - 1;
      show();
      return (used) => {
        entries[at] = used;
        show();
      };
    },
  };
}

/** What an activity has booked so far, earlier attempts included; `null` when it called nobody. */
export function bookedIn(context: Context): Usage | null {
  return BOOKED.get(context) ?? usageIn(context.info.heartbeatDetails);
}

/** A heartbeat that says what is booked: one without would wipe it out. */
export function sendBeat(context: Context): void {
  const usage = bookedIn(context);
  context.heartbeat(usage === null ? undefined : { schemaVersion: 1, usage });
}

const BOOKED = new WeakMap<Context, Usage>();

/** Reads what an earlier attempt sent, maybe one of another version: what is missing there was not counted. */
function usageIn(details: unknown): Usage | null {
  if (typeof details !== 'object' || details === null || !('usage' in details)) return null;
  const { usage } = details;
  if (typeof usage !== 'object' || usage === null) return null;
  const known = Object.entries(NO_USAGE).map(([name, none]) => [
    name,
    Reflect.has(usage, name) ? Reflect.get(usage, name) : none,
  ]);
  // cast: built from the names of the type; the values come from our own heartbeat.
  return Object.fromEntries(known) as Usage;
}
