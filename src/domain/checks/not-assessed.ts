import type { ResolutionChecks } from '../handoffs/analyst.js';
import type { HandlingPath } from '../handoffs/operations-lead.js';
import type { FollowThrough } from '../handoffs/product-manager.js';
import type { ClarifiedIssue } from '../handoffs/support-specialist.js';
import { higherUrgency } from '../priority.js';
import { hasWordsFor, type WorkClass } from '../standards.js';
import type { Handoff, StageId } from '../stages.js';
import type { CheckContext } from './context.js';
import type { NotAssessed } from './finding.js';
import { guessLanguage } from './language-guess.js';
import { isUnreadFact } from './unread-language.js';

type Unread = { readonly [S in StageId]: (handoff: Handoff<S>, context: CheckContext) => readonly NotAssessed[] };

const UNREAD: Unread = {
  'support-specialist': replyRules,
  'operations-lead': planRules,
  analyst: checkRules,
  'product-manager': itemRules,
};

/** The words that each rule about plan, checks and items needs in the language of its text. */
const WORDS_OF = {
  O7: ['heavyProcess'],
  O8: ['irreversible', 'paysBack'],
  W2: ['teamServing'],
  A5: ['vanity'],
  P3: ['weasel', 'observable'],
} as const satisfies Readonly<Record<string, readonly WorkClass[]>>;

type WordRule = keyof typeof WORDS_OF;

/** The rules about words that nobody can apply, since the text is in a language without their words: neither broken nor passed. */
export function notAssessed<S extends StageId>(
  stage: S,
  handoff: Handoff<S>,
  context: CheckContext,
): readonly NotAssessed[] {
  return UNREAD[stage](handoff, context);
}

function replyRules(issue: ClarifiedIssue, context: CheckContext): readonly NotAssessed[] {
  const { language } = issue.reply;
  if (hasWordsFor(context.playbook.standards, language)) return [];
  const raised = raisesUrgency(issue, context) && isUnreadFact(issue, context) ? ['O4'] : [];
  return ['S1', 'S2', 'S3', 'S4', 'S12', ...raised].map((rule) => ({ rule, why: noWords(language) }));
}

function raisesUrgency({ urgency: { level } }: ClarifiedIssue, { routing }: CheckContext): boolean {
  return (level === 'high' || level === 'critical') && higherUrgency(level, routing.urgency) !== routing.urgency;
}

function planRules(path: HandlingPath, context: CheckContext): readonly NotAssessed[] {
  const change = path.smallestChange?.change ?? '';
  const text = [...path.steps.map((step) => step.action), change].join('\n');
  // Where a person decides first, no step acts for good without one, whatever it says.
  const rules = [...(change === '' ? [] : ['O7' as const]), ...(path.escalation.needed ? [] : ['O8' as const])];
  return unread([...rules, 'W2'], { language: languageOf(text, context), context });
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

/** A language may be there whose editors left a list empty: a rule without words finds nothing, and has passed nothing. */
function unread(
  rules: readonly WordRule[],
  { language, context }: { readonly language: string; readonly context: CheckContext },
): readonly NotAssessed[] {
  const kept: Partial<Record<WorkClass, readonly string[]>> | undefined =
    context.playbook.standards.languages[language]?.work;
  const why =
    kept === undefined ? noWords(language) : `the standards have no words of this rule for the language ${language}`;
  return rules
    .filter((rule) => WORDS_OF[rule].some((name) => (kept?.[name] ?? []).length === 0))
    .map((rule) => ({ rule, why }));
}

function noWords(language: string): string {
  return `the standards have no words for the language ${language}; only structure was checked`;
}
