import { describe, expect, test } from '@jest/globals';
import { decisionInput, scriptedAnswer, scriptedDecider } from '../../../src/cli/demo/decider.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { aParkedState } from '../../support/ticket-states.js';

const EDIT = { kind: 'edit', reply: 'Another reply.' } as const;

describe('an answer of the demo', () => {
  test('names the gate, the artifact and the approver that were shown', () => {
    const { gate } = questionAt(aParkedState());

    const input = decisionInput({ kind: 'approve' }, gate);

    expect(input).toEqual({
      action: 'approve',
      requestId: 'r1/definition-of-done/1',
      artifactHash: gate.request.artifactHash,
      actor: { id: 'bo', group: 'support-leads' },
    });
  });

  test('carries the new reply of an edit and the reason of a rejection', () => {
    const { gate } = questionAt(aParkedState());

    const inputs = [decisionInput(EDIT, gate), decisionInput({ kind: 'reject', reason: 'too early' }, gate)];

    expect(inputs).toMatchObject([
      { action: 'edit', reply: 'Another reply.' },
      { action: 'reject', reason: 'too early' },
    ]);
  });
});

describe('a decision from the command line', () => {
  test('edits at the gate that asks about the reply', () => {
    const answer = scriptedAnswer(EDIT, questionAt(aParkedState()));

    expect(answer).toEqual(EDIT);
  });

  test('approves at a gate that asks about other things, so that one edit is one edit', () => {
    const state = aParkedState();
    const items = state.actions.filter((action) => action.content.kind === 'item');
    const artifact = items.map(({ key, contentHash }) => ({ actionKey: key, contentHash }));
    const later = aParkedState({ request: { artifact } });

    const answer = scriptedAnswer(EDIT, questionAt(later));

    expect(answer).toEqual({ kind: 'approve' });
  });

  test('gives a reason when it rejects', () => {
    const answer = scriptedAnswer({ kind: 'reject' }, questionAt(aParkedState()));

    expect(answer).toMatchObject({ kind: 'reject', reason: expect.stringContaining('--decision reject') });
  });

  test('that is refused ends the demo with the reason, since nobody can give another', async () => {
    const refused = scriptedDecider(EDIT).refused('edit_breaks_rules: names no next step');

    await expect(refused).rejects.toMatchObject({
      code: 'DecisionRefused',
      message: expect.stringContaining('next step'),
    });
  });
});

function questionAt(state: TicketState) {
  if (state.phase.kind !== 'awaiting_approval') throw new Error('This state waits at no gate.');
  return { state, gate: state.phase.gate };
}
