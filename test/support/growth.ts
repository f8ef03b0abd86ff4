/** A text sixteen times as long takes about sixteen times the CPU of a linear reader, and 256 times that of a quadratic one. */
const TIMES_LONGER = 16;
const ROUNDS = 2;
/** CPU is told in steps of a few milliseconds; below that a ratio says nothing. */
const LEAST_MS = 4;

/** Below this a reader is linear: between 16 and 256 on the scale of powers, with room for what memory costs a long text. */
export const LINEAR = 80;

/**
 * How many times the CPU grows when a text made of one piece grows sixteenfold, both measured here and now: a machine that
 * is slow or busy is as slow for both.
 */
export function growth(
  read: (text: string) => unknown,
  of: { readonly piece: string; readonly length: number },
): number {
  const text = of.piece.repeat(Math.ceil(of.length / of.piece.length)).slice(0, of.length);
  return timesDearer(read, { text, than: text.slice(0, of.length / TIMES_LONGER) });
}

/** How many times the CPU one text takes of what another takes, both measured here and now. */
export function timesDearer(
  read: (text: string) => unknown,
  of: { readonly text: string; readonly than: string },
): number {
  // The first run pays for what is made once: phrases read, code compiled.
  read(of.than);
  const dear = leastCpuMs(() => read(of.text));
  const cheap = leastCpuMs(() => read(of.than));
  return Math.max(LEAST_MS, dear) / Math.max(LEAST_MS, cheap);
}

function leastCpuMs(run: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => cpuMs(run)));
}

function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
