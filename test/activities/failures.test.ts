import { describe, expect, test } from '@jest/globals';
import { CancelledFailure } from '@temporalio/activity';
import { toFailure } from '../../src/activities/failures.js';
import { LIMITS } from '../../src/domain/limits.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import { VendorFault } from '../../src/vendor-fault.js';

const running = { signal: new AbortController().signal };

describe('a failure of an activity', () => {
  test('of a model provider that is down is tried again: how long it is borne, the stage decides', () => {
    const fault = new VendorFault({ code: 'DrafterUnavailable', message: 'it is down' });

    expect(toFailure(fault, running)).toMatchObject({ type: 'DrafterUnavailable', nonRetryable: false });
  });

  test('that its activity calls final is tried no more, and what was used until then goes with it', () => {
    const fault = new VendorFault({ code: 'DrafterUnavailable', message: 'it is down', isFinal: true });
    const booked = { ...NO_USAGE, inputTokens: 9_000, estimatedCalls: 1 };

    expect(toFailure(fault, { ...running, booked })).toMatchObject({
      type: 'DrafterUnavailable',
      nonRetryable: true,
      details: [{ usage: booked }],
    });
  });

  test('of a playbook that is missing is tried until the attempts of the workflow are used up', () => {
    const fault = new VendorFault({ code: 'PlaybookMissing', message: 'not here' });

    expect(toFailure(fault, running)).toMatchObject({ nonRetryable: false });
  });

  test('honours the pause that a vendor asks for, up to the limit', () => {
    const asked = (retryAfterMs: number) =>
      toFailure(new VendorFault({ code: 'DrafterRateLimited', message: 'wait', retryAfterMs }), running);

    expect(asked(7_000)).toMatchObject({ nextRetryDelay: 7_000 });
    expect(asked(LIMITS.retryAfter.value + 1)).toMatchObject({ nextRetryDelay: LIMITS.retryAfter.value });
  });

  test('tells what was used until then, so that whoever goes on counts it', () => {
    const fault = new VendorFault({ code: 'BudgetExhausted', message: 'too much' });
    const booked = { ...NO_USAGE, costMicroUsd: 12, estimatedCalls: 1 };

    expect(toFailure(fault, { ...running, booked })).toMatchObject({
      nonRetryable: true,
      details: [{ usage: booked }],
    });
    expect(toFailure(fault, { ...running, booked: null }).toString()).not.toContain('usage');
  });

  test('that nobody planned gives nothing of its message away', () => {
    const failure = toFailure(new TypeError('Mia wrote: my card is 4111 1111 1111 1111'), running);

    expect(failure).toMatchObject({ type: 'UnexpectedFailure' });
    expect(failure.message).not.toMatch(/Mia|4111/);
  });

  test('after a cancellation is the cancellation', () => {
    const aborted = AbortSignal.abort();

    expect(toFailure(new Error('aborted'), { ...running, signal: aborted })).toBeInstanceOf(CancelledFailure);
  });
});
