import { describe, expect, test } from '@jest/globals';
import { foldText, wordsOf } from '../../../src/domain/text-folding.js';
import type { RoutingVerdict } from '../../../src/domain/routing.js';
import { deniedWords } from '../../../src/drafters/embedded/denied.js';
import { deadlineIn } from '../../../src/drafters/embedded/deadline.js';
import { isBorneOut } from '../../../src/drafters/embedded/floor-evidence.js';
import { notedFacts } from '../../../src/drafters/embedded/noted-facts.js';
import { plainWordsOf } from '../../../src/drafters/embedded/plain-text.js';
import { signalsIn, tellingPart } from '../../../src/drafters/embedded/telling-part.js';
import { tellingIndexes } from '../../../src/drafters/embedded/telling-words.js';
import { wantsPerson } from '../../../src/drafters/embedded/wants-person.js';
import { aTicket } from '../../support/builders.js';

const LONG_STORY =
  'The weather was fine on that day, and the garden behind the house looked green. We had cake with the neighbours. Then we all went for a walk along the river until it was dark. ';

describe('the plain words of a ticket', () => {
  const machine = [
    '    at com.shop.Cart.total(Cart.java:41)',
    'java.lang.IllegalStateException: cart is closed',
    '2026-11-03 16:22:08 ERR writer stopped',
    '16:01:44 link down',
    'GET /v1/items HTTP/1.1',
    'content-type: application/json',
    '{"error":"internal"}',
    'Termination Reason: Illegal instruction: 4',
    '> our lawyer will write to you',
  ];
  test.each(machine)('do not hold the line of a machine or of a quoted mail: %s', (line) => {
    expect(plainWordsOf(`The shop closes by itself.\n${line}\nWhat is it?`)).not.toMatch(
      /\p{L}{3,}.*\n+.*\p{L}{6,}.*\n+What/u,
    );
    expect(plainWordsOf(`The shop closes by itself.\n${line}\nWhat is it?`)).toContain('What is it?');
  });

  const closings = ['Kind regards', 'Mit freundlichen Grüßen', 'Un saludo', 'Cordialement', 'Cordiali saluti', '--'];
  test.each(closings)('end where the letter ends: %s', (closing) => {
    const body = `The list does not open on my tablet since this morning.\n\n${closing}\nAnna, Security Office`;

    expect(plainWordsOf(body)).not.toContain('Security');
  });

  test('stand where they stood in the ticket', () => {
    const body = 'One.\n> two\nThree.';

    expect(plainWordsOf(body)).toHaveLength(body.length);
    expect(plainWordsOf(body).indexOf('Three')).toBe(body.indexOf('Three'));
  });

  test('are the whole text where it is nothing but a log', () => {
    expect(plainWordsOf('{"error":"internal"}')).toBe('{"error":"internal"}');
  });
});

describe('the words that tell the matter', () => {
  function told(body: string): string {
    const words = wordsOf(body);
    return [...tellingIndexes(body, words)].map((index) => words[index]?.folded).join(' ');
  }

  test('are all words of a short text', () => {
    expect(told('My list is empty. It was full.')).toBe('my list is empty it was full');
  });

  test.each([
    'Can I print it twice?',
    'Bitte druckt es doppelt.',
    'Por favor, hagan una copia.',
    'Merci de refaire la copie.',
    'Vorrei una copia nuova.',
  ])('hold a question or a request wherever it stands: %s', (asked) => {
    expect(told(`${LONG_STORY}${LONG_STORY}${asked}`)).toContain(foldText(asked).split(/\P{L}+/u)[1] ?? '-');
  });

  test('do not hold what is told in passing in a long text', () => {
    expect(told(`${LONG_STORY}My uncle once met a lawyer there. ${LONG_STORY}`)).not.toContain('lawyer');
  });
});

