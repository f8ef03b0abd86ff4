import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../../src/domain/limits.js';
import { namesIn } from '../../../src/domain/redaction/names.js';
import { createPersonalRedactor, type PersonalRedactor } from '../../../src/domain/redaction/personal.js';
import { findPlaceholders, nonceOf } from '../../../src/domain/redaction/placeholders.js';
import { isPhoneNumber } from '../../../src/drafters/phone-numbers.js';
import { growth, LINEAR } from '../../support/growth.js';
import { HARMLESS } from '../../support/harmless.js';
import { ordinaryText } from '../../support/planted.js';
import { holdsFor } from '../../support/properties.js';

const NONCE = 'k3f9a2';

/** Telephone numbers as customers write them, with the country that their locale names. */
const PHONES: readonly (readonly [string, string | null])[] = [
  ['+49 30 901820', null],
  ['+44 (0)20 7946 0958', null],
  ['+390212345678', null],
  ['+34 612 34 56 78', null],
  ['+1 213 373 4253', null],
  ['0049 30 901820', null],
  ['(213) 373-4253', 'US'],
  ['213-373-4253', null],
  ['213.373.4253', null],
  ['1-800-273-8255', null],
  ['030 901820', 'DE'],
  ['\uff10\uff13\uff10 \uff19\uff10\uff11\uff18\uff12\uff10', 'DE'],
  ['\u0660\u0663\u0660 \u0669\u0660\u0661\u0668\u0662\u0660', 'DE'],
  ['(030) 901820', 'DE'],
  ['0171/1234567', 'DE'],
  ['01711234567', 'DE'],
  ['0664 1234567', 'AT'],
  ['044 668 18 00', 'CH'],
  ['06 12 34 56 78', 'FR'],
  ['06.12.34.56.78', 'FR'],
  ['0612345678', 'FR'],
  ['020 7946 0958', 'GB'],
  ['612 34 56 78', 'ES'],
  ['612 345 678', 'ES'],
  ['02 1234 5678', 'IT'],
  ['tel. 4711 0815', null],
  ['phone 3348917502', null],
  ['mi m\u00f3vil es 612345678', null],
  ['612345678', 'ES'],
  ['my number 555-0199', null],
  ['mi n\u00famero es 555 01 99', null],
];
const MAILS = [
  'nora@example.com',
  'Nora.O\u2019Brien'.replace('\u2019', "'") + '@mail.example.co.uk',
  'n\u00f6ra+x@b\u00fccher.example',
  'nora (at) example (dot) com',
  'nora [at] example [dot] com',
  'nora @ example.com',
  'nora\uff20example.com',
];
const NAMES = [
  'Anna Roth',
  'Jos\u00e9 Garc\u00eda L\u00f3pez',
  "Mary-Jane O'Brien",
  'Ana',
  'J\u00fcrgen von der Heide',
  '\u674e\u5c0f\u9f99',
  'Mark Will',
];

