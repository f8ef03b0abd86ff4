import { describe, expect, test } from '@jest/globals';
import { refuseByAuthority, refuseTakeOver } from '../../src/domain/authority.js';
import { plusMs } from '../../src/domain/brand.js';
import type { ApprovalRequest, Decision } from '../../src/domain/approval.js';
import { A_MONDAY, aRoster } from '../support/builders.js';
import { aParkedState } from '../support/ticket-states.js';

const roster = aRoster();
const withoutBo = {
  ...roster,
  people: roster.people.map((person) => (person.id === 'bo' ? { ...person, active: false } : person)),
};

describe('the authority to decide', () => {
  test('belongs to an active member of the asked group', () => {
    expect(refuse({})).toBeNull();
    expect(refuse({ actor: { id: 'nobody', group: 'support-leads' } })).toMatchObject({ reason: 'unauthorised' });
    expect(refuse({ actor: { id: 'bo', group: 'another-group' } })).toMatchObject({ reason: 'unauthorised' });
  });

  test('is gone as soon as today’s roster no longer knows the person as active, whatever the pinned one says', () => {
    expect(refuse({}, { rosters: [roster, withoutBo] })).toMatchObject({ reason: 'unauthorised' });
    expect(refuse({}, { rosters: [withoutBo, roster] })).toMatchObject({ reason: 'unauthorised' });
  });

  test('rests while somebody is away, as today’s roster says, whatever the pinned one said', () => {
    const boIsAway = {
      ...roster,
      people: roster.people.map((person) =>
        person.id === 'bo' ? { ...person, absence: [{ from: '2026-03-01', until: '2026-03-02' }] } : person,
      ),
    };

    expect(refuse({}, { rosters: [roster, boIsAway] })).toEqual({
      reason: 'unauthorised',
      detail: 'bo is away today; another member of support-leads decides',
    });
    expect(refuse({}, { rosters: [roster, boIsAway], at: plusMs(A_MONDAY, 86_400_000) })).toBeNull();
    expect(refuse({}, { rosters: [boIsAway, roster] })).toBeNull();
  });

  test('is never the customer’s own, even when the customer works here', () => {
    const name = roster.people.find((person) => person.id === 'bo')?.name ?? '';

    expect(refuse({}, { requester: name })).toMatchObject({ reason: 'unauthorised' });
  });

  test('does not cover a text that the same person wrote, at risk high only, and a rejection always', () => {
    expect(refuse({}, {}, { risk: 'high', editedBy: 'bo' })).toMatchObject({ reason: 'unauthorised' });
    expect(refuse({}, {}, { risk: 'high', editedBy: 'ana' })).toBeNull();
    expect(refuse({}, {}, { risk: 'normal', editedBy: 'bo' })).toBeNull();
    expect(refuse({ action: 'reject', reason: 'no' }, {}, { risk: 'high', editedBy: 'bo' })).toBeNull();
  });

  test('needs a signature unless unsigned decisions are allowed', () => {
    expect(refuse({}, { allowUnsigned: false })).toMatchObject({ reason: 'unsigned' });
    expect(refuse({ signature: 'x' })).toMatchObject({ reason: 'unauthorised' });
  });
});

describe('the authority to take a ticket over', () => {
  test('belongs to active people of both rosters, and to nobody where unsigned messages do not count', () => {
    expect(refuseTakeOver({ personId: 'bo', rosters: [roster, roster], allowUnsigned: true })).toBeNull();
    expect(refuseTakeOver({ personId: 'bo', rosters: [roster, withoutBo], allowUnsigned: true })).toMatchObject({
      reason: 'unauthorised',
    });
    expect(refuseTakeOver({ personId: 'bo', rosters: [roster], allowUnsigned: false })).toMatchObject({
      reason: 'unsigned',
    });
  });
});

function refuse(
  decision: Partial<Decision>,
  setting: Partial<Parameters<typeof refuseByAuthority>[0]> = {},
  changes: Partial<ApprovalRequest> = {},
) {
  const { phase } = aParkedState({ request: { approverGroup: 'support-leads', ...changes } });
  if (phase.kind !== 'awaiting_approval') throw new Error('The state is not parked.');
  const { request } = phase.gate;
  const approval: Decision = {
    schemaVersion: 1,
    requestId: request.requestId,
    artifactHash: request.artifactHash,
    action: 'approve',
    actor: { id: 'bo', group: 'support-leads' },
    reason: null,
    edits: null,
    issuedAt: '2026-03-02T09:00:00Z',
    nonce: 'n-1',
    signature: null,
  };
  return refuseByAuthority({
    decision: { ...approval, ...decision },
    request,
    rosters: [roster],
    at: A_MONDAY,
    allowUnsigned: true,
    requester: 'Mia Tanaka',
    ...setting,
  });
}
