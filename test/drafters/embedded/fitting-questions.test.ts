import { beforeAll, describe, expect, test } from '@jest/globals';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

describe('a question to the customer', () => {
  let reading: ReadTicketOf;
  beforeAll(async () => {
    reading = readerOf(await shippedHouse());
  });

  test.each(['Failed to open store on start', 'The volume does not exist', 'plotter is not defined'])(
    'asks for no error that the subject tells: %s',
    (subject) => {
      expect(reading('I get this error when I start the reader.', subject).missing).not.toContain('error-text');
    },
  );

  test('asks for no day where a duration is told in any words', () => {
    expect(reading('The webhook has been broken for a couple of weeks.').missing).not.toContain('since');
  });

  test('asks neither account nor day of who shows what the program prints', () => {
    const body = 'The export does not start here.\n[ERROR] pool is closed\n[ERROR] reader stopped';

    expect(reading(body).intent).toBe('bug');
    expect(reading(body).missing).not.toContain('since');
    expect(reading(body).missing).not.toContain('account');
  });
});
