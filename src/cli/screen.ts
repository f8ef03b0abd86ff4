import type { Instant } from '../domain/brand.js';
import type { CommandContext, GlobalOptions, Output } from './context.js';
import { type Paint, paintFor } from './paint.js';

/** What a view draws on: it returns lines and writes nothing itself. */
export interface Screen {
  /** Characters per line; `null` where nothing is wrapped. */
  readonly columns: number | null;
  readonly paint: Paint;
  /** The moment from which "in 5 m" is reckoned. */
  readonly now: Instant;
  /** Global options of this command line, for the commands that are printed. */
  readonly given: GlobalOptions;
}

/** The screen that an output is. */
export function screenFor(
  output: Output,
  context: Pick<CommandContext, 'env' | 'now'>,
  given: GlobalOptions = {},
): Screen {
  const columns = output.columns === null ? null : Math.max(output.columns, NARROWEST);
  return { columns, paint: paintFor(output, context.env), now: context.now(), given };
}

/** Below this, words would be cut in pieces; the terminal itself wraps then. */
const NARROWEST = 20;
