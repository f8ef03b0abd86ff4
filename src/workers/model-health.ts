import OpenAI, { APIConnectionError, APIError } from 'openai';
import type { Settings } from '../config.js';

/** What asking the provider for the model showed. Neither the key nor the provider's words are in it. */
export type ModelReading =
  | { readonly kind: 'not_used' }
  | { readonly kind: 'no_key' }
  | { readonly kind: 'knows_model'; readonly model: string; readonly host: string }
  | { readonly kind: 'refused'; readonly status: number; readonly model: string; readonly host: string }
  | { readonly kind: 'unreadable'; readonly model: string; readonly host: string }
  | { readonly kind: 'silent'; readonly host: string };

/**
 * Asks the provider of the drafter whether it knows the model: one call that generates nothing and costs nothing, at most
 * eight seconds, never repeated. Nothing is asked where the embedded drafter writes.
 */
export async function askForModel({ drafter, openai }: Settings): Promise<ModelReading> {
  if (drafter === 'embedded') return { kind: 'not_used' };
  const { apiKey, baseUrl, model } = openai;
  if (apiKey === null) return { kind: 'no_key' };
  // The client logs bodies on request of an environment variable, and headers hold the key.
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0, timeout: CALL_MS, logLevel: 'off' });
  // The host alone: a URL may hold a password.
  const host = new URL(client.baseURL).host;
  try {
    const answer: unknown = await client.models.retrieve(model);
    return hasId(answer) ? { kind: 'knows_model', model, host } : { kind: 'unreadable', model, host };
  } catch (error) {
    if (error instanceof APIConnectionError) return { kind: 'silent', host };
    if (error instanceof APIError && typeof error.status === 'number') {
      return { kind: 'refused', status: error.status, model, host };
    }
    // Whatever else the client makes of an answer: it is none that it can read.
    return { kind: 'unreadable', model, host };
  }
}

const CALL_MS = 8_000;

/** What speaks another protocol answers 200 with a page. */
function hasId(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string';
}
