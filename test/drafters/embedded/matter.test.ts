import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Ticket } from '../../../src/domain/ticket.js';
import { DESK_BOOKS } from '../../../src/drafters/embedded/desk-book/books.js';
import { problemClass } from '../../../src/drafters/embedded/problem-class.js';
import { workFor } from '../../../src/drafters/embedded/work-for.js';
import type { DraftRequest } from '../../../src/ports.js';
import { aTicket } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

describe('what the rules read in a ticket', () => {
  let house: (ticket: Ticket) => Partial<DraftRequest>;
  let reading: ReadTicketOf;
  beforeAll(async () => {
    house = await shippedHouse();
    reading = readerOf(house);
  });

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

  test.each([
    ['My colleague was crushed between the rack and your robot arm. He did not make it.', 'safety'],
    ['The charger of your scanner caught fire and burned my hand. Refund my order.', 'safety'],
    ['The charger of your scanner burned my hand, and somebody used my card.', 'safety'],
    ['I want a refund for my order.', 'refund'],
    ['Cancel my account and delete all my data today please.', 'privacy'],
    ['Cancel my booking and give me my money back.', 'refund'],
    ['Ich möchte bitte mit einem echten Menschen sprechen und nicht mit einer Maschine.', 'complaint'],
    ['The export fails with error 500. I want to speak to a human.', 'outage'],
    ['Please change the logo colour in my invoice footer to blue.', 'how-to'],
    ['Please change the logo on my invoice, and I was charged twice.', 'billing'],
  ])('gives the class that the floor and the whole text tell: “%s”', (body, intent) => {
    expect(reading(body).intent).toBe(intent);
  });

  test.each([
    'Hiermit kündige ich meinen Vertrag fristgerecht. Bitte bestätigen Sie mir die Kündigung schriftlich.',
    'Ihre Kollegin sagte, ich soll schreiben: Wir kündigen unseren Vertrag zum Jahresende.',
    'Les escribo porque doy de baja mi contrato.',
    'Par la présente je résilie mon contrat.',
    'Con la presente disdico il mio contratto.',
  ])('hears that a contract is to end, and reads nothing into other words: “%s”', (body) => {
    const read = reading(body);

    expect(read).toMatchObject({ intent: 'refund', signals: { claim: 'cancel' }, matter: { thing: null } });
  });

  test.each([
    ['Die Schriftart ist zu klein, wie ändere ich sie?', 'colours'],
    ['Wie lade ich meine Kollegin ein?', 'member'],
  ])('still knows the thing by its own words: “%s”', (body, thing) => {
    expect(reading(body).matter.thing).toBe(thing);
  });

  test.each([
    ['The export is broken and our deadline is Friday.', true],
    ['Could you tell me the deadline for submitting expense reports in the app?', false],
    ['Der Export ist kaputt, und die Frist endet am Freitag.', true],
    ['Wie ändere ich die Frist für Berichte?', false],
    ['La exportación falla y el plazo acaba mañana.', true],
    ['¿Dónde cambio el plazo de los informes?', false],
    ['L’export échoue et l’échéance est demain.', true],
    ['Où changer l’échéance d’un rapport ?', false],
    ['L’esportazione fallisce e la scadenza è domani.', true],
    ['Dove cambio la scadenza di un rapporto?', false],
  ])('takes a deadline for near only where a day or time stands beside it: “%s”', (body, near) => {
    expect(reading(body).signals.deadline).toBe(near);
  });

  test.each([
    ['Could you tell me the deadline for submitting expense reports in the app?', 'low'],
    ['Our deadline is tomorrow.', 'high'],
    ['Wie ändere ich die Frist für Berichte?', 'low'],
    ['Die Frist endet morgen.', 'high'],
    ['¿Dónde cambio la fecha límite de los informes?', 'low'],
    ['La fecha límite es mañana.', 'high'],
    ['Où changer la date limite d’un rapport ?', 'low'],
    ['La date limite est demain.', 'high'],
  ])('R20 presses only with a day or time beside the deadline: “%s”', (body, urgency) => {
    const ticket = aTicket({ subject: '', body, productArea: null });

    expect(house(ticket).routing?.urgency).toBe(urgency);
  });

  test('asks no version of what runs with us, and no whole number of a card', () => {
    expect(reading('The webhook is broken.').missing).not.toContain('version');
    expect(reading('The program is broken.').missing).toContain('version');
  });

  test('files no work for a fault that nobody could repeat, and none that an article answers', () => {
    expect(workFor(reading('Mail does not work.'), DESK_BOOKS.en)).toMatchObject({
      why: expect.stringContaining('none yet'),
    });
    expect(workFor(reading('How do I verify the signature of a webhook?'), DESK_BOOKS.en)).toMatchObject({
      why: expect.stringContaining('webhook-signature'),
    });
  });
});
