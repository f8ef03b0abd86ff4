import { describe, expect, test } from '@jest/globals';
import { type StatusFault, statusFault } from '../../src/client/status-fault.js';
import type { TenantId } from '../../src/domain/brand.js';

function faultOf(of: Pick<StatusFault, 'status' | 'answeredBy'>) {
  const session = { address: '127.0.0.1:7233', tenant: 'acme' as TenantId };
  return statusFault({ session, doing: 'reading ticket T-1', ...of });
}

describe('a status of gRPC', () => {
  test.each([
    ['cancelled', 1],
    ['failed precondition', 9],
  ])('that says %s blames the worker only where a worker answers', (_name, status) => {
    expect(faultOf({ status, answeredBy: 'worker' })).toMatchObject({
      code: 'WorkerUnavailable',
      message: 'The worker that was to answer went away while reading ticket T-1.',
    });
    expect(faultOf({ status, answeredBy: 'server' })).toMatchObject({
      code: 'ServerUnavailable',
      message: `The Temporal server at 127.0.0.1:7233 answered with gRPC status ${status} while reading ticket T-1.`,
    });
  });

  test.each([
    [5, 'TicketNotFound'],
    [7, 'SettingsInvalid'],
    [16, 'SettingsInvalid'],
    [8, 'ServerUnavailable'],
    [14, 'ServerUnavailable'],
    [13, 'ServerUnavailable'],
  ])('of number %i is %s, whoever was to answer', (status, code) => {
    expect(faultOf({ status, answeredBy: 'worker' }).code).toBe(code);
    expect(faultOf({ status, answeredBy: 'server' }).code).toBe(code);
  });
});
