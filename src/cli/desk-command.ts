import type { GlobalOptions } from './context.js';
import { shellWord } from './shell-word.js';

/**
 * A command of ours as it is printed, to be typed as it stands: it carries the global options that were given on this
 * command line, or it would speak of another ticket. What the environment says holds for the next command as well.
 */
export function deskCommand(words: string, given: GlobalOptions): string {
  return ['desk', words, ...optionsFor(words, given)].join(' ');
}

/** The same for every command that stands between backticks in a text of ours. */
export function withGiven(text: string, given: GlobalOptions): string {
  return text.replace(/`desk ([^`]+)`/gu, (_, words: string) => `\`${deskCommand(words, given)}\``);
}

/** What is left of the options where the next command finds the server by itself. */
export function tenantOnly({ tenant }: GlobalOptions): GlobalOptions {
  return tenant === undefined ? {} : { tenant };
}

function optionsFor(words: string, { tenant, address, namespace }: GlobalOptions): readonly string[] {
  const [command = ''] = words.split(' ');
  if (WITHOUT_A_SERVER.includes(command)) return [];
  const options = { tenant: command === 'worker' ? undefined : tenant, address, namespace };
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${shellWord(value)}`],
  );
}

/** They start a server of their own, or ask none. */
const WITHOUT_A_SERVER: readonly string[] = ['demo', 'dev', 'eval', '--help'];
