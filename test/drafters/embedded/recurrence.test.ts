import { describe, expect, test } from '@jest/globals';
import type { FollowThrough } from '../../../src/domain/handoffs/product-manager.js';
import type { HandlingPath } from '../../../src/domain/handoffs/operations-lead.js';
import type { ClarifiedIssue } from '../../../src/domain/handoffs/support-specialist.js';
import { createEmbeddedDrafter } from '../../../src/drafters/embedded.js';
import { aPlaybook, aPolicy, aStartInput, aTicket } from '../../support/builders.js';
import { walk } from '../walk.js';

const DRAFTER = createEmbeddedDrafter();
const LONG_ID = 'x'.repeat(97);
const before = (count: number, subject = 'CSV export stops again at 10,000 rows') =>
  Array.from({ length: count }, (_, index) => ({
    id: `${LONG_ID}-${index}`,
    subject,
    outcome: 'resolved',
    at: '2026-02-01T10:00:00Z',
  }));

/** What three of the roles hand on; every stage has to pass its checks. */
async function drafted(earlierTickets: ReturnType<typeof before>, leastTickets = 3) {
  const ticket = aTicket(earlierTickets.length === 0 ? {} : { earlierTickets });
  const playbook = aPlaybook({ policy: aPolicy({ recurrence: { leastTickets } }) });
  const stages = await walk(DRAFTER, { start: aStartInput({ ticket }), playbook });
  expect(stages.flatMap((stage) => stage.findings)).toEqual([]);
  return {
    issue: stages[0]?.handoff as ClarifiedIssue,
    path: stages[1]?.handoff as HandlingPath,
    follow: stages[3]?.handoff as FollowThrough,
  };
}

describe('a matter that comes back', () => {
  test('is one by as many tickets that read alike as the policy asks for, each cited', async () => {
    const { issue, path, follow } = await drafted(before(2));

    expect(issue.recurrence).toMatchObject({
      suspected: true,
      evidence: [`ticket:${LONG_ID}-0`, `ticket:${LONG_ID}-1`],
    });
    expect(issue.systemFixes).toEqual([{ kind: 'product', gap: expect.stringContaining('2 earlier tickets') }]);
    expect(path.friction.find(({ id }) => id === 'repeat')?.evidence).toContain(`${LONG_ID}-1`);
    expect(follow.uncertainties.join()).toContain(`${LONG_ID}-1`);
  });

  test('is none with one ticket less, which is cited all the same', async () => {
    const { issue, path } = await drafted(before(1));

    expect(issue.recurrence).toMatchObject({ suspected: false, evidence: [`ticket:${LONG_ID}-0`] });
    expect(issue.systemFixes).toEqual([]);
    expect(path.friction.map(({ id }) => id)).not.toContain('repeat');
    expect((await drafted(before(1), 2)).issue.recurrence.suspected).toBe(true);
  });

  test('is none by tickets about something else', async () => {
    const { issue } = await drafted(before(10, 'Invoice charged twice'));

    expect(issue.recurrence).toMatchObject({ suspected: false, evidence: [] });
  });

  test('is told within the limits of a draft also by ten tickets with the longest ids', async () => {
    const { issue, follow } = await drafted(before(10));

    expect(issue.recurrence.evidence).toHaveLength(10);
    expect(follow.uncertainties.join()).toContain('and 7 more');
  });

  test('claims no comparison where no earlier ticket was told', async () => {
    const { issue, follow } = await drafted([]);

    expect(issue.recurrence.evidence).toEqual([]);
    expect(follow.uncertainties.join()).toContain('Only this ticket was read');
  });

  test.each([
    'The CSV export stops again at 10,000 rows.',
    'It happened again this morning: the export stops.',
    'Schon wieder bricht der Export ab.',
    "L'export s'arrête de nouveau.",
    'La exportación falla otra vez.',
    "L'esportazione si blocca di nuovo.",
  ])('is told by a fault that is there again: %s', async (body) => {
    expect((await issueOf(body)).recurrence).toMatchObject({ suspected: true });
  });

  test.each([
    'The CSV export stops at 10,000 rows. Hello again, and please try again.',
    'The CSV export stops at 10,000 rows. I am still here.',
    'Der Export bricht ab. Ich bin ab Montag wieder da.',
    "L'export s'arrête. Je suis encore au bureau.",
    'La exportación falla. Gracias de nuevo.',
    "L'esportazione si blocca. Sono ancora in ufficio.",
  ])('is not told by a word in passing: %s', async (body) => {
    expect((await issueOf(body)).recurrence).toMatchObject({ suspected: false, evidence: [] });
  });
});

async function issueOf(body: string): Promise<ClarifiedIssue> {
  const playbook = aPlaybook({ policy: aPolicy({ recurrence: { leastTickets: 3 } }) });
  const stages = await walk(DRAFTER, {
    start: aStartInput({ ticket: aTicket({ subject: 'Export', body }) }),
    playbook,
  });
  return stages[0]?.handoff as ClarifiedIssue;
}
