import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { judgeModelPrice } from '../../../src/cli/doctor/checks/model-price.js';
import { readSettings } from '../../../src/config.js';
import { readPrice } from '../../../src/workers/price-health.js';
import { useFolders } from '../../support/folders.js';

const newFolder = useFolders();

/** What the doctor says with these settings, and with a policy that has this budget in money. */
async function verdictWith(env: Readonly<Record<string, string>>, costMicroUsd: number | null = null) {
  const folder = await newFolder();
  const policy = join(folder, 'policy.yaml');
  const shipped = relative(folder, resolve('playbook/policy.yaml'));
  await writeFile(policy, `extends: ${shipped}\nbudget: { costMicroUsd: ${costMicroUsd}, tokens: null }\n`);
  const reading = readSettings({ DESK_DRAFTER: 'openai', DESK_POLICY: policy, ...env });
  if (reading.kind === 'invalid') throw new Error(reading.problems.join('; '));
  return judgeModelPrice(await readPrice(reading.settings));
}

describe('the check of the price', () => {
  test('says the day of a price that is known, and where it was read', async () => {
    expect(await verdictWith({}, 50_000)).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/gpt-6-luna is known as of 2026-09-22 \(.*third parties/u),
    });
  });

  test('fails for an unknown price when tickets have a budget in money, with what to do', async () => {
    expect(await verdictWith({ DESK_OPENAI_MODEL: 'unheard-of' }, 50_000)).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('unheard-of'),
      repair: expect.stringContaining('DESK_PRICES'),
    });
  });

  test('only warns of an unknown price without such a budget', async () => {
    expect(await verdictWith({ DESK_OPENAI_MODEL: 'unheard-of' })).toMatchObject({ state: 'warning' });
  });

  test('takes a price from the file of the desk, and fails for a file that cannot be read', async () => {
    const file = join(await newFolder(), 'prices.yaml');
    await writeFile(
      file,
      'asOf: "2026-11-01"\nsource: our contract\nmodels:\n  own: { input: 1, cachedInput: 1, cacheWrite: 1, output: 1 }\n',
    );
    const env = { DESK_OPENAI_MODEL: 'own', DESK_PRICES: file };
    expect(await verdictWith(env, 50_000)).toMatchObject({
      state: 'ok',
      found: expect.stringContaining('our contract'),
    });

    await writeFile(file, 'models: 7\n');
    expect(await verdictWith(env)).toMatchObject({ state: 'failed', found: expect.stringContaining('prices.yaml') });
  });

  test('is left out where no model is called', async () => {
    expect(await verdictWith({ DESK_DRAFTER: 'embedded' })).toMatchObject({ state: 'skipped' });
  });
});
