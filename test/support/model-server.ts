import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { STAGE_ORDER } from '../../src/domain/stages.js';
import { functionName } from '../../src/drafters/prompt.js';
import { HANDOFFS } from './handoffs.js';

/** What a model does with one call. */
export type ModelManner = 'answers' | 'hangs' | 'breaks off';

/** One call that came in: when, and when its connection was closed by the other side; `null` while it is open or answered. */
export interface ModelCall {
  readonly stage: string;
  readonly cameMs: number;
  leftMs: number | null;
}

/** A model on this machine that hands on the drafts of the tests. */
export interface ModelServer {
  readonly baseUrl: string;
  readonly calls: readonly ModelCall[];
  stop(): Promise<void>;
}

/** Tokens that each answer says it used. */
export const TOKENS_OF_A_CALL = { input: 7_000, cached: 6_000, written: 500, output: 300 } as const;

/** Starts a model; `manner` says what it does with the call of this number, counted from 0. */
export async function aModelServer(manner: (call: number) => ModelManner): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const choice = JSON.stringify(JSON.parse(Buffer.concat(parts).toString('utf8')).tool_choice);
      const stage = STAGE_ORDER.find((candidate) => choice.includes(functionName(candidate))) ?? 'analyst';
      const call: ModelCall = { stage, cameMs: Date.now(), leftMs: null };
      const kind = manner(calls.push(call) - 1);
      response.on('close', () => {
        if (!response.writableFinished) call.leftMs = Date.now();
      });
      if (kind === 'breaks off') response.socket?.destroy();
      if (kind === 'answers') {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answerOf(functionName(stage), HANDOFFS[stage])));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerOf(name: string, draft: unknown): unknown {
  const { input, cached, written, output } = TOKENS_OF_A_CALL;
  return {
    id: 'resp_1',
    object: 'response',
    status: 'completed',
    error: null,
    incomplete_details: null,
    model: 'gpt-6-luna-2026-09-01',
    service_tier: 'default',
    output: [{ type: 'function_call', id: 'fc_1', call_id: 'c_1', name, arguments: JSON.stringify(draft) }],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: cached, cache_write_tokens: written },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  };
}
