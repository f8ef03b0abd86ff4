import type { Desk } from '../../src/client/types.js';
import type { CommandContext, Output, Prompts } from '../../src/cli/context.js';
import type { ExitCode } from '../../src/cli/exit-codes.js';
import { run } from '../../src/cli/run.js';
import { type Instant, plusMs } from '../../src/domain/brand.js';
import { A_MONDAY } from './builders.js';

/** How a command is called in a test, and what it finds around it. */
export interface Call {
  readonly desk?: Desk;
  /** Columns of the terminal; `null` for pipes, which is the default. */
  readonly columns?: number | null;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly folder?: string;
  readonly prompts?: Prompts;
  /** What the editor saves. */
  readonly edited?: string;
  readonly interrupted?: AbortSignal;
  readonly now?: () => Instant;
  /** Default: takes no time, and the clock goes on by as much. */
  readonly sleep?: CommandContext['sleep'];
}

/** Everything that came out of a command. */
export interface Answer {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as one JSON document. */
  json(): unknown;
}

/** Four minutes after every ticket of `ticket-states` was accepted. */
export const FOUR_MINUTES_LATER: Instant = plusMs(A_MONDAY, 240_000);

/** Runs `desk` with these words in this process, on an invented console whose sleeps take no time. */
export async function desk(words: readonly string[], call: Call = {}): Promise<Answer> {
  const written = { stdout: '', stderr: '' };
  let exitCode: ExitCode = 0;
  const context = aContext(call, {
    write: (name, text) => {
      written[name] += text;
    },
    exitWith: (code) => {
      exitCode = code;
    },
  });
  const ended = await run(words, { context, exitCode: () => exitCode });
  return { exitCode: ended, ...written, json: () => JSON.parse(written.stdout) };
}

/** The context that such a command gets; nobody listens unless told otherwise. */
export function aContext(
  call: Call = {},
  listener: Listener = { write: () => {}, exitWith: () => {} },
): CommandContext {
  let slept = 0;
  const columns = call.columns ?? null;
  const output = (name: 'stdout' | 'stderr'): Output => ({
    write: (text) => listener.write(name, text),
    isTerminal: columns !== null,
    columns,
  });
  return {
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: { isTerminal: columns !== null && call.stdin === undefined, bytes: () => bytesOf(call.stdin ?? '') },
    env: call.env ?? {},
    folder: call.folder ?? process.cwd(),
    now: () => plusMs(call.now?.() ?? FOUR_MINUTES_LATER, slept),
    sleep:
      call.sleep ??
      (async (ms) => {
        slept += ms;
      }),
    interrupted: call.interrupted ?? new AbortController().signal,
    connect: async () => {
      if (call.desk === undefined) throw new Error('this test expects no connection');
      return call.desk;
    },
    prompts: async () => {
      if (call.prompts === undefined) throw new Error('this test expects no question');
      return call.prompts;
    },
    edit: async () => call.edited ?? '',
    exitWith: listener.exitWith,
  };
}

/** What a test hears of a command. */
interface Listener {
  write(name: 'stdout' | 'stderr', text: string): void;
  exitWith(code: ExitCode): void;
}

async function* bytesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? Buffer.from(content) : content;
}
