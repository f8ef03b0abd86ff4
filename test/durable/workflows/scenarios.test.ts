import { describe, expect, test } from '@jest/globals';
import { endOf, SCENARIO_NAMES } from '../../histories/scenarios.js';
import { outcomeOf } from '../../support/desk-under-test.js';
import { RECORD_VARIABLE, writeHistory } from '../../support/recorded-history.js';
import { play } from './scenario-plays.js';

describe('a recorded scenario, played on a real server', () => {
  test.each(SCENARIO_NAMES)('%s ends as its history says', async (name) => {
    const { desk, handle } = await play(name);
    const { kind, cause, holds } = endOf(name);

    const outcome = await outcomeOf(handle);

    if (process.env[RECORD_VARIABLE] === 'true') await writeHistory(name, await handle.fetchHistory());
    await desk.stop();
    expect(outcome).toMatchObject({ kind, cause, ...holds });
  });
});
