import { describe, expect, test } from '@jest/globals';
import { awaitTickets, type Until } from '../../../src/cli/batch/await-tickets.js';
import { DeskError } from '../../../src/client/errors.js';
import type { TicketId } from '../../../src/domain/brand.js';
import { plusMs } from '../../../src/domain/brand.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { A_MONDAY, aTicket } from '../../support/builders.js';
import { aFakeDesk, aStateOf } from '../../support/fake-desk.js';
import { aParkedState, aResolvedState, aVerifyingState } from '../../support/ticket-states.js';

const ticket = (id: string) => ({ ticket: { id: id as TicketId } });
const working = (id: string) => aStateOf(aTicket({ id: id as TicketId }));

/** Waits on invented time; `story` says what the world does after each look. */
async function wait(of: {
  readonly states: readonly TicketState[];
  readonly until?: Until;
  readonly story?: readonly ((states: Map<string, TicketState>) => void)[];
  readonly break?: (look: number) => Error | null;
}) {
  const twin = aFakeDesk(of.states);
  const story = [...(of.story ?? [])];
  const controller = new AbortController();
  let slept = 0;
  let looks = 0;
  const list: typeof twin.list = (filter) => {
    looks += 1;
    const failure = of.break?.(looks) ?? null;
    return failure === null ? twin.list(filter) : Promise.reject(failure);
  };
  const states = await awaitTickets({
    desk: { ...twin, list },
    ticketIds: new Set(of.states.map((state) => state.ticket.id)),
    until: of.until ?? 'parked',
    interrupted: controller.signal,
    now: () => plusMs(A_MONDAY, slept),
    sleep: async (ms) => {
      slept += ms;
      story.shift()?.(twin.states);
      if (slept > 3_600_000) controller.abort();
    },
    onLook: () => undefined,
  });
  return { states: Object.fromEntries(states), looks, slept, calls: twin.calls };
}

describe('waiting for many tickets', () => {
  test('is over at once when all have ended', async () => {
    const { states, looks, slept } = await wait({
      states: [aResolvedState(ticket('T-1')), aResolvedState(ticket('T-2'))],
    });

    expect(states).toEqual({ 'T-1': 'resolved', 'T-2': 'resolved' });
    expect({ looks, slept }).toEqual({ looks: 1, slept: 0 });
  });

  test('looks at one list however many tickets there are', async () => {
    const many = Array.from({ length: 500 }, (_, index) => aResolvedState(ticket(`T-${index}`)));

    expect((await wait({ states: many })).calls).toEqual([{ name: 'list', ticketId: '*' }]);
  });

  test('counts a ticket at a gate as parked once nobody has decided for ten seconds', async () => {
    const { states, slept } = await wait({ states: [aParkedState(), aResolvedState(ticket('T-2'))] });

    expect(states).toEqual({ 'T-1': 'awaiting_approval', 'T-2': 'resolved' });
    expect(slept).toBe(10_000);
  });

  test('goes on when a script decides within these seconds', async () => {
    const decided = (all: Map<string, TicketState>) => void all.set('T-1', aResolvedState());
    const decidedSoon = [() => undefined, () => undefined, decided];

    const { states, slept } = await wait({ states: [aParkedState()], story: decidedSoon });

    expect(states).toEqual({ 'T-1': 'resolved' });
    expect(slept).toBe(3_000);
  });

  test('follows a verification that is due soon, and leaves one that is due tomorrow', async () => {
    const ended = (all: Map<string, TicketState>) => void all.set('soon', aResolvedState(ticket('soon')));
    const quiet = Array.from({ length: 20 }, () => () => undefined);
    const states = [aVerifyingState({ ...ticket('soon'), waitMs: 60_000 }), aVerifyingState(ticket('tomorrow'))];

    const result = await wait({ states, story: [...quiet, ended] });

    expect(result.states).toEqual({ soon: 'resolved', tomorrow: 'verifying' });
  });

  test('until the end leaves nobody behind', async () => {
    const ended = (all: Map<string, TicketState>) => void all.set('T-1', aResolvedState());
    const quiet = Array.from({ length: 50 }, () => () => undefined);

    expect((await wait({ states: [aParkedState()], until: 'ended', story: [...quiet, ended] })).states).toEqual({
      'T-1': 'resolved',
    });
  });

  test('never takes a ticket that works for parked', async () => {
    const { slept } = await wait({ states: [working('T-1'), aParkedState(ticket('T-2'))] });

    expect(slept).toBeGreaterThan(3_600_000);
  });

  test('asks tickets that the list does not hold one by one, a few at each look', async () => {
    const old = Array.from({ length: 50 }, (_, index) => aResolvedState(ticket(`old-${index}`)));
    const twin = aFakeDesk(old);
    const asked: number[] = [];
    let slept = 0;

    const states = await awaitTickets({
      desk: { ...twin, list: async () => [] },
      ticketIds: new Set(old.map((state) => state.ticket.id)),
      until: 'ended',
      interrupted: new AbortController().signal,
      now: () => plusMs(A_MONDAY, slept),
      sleep: async (ms) => {
        slept += ms;
      },
      onLook: () => void asked.push(twin.calls.length),
    });

    expect(asked).toEqual([20, 40, 50]);
    expect(new Set(states.values())).toEqual(new Set(['resolved']));
  });

  test('says at each look for how long nothing has moved', async () => {
    const twin = aFakeDesk([working('T-1')]);
    const quiet: number[] = [];
    let slept = 0;

    await awaitTickets({
      desk: twin,
      ticketIds: new Set(['T-1']),
      until: 'ended',
      interrupted: new AbortController().signal,
      now: () => plusMs(A_MONDAY, slept),
      sleep: async (ms) => {
        slept += ms;
        if (slept === 3_000) twin.states.set('T-1', aParkedState());
        if (slept === 5_000) twin.states.set('T-1', aResolvedState());
      },
      onLook: ({ quietMs }) => void quiet.push(quietMs),
    });

    expect(quiet).toEqual([0, 1_000, 2_000, 0, 1_000, 0]);
  });

  test('outlives a server that is away for a moment', async () => {
    const away = new DeskError('ServerUnavailable', 'gone');

    const { states, looks } = await wait({
      states: [aResolvedState()],
      break: (look) => (look < 3 ? away : null),
    });

    expect({ states, looks }).toEqual({ states: { 'T-1': 'resolved' }, looks: 3 });
  });

  test('gives up when the server has been away for a minute', async () => {
    const away = new DeskError('ServerUnavailable', 'gone');

    await expect(wait({ states: [aResolvedState()], break: () => away })).rejects.toMatchObject({
      code: 'ServerUnavailable',
    });
  });

  test('passes on what is no outage', async () => {
    const wrong = new DeskError('SettingsInvalid', 'no namespace');

    await expect(wait({ states: [aResolvedState()], break: () => wrong })).rejects.toThrow('no namespace');
  });
});
