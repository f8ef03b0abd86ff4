import { beforeEach, describe, expect, test } from '@jest/globals';
import { FAILURES } from '../../src/protocol/failures.js';
import type { FailingStep } from '../../src/client/types.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { desk } from '../support/console.js';
import { aFakeDesk, type FakeDesk } from '../support/fake-desk.js';
import { aParkedState } from '../support/ticket-states.js';

const STEP: FailingStep = {
  step: 'analyst',
  failures: 9,
  since: '2026-03-02T09:00:00.000Z',
  code: 'PlaybookMissing',
  whatToDo: FAILURES.PlaybookMissing.whatToDo,
  next: 'waits',
  nextAt: '2026-03-02T09:04:40.000Z',
};

describe('a ticket with a step that keeps failing', () => {
  let twin: FakeDesk;

  beforeEach(() => {
    twin = aFakeDesk([aWorkingState()]);
    twin.failing.set('T-1', [STEP]);
  });

  test.each(['status', 'show'])('`desk %s` says which, how often, since when, why, and what to do', async (name) => {
    const { stdout } = await desk([name, 'T-1'], { desk: twin });

    expect(stdout).toContain(
      [
        'status        working: stage 3/4 analyst',
        'fails         stage analyst failed 9 times since 2026-03-02 09:00 UTC (for 4 m now): PlaybookMissing; it is tried again by itself',
        `what to do    ${FAILURES.PlaybookMissing.whatToDo}`,
      ].join('\n'),
    );
    expect(stdout).toContain('next timer    in 40 s (2026-03-02 09:04 UTC) stage analyst is tried again');
  });

  test('`desk list` says so in its row and names the command that tells more', async () => {
    const { stdout } = await desk(['list', '--tenant', 'acme'], { desk: twin });

    expect(stdout).toMatch(/^T-1 +working +PlaybookMissing, failed 9 times/mu);
    expect(stdout).toContain('A step of one ticket keeps failing: `desk status T-1 --tenant acme` says what to do.');
  });

  test.each([['status'], ['show']])('`desk %s --json` has the step as data', async (name) => {
    expect((await desk([name, 'T-1', '--json'], { desk: twin })).json()).toMatchObject({ failingSteps: [STEP] });
  });

  test('that an operator paused says so, and no moment', async () => {
    twin.failing.set('T-1', [{ ...STEP, failures: 1, next: 'paused', nextAt: null, since: null }]);

    const { stdout } = await desk(['status', 'T-1'], { desk: twin });

    expect(stdout).toContain('fails         stage analyst failed once: PlaybookMissing; an operator paused it');
    expect(stdout).toContain('next timer    none');
  });
});

describe('a list', () => {
  test('asks no ticket that is parked, and goes on without one that cannot be asked', async () => {
    const asked: string[] = [];
    const failingSteps = async (ticketId: string) => {
      asked.push(ticketId);
      throw new Error('the server forgot it');
    };
    const parked = aParkedState({ ticket: { id: 'T-2' as TicketState['ticket']['id'] } });

    const { json } = await desk(['list', '--json'], {
      desk: { ...aFakeDesk([aWorkingState(), parked]), failingSteps },
    });

    expect(asked).toEqual(['T-1']);
    expect(json()).toMatchObject({ tickets: [{ failingSteps: null }, { failingSteps: null }] });
  });
});

function aWorkingState(): TicketState {
  return { ...aParkedState(), phase: { kind: 'stage', stage: 'analyst', ordinal: 3 } };
}
