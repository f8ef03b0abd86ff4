import { describe, expect, test } from '@jest/globals';
import type { HandoffRecord, StageId } from '../../src/domain/stages.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { draftedBy, writtenBy } from '../../src/domain/written-by.js';
import { aRecord, aSkippedRecord, aTicket } from '../support/builders.js';
import { aStateOf } from '../support/fake-desk.js';
import { HANDOFFS } from '../support/handoffs.js';

const MODEL: HandoffRecord['drafter'] = { kind: 'openai', model: 'gpt-x', promptVersion: 'desk-1' };

describe('who wrote the drafts', () => {
  test('is nobody before the run is opened', () => {
    expect(draftedBy(aStateOf(aTicket()))).toBeNull();
    expect(writtenBy(aStateOf(aTicket()))).toBe('nothing is drafted yet');
  });

  test('is the embedded drafter, and no model, said so in words', () => {
    const state = stateWith([aRecord('support-specialist', HANDOFFS['support-specialist']), aSkippedRecord('analyst')]);

    expect(draftedBy(state)).toBe('embedded');
    expect(writtenBy(state)).toBe('embedded drafter; no model wrote it');
  });

  test('is a model by its name', () => {
    const state = stateWith([by('support-specialist', MODEL)]);

    expect(draftedBy(state)).toBe('openai');
    expect(writtenBy(state)).toBe('model gpt-x');
  });

  test('is mixed when the embedded drafter went on, with the stages and the reason', () => {
    const state: TicketState = {
      ...stateWith([by('support-specialist', MODEL), aRecord('operations-lead', HANDOFFS['operations-lead'])]),
      fellBack: { stage: 'operations-lead', code: 'DrafterUnavailable' },
    };

    expect(draftedBy(state)).toBe('mixed');
    expect(writtenBy(state)).toBe(
      'mixed: model gpt-x, and the embedded drafter (no model) for operations-lead, since the provider was given up (DrafterUnavailable)',
    );
  });
});

function stateWith(handoffs: readonly HandoffRecord[]): TicketState {
  return { ...aStateOf(aTicket()), handoffs };
}

function by(stage: StageId, drafter: HandoffRecord['drafter']): HandoffRecord {
  return aRecord(stage, HANDOFFS[stage], { drafter });
}
