import { LLMock } from '@copilotkit/aimock';
import { describe, expect, test } from '@jest/globals';
import type { Handoffs } from '../../src/domain/stages.js';
import { STAGE_ORDER } from '../../src/domain/stages.js';
import { createOpenAiDrafter } from '../../src/drafters/openai.js';
import { LIMITS } from '../../src/domain/limits.js';
import { functionName } from '../../src/drafters/prompt.js';
import type { Draft, Drafter } from '../../src/ports.js';
import type { FailureCode } from '../../src/protocol/failures.js';
import { draftShapes } from '../../src/schemas/drafts.js';
import { VendorFault } from '../../src/vendor-fault.js';
import { aDraftRequest } from '../support/builders.js';
import { aClarifiedIssue, aFollowThrough, aHandlingPath, aSetOfChecks } from '../support/good-drafts.js';
import { describeDrafter, outcomeOf } from './drafter-contract.js';
import { aCall, anError, aProvider, aResponse, type ProviderAnswer } from './provider.js';

const DRAFTS: Handoffs = {
  'support-specialist': aClarifiedIssue(),
  'operations-lead': aHandlingPath(),
  analyst: aSetOfChecks(),
  'product-manager': aFollowThrough(),
};
const NEVER = new AbortController().signal;
const GOOD_CALL = aCall(functionName('support-specialist'), DRAFTS['support-specialist']);

describeDrafter('the OpenAI drafter', async () => {
  const mock = new LLMock({ port: 0, logLevel: 'silent' });
  mock.on({}, (request) => {
    const choice = JSON.stringify(request.tool_choice);
    const stage = STAGE_ORDER.find((candidate) => choice.includes(functionName(candidate))) ?? 'analyst';
    return { toolCalls: [{ name: functionName(stage), arguments: JSON.stringify(DRAFTS[stage]) }] };
  });
  await mock.start();
  const hanging = await aProvider([{ kind: 'hangs' }]);
  return {
    drafter: drafterAt(`${mock.url}/v1`),
    slow: drafterAt(hanging.baseUrl),
    stop: async () => {
      await mock.stop();
      await hanging.stop();
    },
  };
});

function drafterAt(baseUrl: string): Drafter {
  return createOpenAiDrafter({ apiKey: 'sk-canary', baseUrl, model: 'gpt-6-luna', shapes: draftShapes });
}

/** What one draft came to with a provider that gives these answers, and what the provider was asked. */
async function against(
  answers: readonly ProviderAnswer[],
): Promise<{ readonly outcome: unknown; readonly requests: readonly { readonly body: unknown }[] }> {
  const provider = await aProvider(answers);
  try {
    const outcome = await outcomeOf(drafterAt(provider.baseUrl), aDraftRequest(), NEVER);
    return { outcome, requests: provider.requests };
  } finally {
    await provider.stop();
  }
}

function truncated(): ProviderAnswer {
  return aResponse({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } });
}

