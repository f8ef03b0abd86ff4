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

  test.each([
    ['I lost my card at the pool yesterday.', 'card-lost-or-stolen'],
    ['Gestern Abend habe ich meine Karte im Kino verloren.', 'card-lost-or-stolen-de'],
    ['Ayer perdí mi tarjeta en la piscina, bloquéenla por favor.', 'card-lost-or-stolen-es'],
    ['Hier j’ai perdu ma carte à la piscine.', 'card-lost-or-stolen-fr'],
    ['Ieri ho perso la mia carta in piscina, bloccatela per favore.', 'card-lost-or-stolen-it'],
    ['My card was stolen on the train this morning.', 'card-lost-or-stolen'],
  ])('is answered with the article that says how to lock it: %s', (body, id) => {
    expect(read(body).article).toMatchObject({ article: { id }, inLanguage: true });
  });

  test.each([
    'Somebody uses my account and orders things in my name.',
    'My SIM card was stolen with my phone.',
    'I lost my card and I want to kill myself.',
  ])('is the only floor matter with an article: %s', (body) => {
    expect(read(body).article).toBeNull();
  });
});
