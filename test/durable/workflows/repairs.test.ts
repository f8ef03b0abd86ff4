import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activityTypesOf } from '../../support/activity-types.js';
import {
  aDecisionFor,
  type DeskUnderTest,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { HANDOFFS } from '../../support/handoffs.js';
import { createInstantDrafter } from '../../support/instant-drafter.js';
import type { Drafter, DraftRequest } from '../../../src/ports.js';
import { NO_USAGE } from '../../../src/domain/usage.js';
import { LIMITS } from '../../../src/domain/limits.js';
import { renderCard } from '../../../src/domain/card.js';
import { VendorFault } from '../../../src/vendor-fault.js';

const PROMISE = 'We guarantee that this never happens again.';

describe('a draft that breaks a rule', () => {
  const requests: DraftRequest[] = [];
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const drafter = createInstantDrafter({
      before: (_stage, request) => void requests.push(request),
      content: ({ stage, rejected }, good) =>
        stage === 'support-specialist' && rejected === null ? promising() : good,
    });
    desk = await startDesk({ ports: { drafters: { embedded: drafter, openai: drafter } } });
  });
  afterAll(() => desk.stop());

  test('is repaired once, in an activity of its own, from the draft that was turned down and its findings', async () => {
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(activityTypesOf(await handle.fetchHistory())).toEqual([
      ...['openTicket', 'support-specialist', 'repairDraft', 'operations-lead', 'analyst', 'product-manager'],
      'announceGate',
    ]);
    const scheduled = (await handle.fetchHistory()).events?.find((event) => event.activityTaskScheduledEventAttributes);
    expect(scheduled?.activityTaskScheduledEventAttributes?.retryPolicy?.maximumAttempts).toBe(LIMITS.attempts.value);
    const repair = requests.find((request) => request.rejected !== null);
    expect(repair).toMatchObject({ stage: 'support-specialist', records: [], rejected: { content: promising() } });
    expect(repair?.rejected?.findings.map((finding) => finding.rule)).toEqual(['S1']);
    expect(gated).toMatchObject({ repairs: 1 });
    expect(gated.handoffs[0]).toMatchObject({
      version: 1,
      findings: [],
      repair: { failure: null, findings: [{ rule: 'S1' }] },
    });
  });

  test('leaves no word of it in what later stages are given, nor in the gate', async () => {
    const handle = await desk.start();

    const gated = await untilGate(handle);

    const later = requests.filter((request) => request.records.length > 0);
    expect(later.length).toBeGreaterThan(0);
    expect(JSON.stringify(later)).not.toContain(PROMISE);
    expect(gated.phase).toMatchObject({ gate: { request: { requestId: 'r1/definition-of-done/1', findings: [] } } });
  });
});

describe('a draft that has not the shape of its stage', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const drafter = createInstantDrafter({
      content: ({ stage }, good) => (stage === 'support-specialist' ? { customerGoal: 7 } : good),
    });
    desk = await startDesk({ ports: { drafters: { embedded: drafter, openai: drafter } } });
  });
  afterAll(() => desk.stop());

  test('twice, is no handoff: the run stays open, and a person is asked with code and findings', async () => {
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.handoffs[0]).toMatchObject({ output: { kind: 'failed', code: 'DraftInvalid' } });
    expect(gated.phase).toMatchObject({
      gate: {
        request: {
          requestId: 'r1/escalation/1',
          ask: 'Go on although support-specialist wrote no draft?',
        },
      },
    });
    const { rules = [] } = gated.phase.kind === 'awaiting_approval' ? gated.phase.gate.request : {};
    expect(rules.slice(0, 2)).toMatchObject([
      { ruleId: 'DraftInvalid', reason: expect.stringContaining('no draft could be used. A draft does not have') },
      { ruleId: 'X3', reason: 'customerGoal: Give it the shape of the schema: invalid_type.' },
    ]);
    expect((await handle.describe()).status.name).toBe('RUNNING');
  });
});

describe('a draft that still breaks a rule after its repair', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const drafter = createInstantDrafter({
      content: ({ stage }, good) => (stage === 'support-specialist' ? promising() : good),
    });
    desk = await startDesk({ ports: { drafters: { embedded: drafter, openai: drafter } } });
  });
  afterAll(() => desk.stop());

  test('opens the escalation gate under a reason code, and the card shows the finding under its sentence', async () => {
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.phase).toMatchObject({
      gate: {
        request: {
          requestId: 'r1/escalation/1',
          rules: [
            { ruleId: 'DraftBreaksRules', reason: 'support-specialist: the draft still breaks S1' },
            { ruleId: 'S1' },
          ],
          findings: [{ rule: 'S1', at: 'reply.sentences.4' }],
        },
      },
    });
    const card = renderCard(gated);
    expect(card).toContain(`- ${PROMISE}\n  - **S1** reply.sentences.4`);
  });
});

describe('a repair that has the wrong shape', () => {
  test('leaves the first draft, which a person can read, with its findings', async () => {
    const drafter = createInstantDrafter({
      content: ({ stage, rejected }, good) =>
        stage !== 'support-specialist' ? good : rejected === null ? promising() : null,
    });
    const desk = await startDesk({ ports: { drafters: both(drafter) } });
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.handoffs[0]).toMatchObject({
      output: { kind: 'drafted' },
      findings: [{ rule: 'S1' }],
      repair: { failure: 'DraftInvalid' },
    });
    expect(gated.actions).toHaveLength(1);
    await desk.stop();
  });
});

