import { describe, expect, test } from '@jest/globals';
import type { Budget } from '../../src/domain/opening.js';
import { NO_USAGE, type Usage } from '../../src/domain/usage.js';
import { createOpenAiDrafter } from '../../src/drafters/openai.js';
import { functionName } from '../../src/drafters/prompt.js';
import type { Draft, DraftRequest } from '../../src/ports.js';
import { draftShapes } from '../../src/schemas/drafts.js';
import { aDraftRequest, aRouting, anOpening } from '../support/builders.js';
import { aClarifiedIssue } from '../support/good-drafts.js';
import { outcomeOf } from './drafter-contract.js';
import { aCall, anError, aProvider, aResponse, type ProviderAnswer } from './provider.js';

const NEVER = new AbortController().signal;
const GOOD = aResponse({ output: [aCall(functionName('support-specialist'), aClarifiedIssue())] });
const TRUNCATED = aResponse({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } });

/** A book that a test can read afterwards: what each call was booked at, and what it was settled with. */
interface Entry {
  readonly estimate: Usage;
  used: Usage | null;
}

/** One draft against a provider with these answers, and what was booked. */
async function drafting(
  answers: readonly ProviderAnswer[],
  of: {
    readonly request?: Partial<DraftRequest>;
    readonly model?: string;
    readonly serviceTier?: 'flex';
    readonly signal?: AbortSignal;
    readonly callTimeoutMs?: number;
  } = {},
) {
  const provider = await aProvider(answers);
  const { model = 'gpt-6-luna', request, signal = NEVER, ...more } = of;
  const entries: Entry[] = [];
  const calls: DraftRequest['calls'] = {
    book(estimate) {
      const entry: Entry = { estimate, used: null };
      entries.push(entry);
      return (used) => {
        entry.used = used;
      };
    },
  };
  const drafter = createOpenAiDrafter({ apiKey: 'k', baseUrl: provider.baseUrl, model, shapes: draftShapes, ...more });
  const outcome = await outcomeOf(drafter, aDraftRequest({ ...request, calls }), signal);
  await provider.stop();
  return { outcome, entries, bodies: provider.requests.map(({ body }) => body as Readonly<Record<string, unknown>>) };
}

function within(budget: Budget, spent: Partial<Usage> = {}): Partial<DraftRequest> {
  return { opening: anOpening({ budget }), spent: { ...NO_USAGE, ...spent } };
}

describe('before a call', () => {
  test('the most that it can cost is booked: all input written to the cache, all room used', async () => {
    const { entries } = await drafting([GOOD]);
    const estimate = entries[0]?.estimate;

    expect(estimate).toMatchObject({ outputTokens: 6_000, cachedInputTokens: 0, estimatedCalls: 1 });
    const { inputTokens = 0, costMicroUsd } = estimate ?? {};
    expect(inputTokens).toBeGreaterThan(2_000);
    expect(costMicroUsd).toBe(Math.ceil(inputTokens * 0.125 + 6_000 * 0.5));
  });

  test('a ticket that has enough left for it is served, to the token', async () => {
    const { estimate } = (await drafting([GOOD])).entries[0] ?? { estimate: NO_USAGE };
    const next = estimate.inputTokens + estimate.outputTokens;
    const cost = estimate.costMicroUsd ?? 0;

    const tokens = async (left: number) =>
      (await drafting([GOOD], { request: within({ costMicroUsd: null, tokens: 500 + left }, { inputTokens: 500 }) }))
        .outcome;
    const money = async (left: number) =>
      (await drafting([GOOD], { request: within({ costMicroUsd: 70 + left, tokens: null }, { costMicroUsd: 70 }) }))
        .outcome;
    expect(await tokens(next)).toHaveProperty('content');
    expect(await tokens(next - 1)).toMatchObject({ code: 'BudgetExhausted' });
    expect(await money(cost)).toHaveProperty('content');
    expect(await money(cost - 1)).toMatchObject({ code: 'BudgetExhausted' });
  });

  test('a ticket over its budget makes no call', async () => {
    const { outcome, bodies, entries } = await drafting([GOOD], { request: within({ costMicroUsd: 1, tokens: null }) });

    expect(outcome).toMatchObject({ code: 'BudgetExhausted', message: expect.stringMatching(/\d+ micro-USD/u) });
    expect(bodies).toHaveLength(0);
    expect(entries).toHaveLength(0);
  });

  test('a budget in money refuses a model without a price, and one in tokens does not', async () => {
    const money = await drafting([GOOD], { model: 'unheard-of', request: within({ costMicroUsd: 1e9, tokens: null }) });
    const tokens = await drafting([GOOD], {
      model: 'unheard-of',
      request: within({ costMicroUsd: null, tokens: 1e9 }),
    });

    expect(money.outcome).toMatchObject({ code: 'BudgetExhausted', message: expect.stringContaining('price') });
    expect(money.bodies).toHaveLength(0);
    expect((tokens.outcome as Draft).usage.costMicroUsd).toBeNull();
  });

  test('the first call counts when more room is asked for', async () => {
    const { estimate } = (await drafting([GOOD])).entries[0] ?? { estimate: NO_USAGE };
    const tokens = estimate.inputTokens + 12_000;
    const { outcome, bodies } = await drafting([TRUNCATED, GOOD], { request: within({ costMicroUsd: null, tokens }) });

    expect(outcome).toMatchObject({ code: 'BudgetExhausted' });
    expect(bodies).toHaveLength(1);
  });
});

