import { handoffOf } from '../../domain/stages.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { dueWords } from '../moments.js';
import type { Screen } from '../screen.js';
import { field } from '../text-layout.js';

/** What is known, each fact with the customer's words that prove it, and what is missing. */
export function factLines(state: TicketState, screen: Screen): readonly string[] {
  const issue = handoffOf(state.handoffs, 'support-specialist');
  if (issue === null) return [];
  return listed(
    [
      ['known', issue.knownFacts.map(({ statement, quote }) => `${statement} "${quote}"`)],
      ['missing', orNothing(issue.missingInfo)],
    ],
    screen,
  );
}

/** How the handling runs today, where it rubs and what becomes of that, and who is asked for what. */
export function mapLines(state: TicketState, screen: Screen): readonly string[] {
  const path = handoffOf(state.handoffs, 'operations-lead');
  if (path === null) return [];
  const verdicts = new Map(path.dispositions.map(({ frictionId, verdict }) => [frictionId, verdict]));
  return listed(
    [
      [
        'map today',
        path.currentMap.map(({ step, owner, waitsOn, source }) => `${step}: ${owner}, waits on ${waitsOn} (${source})`),
      ],
      [
        'friction',
        path.friction.map(
          ({ id, kind, where, evidence }) =>
            `${id} ${kind}: ${where} (${evidence}), ${verdicts.get(id) ?? 'no disposition'}`,
        ),
      ],
      [
        'coordinate',
        path.coordination.map(({ who, ask, by }) => `${who}: ${ask.replace(/[.\s]+$/u, '')}, ${dueWords(by)}`),
      ],
    ],
    screen,
  );
}

/** What is measured and what it decides, what was turned down and why, and which definitions are missing. */
export function metricLines(state: TicketState, screen: Screen): readonly string[] {
  const checks = handoffOf(state.handoffs, 'analyst');
  if (checks === null) return [];
  return listed(
    [
      ['metrics', checks.metrics.map(({ name, definition, decides }) => `${name}: ${definition}; decides ${decides}`)],
      ['not used', checks.rejected.map(({ name, why }) => `${name} (${why})`)],
      ['undefined', checks.missingDefinitions],
    ],
    screen,
  );
}

/** On what ground the follow-through stands: assumed, outside its scope, uncertain, and what the team has to decide. */
export function groundLines(state: TicketState, screen: Screen): readonly string[] {
  const follow = handoffOf(state.handoffs, 'product-manager');
  if (follow === null) return [];
  return listed(
    [
      ['assumed', follow.assumed],
      ['outside', follow.outOfScope.map(({ item, why }) => `${item}: ${why}`)],
      ['uncertain', follow.uncertainties],
      [
        'to decide',
        follow.teamDecisions.map(
          ({ question, options, owner, by }) => `${question} (${options.join(' or ')}; ${owner}, ${dueWords(by)})`,
        ),
      ],
    ],
    screen,
  );
}

/** A label with one entry a line; a label without entries is left out. */
function listed(
  groups: readonly (readonly [label: string, entries: readonly string[]])[],
  screen: Screen,
): readonly string[] {
  return groups.flatMap(([label, entries]) =>
    entries.length === 0 ? [] : field({ label: `  ${label}`, value: entries.join('\n') }, screen),
  );
}

function orNothing(entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? ['nothing'] : entries;
}
