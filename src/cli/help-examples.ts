/** The part of a help text that shows how a command is called. */
export function examples(...calls: readonly string[]): string {
  return ['', 'Examples:', ...calls.map((call) => `  $ ${call}`)].join('\n');
}
