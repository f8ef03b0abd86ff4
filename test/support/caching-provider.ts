import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { STAGE_ORDER, type StageId } from '../../src/domain/stages.js';
import type { CountTokens } from '../../src/drafters/count-tokens.js';
import { functionName } from '../../src/drafters/prompt.js';
import { HANDOFFS } from './handoffs.js';
import { aPromptCache, type BilledInput, type CacheRules, type Stretch } from './prompt-cache.js';

/** One call as the provider bills it. */
export interface BilledCall extends BilledInput {
  readonly stage: StageId;
  readonly output: number;
}

/** A provider on this machine that answers with the same drafts and keeps a ledger of what it would bill. */
export interface CachingProvider {
  readonly baseUrl: string;
  readonly ledger: readonly BilledCall[];
  stop(): Promise<void>;
}

/** Starts a provider that caches prompts by these rules. */
export async function aCachingProvider(of: {
  readonly rules: CacheRules;
  readonly count: CountTokens;
}): Promise<CachingProvider> {
  const cache = aPromptCache(of.rules, of.count);
  const ledger: BilledCall[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      // cast: the drafter under test sent it; what is missing fails the test.
      const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Body;
      const stage = STAGE_ORDER.find((candidate) => functionName(candidate) === body.tool_choice.name);
      if (stage === undefined) throw new Error(`there is no function ${body.tool_choice.name}`);
      const answer = JSON.stringify(HANDOFFS[stage]);
      const input = cache({
        key: body.prompt_cache_key,
        stretches: stretchesOf(body),
        mode: body.prompt_cache_options?.mode ?? 'implicit',
      });
      const call: BilledCall = { stage, ...input, output: of.count(answer) };
      ledger.push(call);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answerOf({ body, call, answer })));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    ledger,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
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

function answerOf(of: { readonly body: Body; readonly call: BilledCall; readonly answer: string }): unknown {
  const { read, written, plain, output, stage } = of.call;
  const input = read + written + plain;
  return {
    id: 'resp_1',
    object: 'response',
    status: 'completed',
    error: null,
    incomplete_details: null,
    model: of.body.model,
    service_tier: 'default',
    output: [{ type: 'function_call', id: 'fc_1', call_id: 'c_1', name: functionName(stage), arguments: of.answer }],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: read, cache_write_tokens: written },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  };
}
