import type { Instant } from '../../../src/domain/brand.js';
import type { HandlingPath, PlanStep, PriorityLevel } from '../../../src/domain/handoffs/operations-lead.js';
import { type GoodDraft, inTurn, type SpoiltDraft, type Spoiler, spoilt } from './bad-draft.js';

type Stage = 'operations-lead';

/** Nobody of the shipped house is on duty in this night, but those who always are. */
const SUNDAY_NIGHT = Date.parse('2026-03-01T03:00:00Z') as Instant;
/** A group of the shipped house that keeps hours. */
const WITH_HOURS = 'support-leads';

/** How a good draft of an operations lead comes to break each of its rules. */
export const LEAD_SPOILERS: readonly Spoiler<Stage>[] = [
  {
    rule: 'O1',
    also: [],
    spoil: (good) =>
      inTurn(
        [
          spoilt(good, { owner: 'nobody-we-know' }),
          lastStep(good, { owner: 'nobody-we-know' }),
          spoilt(good, { coordination: [{ who: 'nobody-we-know', ask: 'Decide', by: 'today' }] }),
        ],
        good.turn,
      ),
  },
  {
    rule: 'O2',
    also: [],
    spoil: (good) => lastStep(good, { by: inTurn(['soon', '', '2020-01-01T09:00:00Z', '2026-02-30'], good.turn) }),
  },
  {
    rule: 'O3',
    also: [],
    spoil: (good) => lastStep(good, { dependsOn: [inTurn(['gone', last(good).id], good.turn)] }),
  },
  {
    rule: 'O4',
    also: ['O5', 'O9'],
    spoil: (good) =>
      inTurn(
        [
          spoilt(good, { route: { ...good.draft.route, queue: 'elsewhere' } }),
          spoilt(good, { route: { ...good.draft.route, ruleIds: [...good.draft.route.ruleIds, 'R-invented'] } }),
        ],
        good.turn,
      ),
  },
  {
    rule: 'O5',
    also: ['O9'],
    spoil: (good) => {
      const level: PriorityLevel = good.draft.priority.level === 'P4' ? 'P3' : 'P4';
      return spoilt(good, { priority: { ...good.draft.priority, level } });
    },
  },
  {
    rule: 'O6',
    also: [],
    spoil: (good) =>
      inTurn(
        [
          spoilt(good, { currentMap: [] }),
          spoilt(good, { dispositions: [{ frictionId: 'gone', verdict: 'document' }] }),
          spoilt(good, { friction: [{ id: 'f', kind: 'delay', where: 'elsewhere', evidence: 'e' }], dispositions: [] }),
        ],
        good.turn,
      ),
  },
  {
    rule: 'O7',
    also: [],
    spoil: (good) => {
      const [step] = good.draft.currentMap;
      const { urgency } = good.draft.priority;
      if (step === undefined || urgency === 'high' || urgency === 'critical') return null;
      return spoilt(good, {
        friction: [...good.draft.friction, { id: 'waits', kind: 'delay', where: step.step, evidence: 'It waited.' }],
        smallestChange: {
          change: inTurn(['Hold a weekly meeting', 'Set up a committee', 'Buy a new tool'], good.turn),
          removes: 'waits',
          cost: 'an hour',
          smallerOptionRejectedBecause: 'nothing is smaller',
        },
      });
    },
  },
  {
    rule: 'O8',
    also: [],
    spoil: (good) =>
      good.draft.escalation.needed
        ? null
        : lastStep(good, inTurn([{ irreversible: true }, { action: 'Pay 5,100 EUR back' }], good.turn)),
  },
  {
    rule: 'O9',
    also: ['W4'],
    spoil: (good) =>
      escalated(good, {
        dueBy: inTurn(['within 4 h after the gate opens', '2020-01-01T09:00:00Z', '2030-01-01T09:00:00Z'], good.turn),
      }),
  },
  {
    rule: 'O10',
    also: [],
    spoil: (good) => {
      if (!good.draft.steps.some(({ doneWhen }) => doneWhen.startsWith('Kept as written'))) return null;
      return spoilt(good, {
        steps: good.draft.steps.map((step) => ({ ...step, doneWhen: 'The customer was written to.' })),
      });
    },
  },
  {
    rule: 'W2',
    also: [],
    spoil: (good) =>
      lastStep(good, {
        action: inTurn(
          [
            'Protect our metrics',
            'Document that it was the customer’s fault',
            'Unser Team absichern',
            'Protegernos como equipo',
          ],
          good.turn,
        ),
      }),
  },
  {
    rule: 'W4',
    // The moment of the good draft was reckoned from another day.
    also: ['O9'],
    spoil: (good) => {
      if (!good.context.roster.groups.some(({ id }) => id === WITH_HOURS)) return null;
      const night = escalated(good, { approverGroup: WITH_HOURS, reason: 'Somebody has to decide.' });
      return { draft: night.draft, context: { ...good.context, routing: quiet(good), at: SUNDAY_NIGHT } };
    },
  },
];

/** The same verdict without an escalation of its own, so that the draft may name another group. */
function quiet({ context }: GoodDraft<Stage>): GoodDraft<Stage>['context']['routing'] {
  return { ...context.routing, escalation: null };
}

function escalated(good: GoodDraft<Stage>, changes: Partial<HandlingPath['escalation']>): SpoiltDraft<Stage> {
  return spoilt(good, { escalation: { ...good.draft.escalation, needed: true, ...changes } });
}

function lastStep(good: GoodDraft<Stage>, changes: Partial<PlanStep>): SpoiltDraft<Stage> {
  const { steps } = good.draft;
  return spoilt(good, { steps: [...steps.slice(0, -1), { ...last(good), ...changes }] });
}

function last({ draft }: GoodDraft<Stage>): PlanStep {
  const step = draft.steps.at(-1);
  if (step === undefined) throw new Error('A good plan has a step.');
  return step;
}
