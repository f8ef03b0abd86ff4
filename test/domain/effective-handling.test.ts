import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryOf } from '../../src/domain/action.js';
import { definitionOfDone } from '../../src/domain/definition-of-done.js';
import { effectiveHandling, higherLevel } from '../../src/domain/effective-handling.js';
import { escalates } from '../../src/domain/escalates.js';
import { askBeforeExecution, askForEscalation, type GateQuestion } from '../../src/domain/gate-rules.js';
import type { HandlingPath } from '../../src/domain/handoffs/operations-lead.js';
import { URGENCY_LEVELS } from '../../src/domain/handoffs/support-specialist.js';
import { IMPACTS, priorityOf } from '../../src/domain/priority.js';
import type { RoutingVerdict } from '../../src/domain/routing.js';
import { rowOf } from '../../src/domain/row.js';
import { handlingPathSchema } from '../../src/schemas/drafts/operations-lead.js';
import { anAction, aReply } from '../support/actions.js';
import { aPolicy, aRecord, aSkippedRecord, anOpening } from '../support/builders.js';
import { HANDOFFS } from '../support/handoffs.js';
import { holdsFor } from '../support/properties.js';
import { aParkedState } from '../support/ticket-states.js';

const LEVELS = ['P1', 'P2', 'P3', 'P4'] as const;
const RISKS = ['low', 'normal', 'high'] as const;
const GROUPS = ['support-desk', 'support-leads', 'security-desk'] as const;
const SOME_NAME = fc.constantFrom(...GROUPS, 'nobody', 'general', 'ana');

/** Every draft of the operations lead that the schema lets pass, as far as it speaks of priority, queue and escalation. */
const someDraft: fc.Arbitrary<HandlingPath> = fc
  .record({
    queue: SOME_NAME,
    ruleIds: fc.uniqueArray(fc.constantFrom('R-outage', 'R-security', 'R-made-up'), { maxLength: 3 }),
    owner: SOME_NAME,
    priority: fc.record({
      impact: fc.constantFrom(...IMPACTS),
      urgency: fc.constantFrom(...URGENCY_LEVELS),
      level: fc.constantFrom(...LEVELS),
    }),
    needed: fc.boolean(),
    tier: fc.integer({ min: 0, max: 9 }),
    approverGroup: SOME_NAME,
  })
  .map(({ queue, ruleIds, owner, priority, needed, tier, approverGroup }) => {
    const path = HANDOFFS['operations-lead'];
    return {
      ...path,
      route: { ...path.route, queue, ruleIds },
      owner,
      priority,
      escalation: { ...path.escalation, needed, tier, approverGroup, ruleIds },
    };
  })
  .filter((path) => handlingPathSchema.safeParse(path).success);

/** Everything that rules can say about a ticket. */
const someFloor: fc.Arbitrary<RoutingVerdict> = fc
  .record({
    queue: fc.constantFrom('incidents', 'security', 'support'),
    impact: fc.constantFrom(...IMPACTS),
    urgency: fc.constantFrom(...URGENCY_LEVELS),
    asked: fc.option(fc.record({ group: fc.constantFrom(...GROUPS), risk: fc.constantFrom(...RISKS) })),
  })
  .map(({ queue, impact, urgency, asked }) => ({
    queue,
    owner: 'support-desk',
    impact,
    urgency,
    priority: priorityOf({ impact, urgency }, aPolicy().priority),
    fired: asked === null ? [] : [{ ruleId: 'R-a', reason: 'a person decides', words: 'fire', escalates: true }],
    escalation: asked === null ? null : { ...asked, reason: 'a person decides' },
  }));

const someRecord = fc.oneof(
  someDraft.map((path) => aRecord('operations-lead', path)),
  fc.constant(aSkippedRecord('operations-lead')),
);

function aQuestion(routing: RoutingVerdict, record: GateQuestion['records'][number]): GateQuestion {
  const actions = [anAction({ content: aReply() })];
  const records = [aRecord('support-specialist', HANDOFFS['support-specialist']), record];
  const done = definitionOfDone({ records, actions: actions.map((action) => action.content), accepted: [] });
  const gates = { reply: 'when-escalated', items: 'never', defaultGroup: 'support-leads' } as const;
  return { opening: anOpening({ gates }), routing, records, actions, approved: [], done, policyRules: [] };
}

describe('what the desk acts on, whatever a draft of the operations lead says', () => {
  test('is never below the rules in impact, urgency, level, queue and escalation', () => {
    holdsFor(
      fc.property(someFloor, fc.option(someDraft), (routing, path) => {
        const effective = effectiveHandling(routing, path);

        expect(IMPACTS.indexOf(effective.impact)).toBeGreaterThanOrEqual(IMPACTS.indexOf(routing.impact));
        expect(URGENCY_LEVELS.indexOf(effective.urgency)).toBeGreaterThanOrEqual(
          URGENCY_LEVELS.indexOf(routing.urgency),
        );
        expect(effective.level <= routing.priority).toBe(true);
        expect(effective.queue).toBe(routing.queue);
        if (routing.escalation !== null) expect(effective.escalates).toBe(true);
      }),
    );
  });

  test('is raised by the draft in all that it asks for', () => {
    holdsFor(
      fc.property(someFloor, someDraft, (routing, path) => {
        const effective = effectiveHandling(routing, path);

        expect(IMPACTS.indexOf(effective.impact)).toBeGreaterThanOrEqual(IMPACTS.indexOf(path.priority.impact));
        expect(effective.level <= path.priority.level).toBe(true);
        if (path.escalation.needed) expect(effective.escalates).toBe(true);
      }),
    );
  });

  test('opens the escalation gate for the group and at the risk of the rule, and names the rule', () => {
    holdsFor(
      fc.property(someFloor, someRecord, (routing, record) => {
        const ask = askForEscalation(aQuestion(routing, record));
        const { escalation } = routing;
        if (escalation === null) return;

        expect(ask?.approverGroup).toBe(escalation.group);
        expect(RISKS.indexOf(ask?.risk ?? 'low')).toBeGreaterThanOrEqual(RISKS.indexOf(escalation.risk));
        expect(ask?.rules.map(({ ruleId }) => ruleId)).toContain('R-a');
      }),
    );
  });

  test('lets no reply out without a person where a rule escalates and the policy wants one then', () => {
    holdsFor(
      fc.property(someFloor, someRecord, (routing, record) => {
        const question = aQuestion(routing, record);
        const ask = askBeforeExecution(question);
        if (routing.escalation === null) return;

        expect(escalates(question)).toBe(true);
        expect(ask?.entries).toEqual(question.actions.map(entryOf));
      }),
    );
  });

  test('stands in the row of the list with a level that is never below the rules', () => {
    holdsFor(
      fc.property(someFloor, someRecord, (routing, record) => {
        const row = rowOf({ ...aParkedState(), routing, handoffs: [record] });

        expect(row.priority).not.toBeNull();
        expect((row.priority ?? 'P9') <= routing.priority).toBe(true);
      }),
    );
  });
});

describe('the higher of two levels', () => {
  test.each([
    ['P1', 'P4', 'P1'],
    ['P3', 'P2', 'P2'],
    ['P2', 'P2', 'P2'],
  ] as const)('of %s and %s is %s', (a, b, higher) => {
    expect(higherLevel(a, b)).toBe(higher);
  });
});
