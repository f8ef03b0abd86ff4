import type { ResolutionChecks } from '../handoffs/analyst.js';
import type { HandlingPath } from '../handoffs/operations-lead.js';
import type { FollowThrough } from '../handoffs/product-manager.js';
import type { ClarifiedIssue } from '../handoffs/support-specialist.js';
import type { Handoff, StageId } from '../stages.js';
import type { CheckContext } from './context.js';
import type { NotAssessed } from './finding.js';
import { guessLanguage } from './language-guess.js';

type Unread = { readonly [S in StageId]: (handoff: Handoff<S>, context: CheckContext) => readonly NotAssessed[] };

const UNREAD: Unread = {
  'support-specialist': replyRules,
  'operations-lead': planRules,
  analyst: checkRules,
  'product-manager': itemRules,
};

/** The rules about words that nobody can apply, since the text is in a language without word rules: neither broken nor passed. */
export function notAssessed<S extends StageId>(
  stage: S,
  handoff: Handoff<S>,
  context: CheckContext,
): readonly NotAssessed[] {
  return UNREAD[stage](handoff, context);
}

function replyRules({ reply }: ClarifiedIssue, context: CheckContext): readonly NotAssessed[] {
  return unread(['S1', 'S2', 'S3', 'S4', 'S12'], { language: reply.language, context });
}

function planRules(path: HandlingPath, context: CheckContext): readonly NotAssessed[] {
  const change = path.smallestChange?.change ?? '';
  const text = [...path.steps.map((step) => step.action), change].join('\n');
  return unread(change === '' ? ['W2'] : ['O7', 'W2'], { language: languageOf(text, context), context });
}

function checkRules(draft: ResolutionChecks, context: CheckContext): readonly NotAssessed[] {
  const text = [...draft.metrics, ...draft.checks].map((entry) => entry.definition).join('\n');
  return unread(['A5'], { language: languageOf(text, context), context });
}

function itemRules({ followThrough }: FollowThrough, context: CheckContext): readonly NotAssessed[] {
  if (followThrough.kind !== 'items') return [];
  const cases = followThrough.items.flatMap((item) => item.acceptance);
  const text = cases.flatMap((entry) => [entry.given, entry.when, entry.then]).join('\n');
  return unread(['P3'], { language: languageOf(text, context), context });
}

/** Internal fields are in the language of the desk, unless their words say otherwise. */
function languageOf(text: string, { playbook }: CheckContext): string {
  return guessLanguage(text, playbook.standards) ?? playbook.policy.deskLanguage;
}

function unread(
  rules: readonly string[],
  of: { readonly language: string; readonly context: CheckContext },
): readonly NotAssessed[] {
  const { language, context } = of;
  if (Object.hasOwn(context.playbook.standards.languages, language)) return [];
  const why = `the standards have no words for the language ${language}; only structure was checked`;
  return rules.map((rule) => ({ rule, why }));
}
