import { describe, expect, test } from '@jest/globals';
import { wordsOf } from '../../../src/domain/text-folding.js';
import { type Numbered, numberedThings } from '../../../src/drafters/embedded/numbered-thing.js';

const foundIn = (text: string, what: Numbered): readonly string[] =>
  numberedThings(text, wordsOf(text))
    .filter(({ finds }) => finds.includes(what))
    .map((thing) => thing.text);

describe('a thing that is named with its number', () => {
  test.each([
    ['en', 'order 31-4406, order #31440, order no. 3144, order with the number 31-4406, order (31-4406)'],
    ['en', 'booking code WTRPLK, booking W4RPLK, invoice INV-2031-07, policy no. 31.440.6, 3144 is my case number'],
    ['de', 'Bestellung 31-4406, Bestell-Nr. 3144, Vertrag Nr. 314406, Buchungscode WTRPLK, Rechnungsnr. 2031-440'],
    ['es', 'pedido 31-4406, pedido nº 3144, número de reserva W4RPLK, factura núm. 3144, contrato 314406'],
    ['fr', 'commande n° 31-4406, commande n°3144, contrat 314406, réservation W4RPLK, numéro de dossier : 3144'],
    ['it', 'ordine 31-4406, ordine n. 3144, codice prenotazione WTRPLK, contratto 314406, numero d’ordine 31-4406'],
    ['pt', 'encomenda 3144, encomenda n.º 3144, fatura 2031/440, reserva W4RPLK, contrato n.º 314406'],
    ['nl', 'bestelling 31-4406, ordernummer 3144, factuur 2031-440, boekingsnummer 3144, contract 314406'],
    ['pl', 'zamówienie nr 3144, numer zamówienia 3144, faktura 440/2031, umowa nr 314406, rezerwacja 3144'],
    ['cs', 'objednávka č. 3144, objednávku číslo 3144, smlouva 314406, faktura 3144, rezervace W4RPLK'],
    ['tr', 'sipariş no: 3144, 3144 numaralı siparişim, sipariş numaram 3144, fatura 3144, rezervasyon W4RPLK'],
    ['fi', 'tilaus 31-4406, tilausnumero 3144, tilaukseni numero on 3144, lasku 31440, varaus W4RPLK'],
  ])('is found in each usual form: %s, %s', (_language, forms) => {
    for (const form of forms.split(', ')) expect([form, foundIn(form, 'matter').length > 0]).toEqual([form, true]);
  });

  test('is given with name and number as written, and without a bracket that is not closed', () => {
    expect(foundIn('Where is my order no. 31-4406?', 'matter')).toEqual(['order no. 31-4406']);
    expect(foundIn('Where is my order (31-4406)?', 'matter')).toEqual(['31-4406']);
  });

  test.each([
    'We sent 250 orders.',
    'The invoice is 240 EUR.',
    'The order came to 240,50.',
    'My booking 12/03/2031 is gone.',
    'I miss the invoice 2025.',
    'I am a customer since 2019.',
    'In 2024 my order was late.',
    'I wait for my order. 4711 people read this.',
    'BOOKING NUMBER PLEASE',
    'About my order, 3144 words.',
    'My order +441700900123',
  ])('is no amount, count, day, year, phone or next sentence: %s', (text) => {
    expect(foundIn(text, 'matter')).toEqual([]);
  });

  test('finds the account too where the number is a customer’s, and nothing else where it is an account’s', () => {
    expect(foundIn('Kundennummer 31440', 'account')).toHaveLength(1);
    expect(foundIn('Kundennummer 31440', 'matter')).toHaveLength(1);
    expect(foundIn('account 31440', 'account')).toHaveLength(1);
    expect(foundIn('account 31440', 'matter')).toEqual([]);
  });
});
