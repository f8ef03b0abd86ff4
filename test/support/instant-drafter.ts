import { stands, ticketText } from '../../src/domain/checks/quotes.js';
import { isoOf } from '../../src/domain/checks/due-moment.js';
import { dueBy } from '../../src/domain/duty.js';
import type { ResolutionChecks } from '../../src/domain/handoffs/analyst.js';
import type { HandlingPath } from '../../src/domain/handoffs/operations-lead.js';
import type { FollowThrough } from '../../src/domain/handoffs/product-manager.js';
import type { ClarifiedIssue } from '../../src/domain/handoffs/support-specialist.js';
import { priorityOf } from '../../src/domain/priority.js';
import { handoffOf, type StageId } from '../../src/domain/stages.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import type { Drafter, DraftRequest } from '../../src/ports.js';
import { HANDOFFS } from './handoffs.js';

/** What an instant drafter may do otherwise. */
export interface InstantOptions {
  readonly kind?: Drafter['kind'];
  readonly before?: (stage: StageId, request: DraftRequest) => Promise<void> | void;
  /** Another draft than the good one. */
  readonly content?: (request: DraftRequest, good: unknown) => unknown;
}

/** A drafter that returns the same handoffs at once, so that a test or a bench shows everything but the drafting. */
export function createInstantDrafter(options: InstantOptions = {}): Drafter {
  return {
    kind: options.kind ?? 'embedded',
    async draft(request) {
      await options.before?.(request.stage, request);
      const good = goodDraft(request);
      return {
        content: options.content === undefined ? good : options.content(request, good),
        model: 'instant',
        promptVersion: 'test',
        usage: NO_USAGE,
      };
    },
  };
}

/** The operations lead follows the rules, the analyst the plan; everything else is the same for each ticket. */
function goodDraft(request: DraftRequest): unknown {
  switch (request.stage) {
    case 'operations-lead':
      return followingTheRules(HANDOFFS['operations-lead'], request);
    case 'analyst':
      return followingThePlan(HANDOFFS.analyst, request);
    case 'support-specialist':
      return { ...HANDOFFS['support-specialist'], knownFacts: quotable(HANDOFFS['support-specialist'], request) };
    case 'product-manager':
      return aboutThis(HANDOFFS['product-manager'], request);
  }
}

/** Quotes the ticket where the good draft does, and nothing where the ticket says something else. */
function aboutThis(follow: FollowThrough, { start }: DraftRequest): FollowThrough {
  const { quote } = follow.problem;
  return stands(quote, ticketText(start.ticket)) ? follow : { ...follow, problem: { ...follow.problem, quote: '' } };
}

/** Facts of the good draft that this ticket states too. */
function quotable({ knownFacts }: ClarifiedIssue, { start }: DraftRequest): ClarifiedIssue['knownFacts'] {
  return knownFacts.filter(({ quote }) => stands(quote, ticketText(start.ticket)));
}

/** Without a plan there is no step that could go unchecked. */
function followingThePlan(checks: ResolutionChecks, { records }: DraftRequest): ResolutionChecks {
  return handoffOf(records, 'operations-lead') === null ? { ...checks, unchecked: [] } : checks;
}

function followingTheRules(path: HandlingPath, request: DraftRequest): HandlingPath {
  const { queue, impact, urgency, fired, escalation } = request.routing;
  const { policy } = request.playbook;
  const ruleIds = fired.map((rule) => rule.ruleId);
  const level = priorityOf({ impact, urgency }, policy.priority);
  const id = escalation?.group ?? path.escalation.approverGroup;
  const due = dueBy(policy.sla, { roster: request.opening.roster, id, level, at: request.at });
  return {
    ...path,
    route: { ...path.route, queue, ruleIds },
    priority: { impact, urgency, level },
    escalation: {
      ...path.escalation,
      needed: escalation !== null,
      tier: request.opening.roster.groups.find((group) => group.id === id)?.tier ?? path.escalation.tier,
      ruleIds,
      approverGroup: id,
      dueBy: due === null ? path.escalation.dueBy : isoOf(due),
    },
  };
}
