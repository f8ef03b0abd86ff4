import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Ticket } from '../../../src/domain/ticket.js';
import { openingWords } from '../../../src/drafters/embedded/opening-words.js';
import { DE_MATTER } from '../../../src/drafters/embedded/phrases/matter/de.js';
import { EN_MATTER } from '../../../src/drafters/embedded/phrases/matter/en.js';
import { ES_MATTER } from '../../../src/drafters/embedded/phrases/matter/es.js';
import { FR_MATTER } from '../../../src/drafters/embedded/phrases/matter/fr.js';
import { IT_MATTER } from '../../../src/drafters/embedded/phrases/matter/it.js';
import { FALLBACK_BOOK } from '../../../src/drafters/embedded/phrases/index.js';
import { readTicket } from '../../../src/drafters/embedded/reading.js';
import type { DraftRequest } from '../../../src/ports.js';
import { aDraftRequest, aTicket } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';

const MATTER_BOOKS = { en: EN_MATTER, de: DE_MATTER, es: ES_MATTER, fr: FR_MATTER, it: IT_MATTER };

describe('a word of regret', () => {
  let house: (ticket: Ticket) => Partial<DraftRequest>;
  beforeAll(async () => {
    house = await shippedHouse();
  });

  function opening(body: string, language: keyof typeof MATTER_BOOKS): readonly (string | null)[] {
    const ticket = aTicket({ subject: '', body, productArea: null });
    const reading = readTicket(ticket, aDraftRequest(house(ticket)));
    return openingWords({ reading, book: FALLBACK_BOOK, matter: MATTER_BOOKS[language] });
  }

  test.each([
    ['en', 'The chart is grey again, and your service is terrible. Avoid at all costs.'],
    ['de', 'Die Kurve ist schon wieder grau, ich bin sehr enttäuscht.'],
    ['es', 'La curva está gris otra vez, una vergüenza.'],
    ['fr', 'La courbe est encore grise, je suis très déçue.'],
    ['it', 'La curva è di nuovo grigia, sono molto delusa.'],
  ] as const)('is said to who is upset, once and in their language: %s', (language, body) => {
    const { regret } = MATTER_BOOKS[language];

    expect(opening(body, language).filter((sentence) => sentence === regret)).toHaveLength(1);
  });

  test.each([
    ['en', 'I sent several mails in May and never received a reply.'],
    ['de', 'Ich habe im Mai dreimal geschrieben, es kam nie eine Antwort.'],
  ] as const)('is said to who waits for an answer in vain: %s', (language, body) => {
    expect(opening(body, language)).toContain(MATTER_BOOKS[language].regret);
  });

  test('is said to who waits in vain and asks for a person', () => {
    const body = 'Three weeks later nothing was done about my lamp. I want to speak to a manager.';

    expect(opening(body, 'en')).toContain(MATTER_BOOKS.en.regret);
  });

  test.each([
    'How do I turn the chart blue?',
    'The chart is grey since noon.',
    'I want to speak to a human.',
    'Many thanks to Ruth, this was great service!',
  ])('is not said without a reason: %s', (body) => {
    expect(opening(body, 'en')).not.toContain(MATTER_BOOKS.en.regret);
  });
});
