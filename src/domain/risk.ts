import type { RiskClass } from './opening.js';

/** Every risk class, the least serious first. */
export const RISKS: readonly RiskClass[] = ['low', 'normal', 'high'];

/** The more serious of two risk classes. */
export function higherRisk(a: RiskClass, b: RiskClass): RiskClass {
  return RISKS.indexOf(a) >= RISKS.indexOf(b) ? a : b;
}
