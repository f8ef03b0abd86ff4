import { STAGE_ORDER } from '../../src/domain/stages.js';
import { functionName } from '../../src/drafters/prompt.js';
import { HANDOFFS } from './handoffs.js';
import { aJsonServer, answerWithCall, type JsonServer } from './json-server.js';

/** What a model does with one call. */
export type ModelManner = 'answers' | 'hangs' | 'breaks off';

/** One call that came in: when, and when its connection was closed by the other side; `null` while it is open or answered. */
export interface ModelCall {
  readonly stage: string;
  readonly cameMs: number;
  leftMs: number | null;
}

/** A model on this machine that hands on the drafts of the tests. */
export interface ModelServer extends JsonServer {
  readonly calls: readonly ModelCall[];
}

/** Tokens that each answer says it used. */
export const TOKENS_OF_A_CALL = { input: 7_000, cached: 6_000, written: 500, output: 300 } as const;

/** Starts a model; `manner` says what it does with the call of this number, counted from 0. */
export async function aModelServer(manner: (call: number) => ModelManner): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  const server = await aJsonServer((raw, response) => {
    const choice = JSON.stringify(JSON.parse(raw).tool_choice);
    const stage = STAGE_ORDER.find((candidate) => choice.includes(functionName(candidate))) ?? 'analyst';
    const call: ModelCall = { stage, cameMs: Date.now(), leftMs: null };
    const kind = manner(calls.push(call) - 1);
    response.on('close', () => {
      if (!response.writableFinished) call.leftMs = Date.now();
    });
    if (kind === 'breaks off') response.socket?.destroy();
    if (kind === 'answers') {
      answerWithCall(response, {
        model: 'gpt-6-luna-2026-09-01',
        name: functionName(stage),
        arguments: JSON.stringify(HANDOFFS[stage]),
        tokens: TOKENS_OF_A_CALL,
      });
    }
  });
  return { ...server, calls };
}
