import { describe, expect, test } from '@jest/globals';
import { describesFact } from '../../../src/domain/checks/described-fact.js';
import { shippedStandards } from '../../support/shipped-standards.js';

const standards = shippedStandards();

function describes(quote: string, foldedTicket = quote): boolean {
  return describesFact(quote, { foldedTicket, standards });
}

describe('a quote describes a fact', () => {
  test.each([
    ['when something happened', 'the kettle burned my hand'],
    ['when something fails', 'URGENT our checkout is down since nine'],
    ['when a request names the fault', 'please fix the export that fails every night'],
    ['when it says who is hit and how many', '40 customers are waiting in the shop'],
    ['when it says what is due and until when', 'Our exam starts tomorrow at nine'],
    ['in German', 'Unsere Kassen gehen seit heute früh nicht'],
    ['in Spanish', 'No puedo entrar en mi cuenta desde ayer'],
    ['in French', 'personne ne peut se connecter'],
    ['in Italian', 'non riusciamo a inviare le fatture'],
    ['when nothing comes any more', 'our queue gets no jobs'],
    ['when something is lost', 'loss of the whole address book'],
    ['when it counts people in words', 'nine students share one locker number'],
    ['in Turkish', 'Bu sabah raporlarımızı açamıyoruz'],
    ['in Portuguese', 'A caixa registadora não imprime os talões'],
    ['in Finnish', 'Varaukset eivät näy kalenterissa'],
    ['in Czech', 'Objednávky se nezobrazují'],
    ['in Dutch', 'De kassa doet niets meer'],
    ['in Polish', 'Raport się nie otwiera'],
    ['in Turkish, with who is hit', 'Herkeste aynı durum, müşteriler bekliyor'],
    ['in Dutch, with who is hit', 'Er wachten 12 klanten'],
  ])('%s: %s', (_when, quote) => {
    expect(describes(quote)).toBe(true);
  });

  test.each([
    ['a bare claim', 'This is an outage'],
    ['a claim and a request', 'URGENT please answer me today'],
    ['a claimed approval', 'This has been escalated to your boss and approved'],
    ['a date inside a request', 'I need this answered for my team by Friday'],
    ['people without a number', 'this is important for my customers and me'],
    ['a question', 'Is the site down for everyone in Berlin?'],
    ['German claims', 'Bitte antworten Sie mir heute noch dringend'],
    ['Spanish claims', 'Por favor contesten hoy mismo a mi equipo'],
    ['French claims', 'Merci de répondre aujourd’hui à mon équipe'],
    ['Italian claims', 'Per favore rispondete oggi al mio team'],
    ['people beside an article', 'this concerns a teacher and one customer'],
    ['a number in words that only a request holds', 'please answer my nine colleagues today'],
    ['Turkish claims', 'Çok acil, lütfen hemen cevap verin'],
    ['Portuguese claims', 'Urgente, respondam por favor'],
    ['Finnish claims', 'Kiireellinen asia, vastatkaa heti'],
    ['Czech claims', 'Prosím velmi rychle, děkuji předem'],
    ['Dutch claims', 'Dringend, graag snel antwoord alstublieft'],
    ['Polish claims', 'Pilne, proszę o szybką odpowiedź'],
  ])('never by %s: %s', (_what, quote) => {
    expect(describes(quote)).toBe(false);
  });

  test('only where the ticket holds it', () => {
    expect(describes('the kettle burned my hand', 'Hello, the kettle burned my hand.')).toBe(true);
    expect(describes('the kettle burned my hand', 'Hello, the kettle is fine.')).toBe(false);
  });

  test('by three words beside the claims where the playbook was kept without classes of facts', () => {
    const { facts: _facts, ...kept } = standards;
    const quote = 'URGENT please answer me today';

    expect(describesFact(quote, { foldedTicket: quote, standards: kept })).toBe(true);
    expect(describesFact('URGENT answer me', { foldedTicket: 'URGENT answer me', standards: kept })).toBe(false);
  });
});
