import type { RiskClass } from '../../domain/opening.js';
import type { DraftRequest } from '../../ports.js';
import type { Intent } from './intent.js';
import { PHRASE_BOOKS } from './phrases/index.js';
import type { Reading } from './reading.js';

/** Whether a person is asked, whom, and why: the rules, or more than the rules, never less. */
export interface AskedPerson {
  readonly needed: boolean;
  readonly group: string;
  readonly risk: RiskClass;
  readonly reason: string;
}

/** Classes that a person sees even where no rule of the policy names their words. */
const ALWAYS_SEEN: Readonly<Partial<Record<Intent, string>>> = {
  safety: 'The text may speak of harm to a person.',
  'security-report': 'The text may report a weakness.',
  complaint: 'The customer says that earlier contacts did not help.',
};

/** The bare word for an outage asks nobody: the ticket has to say since when, or who is hit. */
export function isDescribedOutage(reading: Reading): boolean {
  return reading.intent === 'outage' && reading.stated.some(({ fact }) => fact === 'since' || fact === 'scope');
}

/** Who is asked before the handling goes on. Both the reply and the handling path say the same. */
export function askedPerson(request: DraftRequest, reading: Reading): AskedPerson {
  const { escalation } = request.routing;
  if (escalation !== null) return { needed: true, ...escalation };
  const group = request.opening.gates.defaultGroup;
  const seen =
    ALWAYS_SEEN[reading.intent] ?? (isDescribedOutage(reading) ? 'The text describes an outage.' : undefined);
  if (seen !== undefined) return { needed: true, group, risk: 'high', reason: seen };
  return PHRASE_BOOKS[reading.language] === undefined
    ? { needed: true, group, risk: 'normal', reason: 'The customer writes in a language without templates.' }
    : { needed: false, group, risk: 'normal', reason: 'No rule asks for a person.' };
}
