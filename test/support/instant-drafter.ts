import type { HandlingPath } from '../../src/domain/handoffs/operations-lead.js';
import type { PriorityTable } from '../../src/domain/playbook.js';
import { priorityOf } from '../../src/domain/priority.js';
import type { RoutingVerdict } from '../../src/domain/routing.js';
import type { StageId } from '../../src/domain/stages.js';
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

/** The operations lead follows the rules; everything else is the same for each ticket. */
function goodDraft({ stage, routing, playbook }: DraftRequest): unknown {
  return stage === 'operations-lead'
    ? followingTheRules(HANDOFFS[stage], { routing, table: playbook.policy.priority })
    : HANDOFFS[stage];
}

function followingTheRules(
  path: HandlingPath,
  of: { readonly routing: RoutingVerdict; readonly table: PriorityTable },
): HandlingPath {
  const { queue, impact, urgency, fired, escalation } = of.routing;
  const ruleIds = fired.map((rule) => rule.ruleId);
  return {
    ...path,
    route: { ...path.route, queue, ruleIds },
    priority: { impact, urgency, level: priorityOf({ impact, urgency }, of.table) },
    escalation: {
      ...path.escalation,
      needed: escalation !== null,
      ruleIds,
      approverGroup: escalation?.group ?? path.escalation.approverGroup,
    },
  };
}
