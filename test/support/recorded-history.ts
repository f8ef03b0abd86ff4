import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type History, historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/** Where the histories lie. */
export const HISTORIES = fileURLToPath(new URL('../histories/', import.meta.url));

/** Set by `scripts/record-histories.mjs`. */
export const RECORD_VARIABLE = 'DESK_TEST_RECORD_HISTORIES';

/** Stands for every process that took part: who replays a history learns no name of a machine. */
export const ANYBODY = 'desk';

/**
 * Writes a history as Temporal's own tools would (`temporal workflow show --output json`), an event a line. Names of
 * processes and machines are replaced and stacks are left out: replay reads neither.
 */
export async function writeHistory(name: string, history: History): Promise<void> {
  // cast: the SDK writes an object with a list of events, and nothing else reads it before it is written again.
  const { events } = JSON.parse(historyToJSON(history)) as { readonly events: readonly unknown[] };
  const lines = events.map((event) => JSON.stringify(event, withoutStacks).replaceAll(PROCESS, ANYBODY));
  const text = `{"events":[\n${lines.join(',\n')}\n]}\n`;
  if (text.includes(hostname())) throw new Error(`The history ${name} names this machine outside of an identity.`);
  await writeFile(`${HISTORIES}${name}.json`, text);
}

/** `4711@machine` is an identity; a sticky queue is named after it. */
const PROCESS = new RegExp(`\\d+@${hostname().replaceAll(/[^\w-]/g, '.')}`, 'g');

function withoutStacks(key: string, value: unknown): unknown {
  return key === 'stackTrace' ? '' : value;
}
