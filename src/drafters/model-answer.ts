import type { Response } from 'openai/resources/responses/responses';
import type { StageId } from '../domain/stages.js';
import type { Usage } from '../domain/usage.js';
import { VendorFault } from '../vendor-fault.js';
import { costOf, type ModelPrice } from './prices.js';
import { functionName } from './prompt.js';

/** The arguments of the wanted call, unchecked; `null` when there is none to read, which no schema accepts. */
export function contentOf(answer: Response, stage: StageId): unknown {
  refuseToGoOn(answer);
  for (const item of answer.output) {
    if (item.type === 'function_call' && item.name === functionName(stage)) return parsed(item.arguments);
  }
  return null;
}

/** Whether the model ran out of room. */
export function isTruncated(answer: Response): boolean {
  return answer.status === 'incomplete' && answer.incomplete_details?.reason === 'max_output_tokens';
}

/** What an answer says that it used; `null` when it does not say so in whole numbers. */
export function usageOf(
  answer: Response,
  of: { readonly price: ModelPrice | null; readonly latencyMs: number },
): Usage | null {
  const { usage } = answer;
  if (usage === undefined || usage === null) return null;
  const tokens = {
    inputTokens: usage.input_tokens,
    cachedInputTokens: usage.input_tokens_details?.cached_tokens ?? 0,
    cacheWriteTokens: usage.input_tokens_details?.cache_write_tokens ?? 0,
    outputTokens: usage.output_tokens,
    reasoningTokens: usage.output_tokens_details?.reasoning_tokens ?? 0,
  };
  if (!Object.values(tokens).every((count) => Number.isSafeInteger(count) && count >= 0)) return null;
  const costMicroUsd = costOf(tokens, of.price, answer.service_tier ?? 'default');
  return { ...tokens, costMicroUsd, estimatedCalls: 0, latencyMs: of.latencyMs };
}

/** Throws where the provider answered, but not with a draft. */
function refuseToGoOn(answer: Response): void {
  const refused = answer.output.some(
    (item) => item.type === 'message' && item.content.some((part) => part.type === 'refusal'),
  );
  if (refused) throw new VendorFault({ code: 'DrafterRefused', message: 'the model declined to write' });
  if (answer.incomplete_details?.reason === 'content_filter')
    throw new VendorFault({ code: 'DrafterFiltered', message: 'the answer of the model was filtered' });
  if (answer.status === 'failed') throw failedAnswer(answer);
}

function failedAnswer(answer: Response): VendorFault {
  switch (answer.error?.code) {
    case 'rate_limit_exceeded':
      return new VendorFault({ code: 'DrafterRateLimited', message: 'the model provider asked for a pause' });
    case 'invalid_prompt':
    case 'data_residency_mismatch':
      return new VendorFault({ code: 'DrafterRejected', message: 'the model provider refused the request' });
    case 'bio_policy':
      return new VendorFault({ code: 'DrafterFiltered', message: 'the model provider filtered the request' });
    default:
      return new VendorFault({ code: 'DrafterUnavailable', message: 'the model provider failed while answering' });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A broken answer is a draft of the wrong shape: the schema says so, with its own code.
    return null;
  }
}
