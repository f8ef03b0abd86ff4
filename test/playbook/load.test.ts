import { describe, expect, test } from '@jest/globals';
import { loadPlaybook } from '../../src/playbook/load.js';
import { problemLine } from '../../src/playbook/problem.js';

const HOUR_MS = 3_600_000;

async function loaded(policyFile: string | null) {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile });
  if (verdict.kind === 'invalid') throw new Error(verdict.problems.map(problemLine).join('\n'));
  return verdict;
}

describe('the shipped playbook', () => {
  test('loads without a problem and lets no reply go out without approval', async () => {
    const { policy } = (await loaded(null)).playbook;

    expect(policy.approval).toEqual({ reply: 'always', items: 'never', defaultGroup: 'support-leads' });
    expect(policy.windows).toEqual({
      approvalMs: { low: HOUR_MS, normal: 4 * HOUR_MS, high: 24 * HOUR_MS },
      silenceMs: 72 * HOUR_MS,
      firstCheckMs: HOUR_MS,
    });
  });

  test('is watched in all its files, those of an extended policy included', async () => {
    const { files } = await loaded('examples/policies/demo.yaml');

    expect(files.filter((file) => !file.startsWith('playbook/knowledge/'))).toEqual([
      'playbook/handle-support-ticket.md',
      'examples/policies/demo.yaml',
      'playbook/policy.yaml',
      'playbook/words.yaml',
      'playbook/roster.yaml',
      'playbook/standards.yaml',
      'playbook/evidence.yaml',
      'playbook/knowledge',
    ]);
  });

  test('reads hours by day, holidays in the order of their dates, and absences as they are written', async () => {
    const { people, groups, calendars } = (await loaded(null)).playbook.roster;

    const morningAndAfternoon = ['08:00-12:00', '12:45-17:00'];
    expect(people.find(({ id }) => id === 'jonas-weiss')).toEqual({
      id: 'jonas-weiss',
      name: 'Jonas Weiss',
      active: true,
      languages: ['de', 'en'],
      timeZone: 'Europe/Berlin',
      dutyHours: {
        mon: morningAndAfternoon,
        tue: morningAndAfternoon,
        wed: morningAndAfternoon,
        thu: morningAndAfternoon,
        fri: ['08:00-14:00'],
      },
      holidays: 'berlin',
    });
    expect(people.find(({ id }) => id === 'lucia-ferro')?.absence).toEqual([
      { from: '2026-08-03', until: '2026-08-14' },
    ]);
    expect(groups.find(({ id }) => id === 'engineering-on-call')?.duty).toEqual({});
    for (const { dates } of calendars ?? []) expect(dates).toEqual(dates.toSorted());
  });

  test('has seconds for windows under the policy of the demo, and the same rules and approvals', async () => {
    const shipped = (await loaded(null)).playbook.policy;

    const { windows, ...rest } = (await loaded('examples/policies/demo.yaml')).playbook.policy;

    expect(windows).toEqual({
      approvalMs: { low: 900_000, normal: 900_000, high: 900_000 },
      silenceMs: 20_000,
      firstCheckMs: 2_000,
    });
    expect({ ...rest, windows: shipped.windows }).toEqual(shipped);
  });

  test('asks for escalated replies only under the policy for batches', async () => {
    const { approval, windows } = (await loaded('examples/policies/batch.yaml')).playbook.policy;

    expect(approval).toMatchObject({ reply: 'when-escalated', items: 'never' });
    expect(windows).toMatchObject({ silenceMs: 2_000, firstCheckMs: 1_000 });
    expect(new Set(Object.values(windows.approvalMs))).toEqual(new Set([600_000]));
  });
});
