/** A word as a shell takes it whole. */
export function shellWord(word: string): string {
  return /^[\w.:@/-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
