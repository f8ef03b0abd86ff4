import { beforeAll, describe, expect, test } from '@jest/globals';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

let read: ReadTicketOf;
beforeAll(async () => {
  read = readerOf(await shippedHouse());
}, 30_000);

describe('a bank card that is lost', () => {
  test.each([
    'I lost my card at the pool yesterday.',
    'Gestern Abend habe ich meine Karte im Kino verloren.',
    'Ayer perdí mi tarjeta en la piscina, bloquéenla por favor.',
    'Hier j’ai perdu ma carte à la piscine.',
    'Ieri ho perso la mia carta in piscina, bloccatela per favore.',
  ])('is answered like an account in the wrong hands, and never like lost data: %s', (body) => {
    expect(read(body).intent).toBe('account-misuse');
  });

  test('leaves lost files what they are', () => {
    expect(read('All my files were deleted last night.').intent).toBe('data-loss');
  });
});
