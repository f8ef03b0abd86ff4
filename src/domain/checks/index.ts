import type { Handoff, StageId } from '../stages.js';
import { checkAnalyst } from './analyst.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';
import { leftoverPlaceholders } from './leftovers.js';
import { checkOperationsLead } from './operations-lead.js';
import { owedTextFindings } from './owed-texts.js';
import { checkProductManager } from './product-manager.js';
import { checkSupportSpecialist } from './support-specialist.js';

export { adjustDraft } from './adjust.js';
export { RULES } from './rules.js';
export { notAssessed } from './not-assessed.js';
export { leftoverPlaceholders, leftoverSecrets } from './leftovers.js';
export { insideFindings } from './reply-privacy.js';
export { checkReplyText } from './reply-text.js';

const CHECKS: { readonly [S in StageId]: (handoff: Handoff<S>, context: CheckContext) => readonly Finding[] } = {
  'support-specialist': checkSupportSpecialist,
  'operations-lead': checkOperationsLead,
  analyst: checkAnalyst,
  'product-manager': checkProductManager,
};

/** Holds a draft of the right shape against every rule of its stage. No findings: it may be handed on. */
export function checkDraft<S extends StageId>(
  stage: S,
  handoff: Handoff<S>,
  context: CheckContext,
): readonly Finding[] {
  return [...CHECKS[stage](handoff, context), ...owedTextFindings(stage, handoff), ...leftoverPlaceholders(handoff)];
}
