import { describe, expect, test } from '@jest/globals';
import { DeskError } from '../../../src/client/errors.js';
import type { DecisionInput, Desk } from '../../../src/client/types.js';
import type { Decider, GateAnswer } from '../../../src/cli/demo/decider.js';
import { followTicket } from '../../../src/cli/demo/follow-ticket.js';
import type { RefusalReason } from '../../../src/domain/approval.js';
import { type Instant, plusMs } from '../../../src/domain/brand.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import type { DecideReply } from '../../../src/protocol/messages.js';
import { A_MONDAY } from '../../support/builders.js';
import { aFakeDesk } from '../../support/fake-desk.js';
import { aParkedState, aResolvedState, aVerifyingState } from '../../support/ticket-states.js';

describe('following a ticket', () => {
  test('shows every stage once, answers the gate, plays the customer and returns the outcome', async () => {
    const desk = aDeskThatShows([
      aParkedState(),
      aParkedState(),
      aVerifyingState(),
      aVerifyingState(),
      aResolvedState(),
    ]);

    const { outcome, screen, answers, messages } = await follow(desk);

    expect(outcome.kind).toBe('resolved');
    expect(screen.match(/1\/4 support-specialist/gu)).toHaveLength(1);
    expect(screen.match(/Approved by bo/gu)).toHaveLength(1);
    expect(screen).toContain('(simulated by this demo)');
    expect(answers[0]).toBe('approve');
    expect(messages).toEqual(['Thank you, everything works again now.']);
  });

  test('asks again at the same gate when an edit breaks the rules for replies', async () => {
    const desk = aDeskThatShows([aParkedState(), aResolvedState()], [refused('edit_breaks_rules'), accepted()]);

    const { answers, refusals } = await follow(desk);

    expect(answers).toHaveLength(2);
    expect(refusals).toEqual(['edit_breaks_rules; S4 at reply: Say who does it.']);
  });

  test.each<RefusalReason>(['already_decided', 'expired', 'closed', 'taken_over', 'stale'])(
    'goes on when the answer comes too late (%s)',
    async (reason) => {
      const desk = aDeskThatShows([aParkedState(), aResolvedState()], [refused(reason)]);

      const { outcome, refusals } = await follow(desk);

      expect(outcome.kind).toBe('resolved');
      expect(refusals).toEqual([]);
    },
  );

  test('goes on when the ticket closed before the answer arrived', async () => {
    const late = new DeskError('TicketClosed', 'Handling has ended.');
    const desk = aDeskThatShows([aParkedState(), aResolvedState()], [late]);

    const { outcome } = await follow(desk);

    expect(outcome.kind).toBe('resolved');
  });

  test('waits for a worker that is away', async () => {
    const away = new DeskError('WorkerUnavailable', 'No worker answers.');
    const desk = aDeskThatShows([away, away, aResolvedState()]);

    const { outcome } = await follow(desk);

    expect(outcome.kind).toBe('resolved');
  });

  test('gives up, and says that the ticket is safe, when nothing happens for too long', async () => {
    const desk = aDeskThatShows([new DeskError('WorkerUnavailable', 'No worker answers.')]);

    const following = follow(desk);

    await expect(following).rejects.toMatchObject({
      code: 'WorkerUnavailable',
      message: expect.stringMatching(/^nothing has happened to T-1 for 3 m; it is safe on the server.*worker\.log/u),
    });
  });
});

test('following a ticket ends with Ctrl-C', async () => {
  const desk = aDeskThatShows([{ ...aParkedState(), phase: { kind: 'executing' } }]);

  const following = follow(desk, AbortSignal.abort());

  await expect(following).rejects.toMatchObject({ name: 'Interrupted' });
});

interface ScriptedDesk extends Desk {
  readonly messages: string[];
}

/** A desk whose ticket is in these states, one look after the other, and stays in the last. */
function aDeskThatShows(
  looks: readonly (TicketState | DeskError)[],
  replies: readonly (DecideReply | DeskError)[] = [accepted()],
): ScriptedDesk {
  const states = [...looks];
  const verdicts = [...replies];
  const messages: string[] = [];
  return {
    ...aFakeDesk(),
    messages,
    status: async () => {
      const next = states.length > 1 ? states.shift() : states[0];
      if (next === undefined || next instanceof Error) throw next ?? new Error('no state is left');
      return next;
    },
    decide: async (_ticketId: string, _decision: DecisionInput) => {
      const next = verdicts.shift() ?? accepted();
      if (next instanceof Error) throw next;
      return next;
    },
    addCustomerMessage: async (_ticketId, { messageId, body }) => {
      messages.push(body);
      return { kind: 'recorded', messageId, acceptedAt: A_MONDAY };
    },
  };
}

async function follow(desk: ScriptedDesk, interrupted?: AbortSignal) {
  const answers: GateAnswer['kind'][] = [];
  const refusals: string[] = [];
  let screen = '';
  let now: Instant = A_MONDAY;
  const decider: Decider = {
    who: 'a test',
    answer: async () => {
      answers.push('approve');
      return { kind: 'approve' };
    },
    refused: async (why) => void refusals.push(why),
  };
  const { outcome } = await followTicket({
    desk,
    ticketId: 'T-1',
    decider,
    outbox: 'outbox',
    quietMs: 180_000,
    workerLog: 'worker.log',
    show: (lines) => {
      screen += lines({ columns: null, paint: (_tone, text) => text, given: {}, now }).join('\n');
    },
    clock: {
      now: () => now,
      interrupted: interrupted ?? new AbortController().signal,
      sleep: async (ms) => {
        now = plusMs(now, ms);
      },
    },
  });
  return { outcome, screen, answers, refusals, messages: desk.messages };
}

function accepted(): DecideReply {
  return {
    kind: 'accepted',
    decision: {
      schemaVersion: 1,
      requestId: 'r1/definition-of-done/1',
      action: 'approve',
      actor: { id: 'bo', group: 'support-leads' },
      identity: 'unsigned, identity not proven',
      reason: null,
      decidedAt: A_MONDAY,
      door: 'update',
      nonce: 'n-1',
      approved: [],
      editedReply: null,
    },
  };
}

function refused(reason: RefusalReason): DecideReply {
  return {
    kind: 'refused',
    decision: {
      schemaVersion: 1,
      requestId: 'r1/definition-of-done/1',
      action: 'edit',
      actor: { id: 'bo', group: 'support-leads' },
      reason,
      detail: reason,
      refusedAt: A_MONDAY,
      door: 'update',
      findings: [{ at: 'reply', rule: 'S4', fix: 'Say who does it.' }],
    },
  };
}
