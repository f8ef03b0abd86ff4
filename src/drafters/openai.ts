import OpenAI from 'openai';
import type { Response } from 'openai/resources/responses/responses';
import { LIMITS } from '../domain/limits.js';
import type { Budget } from '../domain/opening.js';
import { NO_USAGE, sumUsage, type Usage } from '../domain/usage.js';
import type { Draft, Drafter, DraftRequest } from '../ports.js';
import { VendorFault } from '../vendor-fault.js';
import { refuseOverBudget } from './budget.js';
import { loadTokenCounter } from './count-tokens.js';
import { contentOf, isTruncated, usageOf } from './model-answer.js';
import { type CallOptions, type Effort, inputCounter, requestBody, type RequestSettings } from './model-request.js';
import { wasNeverPaid, vendorFaultOf } from './openai-fault.js';
import { costOf, type ModelPrice, priceOf, type ServiceTier, SHIPPED_PRICES } from './prices.js';
import { PROMPT_VERSION } from './prompt-rules.js';

/** What the drafter needs to call a provider. */
export interface OpenAiSettings extends Pick<RequestSettings, 'model' | 'shapes'> {
  readonly apiKey: string;
  /** `null`: the provider's own. */
  readonly baseUrl: string | null;
  /** The same in every call: another effort would break the shared beginning. Default `low`. */
  readonly effort?: Effort;
  /** `flex` serves tickets that are not urgent, slower and at half the price. Default `default`. */
  readonly serviceTier?: ServiceTier;
  /** Default 1. */
  readonly cacheBuckets?: number;
  /** Default: the shipped ones. */
  readonly prices?: readonly ModelPrice[];
  /** How long one call may take, in milliseconds; default `LIMITS.modelCall`. */
  readonly callTimeoutMs?: number;
}

/** How much more room a truncated answer gets, once. */
const MORE_ROOM = 2;

/** Tickets that were opened before there were budgets. */
const NO_BUDGET: Budget = { costMicroUsd: null, tokens: null };

/** What serves all drafts of a drafter. */
interface House extends RequestSettings {
  readonly client: OpenAI;
  readonly price: ModelPrice | null;
  readonly serviceTier: ServiceTier;
  readonly callTimeoutMs: number;
  readonly inputTokens: ReturnType<typeof inputCounter>;
}

/** One draft under way. */
interface Work {
  readonly house: House;
  readonly request: DraftRequest;
  readonly signal: AbortSignal;
  /** Of every call of this draft so far, in order. */
  readonly used: Usage[];
}

/**
 * The drafter behind any endpoint that speaks the Responses API. Temporal retries; this drafter does so only where more room
 * or another service tier is asked for. Each call is held against the ticket's budget and booked before it is made.
 */
export function createOpenAiDrafter(settings: OpenAiSettings): Drafter {
  const client = new OpenAI({
    apiKey: settings.apiKey,
    baseURL: settings.baseUrl,
    maxRetries: 0,
    timeout: settings.callTimeoutMs ?? LIMITS.modelCall.value,
    // The client logs bodies on request of an environment variable; ticket text never goes to a log.
    logLevel: 'off',
  });
  const price = priceOf(settings.prices ?? SHIPPED_PRICES, settings.model);
  let counter: Promise<House['inputTokens']> | null = null;
  return {
    kind: 'openai',
    draft: async (request, signal) => {
      counter ??= loadTokenCounter().then(inputCounter);
      const house: House = {
        client,
        price,
        model: settings.model,
        shapes: settings.shapes,
        effort: settings.effort ?? 'low',
        breakpoints: price?.breakpoints ?? false,
        cacheBuckets: settings.cacheBuckets ?? 1,
        serviceTier: settings.serviceTier ?? 'default',
        callTimeoutMs: settings.callTimeoutMs ?? LIMITS.modelCall.value,
        inputTokens: await counter,
      };
      try {
        return await draft({ house, request, signal, used: [] });
      } catch (error) {
        throw vendorFaultOf(error);
      }
    },
  };
}