describe('after a call', () => {
  test('what it really used replaces the estimate', async () => {
    const { entries, outcome } = await drafting([GOOD]);

    expect(entries).toEqual([{ estimate: expect.anything(), used: (outcome as Draft).usage }]);
    expect((outcome as Draft).usage).toMatchObject({ inputTokens: 100, outputTokens: 10, estimatedCalls: 0 });
  });

  test.each([
    ['a connection that broke off', { kind: 'breaks off' }],
    ['a gateway that gave up', anError(504)],
    ['a call that took too long', { kind: 'hangs' }],
    ['an answer that nobody can read', { kind: 'answers', status: 200, body: '{"id": "resp' }],
  ] as const)('%s stays booked at its estimate', async (_name, answer) => {
    const { entries } = await drafting([answer], { callTimeoutMs: 300 });

    expect(entries).toHaveLength(1);
    expect(entries[0]?.used).toBeNull();
  });

  test('that was stopped stays booked', async () => {
    const { entries } = await drafting([{ kind: 'hangs' }], { signal: AbortSignal.timeout(300) });

    expect(entries).toMatchObject([{ used: null }]);
  });

  test.each([
    ['a rate limit', anError(429)],
    ['a failure of the provider', anError(500)],
    ['a wrong key', anError(401)],
  ])('that ended with %s nothing is booked', async (_name, answer) => {
    expect((await drafting([answer])).entries).toMatchObject([{ used: NO_USAGE }]);
  });

  test('that nobody listened to nothing is booked', async () => {
    const gone = await aProvider([]);
    await gone.stop();
    const settled: Usage[] = [];
    const calls = { book: () => (used: Usage) => void settled.push(used) };
    const drafter = createOpenAiDrafter({ apiKey: 'k', baseUrl: gone.baseUrl, model: 'm', shapes: draftShapes });

    expect(await outcomeOf(drafter, aDraftRequest({ calls }), NEVER)).toMatchObject({ code: 'DrafterUnavailable' });
    expect(settled).toEqual([NO_USAGE]);
  });

  test('an answer that does not say what it used is booked at its estimate, in the draft as well', async () => {
    const { body } = GOOD as { readonly body: Readonly<Record<string, unknown>> };
    const silent: ProviderAnswer = { kind: 'answers', status: 200, body: { ...body, usage: undefined } };
    const { outcome, entries } = await drafting([silent]);

    expect(entries).toMatchObject([{ used: null }]);
    expect((outcome as Draft).usage).toMatchObject({ outputTokens: 6_000, estimatedCalls: 1 });
  });

  test('a refusal is paid for', async () => {
    const refusal = { type: 'message', role: 'assistant', id: 'm', content: [{ type: 'refusal', refusal: 'no' }] };
    const { entries } = await drafting([aResponse({ output: [refusal] })]);

    expect(entries).toMatchObject([{ used: { inputTokens: 100, outputTokens: 10 } }]);
  });
});

describe('the slower tier', () => {
  const flex = { serviceTier: 'flex' } as const;
  const tiers = (bodies: readonly Readonly<Record<string, unknown>>[]) => bodies.map((body) => body['service_tier']);

  test('serves a ticket that can wait, at half the price', async () => {
    const { body } = GOOD as { readonly body: Readonly<Record<string, unknown>> };
    const half = await drafting([{ kind: 'answers', status: 200, body: { ...body, service_tier: 'flex' } }], flex);
    const whole = await drafting([GOOD]);

    expect(tiers(half.bodies)).toEqual(['flex']);
    expect(half.outcome).toMatchObject({ serviceTier: 'flex' });
    expect(whole.outcome).not.toHaveProperty('serviceTier');
    const costs = [half, whole].map(({ outcome }) => (outcome as Draft).usage.costMicroUsd);
    expect(costs).toEqual([5, 10]);
  });

  test('gives way to the ordinary one after one 429', async () => {
    const { bodies, outcome } = await drafting([anError(429), GOOD], flex);

    expect(tiers(bodies)).toEqual(['flex', 'default']);
    expect(outcome).toHaveProperty('content');
  });

  test('serves neither an urgent ticket nor one that lost a call before', async () => {
    const urgent = await drafting([GOOD], { ...flex, request: { routing: aRouting({ urgency: 'high' }) } });
    const late = await drafting([GOOD], { ...flex, request: { spent: { ...NO_USAGE, estimatedCalls: 1 } } });

    expect([...tiers(urgent.bodies), ...tiers(late.bodies)]).toEqual(['default', 'default']);
  });
});
