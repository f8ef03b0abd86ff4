import fc from 'fast-check';

/** Checks a property on 300 inputs from a fixed seed: the same on every machine, every time. `DESK_SEED` tries others. */
export function holdsFor<T>(property: fc.IProperty<T>): void {
  fc.assert(property, { seed: Number(process.env['DESK_SEED'] ?? 20_260_302), numRuns: 300 });
}
