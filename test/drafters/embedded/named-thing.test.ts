import { beforeAll, describe, expect, test } from '@jest/globals';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

describe('what a ticket is about', () => {
  let reading: ReadTicketOf;
  beforeAll(async () => {
    reading = readerOf(await shippedHouse());
  });

  test.each([
    ['The link in the footer does not work', 'It stays blue.'],
    ['', 'The webhook is broken since noon.'],
    ['', 'How do I change the password?'],
    ['', 'It would be nice if the calendar showed week numbers.'],
    ['Meine Rechnung ist falsch', 'Es steht der alte Betrag darauf.'],
    ['Mi factura está duplicada', 'Aparece dos veces.'],
    ['Ma facture est fausse', 'Le montant est ancien.'],
    ['La mia fattura è sbagliata', 'L’importo è vecchio.'],
  ])('is said where subject or quoted sentence name it: “%s” “%s”', (subject, body) => {
    expect(reading(body, subject).namesThing).toBe(true);
  });

  test.each([
    // Parts of something else.
    ['Segmentation file format for hearts', 'How do I read it?'],
    ['Service account for the reader', 'How do I make one?'],
    ['Low rate of the ultrasound image display', 'It does not work well.'],
    ['Message error in a query', 'It fails since noon.'],
    ['Fichier de segmentation', 'Comment le lire ?'],
    ['Archivo de segmentación', '¿Cómo lo leo?'],
    // A path, a file name and a name in code.
    ['column reports.options does not exist', 'It fails since noon.'],
    ['The reader stops at export/menu.csv', 'It fails since noon.'],
    ['loadImage returns nothing', 'It fails since noon.'],
    // Two things, of which either may be meant.
    ['Cannot set up an account with my card', 'It fails since noon.'],
    // Words in passing.
    ['', 'Everything freezes, see this link.'],
    ['', 'I have reinstalled the program and cleared the folders, and it still freezes.'],
    ['Weekly round', 'We will be using the same link. Anyone is welcome to join.'],
  ])('is left out where it is named in passing or as a part: “%s” “%s”', (subject, body) => {
    expect(reading(body, subject).namesThing).toBe(false);
  });
});
