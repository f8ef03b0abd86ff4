import type { Handoff, StageId } from '../stages.js';
import type { CheckContext } from './context.js';
import type { NotAssessed } from './finding.js';

/** The rules that nobody can apply to this draft: neither broken nor passed. */
export function notAssessed<S extends StageId>(
  _stage: S,
  _handoff: Handoff<S>,
  _context: CheckContext,
): readonly NotAssessed[] {
  return [];
}
