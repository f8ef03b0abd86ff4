import { beforeAll, describe, expect, test } from '@jest/globals';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

let read: ReadTicketOf;
beforeAll(async () => {
  read = readerOf(await shippedHouse());
}, 30_000);

describe('something that is gone', () => {
  test.each([
    ['Mein Koffer ist auf dem Flug verloren gegangen.', 'delivery'],
    ['Ho perso la valigia sul volo di ieri.', 'delivery'],
    ['Our parcel got lost, please look for it.', 'delivery'],
    ['He perdido la llave del candado.', 'unknown'],
    ['J’ai perdu la clé du cadenas.', 'unknown'],
    ['I lost my umbrella in your shop.', 'unknown'],
  ])('is no data where it is carried or sent: %s', (body, intent) => {
    expect(read(body).intent).toBe(intent);
  });

  test.each([
    'My appointment on Friday has disappeared from your booking page.',
    'Our ferry booking for tomorrow 7:30 is gone from the app.',
    'Meine Buchung für Freitag ist aus der App verschwunden.',
    'Mon rendez-vous de vendredi a disparu de votre page.',
    'Ho perso la prenotazione tra le mail, potete rimandarmela?',
    'The menu bar has disappeared.',
  ])('is a fault where we hold it ourselves, or only show it: %s', (body) => {
    expect(read(body).intent).toBe('bug');
  });

  test.each([
    'All my photos have disappeared since the update.',
    'Alle meine Lesezeichen sind verschwunden.',
    'Ho perso le mail di marzo.',
    'My whole account has disappeared.',
    'Where are my notes? They are all gone!',
    'Zmizely moje zprávy, smazalo se to.',
  ])('is lost data where it is data, or where we have no words of the language: %s', (body) => {
    expect(read(body).intent).toBe('data-loss');
  });

  test('is not asked for by an order that never was: a suitcase', () => {
    expect(read('Mein Koffer ist auf dem Flug verloren gegangen.').missing).toEqual(['reference']);
  });
});
