import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Ticket } from '../../../src/domain/ticket.js';
import { problemClass } from '../../../src/drafters/embedded/problem-class.js';
import { type Reading, readTicket } from '../../../src/drafters/embedded/reading.js';
import { workFor } from '../../../src/drafters/embedded/work-for.js';
import type { DraftRequest } from '../../../src/ports.js';
import { aDraftRequest, aTicket } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';

describe('what the rules read in a ticket', () => {
  let house: (ticket: Ticket) => Partial<DraftRequest>;
  beforeAll(async () => {
    house = await shippedHouse();
  });

  function reading(body: string, subject = ''): Reading {
    const ticket = aTicket({ subject, body, productArea: null });
    return readTicket(ticket, aDraftRequest(house(ticket)));
  }

  test.each([
    ['The export holds every row twice since Monday.', 'Der Export enthält seit Montag jede Zeile doppelt.'],
    ['The export holds every row twice since Monday.', 'La exportación trae cada fila dos veces desde el lunes.'],
    ['My invoice came although I cancelled; I am still billed.', 'Nach der Kündigung kam wieder eine Rechnung.'],
    ['All my folders are gone.', 'Tous mes dossiers ont disparu.'],
    ['I was charged twice with my payment.', 'Il pagamento è stato addebitato due volte.'],
  ])('gives one problem one name: “%s” and “%s”', (one, other) => {
    expect(problemClass(reading(one))).toBe(problemClass(reading(other)));
  });

  test('tells two problems of one thing apart', () => {
    const twice = problemClass(reading('The export holds every row twice.'));

    expect(problemClass(reading('The export is very slow since Monday.'))).not.toBe(twice);
    expect(problemClass(reading('My invoice shows every row twice.'))).not.toBe(twice);
  });

  test('notes facts with their values, and only what is stated', () => {
    expect(reading('The export fails with error 17 in version 4.2. It began on 2026-03-01.').noted).toMatchObject([
      { fact: 'version', value: 'version 4.2' },
      { fact: 'error-text', value: null },
      { fact: 'since', value: null },
    ]);
    expect(reading('The export fails. Please mend it today.').noted).toEqual([]);
  });

  test.each([
    ['Please cancel my plan.', 'cancel'],
    ['Please cancel my booking and give me my money back.', 'cancel and money'],
    ['I want a refund for my order.', 'money'],
    ['I would like to return an item.', 'send back'],
    ['Der Flug hatte Verspätung, ich bitte um Entschädigung.', 'compensation'],
  ])('tells what is claimed: “%s”', (body, claim) => {
    expect(reading(body).signals.claim).toBe(claim);
  });

  test('sees what presses and what went wrong before', () => {
    const signals = reading('Third time I write. Nobody can work, and I typed my password on that page.').signals;

    expect(signals).toMatchObject({ again: true, gaveAway: true });
    expect(
      reading('The app is broken and we cannot work until tomorrow, by Friday we must close.').signals,
    ).toMatchObject({
      standstill: true,
      deadline: true,
    });
  });

  test.each([
    ['My order ORD-4471-B is wrong, I was charged twice.', 'ORD-4471-B'],
    ['I was charged twice with RE-4471.', 'RE-4471'],
    // As long as the number of an account: it is not repeated, and least of all a piece of it.
    ['I was charged twice with INV-2026-0815.', null],
    ['I was charged twice with INV-2026-x7.', undefined],
    ['I was charged twice with INV-2026b.', undefined],
  ])('repeats a reference whole or not at all: “%s”', (body, value) => {
    expect(reading(body).noted.find(({ fact }) => fact === 'reference')?.value).toBe(value);
  });

  test('asks no version of what runs with us, and no whole number of a card', () => {
    expect(reading('The webhook is broken.').missing).not.toContain('version');
    expect(reading('The program is broken.').missing).toContain('version');
  });

  test('files no work for a fault that nobody could repeat, and none that an article answers', () => {
    expect(workFor(reading('Mail does not work.'))).toMatchObject({ why: expect.stringContaining('none yet') });
    expect(workFor(reading('How do I verify the signature of a webhook?'))).toMatchObject({
      why: expect.stringContaining('webhook-signature'),
    });
  });
});
