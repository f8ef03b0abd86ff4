import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Prompts } from '../../src/cli/context.js';
import type { DecisionInput } from '../../src/client/types.js';
import { desk } from '../support/console.js';
import { aFakeDesk } from '../support/fake-desk.js';
import { useFolders } from '../support/folders.js';
import { aParkedState, aResolvedState } from '../support/ticket-states.js';

const newFolder = useFolders();

/** A twin that keeps what it was asked to decide. */
function aRecordingDesk(state = aParkedState()) {
  const twin = aFakeDesk([state]);
  const decisions: DecisionInput[] = [];
  const recording = {
    ...twin,
    decide: (id: string, decision: DecisionInput) => {
      decisions.push(decision);
      return twin.decide(id, decision);
    },
  };
  return { twin: recording, decisions, gate: state.phase.kind === 'awaiting_approval' ? state.phase.gate : null };
}

/** A person who gives these answers, in this order. */
function aPerson(...answers: readonly string[]): Prompts {
  const left = [...answers];
  return {
    choose: async ({ choices }) => {
      const wanted = left.shift();
      const choice = choices.find(({ key }) => key === wanted);
      if (choice === undefined) throw new Error(`${wanted} is none of the choices`);
      return choice.value;
    },
    ask: async () => left.shift() ?? '',
  };
}

describe('`desk decide`', () => {
  test('says what will happen, approves what is open, and says what was recorded', async () => {
    const { twin, decisions, gate } = aRecordingDesk();

    const answer = await desk(['decide', 'T-1', '--as', 'bo', '--approve'], { desk: twin });

    expect(decisions).toEqual([
      {
        action: 'approve',
        requestId: gate?.request.requestId,
        artifactHash: gate?.request.artifactHash,
        actor: { id: 'bo' },
      },
    ]);
    expect(answer.stderr).toBe(
      'approve       as bo, if accepted: releases the reply to Mia Tanaka by email; the documentation item "Say the row limit on the export page"\n',
    );
    expect(answer.stdout).toBe(
      [
        'accepted      approve by bo for support-leads (unsigned, identity not proven), 2026-03-02 09:00 UTC',
        'approved      acme/T-1/r1/reply-1',
        'approved      acme/T-1/r1/item-1',
        'next          desk outcome T-1 --wait',
        '',
      ].join('\n'),
    );
    expect(answer.exitCode).toBe(0);
  });

  test('takes the person from DESK_ACTOR when nobody is named', async () => {
    const { twin, decisions } = aRecordingDesk();

    await desk(['decide', 'T-1', '--approve'], { desk: twin, env: { DESK_ACTOR: 'cem' } });

    expect(decisions[0]?.actor).toEqual({ id: 'cem' });
  });

  test('sends the text of a file as edit, and the group, gate, hash and nonce that were asked for', async () => {
    const { twin, decisions } = aRecordingDesk();
    const folder = await newFolder();
    await writeFile(join(folder, 'reply.txt'), 'Hello Mia,\n\nby Tuesday.\n');

    const words = ['--edit', 'reply.txt', '--group', 'g', '--request', 'r1/x/1', '--hash', 'h', '--nonce', 'n'];
    await desk(['decide', 'T-1', '--as', 'bo', ...words], { desk: twin, folder });

    expect(decisions).toEqual([
      {
        action: 'edit',
        reply: 'Hello Mia,\n\nby Tuesday.',
        requestId: 'r1/x/1',
        artifactHash: 'h',
        nonce: 'n',
        actor: { id: 'bo', group: 'g' },
      },
    ]);
  });

  test('ends with 1 and the reason when the run refuses', async () => {
    const { twin } = aRecordingDesk();

    const answer = await desk(['decide', 'T-1', '--as', 'bo', '--approve', '--hash', 'older'], { desk: twin });

    expect(answer.stdout).toBe(
      [
        'refused       stale: the draft has changed since it was shown; read the present one and decide again',
        'what to do    desk show T-1',
        '',
      ].join('\n'),
    );
    expect(answer.exitCode).toBe(1);
  });

  test('gives a script the verdict as a value, also when it is a refusal', async () => {
    const { twin } = aRecordingDesk();

    const answer = await desk(['decide', 'T-1', '--as', 'bo', '--reject', '--reason', 'no', '--hash', 'x', '--json'], {
      desk: twin,
    });

    expect(answer.json()).toMatchObject({
      schemaVersion: 1,
      ticketId: 'T-1',
      kind: 'refused',
      decision: { reason: 'stale' },
    });
    expect(answer.exitCode).toBe(1);
  });

  test('sends a decision for a closed ticket all the same, because the refusal is recorded', async () => {
    const { twin, decisions } = aRecordingDesk(aResolvedState());

    const answer = await desk(['decide', 'T-1', '--as', 'bo', '--approve'], { desk: twin });

    expect(decisions).toEqual([{ action: 'approve', actor: { id: 'bo' } }]);
    expect(answer.stdout).toContain('refused       closed: handling has ended: resolved');
  });

  test('refuses an empty edit before anything is sent', async () => {
    const { twin, decisions } = aRecordingDesk();

    const answer = await desk(['decide', 'T-1', '--as', 'bo', '--edit', '-'], { desk: twin, stdin: ' \n' });

    expect(answer.stderr).toContain('standard input is empty; an edit carries the new text of the reply');
    expect({ exitCode: answer.exitCode, decisions }).toEqual({ exitCode: 2, decisions: [] });
  });
});

