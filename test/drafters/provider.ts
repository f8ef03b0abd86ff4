import type { ServerResponse } from 'node:http';
import { aJsonServer, type JsonServer } from '../support/json-server.js';

/** One answer of a provider: what the mock server of the contract suite cannot express. */
export type ProviderAnswer =
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: unknown;
    }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'drips' }
  | { readonly kind: 'breaks off' }
  | { readonly kind: 'breaks off within' };

/** A provider that gives these answers in order, the last one for ever, and remembers what it was asked. */
export interface ScriptedProvider extends JsonServer {
  readonly requests: readonly { readonly body: unknown; readonly raw: string }[];
}

/** Starts a provider on this machine. */
export async function aProvider(answers: readonly ProviderAnswer[]): Promise<ScriptedProvider> {
  const requests: { body: unknown; raw: string }[] = [];
  const server = await aJsonServer((raw, response) => {
    requests.push({ body: JSON.parse(raw), raw });
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer !== undefined) give(answer, response);
  });
  return { ...server, requests };
}

/** A whole answer of the Responses API, with these parts changed. */
export function aResponse(changes: Readonly<Record<string, unknown>> = {}): ProviderAnswer {
  const body = {
    id: 'resp_1',
    object: 'response',
    created_at: 1_772_442_000,
    status: 'completed',
    error: null,
    incomplete_details: null,
    model: 'test-model-2026-01-01',
    output: [],
    usage: {
      input_tokens: 100,
      input_tokens_details: { cached_tokens: 60, cache_write_tokens: 0 },
      output_tokens: 10,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 110,
    },
    ...changes,
  };
  return { kind: 'answers', status: 200, body };
}

/** The call of a function with these arguments. */
export function aCall(name: string, content: unknown): Readonly<Record<string, unknown>> {
  return {
    type: 'function_call',
    id: 'fc_1',
    call_id: 'call_1',
    name,
    arguments: JSON.stringify(content),
    status: 'completed',
  };
}

/** An error as the API sends it. */
export function anError(
  status: number,
  code: string | null = null,
  headers: Readonly<Record<string, string>> = {},
  type = 'error',
): ProviderAnswer {
  const error = { message: 'key sk-canary, ticket CANARY-BODY', type, param: null, code };
  return { kind: 'answers', status, headers, body: { error } };
}

function give(answer: ProviderAnswer, response: ServerResponse): void {
  switch (answer.kind) {
    case 'hangs':
      return;
    case 'drips': {
      response.writeHead(200, { 'content-type': 'application/json' });
      const dripping = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(dripping));
      return;
    }
    case 'breaks off':
      response.socket?.destroy();
      return;
    case 'breaks off within':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      response.write('{"id": "resp_1", "output": [', () => response.socket?.destroy());
      return;
    case 'answers':
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  }
}
