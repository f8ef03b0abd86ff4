import { type Phrases, phrases } from '../../domain/checks/lexicon.js';

/** Every detector. What each means stands in `detectors.ts`. */
export const DETECTOR_IDS = [
  ...['cause', 'fix-date', 'refund', 'data-recovery', 'change-built', 'other-company', 'resolution-time'],
  ...['cancellation', 'safe', 'password', 'fault', 'legal-outcome', 'compensation', 'service-back', 'call-back'],
  ...['discount', 'deleted', 'access', 'credit-record', 'approval', 'secrecy', 'reward', 'account-change'],
  ...['disclosure', 'weakness-details', 'asks-secret', 'closed', 'passengers', 'free-bags', 'bags-insurance', 'route'],
] as const;

/** Names a detector. */
export type DetectorId = (typeof DETECTOR_IDS)[number];

/** What one language says for each detector, and the words that take a promise back. */
export interface DetectorLexicon {
  readonly says: Readonly<Record<string, Phrases>>;
  /** Turns what stands near it into its opposite. */
  readonly negation: Phrases;
  /** How many words behind a statement a negation still takes it back. */
  readonly negationAfter: number;
  /** Makes a promise depend on something, or calls it only possible. */
  readonly condition: Phrases;
  /** Says when. */
  readonly moment: Phrases;
}

/** Reads a lexicon as it is written: one line per detector, phrases with commas between them. */
export function detectorLexicon(of: {
  readonly says: Readonly<Record<string, string>>;
  readonly negation: string;
  readonly negationAfter: number;
  readonly condition: string;
  readonly moment: string;
}): DetectorLexicon {
  const says = Object.entries(of.says).map(([id, list]) => [id, phrases(list)] as const);
  return {
    says: Object.fromEntries(says),
    negation: phrases(of.negation),
    negationAfter: of.negationAfter,
    condition: phrases(of.condition),
    moment: phrases(of.moment),
  };
}
