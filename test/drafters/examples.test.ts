import { describe, expect, test } from '@jest/globals';
import type { ClarifiedIssue } from '../../src/domain/handoffs/support-specialist.js';
import type { HandlingPath } from '../../src/domain/handoffs/operations-lead.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { EXAMPLE_FILES, exampleTicket } from './example-tickets.js';
import { shippedHouse } from './shipped-house.js';
import { walk, type WalkedStage } from './walk.js';

async function walked(name: string): Promise<readonly WalkedStage[]> {
  const house = await shippedHouse();
  return walk(createEmbeddedDrafter(), house(exampleTicket(name)));
}

async function reply(name: string): Promise<ClarifiedIssue['reply']> {
  const [first] = await walked(name);
  if (first === undefined) throw new Error(`No stage ran for ${name}.`);
  return (first.handoff as ClarifiedIssue).reply;
}

describe('the example tickets', () => {
  test.each(EXAMPLE_FILES)('%s goes through all stages without a finding', async (name) => {
    expect((await walked(name)).flatMap((stage) => stage.findings)).toEqual([]);
  });

  test('are answered in the five full languages', async () => {
    const languages = await Promise.all(EXAMPLE_FILES.map(async (name) => (await reply(name)).language));

    expect([...new Set(languages)].sort()).toEqual(['de', 'en', 'es', 'fr', 'it']);
  });

  test('hold one that must escalate under the shipped policy', async () => {
    const path = (await walked('export-fails.json'))[1]?.handoff as HandlingPath;

    expect(path.escalation.needed).toBe(true);
    expect(path.priority.urgency === 'high' || path.priority.urgency === 'critical').toBe(true);
  });

  test('hold one of plain text that needs nobody', async () => {
    const path = (await walked('receipt-photos.txt'))[1]?.handoff as HandlingPath;

    expect(path.escalation.needed).toBe(false);
  });
});
