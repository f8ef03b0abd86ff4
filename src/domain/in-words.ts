/** A span in the largest unit that gives at least two, e.g. `4 hours`, `36 hours`, `90 seconds`. */
export function inWords(ms: number): string {
  const unit = UNITS.find((candidate) => ms >= 2 * candidate.ms) ?? { name: 'seconds', ms: 1_000 };
  return `${Math.round((ms / unit.ms) * 10) / 10} ${unit.name}`;
}

const UNITS = [
  { name: 'days', ms: 86_400_000 },
  { name: 'hours', ms: 3_600_000 },
  { name: 'minutes', ms: 60_000 },
] as const;

/** A moment for readers, the same in every time zone: `2026-03-02 09:00 UTC`. */
export function momentInWords(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
