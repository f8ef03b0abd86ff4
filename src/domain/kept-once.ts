/**
 * The same JSON value, with equal parts of it kept once: a roster writes the same hours for many people and days, and a
 * parked run holds its copy for days.
 */
export function keptOnce<T>(value: T): T {
  const kept = new Map<string, unknown>();
  // cast: JSON that is written and read back has the shape it had.
  return JSON.parse(JSON.stringify(value), (_name, part: unknown) => {
    const text = JSON.stringify(part);
    if (!kept.has(text)) kept.set(text, part);
    return kept.get(text);
  }) as T;
}
