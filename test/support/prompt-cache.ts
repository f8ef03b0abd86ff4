import { createHash } from 'node:crypto';
import type { CountTokens } from '../../src/drafters/count-tokens.js';

/** How a provider caches: at breakpoints, with a fee for writing (GPT-5.6 and later), or by itself in steps, free of charge. */
export type CacheRules = 'breakpoints' | 'steps';

/** One stretch of a prompt, in the order in which the provider reads it: functions, then items. */
export interface Stretch {
  readonly text: string;
  /** Whether the caller asked for a breakpoint after it. */
  readonly isMarked: boolean;
}

/** How the input of one call is billed. Each token is one of the three. */
export interface BilledInput {
  readonly read: number;
  readonly written: number;
  readonly plain: number;
}

/** The shortest beginning that is kept. */
const LEAST_TOKENS = 1_024;
const STEP_TOKENS = 128;
/** Breakpoints that one call writes; the implicit one at the end takes the place of one of them. */
const MOST_WRITTEN = 4;

/** The cache of a provider as its rules are published: exact beginnings only, of at least 1,024 tokens. Nothing expires. */
export function aPromptCache(
  rules: CacheRules,
  count: CountTokens,
): (prompt: {
  readonly key: string;
  readonly stretches: readonly Stretch[];
  readonly mode: 'implicit' | 'explicit';
}) => BilledInput {
  const kept = new Set<string>();
  const counted = new Map<string, number>();
  const countOnce: CountTokens = (text) => {
    const tokens = counted.get(text) ?? count(text);
    counted.set(text, tokens);
    return tokens;
  };
  return ({ key, stretches, mode }) => {
    const ends = endsOf({ key, stretches, count: countOnce });
    const total = ends.at(-1)?.tokens ?? 0;
    return rules === 'steps'
      ? inSteps({ kept, steps: stepsOf({ key, stretches, count: countOnce }), total })
      : atBreakpoints({ kept, ends, mode, total });
  };
}

/** The end of a stretch: how long the prompt is up to there, and what stands in it. */
interface End {
  readonly tokens: number;
  readonly hash: string;
  readonly isMarked: boolean;
}

function atBreakpoints(of: {
  readonly kept: Set<string>;
  readonly ends: readonly End[];
  readonly mode: 'implicit' | 'explicit';
  readonly total: number;
}): BilledInput {
  const { kept, ends, mode, total } = of;
  const explicit = ends.filter((end) => end.isMarked);
  const implicit = mode === 'implicit' ? ends.slice(-1) : [];
  const usable = [...explicit, ...implicit].filter((end) => end.tokens >= LEAST_TOKENS);
  const read = Math.max(0, ...usable.filter((end) => kept.has(end.hash)).map((end) => end.tokens));
  const writable = [...explicit.slice(implicit.length - MOST_WRITTEN), ...implicit];
  const fresh = writable.filter((end) => end.tokens >= LEAST_TOKENS && !kept.has(end.hash));
  for (const end of fresh) kept.add(end.hash);
  const written = Math.max(0, ...fresh.map((end) => end.tokens - read));
  return { read, written, plain: total - read - written };
}

function inSteps(of: {
  readonly kept: Set<string>;
  readonly steps: readonly string[];
  readonly total: number;
}): BilledInput {
  const known = of.steps.findLastIndex((hash) => of.kept.has(hash)) + 1;
  for (const hash of of.steps) of.kept.add(hash);
  const read = known * STEP_TOKENS >= LEAST_TOKENS ? known * STEP_TOKENS : 0;
  return { read, written: 0, plain: of.total - read };
}

interface Keyed {
  readonly key: string;
  readonly stretches: readonly Stretch[];
  readonly count: CountTokens;
}

function endsOf({ key, stretches, count }: Keyed): readonly End[] {
  let tokens = 0;
  let hash = key;
  return stretches.map(({ text, isMarked }) => {
    tokens += count(text);
    hash = hashOf(hash + text);
    return { tokens, hash, isMarked };
  });
}

/** A hash of everything up to each full step of 128 tokens, found piece by piece, so a step too few rather than one too many. */
function stepsOf({ key, stretches, count }: Keyed): readonly string[] {
  const text = stretches.map((stretch) => stretch.text).join('\n');
  const steps: string[] = [];
  let tokens = 0;
  let hash = key;
  for (let start = 0; start + PIECE <= text.length; start += PIECE) {
    const piece = text.slice(start, start + PIECE);
    tokens += count(piece);
    hash = hashOf(hash + piece);
    while (steps.length < Math.floor(tokens / STEP_TOKENS)) steps.push(hash);
  }
  return steps;
}

const PIECE = 200;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
