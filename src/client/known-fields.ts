import { DeskError } from './errors.js';

/**
 * Refuses what is no object, or has a field that we do not know: a name with a typo would silently do nothing. `what` is how
 * the object is called, in words that fit in front of "an object".
 */
export function refuseUnknownFields(of: {
  readonly what: string;
  readonly given: unknown;
  readonly known: readonly string[];
}): void {
  const { what, given, known } = of;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new DeskError('UsageInvalid', `${what} must be an object with fields of ${known.join(', ')}.`);
  }
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const names = unknown.map((name) => JSON.stringify(name)).join(', ');
  throw new DeskError('UsageInvalid', `${what} know no ${names}; known are ${known.join(', ')}.`);
}
