import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/** A person's keyboard and screen. */
export interface Keyboard {
  readonly input: ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Where the keys come from, when that is not standard input. */
  readonly device: string | null;
  close(): void;
}

/**
 * The keyboard of this terminal, or `null` where nobody sits. When standard input is the ticket, keys come from the
 * terminal device.
 */
export function openKeyboard({ ticketOnStdin }: { readonly ticketOnStdin: boolean }): Keyboard | null {
  const output = process.stdout;
  if (output.isTTY !== true) return null;
  if (!ticketOnStdin) {
    const { stdin } = process;
    return stdin.isTTY === true ? { input: stdin, output, device: null, close: () => stdin.pause() } : null;
  }
  const input = openDevice();
  return input === null ? null : { input, output, device: TERMINAL_DEVICE, close: () => input.destroy() };
}

const TERMINAL_DEVICE = '/dev/tty';

function openDevice(): ReadStream | null {
  try {
    return new ReadStream(openSync(TERMINAL_DEVICE, 'r'));
  } catch {
    // No terminal belongs to this process, or the system has no such device.
    return null;
  }
}
