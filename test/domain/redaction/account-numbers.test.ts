import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/domain/limits.js';
import { findSecrets } from '../../../src/domain/redaction/secrets.js';
import { growth, LINEAR } from '../../support/growth.js';

/** A number of sixteen digits that begins so and passes the check of a card (Luhn). */
function cardBeginning(start: string): string {
  const body = start.padEnd(15, '3');
  const weights = [...body].map((digit, at) => (at % 2 === 0 ? Number(digit) * 2 : Number(digit)));
  const sum = weights.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function inFours(number: string, sign: string): string {
  return (number.match(/.{1,4}/gu) ?? []).join(sign);
}

/** Each once: two readers of cards may see the same one. */
function foundIn(text: string): readonly string[] {
  return [...new Set(findSecrets(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`))];
}

describe('the number of a card', () => {
  test.each(['2200', '2204', '9792', '81', '82', '508', '60'])('is one that begins with %s', (start) => {
    const number = cardBeginning(start);

    expect(foundIn(`paid with ${number}, thanks`)).toEqual([`card ${number}`]);
  });

  test.each(['2205', '9793', '83', '71', '19'])('is none that begins with %s', (start) => {
    expect(foundIn(`order ${cardBeginning(start)}, thanks`)).toEqual([]);
  });

  test.each(['\t', '\u00b7', '*', ':', '\n', '\u00a0', ' / ', ' - ', '\n> ', '&nbsp;'])(
    'is found in fours with %j between',
    (sign) => {
      const written = inFours('4111111111111111', sign);

      expect(foundIn(`card ${written} please`)).toEqual([`card ${written}`]);
    },
  );

  test('is none in a longer list, and none where the check digit is wrong', () => {
    expect(foundIn('4111:1111:1111:1111:1111:1111')).toEqual([]);
    expect(foundIn('4111:1111:1111:1112')).toEqual([]);
  });
});

describe('the code of a card', () => {
  test.each([
    'cvv: 123',
    'my CVC2 is 123',
    'security code 123',
    'the security code on the back is 123',
    'Sicherheitscode lautet 123',
    'Pr\u00fcfnummer: 123',
    'c\u00f3digo de seguridad: 123',
    'code de s\u00e9curit\u00e9 est 123',
    'cryptogramme visuel 123',
    'codice di sicurezza \u00e8 123',
    '123 is the security code',
    '123 (CVV)',
  ])('goes by its name: %s', (text) => {
    expect(foundIn(text)).toEqual(['card 123']);
  });

  test('needs no name behind a card and the month in which it ends', () => {
    expect(foundIn('4111111111111111 12/29 123')).toEqual(['card 4111111111111111', 'card 123']);
    expect(foundIn('4111111111111111 12/29 123 EUR')).toEqual(['card 4111111111111111']);
  });

  test.each(['security code 12345', 'code 123', 'article 123, back 456', 'error code is 404'])(
    'is none without a card, or of another length: %s',
    (text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );
});

describe('an account number', () => {
  test.each([
    '\uff24\uff25\uff18\uff19 \uff13\uff17\uff10\uff14 \uff10\uff10\uff14\uff14 \uff10\uff15\uff13\uff12 \uff10\uff11\uff13\uff10 \uff10\uff10',
    'D\u041589 3704 0044 0532 0130 00',
    'DE89-3704-0044-0532-0130-00',
    'DE89\t3704\t0044\t0532\t0130\t00',
    'DE89.3704.0044.0532.0130.00',
    'de89/3704/0044/0532/0130/00',
  ])('is found however it is written: %s', (written) => {
    expect(foundIn(`IBAN: ${written} bitte`)).toEqual([`iban ${written}`]);
  });

  test('is none with a wrong check', () => {
    expect(foundIn('IBAN: DE88-3704-0044-0532-0130-00')).toEqual([]);
  });
});

test.each(['4111 ', '4111:', 'DE89-', 'a b1 2', 'cvv - ', 'security code number on the back ', '4111\n> ', '12/29 '])(
  'what nearly is one is read in linear time: %j',
  (piece) => {
    expect(growth(findSecrets, { piece, length: LIMITS.ticketText.value })).toBeLessThan(LINEAR);
  },
);
