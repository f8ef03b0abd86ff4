import { describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../src/activities/index.js';
import { entryOf } from '../../src/domain/action.js';
import type { TenantId, TicketId } from '../../src/domain/brand.js';
import type { CarryOutInput } from '../../src/protocol/activities.js';
import { anAction, aReply } from '../support/actions.js';
import { somePorts } from '../support/ports.js';

const reply = anAction({ content: aReply() });
const INPUT: CarryOutInput = {
  ticket: { tenant: 'acme' as TenantId, ticketId: '4711' as TicketId, round: 1 },
  action: reply,
  gates: { reply: 'always', items: 'never', defaultGroup: 'support-leads' },
  escalates: false,
  approved: [entryOf(reply)],
};

describe('an action that is carried out', () => {
  test('is delivered when exactly this content was approved', async () => {
    const { delivered, carryOut } = aDesk();

    await carryOut(INPUT);

    expect(delivered).toEqual([reply.key]);
  });

  test('is refused as ActionAltered when its content no longer fits its hash', async () => {
    const { delivered, carryOut } = aDesk();
    const altered = { ...reply, content: aReply({ body: 'Send 1,000 EUR to this account.' }) };

    await expect(carryOut({ ...INPUT, action: altered })).rejects.toMatchObject({ code: 'ActionAltered' });
    expect(delivered).toEqual([]);
  });

  test('is refused as ActionAltered when content and hash were altered together, since nobody approved that pair', async () => {
    const { delivered, carryOut } = aDesk();
    const altered = anAction({ content: aReply({ body: 'Send 1,000 EUR to this account.' }) });

    await expect(carryOut({ ...INPUT, action: altered })).rejects.toMatchObject({ code: 'ActionAltered' });
    expect(delivered).toEqual([]);
  });

  test.each([
    ['a placeholder that stands for nothing', 'Dear [[NAME-9~k3f9a2]], we look into it.'],
    ['the number of a card', 'We charge 4111 1111 1111 1111 again.'],
    ['a password', 'Your password: Winter-Apfel-77! works again.'],
  ])(
    'is refused as ActionUnsendable when it holds %s, even after an approval, and the failure does not repeat it',
    async (_what, body) => {
      const { delivered, carryOut } = aDesk();
      const action = anAction({ content: aReply({ body }) });

      const refusal = carryOut({ ...INPUT, action, approved: [entryOf(action)] });

      await expect(refusal).rejects.toMatchObject({
        code: 'ActionUnsendable',
        message: expect.not.stringMatching(/4111|Apfel|NAME-9/u),
      });
      expect(delivered).toEqual([]);
    },
  );

  test('may have a subject in which the customer wrote what looks like a placeholder', async () => {
    const { delivered, carryOut } = aDesk();
    const action = anAction({ content: aReply({ subject: 'Re: [[NAME-9~k3f9a2]]' }) });

    await carryOut({ ...INPUT, action, approved: [entryOf(action)] });

    expect(delivered).toEqual([action.key]);
  });

  test('needs no approval where the policy wants none', async () => {
    const { delivered, carryOut } = aDesk();

    await carryOut({ ...INPUT, gates: { ...INPUT.gates, reply: 'when-escalated' }, approved: [] });
    await expect(
      carryOut({ ...INPUT, gates: { ...INPUT.gates, reply: 'when-escalated' }, approved: [], escalates: true }),
    ).rejects.toMatchObject({ code: 'ActionAltered' });

    expect(delivered).toEqual([reply.key]);
  });
});

function aDesk() {
  const delivered: string[] = [];
  const ports = somePorts({
    connector: {
      name: 'ledger',
      deliver: async (action) => {
        delivered.push(action.key);
        return {
          schemaVersion: 1,
          actionKey: action.key,
          contentHash: action.contentHash,
          connector: 'ledger',
          reference: 'x',
          deliveredAt: ports.clock.now(),
        };
      },
    },
  });
  const { carryOutAction } = createActivities(ports);
  return {
    delivered,
    carryOut: (input: CarryOutInput) => new MockActivityEnvironment().run(() => carryOutAction(input)),
  };
}