describe('`desk decide` at a keyboard', () => {
  test('shows the gate with the reply and takes an approval by key', async () => {
    const { twin, decisions } = aRecordingDesk();

    const answer = await desk(['decide', 'T-1', '--as', 'bo'], { desk: twin, columns: 80, prompts: aPerson('a') });

    expect(answer.stdout).toContain('Approval gate');
    expect(answer.stdout).toContain('  | Hello, thank you for telling us');
    expect(decisions).toMatchObject([{ action: 'approve' }]);
  });

  test('asks why after a rejection', async () => {
    const { twin, decisions } = aRecordingDesk();

    await desk(['decide', 'T-1', '--as', 'bo'], {
      desk: twin,
      columns: 80,
      prompts: aPerson('r', 'We cannot promise this.'),
    });

    expect(decisions).toMatchObject([{ action: 'reject', reason: 'We cannot promise this.' }]);
  });

  test('sends what the editor saved', async () => {
    const { twin, decisions } = aRecordingDesk();

    await desk(['decide', 'T-1', '--as', 'bo'], { desk: twin, columns: 80, prompts: aPerson('e'), edited: 'Hello!\n' });

    expect(decisions).toMatchObject([{ action: 'edit', reply: 'Hello!' }]);
  });

  test('decides nothing when the edited text is empty', async () => {
    const { twin, decisions } = aRecordingDesk();

    const answer = await desk(['decide', 'T-1', '--as', 'bo'], {
      desk: twin,
      columns: 80,
      prompts: aPerson('e'),
      edited: '\n',
    });

    expect(answer.stderr).toContain('the edited reply is empty; nothing was decided');
    expect({ exitCode: answer.exitCode, decisions }).toEqual({ exitCode: 2, decisions: [] });
  });

  test('asks nobody when a program reads JSON', async () => {
    const { twin } = aRecordingDesk();

    const answer = await desk(['decide', 'T-1', '--as', 'bo', '--json'], {
      desk: twin,
      columns: 80,
      prompts: aPerson('a'),
    });

    expect(answer.json()).toMatchObject({ error: { code: 'UsageInvalid' } });
  });

  test('says so when no gate is open', async () => {
    const { twin } = aRecordingDesk(aResolvedState());

    const answer = await desk(['decide', 'T-1', '--as', 'bo'], { desk: twin, columns: 80, prompts: aPerson('a') });

    expect(answer.stderr).toContain('no approval gate is open');
    expect(answer.exitCode).toBe(1);
  });
});

