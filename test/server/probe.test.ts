import { describe, expect, test } from '@jest/globals';

import { parseVersion, withoutTemporal } from '../../src/server/probe.js';

describe('the version of a Temporal CLI', () => {
  test.each([
    ['an unstamped build', 'temporal version 0.0.0-DEV (Server 1.29.1, UI 2.42.1)', '1.29.1'],
    ['a release', 'temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)', '1.31.2'],
    ['a server before its release', 'temporal version 1.9.4 (Server 1.32.0-148.5, UI 2.50.1)', '1.32.0-148.5'],
  ])('is read from the part in brackets of %s', (_what, text, server) => {
    expect(parseVersion(text)?.server).toBe(server);
  });

  test.each(['', 'temporal version 1.5.1', 'Server 1.29.1, UI 2.42.1'])('is not guessed from "%s"', (text) => {
    expect(parseVersion(text)).toBeNull();
  });
});

describe('the environment of a local server', () => {
  test('keeps nothing that names another server', () => {
    expect(withoutTemporal({ TEMPORAL_ADDRESS: 'far:7233', TEMPORAL_API_KEY: 'k', PATH: '/bin' })).toEqual({
      PATH: '/bin',
    });
  });
});
