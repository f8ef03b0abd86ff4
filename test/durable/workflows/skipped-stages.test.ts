import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TenantId } from '../../../src/domain/brand.js';
import type { Policy } from '../../../src/domain/playbook.js';
import type { StageId } from '../../../src/domain/stages.js';
import { aPlaybook, aPolicy } from '../../support/builders.js';
import { aShelf } from '../../support/desk-parts.js';
import {
  aDecisionFor,
  anInput,
  type DeskUnderTest,
  OUTAGE,
  SHORT_WINDOWS,
  startDesk,
  startRun,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { createInstantDrafter } from '../../support/instant-drafter.js';

const ASKS_FOR_REPLIES: Partial<Policy> = {
  windows: SHORT_WINDOWS,
  approval: { reply: 'always', items: 'never', defaultGroup: 'support-leads' },
};

describe('a stage that is switched off for everybody', () => {
  const drafted: StageId[] = [];
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const drafter = createInstantDrafter({ before: (stage) => void drafted.push(stage) });
    const shelf = aShelf([without('operations-lead')]);
    desk = await startDesk({ ports: { shelf, drafters: { embedded: drafter, openai: drafter } } });
  });
  afterAll(() => desk.stop());

  test('leaves a skipped handoff with its reason, and takes no gate along: rules are looked at all the same', async () => {
    const handle = await desk.start(OUTAGE);

    const gated = await untilGate(handle);

    expect(drafted).toEqual(['support-specialist']);
    expect(gated.handoffs.at(1)).toMatchObject({
      stage: 'operations-lead',
      ordinal: 2,
      output: { kind: 'skipped', reason: 'switched off for everybody in the workflow document' },
      drafter: { kind: 'none' },
    });
    expect(gated.routing).toMatchObject({ queue: 'incidents', priority: 'P1', fired: [{ ruleId: 'R-outage' }] });
    expect(gated.phase).toMatchObject({
      gate: {
        request: { gate: 'escalation', approverGroup: 'support-leads', risk: 'high', rules: [{ ruleId: 'R-outage' }] },
      },
    });
    await handle.executeUpdate('decide', { args: [aDecisionFor(gated)] });
    const sent = await until(handle, ({ phase }) => phase.kind === 'verifying');
    expect(sent.definitionOfDone).toMatchObject({
      plan: { state: 'not_assessed', reason: 'not assessed: switched off for everybody in the workflow document' },
      response: { state: 'met' },
      checks: { state: 'met' },
      followThrough: { state: 'met' },
    });
    expect(sent.receipts).toHaveLength(2);
    await handle.cancel();
    await handle.result();
  });
});

describe('a stage that is switched off for one tenant', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const tenants = { acme: { switchedOff: { 'product-manager': 'acme plans by itself' } } };
    desk = await startDesk({ policy: { ...ASKS_FOR_REPLIES, tenants } });
  });
  afterAll(() => desk.stop());

  test('is skipped for this tenant, and its gate stands', async () => {
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.handoffs.at(3)?.output).toEqual({ kind: 'skipped', reason: 'acme plans by itself' });
    expect(gated.definitionOfDone.followThrough).toEqual({
      state: 'not_assessed',
      reason: 'not assessed: acme plans by itself',
    });
    expect(gated.actions.map(({ content }) => content.kind)).toEqual(['reply']);
    expect(gated.phase).toMatchObject({
      gate: { request: { gate: 'definition-of-done', rules: [{ ruleId: 'policy.approval.reply' }] } },
    });
    await handle.cancel();
    await handle.result();
  });

  test('works for the others', async () => {
    const start = { ...anInput(), tenant: 'globex' as TenantId };
    const handle = await startRun({ client: desk.client, taskQueue: desk.taskQueue, start });

    const gated = await untilGate(handle);

    expect(gated.handoffs.at(3)?.output.kind).toBe('drafted');
    expect(gated.actions.map(({ content }) => content.kind)).toEqual(['reply', 'item']);
    await handle.cancel();
    await handle.result();
  });
});

describe('a desk without a support specialist', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const switchedOff = { 'support-specialist': 'people answer here', 'product-manager': 'people plan here' };
    desk = await startDesk({ policy: { ...ASKS_FOR_REPLIES, tenants: { acme: { switchedOff } } } });
  });
  afterAll(() => desk.stop());

  test('asks a person for the reply that nobody drafted, and sends what the person writes', async () => {
    const handle = await desk.start();
    const gated = await untilGate(handle);
    const reply = 'Hello Mia, Ana is on it and writes to you by 2026-03-02T12:00:00Z.';

    await handle.executeUpdate('decide', { args: [aDecisionFor(gated, { action: 'edit', edits: { reply } })] });
    const asked = await until(handle, ({ phase, decisions }) => decisions.length > 0 && phase.kind !== 'stage');
    if (asked.phase.kind === 'awaiting_approval')
      throw new Error(`It asks again: ${JSON.stringify(asked.phase.gate.request.rules)}`);
    const sent = await until(handle, ({ phase }) => phase.kind === 'verifying');

    expect(gated.actions).toEqual([]);
    expect(gated.phase).toMatchObject({ gate: { request: { artifact: [] } } });
    expect(sent.actions).toMatchObject([{ content: { kind: 'reply', body: reply, writtenBy: 'cem' } }]);
    expect(sent.receipts).toMatchObject([
      { actionKey: sent.actions[0]?.key, contentHash: sent.actions[0]?.contentHash },
    ]);
    await handle.cancel();
    await handle.result();
  });
});

/** A playbook whose document switches one stage off. */
function without(stage: StageId) {
  const { document } = aPlaybook();
  const briefs = { ...document.briefs, [stage]: { ...document.briefs[stage], enabled: false } };
  return aPlaybook({ document: { ...document, briefs }, policy: aPolicy(ASKS_FOR_REPLIES) });
}