describe('`desk message`', () => {
  test('records a message once per id', async () => {
    const twin = aFakeDesk([aParkedState()]);
    const words = ['message', 'T-1', 'It works again.', '--message-id', 'm-1'];

    expect((await desk(words, { desk: twin })).stdout).toBe(
      'recorded      as m-1; at an open gate its approvers are told, after the reply it is evidence\n',
    );
    expect((await desk([...words, '--json'], { desk: twin })).json()).toEqual({
      schemaVersion: 1,
      ticketId: 'T-1',
      kind: 'duplicate',
      messageId: 'm-1',
    });
    expect(twin.states.get('T-1')?.messages.map((message) => message.body)).toEqual(['It works again.']);
  });

  test('gives a message a new id when the sender has none', async () => {
    const twin = aFakeDesk([aParkedState()]);

    await desk(['message', 'T-1', '--file', '-'], { desk: twin, stdin: 'one' });
    await desk(['message', 'T-1', '--file', '-'], { desk: twin, stdin: 'one' });

    expect(twin.states.get('T-1')?.messages.length).toBe(2);
  });

  test('reads standard input for "-"', async () => {
    const twin = aFakeDesk([aParkedState()]);

    await desk(['message', 'T-1', '-'], { desk: twin, stdin: 'It works again.' });

    expect(twin.states.get('T-1')?.messages.map((message) => message.body)).toEqual(['It works again.']);
  });

  test.each(['--file', '-'])('refuses a message without letter and digit, given by %s', async (how) => {
    const twin = aFakeDesk([aParkedState()]);
    const words = how === '-' ? ['-'] : ['--file', '-'];

    const answer = await desk(['message', 'T-1', ...words], { desk: twin, stdin: ' ...\n' });

    expect(answer.stderr).toContain('the message says nothing: it has no letter and no digit');
    expect(answer.exitCode).toBe(2);
    expect(twin.states.get('T-1')?.messages).toEqual([]);
  });

  test.each(['7', '👍', 'Да'])('records %s, which says something', async (body) => {
    const twin = aFakeDesk([aParkedState()]);

    await desk(['message', 'T-1', body], { desk: twin });

    expect(twin.states.get('T-1')?.messages.map((message) => message.body)).toEqual([body]);
  });

  test('refuses a message above the limit by name, before anything is sent', async () => {
    const answer = await desk(['message', 'T-1', '--file', '-'], { stdin: 'x'.repeat(64 * 1024 + 1) });

    expect(answer.stderr).toContain('standard input is too long: at most 65536 bytes are read');
    expect(answer.exitCode).toBe(2);
  });

  test('refuses bytes that are no UTF-8', async () => {
    const answer = await desk(['message', 'T-1', '--file', '-'], { stdin: new Uint8Array([0xff, 0x41]) });

    expect(answer.stderr).toContain('standard input is not valid UTF-8');
  });

  test('ends with 1 when handling has ended', async () => {
    const answer = await desk(['message', 'T-1', 'Hello?'], { desk: aFakeDesk([aResolvedState()]) });

    expect(answer).toMatchObject({ exitCode: 1, stdout: 'refused       closed: handling has ended\n' });
  });
});

describe('`desk take-over`', () => {
  test('takes the ticket, and says who has it to the second who tries', async () => {
    const twin = aFakeDesk([aParkedState()]);
    const words = ['take-over', 'T-1', '--reason', 'I know them.', '--as'];

    expect((await desk([...words, 'bo'], { desk: twin })).stdout).toBe(
      'taken over    T-1 by bo; nothing more is sent\n',
    );
    expect(await desk([...words, 'cem'], { desk: twin })).toMatchObject({
      exitCode: 1,
      stdout: 'refused       already_taken_over: bo has it\n',
    });
  });
});
