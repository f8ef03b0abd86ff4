import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { moneyAmountsOf } from '../../src/domain/money-amounts.js';
import { growth, LINEAR } from '../support/growth.js';

describe('money in a text', () => {
  test.each([
    ['$250', 250],
    ['US$ 250.50', 250.5],
    ['EUR 1.200,50', 1200.5],
    ["CHF 1'200", 1200],
    ['€1,200', 1200],
    ['1 200 €', 1200],
    ['99,90 euros', 99.9],
    ['300 Dollars', 300],
    ['150 dólares', 150],
    ['12.5 GBP', 12.5],
    ['4 800', 4800],
    ['1,234,567.89', 1_234_567.89],
    ["1'250 Franken", 1250],
    ['350 quid', 350],
    ['350 bucks', 350],
    ['3 000 pesos', 3000],
    ['350 pavos', 350],
    ['350 balles', 350],
    ['nine hundred pounds', 900],
    ['two thousand three hundred and fifty dollars', 2350],
    ['hundreds of euros', 200],
    ['3 thousand pesos', 3000],
    ['zweihundertfünfzig Euro', 250],
    ['dreitausend Schweizer Franken', 3000],
    ['vierundachtzig Euro', 84],
    ['ciento cincuenta euros', 150],
    ['dos mil quinientos dólares', 2500],
    ['3 mil pesos', 3000],
    ['deux cent cinquante euros', 250],
    ['quatre-vingt-dix euros', 90],
    ['trois mille francs', 3000],
    ['des centaines d’euros', 200],
    ['duecentocinquanta euro', 250],
    ['tremila franchi', 3000],
    ['migliaia di euro', 1000],
    ['EUR: 1,234.56', 1234.56],
    ['€5K', 5000],
    ['5k EUR', 5000],
    ['EUR 5k', 5000],
    ['5 k euros', 5000],
    ['1,5 Mio. €', 1_500_000],
    ['$1.5m', 1_500_000],
    ['2 millones de euros', 2_000_000],
    ['half a million dollars', 1_000_000],
    ['un milione di euro', 1_000_000],
    ['2 lakh rupees', 200_000],
    ['12 hundred dollars', 1200],
    ['eight hundred quid', 800],
    ['three grand', 3000],
    ['vier Hunderter', 400],
    ['a couple of hundred quid', 200],
    ['seicentottanta euro', 680],
    ['trois cents piastres', 300],
    ['six cent mille euros', 600_000],
    ['varios miles de euros', 2000],
    ['cientos de miles de euros', 200_000],
    ['doscientas lucas', 200],
    ['trecento euri', 300],
    ['39 euros each', 195],
    ['39 euro l’una', 195],
    ['23 Euro pro Kopf', 115],
    ['3 grand', 3000],
    ['several hundred euros', 200],
    ['USD1,200', 1200],
    ["1'200.-", 1200],
    ['300,- €', 300],
    ['300,–', 300],
    ['CHF 250.--', 250],
    ['Fr. 250.–', 250],
    ['Rs. 50,000', 50_000],
    ['₹ 1,00,000', 100_000],
    ['1,00,000 rupees', 100_000],
    ['R$ 1.200,50', 1200.5],
    ['A$300', 300],
    ['NZ$ 300', 300],
    ['1 200 kr', 1200],
    ['1 200 zł', 1200],
    ['900 Kč', 900],
    ['30 000 Ft', 30_000],
    ['€３００', 300],
    ['￥１，２００', 1200],
    ['٣٠٠ €', 300],
    ['1\u200b200 €', 1200],
    ['€1.234.567', 1_234_567],
    ['0.125 BTC', 0.125],
    ['twelve hundred and fifty US dollars', 1250],
  ])('is read from %s', (text, value) => {
    expect(moneyAmountsOf(`please send ${text} back`).map((amount) => amount.value)).toEqual([value]);
  });

  test.each([
    ['€5', 'EUR'],
    ['5 Swiss francs', 'CHF'],
    ['5 CFA francs', 'XOF'],
    ['900 Czech crowns', 'CZK'],
    ['900 coronas checas', 'CZK'],
    ['900 schwedische Kronen', 'SEK'],
    ['900 kr', 'DKK'],
    ['900 NOK', 'NOK'],
    ['900 DKK', 'DKK'],
    ['900 pesos', 'MXN'],
    ['900 pesos argentinos', 'ARS'],
    ['900 ARS', 'ARS'],
    ['900 JPY', 'JPY'],
    ['90 KWD', 'KWD'],
    ['TRY 900', 'TRY'],
    ['900 złotych', 'PLN'],
    ['A$ 900', 'AUD'],
    ['US$900', 'USD'],
    ['900 US dollars', 'USD'],
    ['900 Canadian dollars', 'CAD'],
    ['₹900', 'INR'],
    ['nine hundred Czech crowns', 'CZK'],
    ['₸900', 'XXX'],
    ['4 800', null],
    ['300,-', null],
  ])('has the currency of %s', (text, currency) => {
    expect(moneyAmountsOf(`please send ${text} back`).map((amount) => amount.currency)).toEqual([currency]);
  });

  test.each(['€12,34,56', '€1.2.3', '€5oo', 'EUR 3OO'])('has no value when it cannot be read whole: %s', (text) => {
    expect(moneyAmountsOf(`please send ${text} back`).map((amount) => amount.value)).toEqual([null]);
  });

  test('is read on both ends of a range', () => {
    expect(moneyAmountsOf('between €80-150').map((amount) => amount.value)).toEqual([80, 150]);
  });

  test('belongs to the sign that is glued to it', () => {
    expect(moneyAmountsOf('on 12.05.2024 $50, in 2024 $60').map((amount) => amount.value)).toEqual([50, 60]);
  });

  test('keeps its number before another number', () => {
    expect(moneyAmountsOf('300 EUR 2 times').map((amount) => amount.value)).toEqual([300, 2]);
  });

  test.each([
    ['Please refund the 1200 for the second seat, it was charged by mistake', 1200],
    ['you charged me 450 by mistake', 450],
    ['I was charged 450 and want it back', 450],
    ['a refund of 350 please', 350],
    ['Bitte erstatten Sie mir die 1200', 1200],
    ['die Erstattung von 450, die fehlt', 450],
    ['el reembolso de 450', 450],
    ['merci de nous rembourser les 450', 450],
    ['il rimborso di 450', 450],
    ['you refunded only 1,200 of 4,800', 1200],
    ['my deposit was 1,200 at the start', 1200],
    ['I would like my 349 back', 349],
    ['jetzt hätt ich gern meine 349 wieder', 349],
    ['the four hundred and fifty, please', 450],
    ['dass ich die dreihundertachtzig wiederkrieg', 380],
    ['para mí son cuatrocientos cincuenta', 450],
  ])('is a sum without currency in "%s"', (text, value) => {
    expect(moneyAmountsOf(text)[0]).toMatchObject({ value, currency: null });
  });

  test.each([
    'Import stopped at 12,400 of 30,000 contacts',
    '1,200 of 4,000 orders. Refund list is due tonight',
    'Nur 1.200 von 4.000 Zeilen sind da',
    'solo 1.200 de 4.000 pedidos',
    '1 200 sur 4 000 lignes',
    '1.200 di 4.000 righe',
    'The export stops at 10,000',
    'der Import bricht bei 10.000 ab',
    'se detiene en 10.000',
    's’arrête à 10 000',
    'si ferma a 10.000',
    'my refund 4821 is still open',
    'please refund order 1200',
    'please refund the 1200 points',
    'please refund 48213',
    'I was charged 3 times',
    'the refund of 12/05 is missing',
    'the refund of 12 May is missing',
    'it stops after 10,000 rows',
    'nach 10.000 Zeilen',
    'try 3000 times',
    'wait 30 sek',
    'all 500 of them in EUR. 2024 was better',
    'invoice A300 EUR-zone',
    '5k run',
    'PHP version 8',
    'the grand total',
    'order 48213',
    'error 500 again',
    'call +49 30 123 456',
    'call 030 123 456 78',
    '12,000 %',
    '300 eurosport channels',
    'a hundred customers',
    'mille mercis',
    'all of the two hundred and fifty users',
    'about two hundred percent',
    'after three hundred and ten years',
    'and the six of us',
    'nine hundred. Euros are fine',
    'eintausendschön Euro',
    '[2023-03-04 11:22:33,456] started',
    'at 10.120.130.140:8080 only',
    'shows 12,345,678,901,234 instead',
    'get 1,000 or more pictures',
    '1.000 oder mehr Bilder',
    'from 1,000 to 5,000 pictures',
    'times how many hundreds/thousands?',
    'five cents per payment',
    '5 cents par paiement',
    'fünf Cent pro Zahlung',
    'within 10 miles of it',
    'two million miles on them',
  ])('is not read from "%s"', (text) => {
    expect(moneyAmountsOf(text)).toEqual([]);
  });

  test('points to the words as written', () => {
    const text = 'a refund of 1 200 € today';

    const amount = moneyAmountsOf(text)[0];

    expect(text.slice(amount?.start, amount?.end)).toBe('1 200 €');
  });

  test('points to them past what nobody sees', () => {
    const text = 'a\u200b refund of 1\u200b200\u200b € today';

    const amount = moneyAmountsOf(text)[0];

    expect(text.slice(amount?.start, amount?.end)).toBe('1\u200b200\u200b €');
  });

  test('costs linear time in a wall of digits', () => {
    expect(moneyAmountsOf('1'.repeat(200_000))).toEqual([]);
    expect(moneyAmountsOf('hundert'.repeat(30_000))).toEqual([]);
    expect(moneyAmountsOf('two and '.repeat(25_000))).toEqual([]);
    expect(moneyAmountsOf('1\u200b'.repeat(100_000))).toEqual([]);
    expect(moneyAmountsOf('1.'.repeat(100_000))).toEqual([]);
    expect(moneyAmountsOf('us de di '.repeat(25_000))).toEqual([]);
  });

  test.each(['3\u200b \u20ac ', '\u200b', '1.000,- ', 'hundred euros '])(
    'costs time linear in a text full of %j',
    (piece) => {
      expect(growth(moneyAmountsOf, { piece, length: LIMITS.ticketText.value })).toBeLessThan(LINEAR);
    },
  );
});
