import { describe, expect, test } from '@jest/globals';
import { askBeforeExecution, askForEscalation, type GateQuestion } from '../../src/domain/gate-rules.js';
import { entryOf } from '../../src/domain/action.js';
import { type Acceptance, definitionOfDone } from '../../src/domain/definition-of-done.js';
import { anAction, aFollowThroughItem, aReply } from '../support/actions.js';
import { aPolicy, aRecord, aRouting, anEscalatedRouting, anOpening } from '../support/builders.js';
import { aHandoff, HANDOFFS } from '../support/handoffs.js';

const reply = anAction({ content: aReply() });
const item = anAction({ step: 'item-1', content: { kind: 'item', item: aFollowThroughItem() } });

describe('the escalation gate', () => {
  test('stays shut when no rule and no draft escalates', () => {
    expect(askForEscalation(aQuestion())).toBeNull();
  });

  test('names the rules that escalate, and not those that only route', () => {
    const routesOnly = { ruleId: 'R-routes', reason: 'goes to billing', words: 'invoice', escalates: false };
    const routing = anEscalatedRouting();
    const ask = askForEscalation(aQuestion({ routing: { ...routing, fired: [...routing.fired, routesOnly] } }));

    expect(ask?.rules.map((rule) => rule.ruleId)).toEqual(['R-outage']);
    expect(ask).toMatchObject({ risk: 'high', approverGroup: 'support-leads' });
  });

  test.each([
    ['asks that group at risk high', 'safety-contact', 'high'],
    ['asks another group at risk high', 'elsewhere', 'normal'],
  ] as const)('has the risk of the group that a draft alone names: the policy %s', (_name, group, risk) => {
    const [rule] = aPolicy().routing;
    if (rule === undefined) throw new Error('the policy of the tests has no rule');
    const policyRules = [{ ...rule, escalate: { group, risk: 'high', reason: 'harm' } }] as const;
    const path = HANDOFFS['operations-lead'];
    const escalation = { ...path.escalation, needed: true, approverGroup: 'safety-contact' };
    const records = [aRecord('operations-lead', { ...path, escalation })];

    expect(askForEscalation(aQuestion({ policyRules, records }))?.risk).toBe(risk);
  });

  test('keeps the risk of the rule for the group of the rule, whatever else the policy asks that group', () => {
    const [rule] = aPolicy().routing;
    if (rule === undefined) throw new Error('the policy of the tests has no rule');
    const group = 'support-leads';
    const policyRules = [{ ...rule, escalate: { group, risk: 'high', reason: 'harm' } }] as const;
    const path = HANDOFFS['operations-lead'];
    const records = [
      aRecord('operations-lead', { ...path, escalation: { ...path.escalation, needed: true, approverGroup: group } }),
    ];
    const routing = anEscalatedRouting({ escalation: { group, risk: 'normal', reason: 'the customer asked' } });

    expect(askForEscalation(aQuestion({ policyRules, records, routing }))?.risk).toBe('normal');
  });
});
describe('the gate before execution', () => {
  test('never asks again about a pair of key and hash that was approved, and always about a changed one', () => {
    const approved = [entryOf(reply)];
    const changed = anAction({ content: aReply({ body: 'Another text.' }) });

    const again = askBeforeExecution(aQuestion({ actions: [reply, item], approved }));
    const after = askBeforeExecution(aQuestion({ actions: [changed, item], approved }));

    expect(again).toBeNull();
    expect(after?.entries).toEqual([entryOf(changed)]);
  });
});

describe('an open finding of an early draft', () => {
  const finding = { at: 'reply.nextStep.by', rule: 'S5', fix: 'Name a moment on duty.' };
  const { records: good, actions, approved } = aQuestion({ approved: [entryOf(reply)] });
  const records = good.map((record) => (record.ordinal === 1 ? { ...record, findings: [finding] } : record));
  const askWith = (accepted: readonly Acceptance[]) => {
    const contents = actions.map(({ content }) => content);
    const done = definitionOfDone({ records, actions: contents, accepted });
    return askBeforeExecution(aQuestion({ records, approved, done }));
  };

  test('is asked about before execution as long as nobody let it pass', () => {
    expect(askWith([])?.rules).toEqual([
      {
        ruleId: 'definition-of-done.response',
        reason: 'the reply has an open finding S5 (reply.nextStep.by)',
        words: null,
      },
    ]);
  });

  test('is not asked about again once somebody did', () => {
    expect(askWith([{ by: 'cem', reply: 'as drafted', handoffs: 2 }])).toBeNull();
  });
});

function aQuestion(changes: Partial<GateQuestion> = {}): GateQuestion {
  const actions = changes.actions ?? [reply];
  const records: GateQuestion['records'] = [
    aRecord('support-specialist', aHandoff('support-specialist')),
    aRecord('operations-lead', aHandoff('operations-lead')),
    aRecord('analyst', aHandoff('analyst')),
    aRecord('product-manager', aHandoff('product-manager')),
  ];
  return {
    opening: anOpening({ gates: { reply: 'always', items: 'never', defaultGroup: 'support-leads' } }),
    routing: aRouting(),
    records,
    actions,
    approved: [],
    done: definitionOfDone({ records, actions: actions.map((action) => action.content), accepted: [] }),
    policyRules: [],
    ...changes,
  };
}