async function draft(work: Work): Promise<Draft> {
  const { request } = work;
  const first = await respond(work, LIMITS.modelOutput.value);
  const last = isTruncated(first) ? await respond(work, LIMITS.modelOutput.value * MORE_ROOM) : first;
  if (isTruncated(last))
    throw new VendorFault({
      code: 'DraftTruncated',
      message: 'the model ran out of room twice, the second time with twice as much',
    });
  const serviceTier = nameOf(last.service_tier);
  return {
    content: contentOf(last, request.stage),
    // Not every compatible endpoint says which model answered.
    model: nameOf(last.model) ?? work.house.model,
    promptVersion: PROMPT_VERSION,
    ...(serviceTier === null ? {} : { serviceTier }),
    usage: sumUsage(work.used),
  };
}

/** A name that an endpoint gives, cut to what a name may be: it stands in every history and every list. */
function nameOf(told: unknown): string | null {
  return typeof told === 'string' && told !== '' ? told.slice(0, LIMITS.providerName.value) : null;
}

/** One answer. Where the slower tier has no room, the ordinary one is asked, once. */
async function respond(work: Work, maxOutputTokens: number): Promise<Response> {
  const { request } = work;
  const serviceTier = tierFor(work);
  try {
    return await answered(work, { request, maxOutputTokens, serviceTier });
  } catch (error) {
    if (serviceTier !== 'flex' || !(error instanceof OpenAI.RateLimitError)) throw error;
    return answered(work, { request, maxOutputTokens, serviceTier: 'default' });
  }
}

/** The slower tier serves what can wait; a ticket that lost a call before has waited enough. */
function tierFor({ house, request }: Work): ServiceTier {
  const { urgency, escalation } = request.routing;
  const canWait = (urgency === 'low' || urgency === 'normal') && escalation === null;
  return canWait && request.spent.estimatedCalls === 0 ? house.serviceTier : 'default';
}

async function answered(work: Work, options: CallOptions): Promise<Response> {
  const { house, request, signal, used } = work;
  if (signal.aborted) throw new VendorFault({ code: 'DrafterUnavailable', message: 'the call was stopped' });
  const body = requestBody(house, options);
  const estimate = estimateOf(house, { inputTokens: house.inputTokens(body), ...options });
  refuseOverBudget({
    budget: request.opening.budget ?? NO_BUDGET,
    spent: sumUsage([request.spent, ...used]),
    next: estimate,
  });
  const settle = request.calls.book(estimate);
  const startedMs = performance.now();
  const tooLong = AbortSignal.timeout(house.callTimeoutMs);
  let answer: Response;
  try {
    // The client's own timeout ends with the headers; a body that drips in is stopped by this one.
    const whole = AbortSignal.any([signal, tooLong]);
    answer = await house.client.responses.create(body, { signal: whole });
  } catch (error) {
    if (wasNeverPaid(error)) settle(NO_USAGE);
    // The client names a stop and a timeout of the whole call alike, or neither.
    if (tooLong.aborted && !signal.aborted) throw unanswered(house.callTimeoutMs);
    throw error;
  }
  const latencyMs = Math.round(performance.now() - startedMs);
  const usage = usageOf(answer, { price: house.price, latencyMs });
  if (usage !== null) settle(usage);
  used.push(usage ?? { ...estimate, latencyMs });
  return answer;
}

function unanswered(afterMs: number): VendorFault {
  const message = `the model provider sent no whole answer within ${Math.round(afterMs / 1_000)} s`;
  return new VendorFault({ code: 'DrafterUnavailable', message });
}

/** The most that a call can cost: all input written to the cache or plain, whichever is dearer, and all room used. */
function estimateOf({ price }: House, call: { readonly inputTokens: number; readonly maxOutputTokens: number }): Usage {
  const isDearerWritten = price !== null && price.cacheWrite > price.input;
  const tokens = {
    inputTokens: call.inputTokens,
    cachedInputTokens: 0,
    cacheWriteTokens: isDearerWritten ? call.inputTokens : 0,
    outputTokens: call.maxOutputTokens,
    reasoningTokens: 0,
  };
  return { ...tokens, costMicroUsd: costOf(tokens, price, 'default'), estimatedCalls: 1, latencyMs: 0 };
}
