import OpenAI from 'openai';
import type {
  FunctionTool,
  Response,
  ResponseCreateParamsNonStreaming,
  ResponseUsage,
} from 'openai/resources/responses/responses';
import { LIMITS } from '../domain/limits.js';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import type { Usage } from '../domain/usage.js';
import type { Draft, Drafter, DraftRequest } from '../ports.js';
import { VendorFault } from '../vendor-fault.js';
import { vendorFaultOf } from './openai-fault.js';
import { functionName, promptFor } from './prompt.js';
import { PROMPT_VERSION } from './prompt-rules.js';

/** What the drafter needs to call a provider. */
export interface OpenAiSettings {
  readonly apiKey: string;
  /** `null`: the provider's own. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** JSON Schema of each stage's draft, fit for strict functions. */
  readonly shapes: { readonly [S in StageId]: Readonly<Record<string, unknown>> };
  /** How much the model thinks. The same in every call: another effort would break the shared beginning. Default `low`. */
  readonly effort?: 'none' | 'low' | 'medium' | 'high';
}

const DESCRIPTIONS: { readonly [S in StageId]: string } = {
  'support-specialist': 'Hands on the clarified issue with the reply to the customer.',
  'operations-lead': 'Hands on the handling path with owner, steps and escalation.',
  analyst: 'Hands on the smallest set of checks that shows whether the handling worked.',
  'product-manager': 'Hands on the follow-through that the ticket creates, or why there is none.',
};

/** How much more room a truncated answer gets, once. */
const MORE_ROOM = 2;

/** The drafter behind any endpoint that speaks the Responses API. Temporal retries; this drafter does not. */
export function createOpenAiDrafter(settings: OpenAiSettings): Drafter {
  const client = new OpenAI({
    apiKey: settings.apiKey,
    baseURL: settings.baseUrl,
    maxRetries: 0,
    timeout: LIMITS.modelCall.value,
    // The client logs bodies on request of an environment variable; ticket text never goes to a log.
    logLevel: 'off',
  });
  const tools = STAGE_ORDER.map((stage) => toolOf(stage, settings));
  return {
    kind: 'openai',
    draft: async (request, signal) => {
      try {
        return await draft({ client, settings, tools, request, signal });
      } catch (error) {
        throw vendorFaultOf(error);
      }
    },
  };
}

interface Call {
  readonly client: OpenAI;
  readonly settings: OpenAiSettings;
  readonly tools: readonly FunctionTool[];
  readonly request: DraftRequest;
  readonly signal: AbortSignal;
}

async function draft(call: Call): Promise<Draft> {
  const startedMs = performance.now();
  const first = await respond(call, LIMITS.modelOutput.value);
  const answers = isTruncated(first) ? [first, await respond(call, LIMITS.modelOutput.value * MORE_ROOM)] : [first];
  const last = answers.at(-1) ?? first;
  return {
    content: contentOf(last, call.request.stage),
    model: last.model,
    promptVersion: PROMPT_VERSION,
    usage: usageOf(
      answers.map((answer) => answer.usage),
      Math.round(performance.now() - startedMs),
    ),
  };
}

async function respond(call: Call, maxOutputTokens: number): Promise<Response> {
  return call.client.responses.create(requestBody({ ...call, maxOutputTokens }), { signal: call.signal });
}

/** The whole body: everything before the ticket is the same in all four stages; the stage is picked by `tool_choice`. */
function requestBody(of: {
  readonly settings: OpenAiSettings;
  readonly tools: readonly FunctionTool[];
  readonly request: DraftRequest;
  readonly maxOutputTokens: number;
}): ResponseCreateParamsNonStreaming {
  const prompt = promptFor(of.request);
  return {
    model: of.settings.model,
    tools: [...of.tools],
    tool_choice: { type: 'function', name: functionName(of.request.stage) },
    parallel_tool_calls: false,
    reasoning: { effort: of.settings.effort ?? 'low' },
    max_output_tokens: of.maxOutputTokens,
    store: false,
    prompt_cache_key: `support:${PROMPT_VERSION}:0`,
    input: [
      { role: 'developer', content: prompt.developer },
      ...[prompt.ticket, ...prompt.handoffs, prompt.turn].map((content) => ({ role: 'user', content }) as const),
    ],
  };
}

function toolOf(stage: StageId, settings: OpenAiSettings): FunctionTool {
  return {
    type: 'function',
    name: functionName(stage),
    description: DESCRIPTIONS[stage],
    parameters: { ...settings.shapes[stage] },
    strict: true,
  };
}

/** The arguments of the wanted call, unchecked; `null` when there is none to read, which no schema accepts. */
function contentOf(answer: Response, stage: StageId): unknown {
  refuseToGoOn(answer);
  for (const item of answer.output) {
    if (item.type === 'function_call' && item.name === functionName(stage)) return parsed(item.arguments);
  }
  return null;
}

/** Throws where the provider answered, but not with a draft. */
function refuseToGoOn(answer: Response): void {
  const refused = answer.output.some(
    (item) => item.type === 'message' && item.content.some((part) => part.type === 'refusal'),
  );
  if (refused) throw new VendorFault({ code: 'DrafterRefused', message: 'the model declined to write' });
  if (answer.incomplete_details?.reason === 'content_filter')
    throw new VendorFault({ code: 'DrafterRefused', message: 'the answer of the model was filtered' });
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
      return new VendorFault({ code: 'DrafterRefused', message: 'the model provider filtered the request' });
    default:
      return new VendorFault({ code: 'DrafterUnavailable', message: 'the model provider failed while answering' });
  }
}

function isTruncated(answer: Response): boolean {
  return answer.status === 'incomplete' && answer.incomplete_details?.reason === 'max_output_tokens';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A broken answer is a draft of the wrong shape: the schema says so, with its own code.
    return null;
  }
}

/** Tokens of all calls of this draft. Cost stays 0: this drafter holds no price list. */
function usageOf(parts: readonly (ResponseUsage | undefined)[], latencyMs: number): Usage {
  const sum = (of: (usage: ResponseUsage) => number | undefined): number =>
    parts.reduce((total, usage) => total + (usage === undefined ? 0 : (of(usage) ?? 0)), 0);
  return {
    inputTokens: sum((usage) => usage.input_tokens),
    cachedInputTokens: sum((usage) => usage.input_tokens_details?.cached_tokens),
    cacheWriteTokens: 0,
    outputTokens: sum((usage) => usage.output_tokens),
    reasoningTokens: sum((usage) => usage.output_tokens_details?.reasoning_tokens),
    costMicroUsd: 0,
    estimatedCalls: 0,
    latencyMs,
  };
}
