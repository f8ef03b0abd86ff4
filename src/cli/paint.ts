import { styleText } from 'node:util';
import type { CommandContext, Output } from './context.js';

/** What a colour repeats; the word beside it always says the same. */
export type Tone = 'heading' | 'good' | 'warning' | 'bad' | 'quiet';

/** Colours a text, or leaves it alone where colour is not wanted. */
export type Paint = (tone: Tone, text: string) => string;

/** Colour only for a terminal, never under `NO_COLOR` or `TERM=dumb`; `FORCE_COLOR` wants it in a pipe too. */
export function paintFor(output: Output, env: CommandContext['env']): Paint {
  return wantsColour(output, env) ? inColour : (_tone, text) => text;
}

const STYLES = { heading: 'bold', good: 'green', warning: 'yellow', bad: 'red', quiet: 'dim' } as const;

function inColour(tone: Tone, text: string): string {
  return styleText(STYLES[tone], text, { validateStream: false });
}

function wantsColour(output: Output, env: CommandContext['env']): boolean {
  if (isSet(env.NO_COLOR) || env.TERM === 'dumb') return false;
  return output.isTerminal || (isSet(env.FORCE_COLOR) && env.FORCE_COLOR !== '0');
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
