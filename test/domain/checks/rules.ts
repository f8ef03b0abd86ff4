import { checkDraft } from '../../../src/domain/checks/index.js';
import type { CheckContext } from '../../../src/domain/checks/context.js';
import type { Handoff, StageId } from '../../../src/domain/stages.js';
import { A_MONDAY, aPlaybook, aRecord, aRoster, aRouting, aTicket } from '../../support/builders.js';
import { aClarifiedIssue, aHandlingPath } from '../../support/good-drafts.js';

/** What a draft is held against, unless a test says otherwise: the ticket of `aTicket`, nothing fired. */
export function aCheckContext(changes: Partial<CheckContext> = {}): CheckContext {
  return {
    ticket: aTicket(),
    records: [aRecord('support-specialist', aClarifiedIssue()), aRecord('operations-lead', aHandlingPath())],
    roster: aRoster(),
    playbook: aPlaybook(),
    routing: aRouting(),
    at: A_MONDAY,
    ...changes,
  };
}

/** The rules that a draft breaks, each once, in order of the alphabet. */
export function brokenRules<S extends StageId>(
  stage: S,
  handoff: Handoff<S>,
  changes: Partial<CheckContext> = {},
): readonly string[] {
  const findings = checkDraft(stage, handoff, aCheckContext(changes));
  return [...new Set(findings.map((finding) => finding.rule))].sort();
}
