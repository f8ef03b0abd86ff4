import { STAGE_ORDER, type StageId } from '../../src/domain/stages.js';
import type { CountTokens } from '../../src/drafters/count-tokens.js';
import { functionName } from '../../src/drafters/prompt.js';
import { HANDOFFS } from './handoffs.js';
import { aJsonServer, answerWithCall, type JsonServer } from './json-server.js';
import { aPromptCache, type BilledInput, type CacheRules, type Stretch } from './prompt-cache.js';

/** One call as the provider bills it. */
export interface BilledCall extends BilledInput {
  readonly stage: StageId;
  readonly output: number;
}

/** A provider on this machine that answers with the same drafts and keeps a ledger of what it would bill. */
export interface CachingProvider extends JsonServer {
  readonly ledger: readonly BilledCall[];
}

/** Starts a provider that caches prompts by these rules. */
export async function aCachingProvider(of: {
  readonly rules: CacheRules;
  readonly count: CountTokens;
}): Promise<CachingProvider> {
  const cache = aPromptCache(of.rules, of.count);
  const ledger: BilledCall[] = [];
  const server = await aJsonServer((raw, response) => {
    // cast: the drafter under test sent it; what is missing fails the test.
    const body = JSON.parse(raw) as Body;
    const stage = STAGE_ORDER.find((candidate) => functionName(candidate) === body.tool_choice.name);
    if (stage === undefined) throw new Error(`there is no function ${body.tool_choice.name}`);
    const answer = JSON.stringify(HANDOFFS[stage]);
    const input = cache({
      key: body.prompt_cache_key,
      stretches: stretchesOf(body),
      mode: body.prompt_cache_options?.mode ?? 'implicit',
    });
    const { read, written, plain } = input;
    const output = of.count(answer);
    ledger.push({ stage, ...input, output });
    const tokens = { input: read + written + plain, cached: read, written, output };
    answerWithCall(response, { model: body.model, name: functionName(stage), arguments: answer, tokens });
  });
  return { ...server, ledger };
}

interface Body {
  readonly model: string;
  readonly tools: readonly unknown[];
  readonly tool_choice: { readonly name: string };
  readonly prompt_cache_key: string;
  readonly prompt_cache_options?: { readonly mode: 'implicit' | 'explicit' };
  readonly reasoning: { readonly effort: string };
  readonly input: readonly {
    readonly role: string;
    readonly content: string | readonly { readonly text: string; readonly prompt_cache_breakpoint?: unknown }[];
  }[];
}

/** What comes first in a prompt: model and effort, functions, then the items. The tool choice is no part of it. */
function stretchesOf(body: Body): readonly Stretch[] {
  const items = body.input.map(({ role, content }): Stretch => {
    const blocks = typeof content === 'string' ? [{ text: content }] : content;
    return {
      text: role + blocks.map((block) => block.text).join(''),
      isMarked: blocks.some((block) => 'prompt_cache_breakpoint' in block),
    };
  });
  const head = [body.model, body.reasoning.effort, body.tools];
  return [{ text: JSON.stringify(head), isMarked: false }, ...items];
}
