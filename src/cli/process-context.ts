import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../domain/brand.js';
import { connect } from './connect.js';
import type { CommandContext, Output } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { reasonWords } from './reason-words.js';

/** The context of a real process, and the exit code that its command chose. */
export function processContext(): { readonly context: CommandContext; exitCode(): ExitCode } {
  let exitCode: ExitCode = 0;
  endWhenNobodyCanRead();
  const world = { env: process.env, folder: process.cwd() };
  const context: CommandContext = {
    ...world,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdin: { isTerminal: process.stdin.isTTY === true, bytes: () => process.stdin },
    now: () => Date.now() as Instant,
    sleep: async (ms, signal) => {
      // The only rejection is the abort, which ends a sleep early and is no failure.
      await sleep(ms, undefined, { signal }).catch(() => undefined);
    },
    interrupted: firstCtrlC(),
    connect: (options) => connect(options, world),
    prompts: async () => {
      const { terminalPrompts } = await import('./prompts.js');
      return terminalPrompts({ input: process.stdin, output: process.stdout });
    },
    edit: async (text) => (await import('./editor.js')).editInEditor(text, process.env),
    exitWith: (code) => {
      exitCode = code;
    },
  };
  return { context, exitCode: () => exitCode };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    get isTerminal() {
      return stream.isTTY === true;
    },
    // Read at each use: a terminal can be resized while a command runs.
    get columns() {
      return stream.isTTY === true ? stream.columns : null;
    },
  };
}

function firstCtrlC(): AbortSignal {
  const controller = new AbortController();
  let firstMs: number | null = null;
  // A listener that stays: the lock library's own one ends the process when it finds itself alone.
  process.on('SIGINT', () => {
    firstMs ??= Date.now();
    if (Date.now() - firstMs > ONE_PRESS_MS) process.exit(INTERRUPTED);
    controller.abort();
  });
  return controller.signal;
}

const INTERRUPTED = 130;
/** Under `npm run` one press arrives twice: from the terminal, and passed on by npm. */
const ONE_PRESS_MS = 500;

/** `desk list | head` closes the pipe early: that is the reader's right and no failure. A full disk is one. */
function endWhenNobodyCanRead(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`${unwritten(error)}\n`);
    process.exit(1);
  });
}

/** Also under `--json`: a document could not be written either. */
function unwritten(error: NodeJS.ErrnoException): string {
  return [
    `Failed: the answer cannot be written to standard output: ${reasonWords(error)} (UnexpectedFailure)`,
    'What to do: Write it elsewhere. What the command did is done; commands that read can simply be run again.',
  ].join('\n');
}
