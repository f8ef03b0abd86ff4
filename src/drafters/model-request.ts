import { createHash } from 'node:crypto';
import type {
  EasyInputMessage,
  FunctionTool,
  ResponseCreateParamsNonStreaming,
} from 'openai/resources/responses/responses';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import type { DraftRequest } from '../ports.js';
import type { CountTokens } from './count-tokens.js';
import type { ServiceTier } from './prices.js';
import { functionName, isFollowed, type Prompt, promptFor, type PromptItem } from './prompt.js';
import { PROMPT_VERSION } from './prompt-rules.js';

/** How much a model thinks before it writes. */
export type Effort = 'none' | 'low' | 'medium' | 'high';

/** What is the same in every call of a drafter: all of it stands before the ticket, or beside the prompt. */
export interface RequestSettings {
  readonly model: string;
  readonly effort: Effort;
  /** JSON Schema of each stage's draft, fit for strict functions. */
  readonly shapes: { readonly [S in StageId]: Readonly<Record<string, unknown>> };
  /** Whether the provider caches this model at breakpoints. */
  readonly breakpoints: boolean;
  /** Over how many cache keys tickets are spread, 1 or more; all calls of a ticket share one. */
  readonly cacheBuckets: number;
}

/** What differs from call to call beside the prompt. */
export interface CallOptions {
  readonly request: DraftRequest;
  /** Room for the answer, in tokens, thinking included. */
  readonly maxOutputTokens: number;
  readonly serviceTier: ServiceTier;
}

/**
 * The whole body of a call. Everything before the ticket is the same for all stages and tickets, and the items of a stage
 * begin with those of the stage before; the stage is picked by `tool_choice` alone.
 */
export function requestBody(settings: RequestSettings, options: CallOptions): ResponseCreateParamsNonStreaming {
  const { request } = options;
  const prompt = promptFor(request);
  return {
    model: settings.model,
    tools: toolsOf(settings),
    tool_choice: { type: 'function', name: functionName(request.stage) },
    parallel_tool_calls: false,
    reasoning: { effort: settings.effort },
    // Nothing is stored at the provider, so thoughts come back sealed or not at all.
    ...(settings.effort === 'none' ? {} : { include: ['reasoning.encrypted_content'] as const satisfies string[] }),
    max_output_tokens: options.maxOutputTokens,
    store: false,
    service_tier: options.serviceTier,
    prompt_cache_key: `support:${PROMPT_VERSION}:${bucketOf(request, settings.cacheBuckets)}`,
    ...(settings.breakpoints ? { prompt_cache_options: { mode: cacheMode(request), ttl: '30m' } as const } : {}),
    ...(request.safetyIdentifier === undefined ? {} : { safety_identifier: request.safetyIdentifier }),
    input: inputOf(prompt, settings),
  };
}

/** The four functions, in the order of the stages, whatever the stage. */
export function toolsOf({ shapes }: Pick<RequestSettings, 'shapes'>): FunctionTool[] {
  return STAGE_ORDER.map((stage) => ({
    type: 'function',
    name: functionName(stage),
    description: DESCRIPTIONS[stage],
    parameters: { ...shapes[stage] },
    strict: true,
  }));
}

const DESCRIPTIONS: { readonly [S in StageId]: string } = {
  'support-specialist': 'Hands on the clarified issue with the reply to the customer.',
  'operations-lead': 'Hands on the handling path with owner, steps and escalation.',
  analyst: 'Hands on the smallest set of checks that shows whether the handling worked.',
  'product-manager': 'Hands on the follow-through that the ticket creates, or why there is none.',
};

/**
 * Counts the input tokens of bodies: functions and texts, and what wraps each of them. On the high side: it guards a budget.
 * What is the same in every call is counted once.
 */
export function inputCounter(count: CountTokens): (body: ResponseCreateParamsNonStreaming) => number {
  const known = new Map<string, number>();
  const countKnown = (text: string): number => {
    const tokens = known.get(text) ?? count(text);
    // One beginning for each playbook in use; more than a few are no beginnings.
    if (known.size < MOST_KNOWN) known.set(text, tokens);
    return tokens;
  };
  return ({ tools, input }) => {
    const [developer, ...items] = Array.isArray(input) ? input : [];
    const same = countKnown(JSON.stringify([tools, developer]));
    const rest = items.reduce((sum, item) => sum + count(JSON.stringify(item)), 0);
    return same + rest + WRAPPING_TOKENS * (items.length + 1);
  };
}

const WRAPPING_TOKENS = 8;
const MOST_KNOWN = 20;

function inputOf(prompt: Prompt, { breakpoints }: RequestSettings): EasyInputMessage[] {
  const developer = { text: prompt.developer, isReadAgain: true };
  const content = (item: PromptItem): EasyInputMessage['content'] =>
    breakpoints && item.isReadAgain
      ? [{ type: 'input_text', text: item.text, prompt_cache_breakpoint: { mode: 'explicit' } }]
      : item.text;
  return [
    { role: 'developer', content: content(developer) },
    ...prompt.items.map((item): EasyInputMessage => ({ role: 'user', content: content(item) })),
  ];
}

/** Writing to the cache is paid for: the end of a chain that no later call begins with is not written. */
function cacheMode(request: DraftRequest): 'implicit' | 'explicit' {
  return isFollowed(request) && request.rejected === null ? 'implicit' : 'explicit';
}

function bucketOf({ start }: DraftRequest, buckets: number): number {
  const digest = createHash('sha256').update(`${start.tenant}/${start.ticket.id}`).digest();
  return digest.readUInt32BE(0) % buckets;
}