describe('a stage that gets no draft', () => {
  test.each(['DrafterRefused', 'DrafterRejected', 'BudgetExhausted'] as const)(
    'because of %s is never a silent end: the other stages go on, and a person is asked under that code',
    async (code) => {
      const desk = await startDesk({ ports: { drafters: both(failingAt('analyst', code)) } });
      const handle = await desk.start();

      const gated = await untilGate(handle);

      expect(gated.handoffs.map((record) => record.output.kind)).toEqual(['drafted', 'drafted', 'failed', 'drafted']);
      expect(gated.phase).toMatchObject({
        gate: { request: { requestId: 'r1/escalation/1', gate: 'escalation', rules: [{ ruleId: code }, {}, {}] } },
      });
      expect(gated.definitionOfDone.checks).toMatchObject({ state: 'not_met' });
      await handle.executeUpdate('decide', { args: [aDecisionFor(gated)] });
      await until(handle, ({ phase }) => phase.kind === 'verifying');
      await desk.stop();
    },
  );

  test('when the repair is what fails, hands on the first draft with its findings, for a person to judge', async () => {
    const drafter = createInstantDrafter({
      before: (_stage, { rejected }) => {
        if (rejected !== null) throw new VendorFault({ code: 'BudgetExhausted', message: 'nothing is left' });
      },
      content: ({ stage }, good) => (stage === 'support-specialist' ? promising() : good),
    });
    const desk = await startDesk({ ports: { drafters: both(drafter) } });
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.handoffs[0]).toMatchObject({
      output: { kind: 'drafted' },
      findings: [{ rule: 'S1' }],
      repair: { failure: 'BudgetExhausted' },
    });
    expect(gated.phase).toMatchObject({
      gate: { request: { rules: [{ ruleId: 'BudgetExhausted' }, { ruleId: 'DraftBreaksRules' }, { ruleId: 'S1' }] } },
    });
    await desk.stop();
  });
});

describe('a provider that stays down past the patience of the policy', () => {
  test('leaves finished handoffs as they are; the embedded drafter goes on, and the ticket reads mixed', async () => {
    const desk = await startDesk({
      policy: { drafting: { fallback: 'embedded', patienceMs: 1_000 } },
      ports: {
        newTickets: 'openai',
        drafters: { embedded: createInstantDrafter(), openai: failingAt('analyst', 'DrafterUnavailable', 'openai') },
      },
    });
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.handoffs.map((record) => record.drafter.kind)).toEqual(['openai', 'openai', 'embedded', 'embedded']);
    expect(gated).toMatchObject({ drafter: 'embedded', fellBack: { stage: 'analyst', code: 'DrafterUnavailable' } });
    expect(renderCard(await stateOf(handle))).toMatch(/Written by: mixed: model instant, and the embedded drafter/);
    const { searchAttributes } = await handle.describe();
    expect(searchAttributes.DeskDrafter).toEqual(['mixed']);
    await desk.stop();
  });

  test('so that its lost calls use the budget up, is given up as down: the ticket did not spend it', async () => {
    const lost = createInstantDrafter({
      kind: 'openai',
      before: (_stage, { calls, spent }) => {
        if (spent.estimatedCalls > 0) throw new VendorFault({ code: 'BudgetExhausted', message: 'nothing is left' });
        calls.book({ ...NO_USAGE, inputTokens: 9_000, estimatedCalls: 1 });
        throw new VendorFault({ code: 'DrafterUnavailable', message: 'HTTP 504' });
      },
    });
    const desk = await startDesk({
      ports: { newTickets: 'openai', drafters: { embedded: createInstantDrafter(), openai: lost } },
    });
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.fellBack).toEqual({ stage: 'support-specialist', code: 'DrafterUnavailable' });
    expect(gated.handoffs.map((record) => record.drafter.kind)).toEqual(Array(4).fill('embedded'));
    expect(gated.handoffs[0]?.usage).toMatchObject({ inputTokens: 9_000, estimatedCalls: 1 });
    await desk.stop();
  });

  test('brings a person where the policy has no fallback', async () => {
    const desk = await startDesk({
      policy: { drafting: { fallback: 'none', patienceMs: 1_000 } },
      ports: { drafters: both(failingAt('support-specialist', 'DrafterUnavailable')) },
    });
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.handoffs[0]).toMatchObject({ output: { kind: 'failed', code: 'DrafterUnavailable' } });
    expect(gated.phase).toMatchObject({ gate: { request: { requestId: 'r1/escalation/1' } } });
    await desk.stop();
  });
});

function promising(): unknown {
  const draft = HANDOFFS['support-specialist'];
  const sentences = [...draft.reply.sentences, PROMISE];
  return { ...draft, reply: { ...draft.reply, sentences, body: sentences.join(' ') } };
}

function failingAt(
  failing: string,
  code: 'DrafterRefused' | 'DrafterRejected' | 'BudgetExhausted' | 'DrafterUnavailable',
  kind: Drafter['kind'] = 'embedded',
): Drafter {
  return createInstantDrafter({
    kind,
    before: (stage) => {
      if (stage === failing) throw new VendorFault({ code, message: 'it does not write' });
    },
  });
}

function both(drafter: Drafter): { readonly embedded: Drafter; readonly openai: Drafter } {
  return { embedded: drafter, openai: drafter };
}
