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
  /** Millionths of a US dollar, whole. */
  readonly costMicroUsd: number;
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
