import { describe, expect, test } from '@jest/globals';
import { auditTrail } from '../../src/client/audit-trail.js';
import type { TrailEvent } from '../../src/client/trail-event.js';

const AT = '2026-03-02T09:00:00.000Z';
const DECISION = {
  schemaVersion: 1,
  requestId: 'r1/escalation/1',
  action: 'approve',
  actor: { id: 'cem', group: 'support-leads' },
  identity: 'unsigned, identity not proven',
};

/** Numbers hand-written events in order. */
function events(
  ...kinds: readonly (TrailEvent extends infer E ? (E extends TrailEvent ? Omit<E, 'eventId' | 'at'> : never) : never)[]
) {
  return kinds.map((kind, index) => ({ ...kind, eventId: index + 1, at: AT }));
}

function typesOf(trail: ReturnType<typeof auditTrail>): readonly string[] {
  return trail.map(({ type }) => type);
}

describe('an audit trail', () => {
  test('keeps the event id and the time that prove each entry, and the record itself', () => {
    const input = { tenant: 'acme', round: 1, ticket: { id: '4711', channel: 'email' } };

    const trail = auditTrail(events({ kind: 'started', input }));

    expect(trail).toEqual([
      {
        eventId: 1,
        at: AT,
        type: 'ticket accepted',
        summary: 'ticket 4711 of tenant acme accepted, by email',
        record: input,
      },
    ]);
  });

  test('lists a handoff and the gate that it opened under the same event', () => {
    const request = { requestId: 'r1/escalation/1', approverGroup: 'support-leads', ask: 'Release the reply?' };
    const record = { ordinal: 2, stage: 'operations-lead', output: { kind: 'drafted' }, drafter: { kind: 'embedded' } };
    const result = { record, gate: { kind: 'ask', request } };

    const trail = auditTrail(events({ kind: 'activity_completed', activity: 'operations-lead', result }));

    expect(trail.map(({ eventId, type, summary, record: kept }) => [eventId, type, summary, kept])).toEqual([
      [1, 'handed off', '2/4 operations-lead handed off, drafter embedded', record],
      [1, 'gate opened', 'r1/escalation/1 asks support-leads: Release the reply?', request],
    ]);
  });

  test('says why a stage was skipped', () => {
    const record = { ordinal: 3, output: { kind: 'skipped', reason: 'no analyst for this tenant' } };

    const [entry] = auditTrail(
      events({ kind: 'activity_completed', activity: 'analyst', result: { record, gate: { kind: 'pass' } } }),
    );

    expect(entry).toMatchObject({
      type: 'skipped',
      summary: '3/4 analyst is switched off: no analyst for this tenant',
    });
  });

  test('lists a decision when it came in and when it took effect', () => {
    const trail = auditTrail(
      events(
        { kind: 'update_accepted', name: 'decide', payload: DECISION },
        { kind: 'activity_completed', activity: 'judgeDecision', result: { kind: 'accepted', decision: DECISION } },
        { kind: 'update_completed', name: 'decide', result: { kind: 'accepted', decision: DECISION } },
      ),
    );

    expect(trail.map(({ type, summary }) => [type, summary])).toEqual([
      ['decision received', 'cem sent approve for r1/escalation/1 by update'],
      ['decided', 'cem (support-leads): approve at r1/escalation/1, unsigned, identity not proven'],
    ]);
  });

  test('lists a refusal once: from the judge, or from the answer when nobody had to judge', () => {
    const judged = { ...DECISION, reason: 'unauthorised' };
    const early = { ...DECISION, reason: 'too_early' };

    const trail = auditTrail(
      events(
        { kind: 'activity_completed', activity: 'judgeDecision', result: { kind: 'refused', decision: judged } },
        { kind: 'update_completed', name: 'decide', result: { kind: 'refused', decision: judged } },
        { kind: 'update_completed', name: 'decide', result: { kind: 'refused', decision: early } },
      ),
    );

    expect(trail.map(({ eventId, type, summary }) => [eventId, type, summary])).toEqual([
      [1, 'decision refused', 'cem (support-leads): approve at r1/escalation/1 refused, unauthorised'],
      [3, 'decision refused', 'cem (support-leads): approve at r1/escalation/1 refused, too_early'],
    ]);
  });

  test('lists a customer message once, whichever door it came through', () => {
    const payload = { messageId: 'm-1', body: 'It works.', receivedAt: AT };

    const trail = auditTrail(
      events(
        { kind: 'signalled', name: 'addCustomerMessage', payload },
        { kind: 'update_accepted', name: 'addCustomerMessage', payload },
        { kind: 'update_completed', name: 'addCustomerMessage', result: { kind: 'duplicate', messageId: 'm-1' } },
      ),
    );

    expect(trail.map(({ type, summary }) => [type, summary])).toEqual([
      ['customer wrote', 'message m-1 came in by signal'],
    ]);
  });

  test('names a signal that the run could not read, and what was wrong with it', () => {
    const complete = { ...DECISION, artifactHash: 'a'.repeat(64), issuedAt: AT, nonce: 'n-1' };
    const { identity: _identity, ...decision } = complete;

    const trail = auditTrail(
      events(
        { kind: 'signalled', name: 'decide', payload: { ...decision, action: 'aprove' } },
        { kind: 'signalled', name: 'addCustomerMessage', payload: { messageId: 'm-1' } },
        { kind: 'signalled', name: 'addCustomerMessage', payload: { messageId: 'm-1', body: 'Ok.', receivedAt: AT } },
        { kind: 'signalled', name: 'decide', payload: decision },
      ),
    );

    expect(trail.map(({ type, summary }) => [type, summary])).toEqual([
      ['malformed signal ignored', expect.stringContaining('changed nothing: action: must be one of approve')],
      ['malformed signal ignored', expect.stringContaining('signal addCustomerMessage could not be read')],
      ['customer wrote', 'message m-1 came in by signal'],
      ['decision received', 'cem sent approve for r1/escalation/1 by signal'],
    ]);
  });

  test('tells a take-over that took effect from one that was refused', () => {
    const trail = auditTrail(
      events(
        { kind: 'update_completed', name: 'takeOver', result: { kind: 'refused', reason: 'unauthorised', detail: '' } },
        { kind: 'update_completed', name: 'takeOver', result: { kind: 'taken_over', by: 'ana' } },
      ),
    );

    expect(trail.map(({ summary }) => summary)).toEqual([
      'take-over refused: unauthorised',
      'ana took the ticket; automation stopped',
    ]);
  });

  test('follows a ticket from the notice to the outcome', () => {
    const receipt = { actionKey: 'acme/4711/r1/reply-1', connector: 'outbox', reference: '4711/reply-1.md' };

    const trail = auditTrail(
      events(
        {
          kind: 'activity_completed',
          activity: 'openTicket',
          result: { kind: 'opened', opening: { playbookName: 'Desk', drafter: 'embedded' } },
        },
        { kind: 'activity_completed', activity: 'announceGate', result: receipt },
        { kind: 'activity_completed', activity: 'carryOutAction', result: receipt },
        { kind: 'activity_failed', activity: 'carryOutAction', code: 'ActionAltered' },
        { kind: 'activity_failed', activity: 'analyst', code: 'DraftInvalid' },
        {
          kind: 'activity_completed',
          activity: 'verifyHandling',
          result: { verdict: { kind: 'wait', waitingFor: 'the customer' } },
        },
        {
          kind: 'activity_completed',
          activity: 'verifyHandling',
          result: { verdict: { kind: 'resolved', why: 'the customer confirmed' } },
        },
        { kind: 'cancel_requested' },
        { kind: 'completed', outcome: { kind: 'resolved', cause: 'customer_confirmed', summary: 'done' } },
      ),
    );

    expect(trail.map(({ type, summary }) => [type, summary])).toEqual([
      ['opened', 'handled by playbook Desk, drafter embedded'],
      ['approvers told', 'notice delivered by outbox: 4711/reply-1.md'],
      ['carried out', 'acme/4711/r1/reply-1 by outbox: 4711/reply-1.md'],
      ['failed', 'carryOutAction failed for good: ActionAltered'],
      ['failed', 'stage analyst failed for good: DraftInvalid'],
      ['verified', 'wait: waiting for the customer'],
      ['verified', 'resolved: the customer confirmed'],
      ['cancel requested', 'an operator asked the run to stop'],
      ['closed', 'resolved (customer_confirmed): done'],
    ]);
  });

  test('tells of a run that ended without an outcome', () => {
    const trail = auditTrail(events({ kind: 'ended', how: 'terminated' }));

    expect(trail).toMatchObject([
      { type: 'closed', summary: 'the run was terminated; there is no outcome', record: null },
    ]);
  });

  test('survives records of any shape and leaves out what is not ours', () => {
    const trail = auditTrail(
      events(
        { kind: 'started', input: null },
        { kind: 'activity_completed', activity: 'analyst', result: 'no object' },
        { kind: 'activity_completed', activity: 'constructor', result: {} },
        { kind: 'activity_completed', activity: 'somebodyElses', result: {} },
        { kind: 'signalled', name: 'decide', payload: null },
        { kind: 'signalled', name: 'unknown', payload: {} },
        { kind: 'signalled', name: 'constructor', payload: { kind: 'malformed', problem: 'x' } },
        { kind: 'completed', outcome: undefined },
      ),
    );

    expect(typesOf(trail)).toEqual(['ticket accepted', 'handed off', 'malformed signal ignored', 'closed']);
  });
});
