/** What drafting cost. Tokens and money are zero for the embedded drafter. */
export interface Usage {
  /** All input tokens, read from the provider's cache, written to it, or plain. */
  readonly inputTokens: number;
  /** Input tokens that the provider read from its cache. */
  readonly cachedInputTokens: number;
  /** Input tokens that the provider wrote to its cache. */
  readonly cacheWriteTokens: number;
  /** All output tokens, reasoning included. */
  readonly outputTokens: number;
  /** Output tokens that went into reasoning. */
  readonly reasoningTokens: number;
  /** Millionths of a US dollar, whole, rounded up for each call; `null`: the price of the model is not known. */
  readonly costMicroUsd: number | null;
  /** Calls whose usage never came back: booked at their estimate, which stands in the numbers above. */
  readonly estimatedCalls: number;
  readonly latencyMs: number;
}

/** Nothing used. */
export const NO_USAGE: Usage = {
  inputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
  costMicroUsd: 0,
  estimatedCalls: 0,
  latencyMs: 0,
};

/** The sum, field by field. What holds one unknown cost has no known cost. */
export function sumUsage(parts: readonly Usage[]): Usage {
  return parts.reduce<Usage>(
    (sum, part) => ({
      inputTokens: sum.inputTokens + part.inputTokens,
      cachedInputTokens: sum.cachedInputTokens + part.cachedInputTokens,
      cacheWriteTokens: sum.cacheWriteTokens + part.cacheWriteTokens,
      outputTokens: sum.outputTokens + part.outputTokens,
      reasoningTokens: sum.reasoningTokens + part.reasoningTokens,
      costMicroUsd:
        sum.costMicroUsd === null || part.costMicroUsd === null ? null : sum.costMicroUsd + part.costMicroUsd,
      estimatedCalls: sum.estimatedCalls + part.estimatedCalls,
      latencyMs: sum.latencyMs + part.latencyMs,
    }),
    NO_USAGE,
  );
}
