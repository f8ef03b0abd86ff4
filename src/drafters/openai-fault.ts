import { APIConnectionError, APIError, APIUserAbortError, RateLimitError } from 'openai';
import { LIMITS } from '../domain/limits.js';
import type { FailureCode } from '../protocol/failures.js';
import { VendorFault } from '../vendor-fault.js';

/**
 * Any error of a call as a code of the failure table. The provider's own error is not kept: its headers carry the key
 * and its body may repeat the ticket.
 */
export function vendorFaultOf(error: unknown): VendorFault {
  if (error instanceof VendorFault) return error;
  if (error instanceof APIUserAbortError) return fault('DrafterUnavailable', 'the call was stopped');
  if (error instanceof RateLimitError) {
    return saysNoQuota(error)
      ? fault('DrafterRejected', 'the account of the model provider has no quota left')
      : fault('DrafterRateLimited', 'the model provider asked for a pause', retryAfterMs(error.headers));
  }
  if (error instanceof APIError && isTurnedDown(error.status)) {
    return error.code === 'content_filter' || error.code === 'content_policy_violation'
      ? fault('DrafterFiltered', 'the model provider filtered the call')
      : fault('DrafterRejected', `the model provider refused the call with HTTP ${error.status}`);
  }
  if (error instanceof APIConnectionError) return fault('DrafterUnavailable', 'the model provider did not answer');
  if (error instanceof APIError && error.status !== undefined) {
    return fault(
      'DrafterUnavailable',
      `the model provider failed with HTTP ${error.status}`,
      retryAfterMs(error.headers),
    );
  }
  return fault('DrafterUnavailable', 'the answer of the model provider could not be read');
}

/** Compatible endpoints tell the same in either field. */
function saysNoQuota({ code, type }: RateLimitError): boolean {
  return code === 'insufficient_quota' || type === 'insufficient_quota';
}

/** Request timeout, conflict, too early: the only refusals of a request that heal by waiting, beside a rate limit. */
const HEALS_BY_WAITING: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/** Whether the same request would be turned down again. */
function isTurnedDown(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500 && !HEALS_BY_WAITING.has(status);
}

/**
 * Whether a call that failed was certainly not paid for: it never left, or the provider itself turned it down. What was cut
 * off on the way, or given up by something in between, may have been written all the same.
 */
export function wasNeverPaid(error: unknown): boolean {
  if (error instanceof APIUserAbortError) return false;
  if (error instanceof APIConnectionError) return NEVER_LEFT.has(networkCodeOf(error.cause));
  return error instanceof APIError && typeof error.status === 'number' && !GIVEN_UP_ON_THE_WAY.has(error.status);
}

/** What a machine says when it has no connection to send a request through. */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Request timeout, bad gateway, gateway timeout. */
const GIVEN_UP_ON_THE_WAY: ReadonlySet<number> = new Set([408, 502, 504]);

/** The code of a network error, which stands some causes down. */
function networkCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? networkCodeOf(error.cause) : '';
}

/**
 * How long the provider asks to wait: milliseconds, seconds or a date. `null` when it does not say, and when the time is
 * over already: a pause of nothing would have the retries spent, and the stage given up, within a moment.
 */
function retryAfterMs(headers: Headers | undefined): number | null {
  const precise = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  const plain = headers?.get('retry-after') ?? '';
  const seconds = /^\d+(?:\.\d+)?$/u.test(plain) ? Number.parseFloat(plain) : Number.NaN;
  const until = Date.parse(plain) - Date.now();
  const wanted = [precise, seconds * 1_000, until].find((ms) => Number.isFinite(ms));
  return wanted === undefined || wanted < 1 ? null : Math.min(LIMITS.retryAfter.value, Math.round(wanted));
}

function fault(code: FailureCode, message: string, retryAfter: number | null = null): VendorFault {
  return new VendorFault({ code, message, retryAfterMs: retryAfter });
}
