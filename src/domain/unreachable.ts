/** Ends every switch over a union: the compiler refuses a missing case, and an impossible value is a bug that is named. */
export function unreachable(value: never): never {
  throw new Error(
    `Durable Desk met a value that its types exclude: ${JSON.stringify(value)}. This is a bug: report it.`,
  );
}