describe('the OpenAI drafter', () => {
  const refusal = { type: 'message', role: 'assistant', id: 'm', content: [{ type: 'refusal', refusal: 'no' }] };
  const faults: readonly (readonly [string, ProviderAnswer, FailureCode])[] = [
    ['a request that the provider refuses', anError(400), 'DrafterRejected'],
    ['a wrong key', anError(401), 'DrafterRejected'],
    ['a forbidden model', anError(403), 'DrafterRejected'],
    ['an unknown model', anError(404), 'DrafterRejected'],
    ['a request that cannot be processed', anError(422), 'DrafterRejected'],
    ['an account without quota', anError(429, 'insufficient_quota'), 'DrafterRejected'],
    ['a filtered request', anError(400, 'content_filter'), 'DrafterFiltered'],
    ['a rate limit', anError(429, 'rate_limit_exceeded'), 'DrafterRateLimited'],
    ['a timeout of the provider', anError(408), 'DrafterUnavailable'],
    ['a conflict', anError(409), 'DrafterUnavailable'],
    ['a failure of the provider', anError(500), 'DrafterUnavailable'],
    ['an overloaded provider', anError(503), 'DrafterUnavailable'],
    ['a proxy that speaks HTML', { kind: 'answers', status: 502, body: '<html>' }, 'DrafterUnavailable'],
    ['a broken connection', { kind: 'breaks off' }, 'DrafterUnavailable'],
    ['a refusal', aResponse({ output: [refusal] }), 'DrafterRefused'],
    [
      'a filtered answer',
      aResponse({ status: 'incomplete', incomplete_details: { reason: 'content_filter' } }),
      'DrafterFiltered',
    ],
    ['an answer that failed', aResponse({ status: 'failed', error: { code: 'server_error' } }), 'DrafterUnavailable'],
    [
      'an answer that failed at a limit',
      aResponse({ status: 'failed', error: { code: 'rate_limit_exceeded' } }),
      'DrafterRateLimited',
    ],
    ['an invalid prompt', aResponse({ status: 'failed', error: { code: 'invalid_prompt' } }), 'DrafterRejected'],
  ];
  test.each(faults)('answers %s with its code, once, and repeats nothing of it', async (_name, answer, code) => {
    const { outcome, requests } = await against([answer]);

    expect(outcome).toBeInstanceOf(VendorFault);
    const fault = outcome as VendorFault;
    expect(fault.code).toBe(code);
    expect(`${fault.message} ${fault.stack} ${JSON.stringify(fault)}`).not.toMatch(/canary/i);
    expect(fault.cause).toBeUndefined();
    expect(requests).toHaveLength(1);
  });

  const pauses: readonly (readonly [string, Readonly<Record<string, string>>, number | null])[] = [
    ['in seconds', { 'retry-after': '7' }, 7_000],
    ['in milliseconds, which are more precise', { 'retry-after-ms': '1500', 'retry-after': '2' }, 1_500],
    ['of hours, cut to the limit', { 'retry-after': '7200' }, 600_000],
    ['of a moment that is over', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, null],
    ['of no time, as none', { 'retry-after': '0' }, null],
    ['of less than no time, as none', { 'retry-after-ms': '-5', 'retry-after': '-1' }, null],
    ['of nonsense', { 'retry-after': 'a while' }, null],
    ['of nothing', {}, null],
  ];
  test.each(pauses)('reads a pause %s', async (_name, headers, expected) => {
    const { outcome } = await against([anError(429, null, headers)]);

    expect((outcome as VendorFault).retryAfterMs).toBe(expected);
  });

  test('gives a truncated answer more room once, and counts both calls', async () => {
    const { outcome, requests } = await against([truncated(), aResponse({ output: [GOOD_CALL] })]);

    expect((outcome as Draft).content).toEqual(DRAFTS['support-specialist']);
    expect((outcome as Draft).usage).toMatchObject({ inputTokens: 200, cachedInputTokens: 120, outputTokens: 20 });
    expect(requests.map(({ body }) => (body as { max_output_tokens: number }).max_output_tokens)).toEqual([
      6_000, 12_000,
    ]);
  });

  test('cuts the names that an endpoint gives to what a name may be', async () => {
    const names = { model: 'm'.repeat(100_000), service_tier: 't'.repeat(100_000) };
    const { outcome } = await against([aResponse({ output: [GOOD_CALL], ...names })]);

    expect((outcome as Draft).model).toHaveLength(LIMITS.providerName.value);
    expect((outcome as Draft).serviceTier).toHaveLength(LIMITS.providerName.value);
  });

  test('gives a draft up whose answer stays truncated', async () => {
    const { outcome, requests } = await against([truncated()]);

    expect(outcome).toMatchObject({ code: 'DraftTruncated' });
    expect(requests).toHaveLength(2);
  });

  test.each([
    ['another function', [aCall('issue_refund', { amount: 900 })]],
    ['broken arguments', [{ ...GOOD_CALL, arguments: '{"customerGoal": "Get' }]],
    ['no call at all', []],
  ])('hands a draft of no shape on after %s', async (_name, output) => {
    const { outcome } = await against([aResponse({ output })]);

    expect((outcome as Draft).content).toBeNull();
  });

  test('counts what was read from the cache, written to it and thought, and what it cost', async () => {
    const usage = {
      input_tokens: 5_000,
      input_tokens_details: { cached_tokens: 4_000, cache_write_tokens: 900 },
      output_tokens: 300,
      output_tokens_details: { reasoning_tokens: 120 },
      total_tokens: 5_300,
    };
    const { outcome } = await against([aResponse({ output: [GOOD_CALL], usage })]);

    // 100 plain at 0.10, 4,000 read at 0.01, 900 written at 0.125 and 300 out at 0.50 USD per million.
    expect((outcome as Draft).usage).toMatchObject({
      inputTokens: 5_000,
      cachedInputTokens: 4_000,
      cacheWriteTokens: 900,
      outputTokens: 300,
      reasoningTokens: 120,
      costMicroUsd: Math.ceil(10 + 40 + 112.5 + 150),
      estimatedCalls: 0,
    });
  });

  test('records the model that answered', async () => {
    const { outcome } = await against([aResponse({ output: [GOOD_CALL] })]);

    expect((outcome as Draft).model).toBe('test-model-2026-01-01');
  });
});
