import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from '../../../src/client/types.js';
import type { GateAnswer } from '../../../src/cli/demo/decider.js';
import { personDecider } from '../../../src/cli/demo/person.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { FOUR_MINUTES_LATER } from '../../support/console.js';
import { aFakeDesk } from '../../support/fake-desk.js';
import { aParkedState, aResolvedState } from '../../support/ticket-states.js';

const DOWN = '\u001b[B';
const ENTER = '\r';
const CTRL_C = '\u0003';

describe('a person at the gate', () => {
  test.each([
    ['a', { kind: 'approve' }],
    ['A', { kind: 'approve' }],
    [ENTER, { kind: 'approve' }],
  ])('approves with %j', async (keys, answer) => {
    const { given } = await answerWith([keys]);

    expect(given).toEqual(answer);
  });

  test('rejects with r and a reason', async () => {
    const { given } = await answerWith(['r', 'We cannot promise this.', ENTER]);

    expect(given).toEqual({ kind: 'reject', reason: 'We cannot promise this.' });
  });

  test('rejects with the arrow keys and Enter too', async () => {
    const { given } = await answerWith([DOWN, DOWN, ENTER, 'No.', ENTER]);

    expect(given).toEqual({ kind: 'reject', reason: 'No.' });
  });

  test('sees the whole reply again with v, and is asked again', async () => {
    const { given, screen } = await answerWith(['v', 'a']);

    expect(given).toEqual({ kind: 'approve' });
    expect(screen).toContain('| Hello, thank you for telling us');
  });

  test('edits right here with e where no editor is set', async () => {
    const { given } = await answerWith(['e', ' Bo', '\t', ENTER]);

    expect(given?.kind === 'edit' ? given.reply : '').toMatch(/^Hello, .* Bo$/su);
  });

  test('is asked again when the edit left everything as it was', async () => {
    const { given, screen } = await answerWith(['e', '\t', ENTER, 'a']);

    expect(given).toEqual({ kind: 'approve' });
    expect(screen).toContain('Nothing was changed');
  });

  test('stops everything with Ctrl-C', async () => {
    const answering = answerWith([CTRL_C]);

    await expect(answering).rejects.toMatchObject({ name: 'Interrupted' });
  });

  test('stays at the gate when Escape is pressed', async () => {
    const { given } = await answerWith(['\u001b', 'a']);

    expect(given).toEqual({ kind: 'approve' });
  });

  test('is told, and asked no more, when somebody else decided meanwhile', async () => {
    const { given, screen } = await answerWith([], aResolvedState());

    expect(given).toBeNull();
    expect(screen).toContain('The gate closed meanwhile');
  });
});

/** Answers at a gate with these keys, one after the other; `meanwhile` is the ticket's state for whoever looks again. */
async function answerWith(
  keys: readonly string[],
  meanwhile: TicketState = aParkedState(),
): Promise<{ readonly given: GateAnswer | null; readonly screen: string }> {
  const state = aParkedState();
  if (state.phase.kind !== 'awaiting_approval') throw new Error('This state waits at no gate.');
  const input = new PassThrough();
  const output = new PassThrough();
  output.resume();
  let screen = '';
  const desk: Desk = { ...aFakeDesk(), status: async () => meanwhile };
  const decider = personDecider({
    // The prompts read and write; they need no terminal.
    keyboard: {
      input: input as unknown as ReadStream,
      output: output as unknown as NodeJS.WriteStream,
      device: null,
      close: () => undefined,
    },
    desk,
    context: { env: {}, sleep: (ms, signal) => sleep(Math.min(ms, 20), undefined, { signal }).catch(() => undefined) },
    show: (lines) => {
      screen += lines({ columns: null, paint: (_tone, text) => text, given: {}, now: FOUR_MINUTES_LATER }).join('\n');
    },
  });
  const answering = decider.answer({ state, gate: state.phase.gate });
  answering.catch(() => undefined);
  for (const key of keys) {
    // A person is slower than the prompts; Escape is only told from an arrow key by the time after it.
    await sleep(80);
    input.write(key);
  }
  return { given: await answering, screen };
}
