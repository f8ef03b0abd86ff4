/**
 * A value inside a record of any age, by its path, e.g. `record.output.kind`; `undefined` when it is not there. The trail
 * of an old run is read by newer code, so nothing here may assume a shape.
 */
export function at(value: unknown, path: string): unknown {
  let inner = value;
  for (const name of path.split('.')) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name)) return undefined;
    inner = Reflect.get(inner, name);
  }
  return inner;
}

/** The same as text for a sentence; `?` when it is neither text nor number. */
export function textAt(value: unknown, path: string): string {
  const inner = at(value, path);
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : '?';
}
