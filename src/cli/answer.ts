import type { CommandContext, GlobalOptions } from './context.js';
import { type Screen, screenFor } from './screen.js';
import { jsonDocument } from './visible.js';

/** What a command found out, for both kinds of readers. Only the one that is wanted is made. */
export interface Answer {
  /** The document for programs; text in it is the ticket's, unchanged. */
  json(): unknown;
  /** Lines for people; text in them has gone through `visible`. */
  lines(screen: Screen): readonly string[];
}

/** Writes an answer to standard output. */
export function writeAnswer(answer: Answer, context: CommandContext, options: GlobalOptions): void {
  context.stdout.write(
    options.json === true
      ? jsonDocument(answer.json())
      : `${answer.lines(screenFor(context.stdout, context, options)).join('\n')}\n`,
  );
}
