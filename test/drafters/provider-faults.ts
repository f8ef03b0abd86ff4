import { type Fixture, LLMock } from '@copilotkit/aimock';
import type { StageId } from '../../src/domain/stages.js';
import { functionName } from '../../src/drafters/prompt.js';
import type { FailureCode } from '../../src/protocol/failures.js';
import { HANDOFFS } from '../support/handoffs.js';
import { aCall, aProvider, aResponse, anError, type ProviderAnswer } from './provider.js';

/** How often a provider fails before it answers as it should. */
export type Times = 'once' | 'twice' | 'always';

/** What one draft comes to in the end: written, of the wrong shape, or given up under a code. */
export type End = 'drafted' | 'misshapen' | FailureCode;

/** A way in which a provider fails, and what has to come of it. */
export interface ProviderFault {
  readonly name: string;
  /** Whether the library speaks it, or the handler of our own; `null`: nobody listens. */
  readonly spoken:
    | { readonly by: 'aimock'; readonly as: (stage: StageId) => Response }
    | { readonly by: 'handler'; readonly as: (stage: StageId) => ProviderAnswer }
    | null;
  /** Where the drafter is asked again: what it throws until then. Otherwise: how the draft ends. */
  readonly leadsTo: { readonly retried: FailureCode } | { readonly end: End } | 'more room';
  /** Whether a call that failed in this way stays booked at its estimate. */
  readonly isBooked?: boolean;
  /** The pause that is asked for, in milliseconds. */
  readonly pauseMs?: number;
}

type Response = Fixture['response'] | { readonly chaos: Fixture['chaos'] };

const REFUSAL = { type: 'message', role: 'assistant', id: 'm', content: [{ type: 'refusal', refusal: 'no' }] };
const UNAVAILABLE = { retried: 'DrafterUnavailable' } as const;