/** Where a text gives a name away. */
const GIVEN_AWAY: readonly (readonly [string, string])[] = [
  ['Hi Anna,\nit fails.', 'Anna'],
  ['Dear Ms. Roth, it fails.', 'Roth'],
  ['Sehr geehrte Frau Dr. Roth,\nes geht nicht.', 'Roth'],
  ['Hallo Anna und Team', 'Anna'],
  ['Estimada Se\u00f1ora Garc\u00eda:\nno funciona', 'Garc\u00eda'],
  ['Bonjour Jean-Luc,', 'Jean-Luc'],
  ['Gentile Dott. Rossi,', 'Rossi'],
  ['It fails.\n\nBest,\nAnna Roth', 'Anna Roth'],
  ['It fails. Thanks, Anna', 'Anna'],
  ['it fails\nthanks\nanna', 'anna'],
  ['geht nicht\nliebe Gr\u00fc\u00dfe\n\nanna roth\n', 'anna roth'],
  ['it fails. thanks, anna', 'anna'],
  ['Viele Gr\u00fc\u00dfe\n\nAnna Roth', 'Anna Roth'],
  ['Mit freundlichen Gr\u00fc\u00dfen\nDr. Anna von Roth', 'Anna von Roth'],
  ['Saludos,\nJos\u00e9 Garc\u00eda', 'Jos\u00e9 Garc\u00eda'],
  ['Cordialement,\nJean Dupont', 'Jean Dupont'],
  ['Cordiali saluti\nMaria Rossi', 'Maria Rossi'],
  ['It fails.\n-- \nAnna', ''],
  ['- Anna Roth', 'Anna Roth'],
  ['My name is Anna Roth and it fails', 'Anna Roth'],
  ['ich hei\u00dfe Anna Roth', 'Anna Roth'],
  ['me llamo Ana Ruiz', 'Ana Ruiz'],
  ["je m'appelle Jean Dupont", 'Jean Dupont'],
  ['mi chiamo Maria Rossi', 'Maria Rossi'],
  ['HI ANNA,\nIT FAILS', 'anna'],
  ['hi anna,\nit fails', 'anna'],
  ['Dear Anna and Ben,', 'Ben'],
  ['Hallo Anna, Ben und Carla!', 'Carla'],
  ['Dear Mr and Mrs Keller,', 'Keller'],
  ['Gentile Dott.ssa Bianchi,', 'Bianchi'],
  ['Hallo Hr. Keller,', 'Keller'],
  ['Hola Sra. Ruiz,', 'Ruiz'],
  ['Bonjour Mme Le Guennec,', 'Le Guennec'],
  ['Dear Mr van der Berg,', 'van der Berg'],
  ['It fails, as Mrs Keller said.', 'Keller'],
  ['Lo dice il sig. Verdi', 'Verdi'],
  ['lo dijo la se\u00f1ora Ruiz ayer', 'Ruiz'],
  ["It is Mrs Keller's account.", 'Keller'],
  ['Das war Frau Keller Ihnen schuldig', 'Keller'],
  ...[
    'KIND REGARDS',
    'BR',
    'thx',
    'Cdlt',
    'A presto',
    'Bonne journee',
    'LG',
    'VG',
    'MfG',
    'Un saludo',
    'CORDIALEMENT',
  ].map((closing): readonly [string, string] => [`It fails.\n${closing},\nO\u2019Neil`, 'O\u2019Neil']),
  ...['Bien \u00e0 vous', 'Saluti', 'Ciao', '--', 'Viele Gruesse', 'Thanks and regards'].map(
    (closing): readonly [string, string] => [`It fails.\n${closing}\nLa Rosa`, 'La Rosa'],
  ),
  ['it fails\nlg anna', 'anna'],
  ['From: Anna Roth <anna@example.com>', 'Anna Roth'],
  ['On Mon, 3 Mar 2026, Anna Roth wrote:', 'Anna Roth'],
];

/** Greetings and endings without a name. */
const NOBODY: readonly string[] = [
  ...['Hi there,', 'Hello Support,', 'Dear Sir or Madam,', 'Dear Customer Service,', 'Hallo zusammen,', 'Hola equipo,'],
  ...['Bonjour \u00e0 tous,', 'Best regards,\nThe Support Team', 'Thanks in advance', 'Sehr geehrte Damen und Herren,'],
  ...['Hi, Windows crashes on start', 'Thanks.\nIt fails again and again since yesterday', 'Cheers!'],
  ...[
    'hi guys,\nit fails',
    'hello printer',
    'Buenas tardes, no funciona',
    'Bonjour l\u2019\u00e9quipe,',
    'Hallo vom Amt,',
  ],
  ...[
    'Best Buy',
    'LG Gram\nit fails',
    'Thanks, the export works',
    'Thanks\nSteps\n1. Open it',
    'THANKS\nIT STILL FAILS HERE NOW',
  ],
  ...[
    'It has\n- Tables\n- Charts',
    'Open it in MS Word',
    'I miss Outlook',
    'chiede la signora di Pisa',
    'Madame la Directrice',
    'Liebes Fahrrad-Team,',
    'Guten Tag, Fahrrad-Daten fehlen',
    'X7Prof Installation',
  ],
  ...['it fails\nthanks\nbye', 'it fails\nthanks\nwaiting', 'thanks\nit fails\nagain', 'thanks, bye'],
];

