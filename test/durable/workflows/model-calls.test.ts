import { afterEach, describe, expect, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import type { Policy } from '../../../src/domain/playbook.js';
import { spentBy } from '../../../src/domain/spend.js';
import { createOpenAiDrafter } from '../../../src/drafters/openai.js';
import { SPEND_MEMO } from '../../../src/protocol/names.js';
import { draftShapes } from '../../../src/schemas/drafts.js';
import { bundleWorkflows } from '../../../src/workers/bundle.js';
import { type DeskUnderTest, startDesk, stateOf, untilGate } from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { createInstantDrafter } from '../../support/instant-drafter.js';
import { aModelServer, type ModelManner, type ModelServer, TOKENS_OF_A_CALL } from '../../support/model-server.js';

/** How soon a call is stopped after somebody asked for it. */
const STOPPED_WITHIN_MS = 2_000;
/** Of one answered call: 500 plain at 0.10, 6,000 read at 0.01, 500 written at 0.125 and 300 out at 0.50 USD per million. */
const COST_OF_A_CALL = Math.ceil(50 + 60 + 62.5 + 150);

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** A desk whose drafts come from a model that behaves like this. */
async function deskWith(
  manner: (call: number) => ModelManner,
  policy: Partial<Policy> = {},
): Promise<{ readonly desk: DeskUnderTest; readonly model: ModelServer }> {
  const model = await aModelServer(manner);
  const { baseUrl } = model;
  const openai = createOpenAiDrafter({ apiKey: 'sk-canary', baseUrl, model: 'gpt-6-luna', shapes: draftShapes });
  const drafters = { embedded: createInstantDrafter(), openai };
  const desk = await startDesk({ policy, ports: { drafters, newTickets: 'openai' } });
  ends.push(model.stop, desk.stop);
  return { desk, model };
}

/** Until the first call of the model is under way. */
async function underWay(model: ModelServer): Promise<void> {
  await eventually('the model is called', async () => model.calls.length === 1);
}

/** How long after a moment the call was left. */
async function leftAfter(model: ModelServer, sinceMs: number): Promise<number> {
  await eventually('the call is left', async () => typeof model.calls[0]?.leftMs === 'number');
  return (model.calls[0]?.leftMs ?? Number.NaN) - sinceMs;
}

describe('a call of a model that is under way', () => {
  test('is stopped within two seconds when an operator cancels the run', async () => {
    const { desk, model } = await deskWith(() => 'hangs');
    const handle = await desk.start();
    await underWay(model);

    const askedMs = Date.now();
    await handle.cancel();

    const tookMs = await leftAfter(model, askedMs);
    expect(tookMs).toBeLessThan(STOPPED_WITHIN_MS);
    expect(await handle.result()).toMatchObject({ kind: 'cancelled' });
  }, 30_000);

  test('is stopped within two seconds when its worker stops, and made again by the next one', async () => {
    const { desk, model } = await deskWith((call) => (call === 0 ? 'hangs' : 'answers'));
    const handle = await desk.start();
    await underWay(model);

    const askedMs = Date.now();
    await desk.pause();

    const tookMs = await leftAfter(model, askedMs);
    expect(tookMs).toBeLessThan(STOPPED_WITHIN_MS);
    await desk.resume();
    const { handoffs } = await untilGate(handle);
    expect(handoffs[0]?.usage.estimatedCalls).toBe(1);
  }, 60_000);
});

describe('a ticket that a model drafts', () => {
  test('is recorded with model, tokens and cost of each stage, and lists what it cost', async () => {
    const { desk } = await deskWith(() => 'answers');
    const handle = await desk.start();
    const { handoffs } = await untilGate(handle);

    expect(handoffs).toHaveLength(4);
    for (const record of handoffs) {
      expect(record.drafter).toMatchObject({ kind: 'openai', model: 'gpt-6-luna-2026-09-01', serviceTier: 'default' });
      expect(record.usage).toMatchObject({
        inputTokens: TOKENS_OF_A_CALL.input,
        cachedInputTokens: TOKENS_OF_A_CALL.cached,
        costMicroUsd: COST_OF_A_CALL,
        estimatedCalls: 0,
      });
    }
    await eventually('the memo says so', async () => (await handle.describe()).memo?.[SPEND_MEMO] !== undefined);
    expect((await handle.describe()).memo?.[SPEND_MEMO]).toEqual({
      costMicroUsd: 4 * COST_OF_A_CALL,
      estimatedCalls: 0,
      inputTokens: 4 * TOKENS_OF_A_CALL.input,
      cachedInputTokens: 4 * TOKENS_OF_A_CALL.cached,
    });
  }, 30_000);

  test('replays from the history of an earlier version, whose memo held no tokens', async () => {
    const { desk } = await deskWith(() => 'answers');
    const handle = await desk.start();
    await untilGate(handle);
    await eventually('the memo says so', async () => (await handle.describe()).memo?.[SPEND_MEMO] !== undefined);
    const history = await handle.fetchHistory();
    const memos = (history.events ?? []).flatMap((event) => {
      const fields = event.workflowPropertiesModifiedEventAttributes?.upsertedMemo?.fields;
      const payload = fields?.[SPEND_MEMO];
      return payload === undefined ? [] : [payload];
    });
    for (const memo of memos) memo.data = new TextEncoder().encode('{"costMicroUsd":1,"estimatedCalls":0}');

    expect(memos).toHaveLength(1);
    const { code } = await bundleWorkflows();
    await expect(
      Worker.runReplayHistory({ workflowBundle: { code } }, history, handle.workflowId),
    ).resolves.toBeUndefined();
  }, 90_000);

  test('keeps a call that broke off at its estimate, from attempt to attempt and into the record', async () => {
    const { desk, model } = await deskWith((call) => (call < 2 ? 'breaks off' : 'answers'));
    const handle = await desk.start();
    const { handoffs } = await untilGate(handle);

    expect(model.calls).toHaveLength(6);
    const [first] = handoffs;
    expect(first?.usage.estimatedCalls).toBe(2);
    // An estimate has room for 6,000 tokens, at 0.50 USD per million.
    expect(first?.usage.costMicroUsd).toBeGreaterThan(COST_OF_A_CALL + 2 * 3_000);
    expect(spentBy(handoffs).estimatedCalls).toBe(2);
  }, 60_000);

  test('makes no call over its budget, and a person decides', async () => {
    const { desk, model } = await deskWith(() => 'answers', { budget: { costMicroUsd: 100, tokens: null } });
    const handle = await desk.start();
    const { handoffs, phase } = await untilGate(handle);

    expect(model.calls).toEqual([]);
    expect(phase.kind).toBe('awaiting_approval');
    expect(handoffs[0]?.output).toMatchObject({ kind: 'failed', code: 'BudgetExhausted' });
  }, 30_000);

  test('stops at the budget in the middle, and keeps what was handed on before', async () => {
    const tokens = 2 * (TOKENS_OF_A_CALL.input + TOKENS_OF_A_CALL.output) + 10_000;
    const { desk, model } = await deskWith(() => 'answers', { budget: { costMicroUsd: null, tokens } });
    const handle = await desk.start();
    const { handoffs } = await untilGate(handle);

    expect(model.calls.length).toBeLessThan(4);
    expect(handoffs[0]?.output.kind).toBe('drafted');
    expect(handoffs.some(({ output }) => output.kind === 'failed' && output.code === 'BudgetExhausted')).toBe(true);
    const used = spentBy(handoffs);
    expect(used.inputTokens + used.outputTokens).toBeLessThanOrEqual(tokens);
  }, 30_000);

  test('leaves neither the key nor the words of the provider in its history', async () => {
    const { desk } = await deskWith((call) => (call === 0 ? 'breaks off' : 'answers'));
    const handle = await desk.start();
    await untilGate(handle);

    expect(JSON.stringify(await handle.fetchHistory())).not.toContain('sk-canary');
    expect((await stateOf(handle)).handoffs).toHaveLength(4);
  }, 30_000);
});
