import { beforeAll, describe, expect, test } from '@jest/globals';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

let reading: ReadTicketOf;
beforeAll(async () => {
  reading = readerOf(await shippedHouse());
});

describe('a fault', () => {
  test.each([
    'The screen stays black.',
    'Nothing comes up when I click export.',
    'Der Bildschirm bleibt schwarz.',
    'Beim Klick auf Export passiert einfach nichts.',
    'La pantalla se queda en negro.',
    'L’écran reste noir.',
    'Lo schermo resta nero.',
  ])('is told by what the customer sees, and what is missing is asked: %s', (body) => {
    const { intent, missing } = reading(body);

    expect(intent).toBe('bug');
    expect(missing).toContain('since');
  });

  test.each(['The car is black.', 'Nothing else for today.', 'Der Umschlag ist schwarz.'])(
    'is not told by the same words of something else: %s',
    (body) => {
      expect(reading(body).intent).not.toBe('bug');
    },
  );

  test.each([
    'Why does the export stop at 50 %?',
    'Warum bricht der Export bei 50 % ab?',
    '¿Por qué se detiene la exportación al 50 %?',
    'Pourquoi l’export s’arrête à 50 % ?',
    'Perché l’esportazione si ferma al 50 %?',
  ])('may be told as a question: %s', (body) => {
    const { intent, missing } = reading(body, 'Export');

    expect(intent).toBe('bug');
    expect(missing.length).toBeGreaterThan(0);
  });
});

describe('a question', () => {
  test.each([
    ['Why does the export have three formats?', 'Export'],
    ['Warum hat der Export drei Formate?', 'Export'],
    ['Where do I find my invoice? I looked under Settings and I cannot find it.', 'Invoice'],
    ['Wo finde ich meine Rechnung? Ich kann sie nicht finden.', 'Rechnung'],
  ])('is no fault, and nothing is asked back: %s', (body, subject) => {
    const { intent, missing } = reading(body, subject);

    expect(intent).toBe('how-to');
    expect(missing).toEqual([]);
  });
});