describe('personal data on the way to a model', () => {
  test.each(PHONES)('hides the telephone number %j', (phone, region) => {
    const text = `Please ring ${phone}; thanks.`.replace('ring tel', 'use tel').replace('ring phone', 'use phone');
    const redacted = aRedactor({ region }).redact(text);

    expect(redacted).toContain(`[[PHONE-1~${NONCE}]]`);
    expect(redacted.replace(/\[\[.*?\]\]/gu, '')).not.toMatch(/\p{Nd}{3}/u);
  });

  test.each(MAILS)('hides the mail address %j', (mail) => {
    expect(aRedactor().redact(`Write to ${mail}, please`)).toBe(`Write to [[MAIL-1~${NONCE}]], please`);
  });

  test.each(NAMES)('hides the customer %j by the whole name and by each part of it', (name) => {
    const redactor = aRedactor({ names: [name] });
    const parts = name.split(' ').filter((part) => !['von', 'der'].includes(part));

    const redacted = redactor.redact(`${name} writes. ${parts.map((part) => `So does ${part}.`).join(' ')}`);

    for (const part of parts) expect(redacted).not.toContain(part);
    expect(redactor.restore(redacted)).toContain(`${name} writes`);
  });

  test('hides a name with a genitive, in capitals, and written small by its owner', () => {
    const redactor = aRedactor({ names: ['anna roth'] });

    expect(redactor.redact('Annas Konto, ANNA, Anna Roth, anna')).not.toMatch(/ann|roth/iu);
    expect(redactor.redact('Hanna and Annabel stay')).toBe('Hanna and Annabel stay');
  });

  test.each([
    ['Anna Roth', 'thanks, anna roth'],
    ['Anna Roth', 'my name is anna roth'],
    ['Anna Roth', 'anna.roth and annaroth and ANNA_ROTH'],
    ['Anna Roth', 'aNNa, a\u200bnna, R\u00f3th'],
    ['Jos\u00e9 M\u00fcller', 'Jose Mueller, JOSE MULLER, jose\u0301 mu\u0308ller, m\u00fcllers'],
    ['Joerg Mueller', 'j\u00f6rg M\u00fcller'],
    ['S\u00f8ren Wei\u00df', 'Soren Weiss, SOEREN, soren weiss'],
  ])('hides %j in %j, whatever the letters', (name, text) => {
    const redactor = aRedactor({ names: [name] });
    const redacted = redactor.redact(text);

    expect(redacted.replace(/\[\[NAME-\d+~\w+\]\]/gu, '')).not.toMatch(
      /ann|roth|r\u00f3th|jos|j\u00f6rg|m(?:u|\u00fc|ue)ll|s\u00f8?o?e?ren|wei/iu,
    );
    expect(redactor.restore(redacted)).toBe(text);
  });

  test('leaves ordinary words that are also names, unless they have a capital or stand as the whole name', () => {
    const redactor = aRedactor({ names: ['Mark Will'] });

    expect(redactor.redact('it will mark rows')).toBe('it will mark rows');
    expect(redactor.redact('Will, Mark and mark will')).not.toMatch(/will|mark/iu);
  });

  test.each([
    ["Pat O'Neil", 'O\u2019Neil, ONeil, O`Neil', 'neil'],
    ['Jean-Luc Meyer-Schmidt', 'Jean Luc, jean\u2010luc, Meyer, Schmidt', 'jean|luc|meyer|schmidt'],
    ['J. R. Smith', 'J.R. Smith, J. Smith', 'smith|J[.]|R[.]'],
    ['Anne Le Guennec', 'LE GUENNEC, Leguennec', 'guennec|le'],
    ['Jan van der Berg', 'van der Berg, Vanderberg', 'berg|der'],
    ['Ben Miller', 'It was Ben.', 'ben'],
    ['\u738b\u5c0f\u660e', '\u6211\u662f\u738b\u5c0f\u660e\uff0c\u5c0f\u660e\u5199', '\u5c0f\u660e'],
    [
      '\u0e2a\u0e21\u0e0a\u0e32\u0e22',
      '\u0e1c\u0e21\u0e2a\u0e21\u0e0a\u0e32\u0e22\u0e04\u0e23\u0e31\u0e1a',
      '\u0e2a\u0e21\u0e0a\u0e32\u0e22',
    ],
  ])('hides %j in %j, however it is joined or parted', (name, text, parts) => {
    const redactor = aRedactor({ names: [name] });
    const redacted = redactor.redact(text);

    expect(redacted.replace(/\[\[NAME-\d+~\w+\]\]/gu, '')).not.toMatch(new RegExp(parts, 'iu'));
    expect(redactor.restore(redacted)).toBe(text);
  });

  test.each([
    [['Anna La Rosa', 'Luis De Luca'], 'La lista de pedidos. De nuevo: la lista.'],
    [['Will May'], 'Will you fix it? May I ask? It will fail in May, and on 3 May too.'],
    [['Mark Rose'], 'Mark all rows. They rose.'],
  ])('leaves to a customer called %j the ordinary words of %j', (names, text) => {
    expect(aRedactor({ names }).redact(text)).toBe(text);
  });

  test.each(['Will is here.', 'Ask Will.', 'Will', 'Dear Will, it fails', 'Dr. Will comes'])(
    'hides the name in %j, which is an ordinary word too',
    (text) => {
      expect(aRedactor({ names: ['Will May'] }).redact(text)).not.toMatch(/will/iu);
    },
  );

  test.each(GIVEN_AWAY)('reads in %j the name %j', (text, name) => {
    expect(namesIn(text)).toEqual(name === '' ? expect.anything() : expect.arrayContaining([name]));
  });

  test('takes of two who are greeted together the name alone, no form of address', () => {
    expect(namesIn('Dear Mr. & Mrs. Keller,')).toEqual(['Keller']);
  });

  test.each(NOBODY)('reads no name in %j', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('gives the same datum the same placeholder, and counts each datum once', () => {
    const redactor = aRedactor({ names: ['Anna'] });

    const redacted = redactor.redact('Anna (a@example.com, b@example.com) and Anna: a@example.com');

    expect(redacted).toBe(
      `[[NAME-1~${NONCE}]] ([[MAIL-1~${NONCE}]], [[MAIL-2~${NONCE}]]) and [[NAME-1~${NONCE}]]: [[MAIL-1~${NONCE}]]`,
    );
    expect(redactor.counts()).toEqual({ name: 1, mail: 2 });
  });

  test('comes back character for character, whatever the text is', () => {
    const parts = fc.oneof(
      ordinaryText,
      fc.constantFrom(...MAILS, ...PHONES.map(([phone]) => phone), ...NAMES),
      fc.constantFrom(`[[MAIL-1~${NONCE}]]`, `[[NAME-2~${NONCE}]]`, '[MAIL-1~zzzzzz]', '[[', ']]', '~'),
      fc.string({ unit: 'grapheme' }),
    );
    holdsFor(
      fc.property(fc.array(parts), fc.constantFrom(null, 'DE', 'US', 'FR'), (texts, region) => {
        const redactor = aRedactor({ names: NAMES, region });
        const text = texts.join(' ');
        expect(redactor.restore(redactor.redact(text))).toBe(text);
      }),
    );
  });

  test.each(HARMLESS)('does not take %j for a telephone number, wherever the customer is', (text) => {
    for (const region of [null, 'US', 'DE', 'FR', 'ES', 'IT', 'GB']) {
      expect(aRedactor({ region }).redact(`Hello, ${text}.`)).toBe(`Hello, ${text}.`);
    }
  });

  test('is hidden however ordinary the text around it is', () => {
    const data = fc.constantFrom(
      ...MAILS,
      ...NAMES,
      ...PHONES.map(([phone]) => phone).filter((phone) => phone.startsWith('+')),
    );
    holdsFor(
      fc.property(ordinaryText, data, ordinaryText, (before, datum, after) => {
        expect(aRedactor({ names: NAMES }).redact(`${before} ${datum} ${after}`)).not.toContain(datum);
      }),
    );
  });

  test('leaves a text without any as it is', () => {
    holdsFor(fc.property(ordinaryText, (text) => expect(aRedactor({ region: 'DE' }).redact(text)).toBe(text)));
  });

  test.each([
    '01 ',
    '01-22 ',
    '(12) ',
    '+1 ',
    'a@',
    '-',
    'Hi Anna,\n',
    'Hi Anna, ',
    'Best,\n',
    'lg anna\n',
    'Mrs Anna ',
    'Anna <',
    'a @ ',
    '[[MAIL-1~',
  ])('is found in time linear in a text full of %j', (part) => {
    const read = (text: string): unknown => {
      const redactor = aRedactor({ names: ['Anna'], region: 'US' });
      redactor.learn({ names: [], texts: [text] });
      return redactor.redact(text);
    };

    expect(growth(read, { piece: part, length: LIMITS.ticketText.value / 4 })).toBeLessThan(LINEAR);
  });
});

describe('a placeholder', () => {
  test('that a customer forged becomes a placeholder itself, and comes back as the words it was', () => {
    const redactor = aRedactor({ names: ['Anna'] });
    const forged = `Anna: [[NAME-1~${NONCE}]] and [ name-1~${NONCE} ]`;

    const redacted = redactor.redact(forged);

    expect(redacted).toBe(`[[NAME-1~${NONCE}]]: [[MARK-1~${NONCE}]] and [[MARK-2~${NONCE}]]`);
    expect(redactor.restore(redacted)).toBe(forged);
  });

  test.each([
    '[[NAME-1]]',
    '[NAME-1]',
    `[[NAME\u20131~${NONCE}]]`,
    `[[NAME\u20111~${NONCE}]]`,
    `[[NOM-1~${NONCE}]]`,
    '[[nombre-2]]',
    `NAME-1~${NONCE}`,
    `[[MAIL - 1 ~ ${NONCE}]`,
  ])('is seen in what a model made of it: %s', (mangled) => {
    expect(findPlaceholders(`Hello ${mangled}, thank you.`)).toEqual([
      { kind: 'mark', start: 6, end: 6 + mangled.length },
    ]);
  });

  test.each(['Press [F-1].', 'if [[ -f a.txt ]]; then', '[[Start page]]', 'NAME-1', 'row [4-2]'])(
    'is not seen in %s',
    (text) => {
      expect(findPlaceholders(text)).toEqual([]);
    },
  );

  test('that the map does not know stays where it is', () => {
    expect(aRedactor().restore(`Dear [[NAME-7~${NONCE}]]`)).toBe(`Dear [[NAME-7~${NONCE}]]`);
  });

  test('carries the nonce of its ticket: six characters that come from the hash of the content', () => {
    const [one, other] = [nonceOf('a'.repeat(64)), nonceOf('b'.repeat(64))];

    expect(one).toMatch(/^[0-9a-z]{6}$/u);
    expect(nonceOf('a'.repeat(64))).toBe(one);
    expect(other).not.toBe(one);
    expect(nonceOf('0'.repeat(64))).toMatch(/^0{6}$/u);
  });
});

function aRedactor(of: { readonly names?: readonly string[]; readonly region?: string | null } = {}): PersonalRedactor {
  const redactor = createPersonalRedactor({ nonce: NONCE, region: of.region ?? null, isNumber: isPhoneNumber });
  redactor.learn({ names: of.names ?? [], texts: [] });
  return redactor;
}
