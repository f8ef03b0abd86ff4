import type { Desk } from '../client/types.js';
import type { Instant } from '../domain/brand.js';
import type { ExitCode } from './exit-codes.js';

/** One of the two streams that a command writes to. */
export interface Output {
  write(text: string): void;
  /** Whether a person looks at it: lines may be redrawn and coloured. */
  readonly isTerminal: boolean;
  /** Characters per line of the terminal; `null` for a pipe or file, where nothing is wrapped. */
  readonly columns: number | null;
}

/** What a command reads from. */
export interface Input {
  /** Whether a person can be asked. */
  readonly isTerminal: boolean;
  bytes(): AsyncIterable<Uint8Array>;
}

/** One entry of a menu. */
export interface Choice<Value extends string> {
  readonly value: Value;
  /** The letter that chooses it. */
  readonly key: string;
  readonly label: string;
  /** What it does, in a few words. */
  readonly hint: string;
}

/** Questions to the person at the keyboard. Ctrl-C ends each with `Interrupted`. */
export interface Prompts {
  choose<Value extends string>(of: {
    readonly question: string;
    readonly choices: readonly Choice<Value>[];
  }): Promise<Value>;
  /** One line of text, not blank. */
  ask(of: { readonly question: string }): Promise<string>;
}

/** Options that stand in front of or behind any command. */
export interface GlobalOptions {
  readonly address?: string;
  readonly namespace?: string;
  readonly tenant?: string;
  readonly json?: true;
}

/** Everything a command touches of the world, so that a test can hold all of it. */
export interface CommandContext {
  /** The answer: tables for people, or exactly one JSON document. */
  readonly stdout: Output;
  /** Progress, prompts and failures. */
  readonly stderr: Output;
  readonly stdin: Input;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly folder: string;
  now(): Instant;
  /** Ends early, without an error, when the signal fires. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Fires on the first Ctrl-C. The second one ends the process at once. */
  readonly interrupted: AbortSignal;
  connect(options: GlobalOptions): Promise<Desk>;
  /** Loaded only when somebody is asked. */
  prompts(): Promise<Prompts>;
  /** Lets a person write a longer text in their editor, starting from this one. */
  edit(text: string): Promise<string>;
  /** Sets the exit code; 0 when a command never calls it. */
  exitWith(code: ExitCode): void;
}