/** Kinds of faults (faults, F5), each with what it leads to. */
export const PROVIDER_FAULTS: readonly ProviderFault[] = [
  {
    name: 'a rate limit with a pause',
    spoken: {
      by: 'aimock',
      as: () => ({ error: { message: 'slow down', code: 'rate_limit_exceeded' }, status: 429, retryAfter: 7 }),
    },
    leadsTo: { retried: 'DrafterRateLimited' },
    pauseMs: 7_000,
  },
  {
    name: 'a rate limit without a pause',
    spoken: { by: 'handler', as: () => anError(429, 'rate_limit_exceeded') },
    leadsTo: { retried: 'DrafterRateLimited' },
  },
  {
    name: 'a rate limit with a pause that is over',
    spoken: {
      by: 'handler',
      as: () => anError(429, null, { 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' }),
    },
    leadsTo: { retried: 'DrafterRateLimited' },
  },
  {
    name: 'HTTP 503 with a pause of nothing',
    spoken: { by: 'handler', as: () => anError(503, null, { 'retry-after': '0' }) },
    leadsTo: UNAVAILABLE,
  },
  {
    name: 'a rate limit that is an empty account, told in the type',
    spoken: { by: 'handler', as: () => anError(429, null, {}, 'insufficient_quota') },
    leadsTo: { end: 'DrafterRejected' },
  },
  {
    name: 'HTTP 402',
    spoken: { by: 'handler', as: () => anError(402) },
    leadsTo: { end: 'DrafterRejected' },
  },
  {
    name: 'HTTP 500',
    spoken: { by: 'aimock', as: () => ({ error: { message: 'x' }, status: 500 }) },
    leadsTo: UNAVAILABLE,
  },
  {
    name: 'HTTP 503',
    spoken: { by: 'aimock', as: () => ({ error: { message: 'x' }, status: 503 }) },
    leadsTo: UNAVAILABLE,
  },
  { name: 'a refused connection', spoken: null, leadsTo: UNAVAILABLE },
  {
    name: 'a connection reset within the body',
    spoken: { by: 'handler', as: () => ({ kind: 'breaks off within' }) },
    leadsTo: UNAVAILABLE,
    isBooked: true,
  },
  {
    name: 'headers that do not come',
    spoken: { by: 'handler', as: () => ({ kind: 'hangs' }) },
    leadsTo: UNAVAILABLE,
    isBooked: true,
  },
  {
    name: 'a body that drips in',
    spoken: { by: 'handler', as: () => ({ kind: 'drips' }) },
    leadsTo: UNAVAILABLE,
    isBooked: true,
  },
  {
    name: 'an empty body',
    spoken: { by: 'handler', as: () => ({ kind: 'answers', status: 200, body: '' }) },
    leadsTo: UNAVAILABLE,
    isBooked: true,
  },
  {
    name: 'malformed JSON',
    spoken: { by: 'aimock', as: () => ({ chaos: { malformedRate: 1 } }) },
    leadsTo: UNAVAILABLE,
    isBooked: true,
  },
  {
    name: 'a draft of the wrong shape',
    spoken: {
      by: 'aimock',
      as: (stage) => ({ toolCalls: [{ name: functionName(stage), arguments: '{"approved":true}' }] }),
    },
    leadsTo: { end: 'misshapen' },
  },
  {
    name: 'a refusal',
    spoken: { by: 'handler', as: () => aResponse({ output: [REFUSAL] }) },
    leadsTo: { end: 'DrafterRefused' },
  },
  {
    name: 'a truncated answer',
    spoken: {
      by: 'handler',
      as: () => aResponse({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }),
    },
    leadsTo: 'more room',
  },
  {
    name: 'a filtered answer',
    spoken: {
      by: 'handler',
      as: () => aResponse({ status: 'incomplete', incomplete_details: { reason: 'content_filter' } }),
    },
    leadsTo: { end: 'DrafterFiltered' },
  },
  {
    name: 'words that nobody has heard of',
    spoken: {
      by: 'handler',
      as: (stage) =>
        aResponse({
          status: 'pondering',
          service_tier: 'warp',
          output: [{ type: 'hologram' }, aCall(functionName(stage), HANDOFFS[stage])],
        }),
    },
    leadsTo: { end: 'drafted' },
  },
  {
    name: 'an answer of a megabyte',
    spoken: {
      by: 'aimock',
      as: (stage) => ({
        toolCalls: [{ name: functionName(stage), arguments: JSON.stringify({ note: 'x'.repeat(1_000_000) }) }],
      }),
    },
    leadsTo: { end: 'misshapen' },
  },
];

/** A provider that fails so many times and then hands on what the stage needs. */
export interface FaultyProvider {
  readonly baseUrl: string;
  /** Calls that reached it. */
  calls(): number;
  stop(): Promise<void>;
}

/** Starts the provider of one case. */
export async function aFaultyProvider(of: {
  readonly fault: ProviderFault;
  readonly stage: StageId;
  readonly times: Times;
}): Promise<FaultyProvider> {
  const { fault, stage, times } = of;
  const failures = { once: 1, twice: 2, always: Number.POSITIVE_INFINITY }[times];
  const good = aCall(functionName(stage), HANDOFFS[stage]);
  if (fault.spoken === null) return nobody();
  if (fault.spoken.by === 'handler') {
    const bad = fault.spoken.as(stage);
    const provider = await aProvider(
      times === 'always' ? [bad] : [...Array.from({ length: failures }, () => bad), aResponse({ output: [good] })],
    );
    return { baseUrl: provider.baseUrl, calls: () => provider.requests.length, stop: provider.stop };
  }
  return spokenByAimock({ stage, failures, as: fault.spoken.as(stage) });
}

async function spokenByAimock(of: {
  readonly stage: StageId;
  readonly failures: number;
  readonly as: Response;
}): Promise<FaultyProvider> {
  const mock = new LLMock({ port: 0, logLevel: 'silent', strict: true });
  const good = { toolCalls: [{ name: functionName(of.stage), arguments: JSON.stringify(HANDOFFS[of.stage]) }] };
  // Counted as they come in: the journal of the library has a call only when it was answered.
  const seen = new Set<unknown>();
  const isBad = (request: unknown) => {
    const isFailing = seen.size < of.failures;
    seen.add(request);
    return isFailing;
  };
  const bad = 'chaos' in of.as ? { response: good, chaos: of.as.chaos } : { response: of.as };
  // The first fixture that matches answers: a bad one as long as it lasts, then the good one.
  mock.addFixture({ match: { predicate: isBad }, ...bad } as Fixture);
  mock.addFixture({ match: {}, response: good });
  await mock.start();
  return {
    baseUrl: `${mock.url}/v1`,
    calls: () => seen.size,
    stop: () => mock.stop(),
  };
}

/** A port that somebody had and gave back. */
async function nobody(): Promise<FaultyProvider> {
  const provider = await aProvider([]);
  await provider.stop();
  return { baseUrl: provider.baseUrl, calls: () => 0, stop: async () => undefined };
}
