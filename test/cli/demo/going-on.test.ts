import { describe, expect, test } from '@jest/globals';
import { type LeftTicket, withWayOn } from '../../../src/cli/demo/going-on.js';
import { CliFailure } from '../../../src/cli/failure.js';
import { Interrupted } from '../../../src/cli/interruption.js';

const SERVER = { address: '127.0.0.1:7400', namespace: 'default', taskQueue: 'demo-1' };

function left(kind: LeftTicket['server']['kind'], namespace = 'default'): LeftTicket {
  return { ticketId: 'demo-1', server: { ...SERVER, kind, namespace }, options: {} };
}

describe('a demo that ends before its ticket', () => {
  test.each([
    ['kept', 'Ticket demo-1 is safe in the database: `npx desk dev` goes on with it'],
    ['in-memory', 'Ticket demo-1 is gone with its server'],
    ['given', '`DESK_TASK_QUEUE=demo-1 npx desk worker --address 127.0.0.1:7400` goes on with it'],
  ] as const)('by Ctrl-C names the ticket and how to go on with it on a server that is %s', (kind, words) => {
    const error = withWayOn(new Interrupted('Nothing was changed.'), left(kind));

    expect(error).toBeInstanceOf(Interrupted);
    expect(error).toMatchObject({ message: expect.stringContaining(words) });
  });

  test('names the namespace of a server that was given', () => {
    const error = withWayOn(new Interrupted(''), left('given', 'support'));

    expect(error).toMatchObject({ message: expect.stringContaining('--address 127.0.0.1:7400 --namespace support') });
  });

  test('names the tenant that was given', () => {
    const kept = withWayOn(new Interrupted(''), { ...left('kept'), options: { tenant: 'acme' } });
    const given = withWayOn(new Interrupted(''), { ...left('given'), options: { tenant: 'acme' } });

    expect(kept).toMatchObject({
      message: expect.stringContaining('`npx desk decide demo-1 --as PERSON --tenant acme`'),
    });
    expect(given).toMatchObject({
      message: expect.stringContaining('`npx desk show demo-1 --tenant acme --address 127.0.0.1:7400`'),
    });
  });

  test('by a refused decision keeps what was wrong and says what to do with the ticket', () => {
    const refusal = new CliFailure('DecisionRefused', '--decision edit was not accepted: S4 at reply: no date');

    expect(withWayOn(refusal, left('kept'))).toMatchObject({
      code: 'DecisionRefused',
      message: refusal.message,
      whatToDo: expect.stringMatching(
        /^Mend what is named and play the demo again.*`npx desk decide demo-1 --as PERSON`/u,
      ),
    });
  });

  test('by anything else says what it said', () => {
    const error = new CliFailure('WorkerUnavailable', 'x');

    expect(withWayOn(error, left('kept'))).toBe(error);
  });
});
