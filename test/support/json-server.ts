import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that speaks as a model provider does. */
export interface JsonServer {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

/** Starts a server on a free port; `handle` is given each request's body when it is whole. */
export async function aJsonServer(handle: (raw: string, response: ServerResponse) => void): Promise<JsonServer> {
  const server = createServer((request, response) => void read(request).then((raw) => handle(raw, response)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // cast: a server that listens on a port has one.
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Tokens of one call: all input, what of it was read from the cache and written to it, and all output. */
export interface TokensOfACall {
  readonly input: number;
  readonly cached: number;
  readonly written: number;
  readonly output: number;
}

/** Answers with one function call, as the Responses API does. */
export function answerWithCall(
  response: ServerResponse,
  of: { readonly model: string; readonly name: string; readonly arguments: string; readonly tokens: TokensOfACall },
): void {
  const { input, cached, written, output } = of.tokens;
  const answer = {
    id: 'resp_1',
    object: 'response',
    status: 'completed',
    error: null,
    incomplete_details: null,
    model: of.model,
    service_tier: 'default',
    output: [{ type: 'function_call', id: 'fc_1', call_id: 'c_1', name: of.name, arguments: of.arguments }],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: cached, cache_write_tokens: written },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
