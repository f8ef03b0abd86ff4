import type { CommandContext, Output } from '../context.js';
import { widthOf } from '../text-layout.js';

/** Tells how far a long command has come. */
export interface Progress {
  /** Called as often as one likes; the line is made and shown as often as a reader can bear. */
  show(line: () => string): void;
  /** Takes the moving line away, so that what follows starts on a clean one. */
  clear(): void;
}

/** One moving line on a terminal; in a pipe a plain line every few seconds, without cursor codes. */
export function progressOn(output: Output, now: CommandContext['now']): Progress {
  return output.isTerminal ? movingLine(output, now) : plainLines(output, now);
}

/** A bar of `#` and `.`, e.g. `[####......]`. */
export function bar(share: number): string {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]`;
}

const BAR_WIDTH = 20;
const BETWEEN_REDRAWS_MS = 100;
const BETWEEN_LINES_MS = 5_000;
const CUT = '…';
const ERASE_LINE = '\r\u001b[2K';

function movingLine(output: Output, now: CommandContext['now']): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  let isDirty = false;
  return {
    show: (line) => {
      if (now() - shownAt < BETWEEN_REDRAWS_MS) return;
      shownAt = now();
      isDirty = true;
      output.write(`${ERASE_LINE}${cut(line(), (output.columns ?? 80) - 1)}`);
    },
    clear: () => {
      if (isDirty) output.write(ERASE_LINE);
      isDirty = false;
    },
  };
}

function plainLines(output: Output, now: CommandContext['now']): Progress {
  let shownAt = now() as number;
  return {
    show: (line) => {
      if (now() - shownAt < BETWEEN_LINES_MS) return;
      shownAt = now();
      output.write(`${line()}\n`);
    },
    clear: () => undefined,
  };
}

/** A line that wraps would leave its upper part on the screen at the next redraw, so it is cut, and that can be seen. */
function cut(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  let text = line;
  while (widthOf(text) > columns - CUT.length) text = text.slice(0, -1);
  return `${text}${CUT}`;
}
