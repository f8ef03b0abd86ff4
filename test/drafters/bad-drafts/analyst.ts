import type { ResolutionCheck, ResolutionChecks } from '../../../src/domain/handoffs/analyst.js';
import { type GoodDraft, inTurn, type SpoiltDraft, type Spoiler, spoilt } from './bad-draft.js';

type Stage = 'analyst';

const METRIC = { name: 'answers', definition: 'answers per reply', decides: 'the template' };

/** How a good draft of an analyst comes to break each of its rules. */
export const ANALYST_SPOILERS: readonly Spoiler<Stage>[] = [
  {
    rule: 'A1',
    also: [],
    spoil: (good) =>
      inTurn(
        [
          spoilt(good, { checks: good.draft.checks.filter((check) => check.dimension !== 'closed') }),
          spoilt(good, { metrics: [METRIC, METRIC, METRIC] }),
          spoilt(good, { decision: ' ' }),
        ],
        good.turn,
      ),
  },
  {
    rule: 'A2',
    also: [],
    spoil: (good) =>
      inTurn(
        [
          firstCheck(good, { source: 'crystal_ball' }),
          spoilt(good, { closingEvidence: [{ kind: 'system_state', source: 'status_page', windowHours: 1 }] }),
        ],
        good.turn,
      ),
  },
  {
    rule: 'A3',
    also: [],
    spoil: (good) =>
      firstCheck(
        good,
        inTurn<Partial<ResolutionCheck>>([{ threshold: 0.5 }, { threshold: -1 }, { windowHours: 0 }], good.turn),
      ),
  },
  {
    rule: 'A4',
    also: [],
    spoil: (good) => {
      const twin = good.draft.checks.at(-1);
      if (twin === undefined) return null;
      const again = twin.definition.split(' ').toReversed().join(' ');
      return firstCheck(good, { source: twin.source, definition: inTurn([twin.definition, again], good.turn) });
    },
  },
  {
    rule: 'A5',
    also: [],
    spoil: (good) =>
      inTurn(
        [
          spoilt(good, { metrics: [{ ...METRIC, definition: 'tickets handled per day' }] }),
          spoilt(good, { metrics: [{ ...METRIC, name: 'average handle time' }] }),
          spoilt(good, { rejected: [], missingDefinitions: [] }),
        ],
        good.turn,
      ),
  },
  {
    rule: 'A6',
    also: [],
    spoil: (good) => spoilt(good, { closingEvidence: [{ kind: 'attested', source: 'receipt', windowHours: 72 }] }),
  },
  { rule: 'A7', also: [], spoil: (good) => firstCheck(good, { windowHours: inTurn([337, 10_000], good.turn) }) },
  {
    rule: 'A8',
    also: [],
    spoil: (good) =>
      inTurn(
        [
          firstCheck(good, { ifFails: 'celebrate' }),
          spoilt(good, { reporting: { ...good.draft.reporting, maintainer: 'nobody-we-know' } }),
        ],
        good.turn,
      ),
  },
  {
    rule: 'X2',
    also: [],
    spoil: (good) =>
      spoilt(
        good,
        inTurn<Partial<ResolutionChecks>>(
          [
            { unchecked: good.draft.unchecked.slice(1) },
            { unchecked: [...good.draft.unchecked, { stepId: 'gone', why: 'it is gone' }] },
            { unchecked: good.draft.unchecked.map((entry) => ({ ...entry, why: ' ' })) },
          ],
          good.turn,
        ),
      ),
  },
];

function firstCheck(good: GoodDraft<Stage>, changes: Partial<ResolutionCheck>): SpoiltDraft<Stage> {
  return spoilt(good, {
    checks: good.draft.checks.map((check, index) => (index === 0 ? { ...check, ...changes } : check)),
  });
}