describe('words that are taken back', () => {
  const denied = [
    ['I want to swap it, not a refund.', 'refund'],
    ['Ich will keine Erstattung.', 'erstattung'],
    ['No quiero un reembolso.', 'reembolso'],
    ['Ce n’est pas un remboursement.', 'remboursement'],
    ['Non voglio un rimborso.', 'rimborso'],
  ] as const;
  test.each(denied)('claim nothing: %s', (text, word) => {
    const words = wordsOf(text);

    expect([...deniedWords(words).keys()].map((index) => words[index]?.folded)).toContain(word);
    expect(signalsIn(tellingPart('', text)).claim).toBeNull();
  });

  test('still claim money that was not given', () => {
    expect(signalsIn(tellingPart('', 'I was not refunded.')).claim).toBe('money');
  });
});

describe('a rule of the policy', () => {
  const rule = (words: string, queue: string): RoutingVerdict => ({
    ...{ queue, owner: 'nobody', impact: 'one', urgency: 'high', priority: 'P2' },
    fired: [{ ruleId: 'R1', reason: 'harm', words, escalates: true }],
    escalation: { group: 'safety-leads', risk: 'high', reason: 'harm' },
  });
  const source = (subject: string, body: string) => ({
    ...{ subject, told: tellingPart(subject, body) },
    read: { intent: 'how-to' as const, evidence: new Map() },
  });

  test('names the class of a short text', () => {
    expect(isBorneOut(rule('got a shock', 'safety'), source('', 'I got a shock from your lamp.'))).toBe(true);
  });

  test('does not name the class of a long text in which its words stand in passing', () => {
    const body = `${LONG_STORY}${LONG_STORY}My sister works at the hospital. ${LONG_STORY}`;

    expect(isBorneOut(rule('at the hospital', 'safety'), source('Colours of the calendar', body))).toBe(false);
  });

  test('names it where the matter tells it and more words of its class stand there', () => {
    const body = `Your kettle burnt my hand. It is full of blisters. ${LONG_STORY}${LONG_STORY}`;

    expect(isBorneOut(rule('burnt my hand', 'safety'), source('The kettle', body))).toBe(true);
  });
});

describe('a version that the reply says back', () => {
  const value = (text: string): string | null | undefined =>
    notedFacts({ text, words: wordsOf(text), intent: 'bug', counts: () => true }).find(({ fact }) => fact === 'version')
      ?.value;

  test('is no count in thousands', () => {
    expect(value('Der Export bricht bei Belegsatz 1.204 ab.')).toBeUndefined();
    expect(value('Der Export bricht bei Belegsatz 1.204 ab, Version 24.2.')).toBe('Version 24.2');
  });

  test.each([
    'It worked until version 115.',
    'Bis Version 115 ging es.',
    'Hasta la versión 115 iba bien.',
    'L’ancienne version 115 marche.',
    'Fino alla versione 115 andava.',
  ])('is not another one: %s', (text) => {
    expect(value(text)).toBeUndefined();
  });
});

describe('asking for a person', () => {
  test.each([
    'Please let me speak to a manager.',
    'Ich will mit einem Menschen reden.',
    'Quiero hablar con un supervisor.',
    'Je veux parler à un responsable.',
    'Vorrei parlare con un responsabile.',
  ])('shows in %s', (text) => {
    expect(wantsPerson(wordsOf(text))).toBe(true);
  });

  test.each([
    'The extension manager is empty.',
    'Each person appears twice.',
    'Tres personas usan la lista.',
    'Le persone in ufficio la usano.',
  ])('does not show in %s', (text) => {
    expect(wantsPerson(wordsOf(text))).toBe(false);
  });
});

describe('a date that presses', () => {
  const due = (body: string): string | null =>
    deadlineIn({ ticket: aTicket({ subject: '', body }), plain: body, quoted: [] });

  const named = [
    'The rent is due tomorrow morning.',
    'Die Prüfer brauchen die Liste bis morgen.',
    'Tenemos que entregar el informe mañana a las doce.',
    'Il nous faut la liste avant demain midi.',
    'Devo consegnare il rapporto entro venerdì.',
  ];
  test.each(named)('is said back in the customer’s words: %s', (sentence) => {
    expect(due(`The list is empty.\n\n${sentence}`)).toBe(sentence.replace('.', ''));
  });

  test.each([
    'It happened on Friday.',
    'No rush, any time before Friday is fine.',
    'Es eilt nicht bis morgen.',
    'When is it due tomorrow?',
  ])('is not read from %s', (sentence) => {
    expect(due(sentence)).toBeNull();
  });
});
