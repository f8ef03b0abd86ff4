import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { LIMITS } from '../../../src/domain/limits.js';
import { findIbans } from '../../../src/domain/redaction/iban.js';
import { countSecrets, textWithoutSecrets, withoutSecrets } from '../../../src/domain/redaction/secrets.js';
import { utf8Bytes } from '../../../src/domain/text-size.js';
import { aCard, aKey, anIban, aPassword, aSecret, ordinaryText } from '../../support/planted.js';
import { holdsFor } from '../../support/properties.js';
import { aTicket } from '../../support/builders.js';

/** What stands where a secret stood, sentence by sentence. */
const EXAMPLES: readonly (readonly [string, string])[] = [
  ['My card 4111 1111 1111 1111, 12/29, code 123', 'My card [card ***], 12/29, code ***'],
  ['Amex 3782 822463 10005', 'Amex [card ***]'],
  ['card4111111111111111!', 'card[card ***]!'],
  ['4111 1111 1111 1111 123', '[card ***] 123'],
  ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '[card ***]'],
  ['\uff14\uff11\uff11\uff11 \uff11\uff11\uff11\uff11 \uff11\uff11\uff11\uff11 \uff11\uff11\uff11\uff11', '[card ***]'],
  ['4\u200b111111111111111', '[card ***]'],
  ['Pr\u00fcfziffer ist 1234', 'Pr\u00fcfziffer ist ****'],
  ['IBAN DE89 3704 0044 0532 0130 00 bitte', 'IBAN [IBAN ***] bitte'],
  ['IBANFR1420041010050500013M02606', 'IBAN[IBAN ***]'],
  ['secret dd_sec_NOTREAL_ffffffffffffffffffffffff', 'secret [key ***]'],
  ['hooks.slack.com/services/T0/B0/XXXXXXXXXXXXXXXX', 'hooks.slack.com/services/[key ***]'],
  ['-----BEGIN PRIVATE KEY-----\nMIIEpAIBAAKCAQEA1234\nThanks', '[key ***]Thanks'],
  ['token 550e8400-e29b-41d4-a716-446655440000', 'token [key ***]'],
  ['user: nora\npassword: Winter-Apfel-77!\nPlease', 'user: nora\npassword: [pw]\nPlease'],
  ['passphrase: "correct horse battery staple"', 'passphrase: "[pw]"'],
  ['Password=xyz1;User Id=sa', 'Password=[pw];User Id=sa'],
  ['Password: swordfish', 'Password: [pw]'],
  ['PIN 1234', 'PIN [pw]'],
  ['https://u:p@h.example', 'https://u:*@h.example'],
  ['Has\u0142o: kot123', 'Has\u0142o: [pw]'],
];

/** Numbers, ids, dates and sentences of support tickets that are no secrets, whatever they look like. */
const HARMLESS: readonly string[] = [
  ...[
    'order 3348917502',
    'INV-2024-00123',
    'RE-2024/000815',
    'PO 4500012345',
    'case 00012345',
    'ticket #1234567890123',
  ],
  ...[
    '1Z999AA10123456784',
    '9400 1000 0000 0000 0000 00',
    '00340434161094042557',
    'JJD01460000000000000',
    'RB123456785DE',
  ],
  ...['v1.2.3-beta.4', '10.0.19045.3208', '115.3.1', '2024.1.0-rc.2', 'Firefox/115.0 Gecko/20100101'],
  ...['2024-01-15 10:22:33', '15.01.2024 - 22.01.2024', '01/02/2024', '2024-01-15T10:22:33.123Z', '1705314153123'],
  ...[
    'IMEI 356938035643809',
    'ISBN 978-3-16-148410-0',
    'EAN 4006381333931',
    'VAT DE123456789',
    'USt-IdNr. ATU12345678',
  ],
  ...['0b-0000-1000-8000-00805f9b34fb', 'commit 3f41111111111111111abcdef', 'error 0x80070005', '192.168.100.200'],
  ...['rows 5 10 15 20 25 30 35 40', '1,234,567.89 EUR', '240,00 EUR', '+3.5 % on 12,000 units', '10000 20000 30000'],
  ...[
    'I forgot my password. What now?',
    'password reset link: https://x.example/r',
    'Password: reset',
    'Passwort: vergessen',
  ],
  ...[
    'password is required',
    'changing back to password auth from oauth',
    'password OAuth2',
    'the password type to NORMAL',
  ],
  ...[
    '../../etc/passwd and file:///etc/hosts',
    'token expired yesterday',
    'the key feature-flag-for-checkout',
    'key points',
  ],
  ...[
    'secret: customer-email-template-v2',
    'Bearer authentication-scheme',
    'pin the message',
    'pass: 5 tests',
    'pass the salt',
  ],
  ...[
    'sk-learn-is-a-very-nice-library',
    'unit_test_something_long_name',
    'https://example.com:8080/path@x',
    'tan 30 degrees',
  ],
];

describe('a text without its secrets', () => {
  test.each(EXAMPLES)('%j reads %j', (text, expected) => {
    expect(textWithoutSecrets(text)).toBe(expected);
  });

  test.each([
    ['cards', aCard],
    ['account numbers', anIban],
    ['keys and tokens', aKey],
    ['passwords', aPassword],
  ])('holds none of the planted %s, in any format', (_kind, planted) => {
    holdsFor(
      fc.property(ordinaryText, planted, ordinaryText, (before, { secret, written }, after) => {
        const text = textWithoutSecrets(`${before} ${written} ${after}`);
        expect(text).not.toContain(secret);
        expect(text.length).toBeLessThan(`${before} ${written} ${after}`.length);
      }),
    );
  });

  test('is the same when its secrets are looked for once more', () => {
    holdsFor(
      fc.property(
        fc.array(
          fc.oneof(
            aSecret.map(({ written }) => written),
            ordinaryText,
            fc.string(),
          ),
        ),
        (parts) => {
          const once = textWithoutSecrets(parts.join(' '));
          expect(textWithoutSecrets(once)).toBe(once);
        },
      ),
    );
  });

  test('is never longer than the text was, in characters and in bytes: a ticket within its limits stays within them', () => {
    holdsFor(
      fc.property(
        fc.array(
          fc.oneof(
            aSecret.map(({ written }) => written),
            fc.string({ unit: 'grapheme' }),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          const after = textWithoutSecrets(text);
          expect(after.length).toBeLessThanOrEqual(text.length);
          expect(utf8Bytes(after)).toBeLessThanOrEqual(utf8Bytes(text));
        },
      ),
    );
  });

  test('is the text itself, byte for byte, where there are none', () => {
    holdsFor(fc.property(ordinaryText, (text) => expect(textWithoutSecrets(text)).toBe(text)));
  });

  test.each(HARMLESS)('still says %j', (text) => {
    expect(textWithoutSecrets(`Hello, ${text}.`)).toBe(`Hello, ${text}.`);
    expect(textWithoutSecrets(text)).toBe(text);
  });

  test.each([
    '4 ',
    '41 ',
    '1-',
    'eyJ',
    '-----BEGIN PRIVATE KEY-----',
    'password:',
    'key ',
    'DE89 ',
    'postgres://a:b',
    '"',
  ])('is found in time linear in the text, also in the largest ticket full of %j', (part) => {
    const text = part.repeat(Math.ceil(LIMITS.ticketText.value / part.length));
    const spent = (amount: string): number => {
      const begun = process.cpuUsage().user;
      textWithoutSecrets(amount);
      return (process.cpuUsage().user - begun) / 1_000;
    };
    spent(text.slice(0, text.length / 8));

    expect(spent(text)).toBeLessThan(2_000);
  });
});

describe('a value without its secrets', () => {
  test('has none in any text of any depth, nor in the name of a field', () => {
    const value = { a: ['4111111111111111', { 'x 4111111111111111': 'DE89370400440532013000' }] };

    expect(withoutSecrets(value)).toEqual({ a: ['[card ***]', { 'x [card ***]': '[IBAN ***]' }] });
  });

  test('is the same object where there are none', () => {
    const ticket = aTicket();

    expect(withoutSecrets(ticket)).toBe(ticket);
  });

  test('keeps the names of ticket, tenant and message, which may be any number', () => {
    const names = { id: '4111111111111111', tenant: '4111111111111111', messageId: '4111111111111111' };

    expect(withoutSecrets(names)).toBe(names);
  });

  test('drops what nests deeper than any payload, so that a hostile start cannot exhaust the stack', () => {
    let deep: unknown = '4111111111111111';
    for (let level = 0; level < 50_000; level += 1) deep = [deep];

    expect(JSON.stringify(withoutSecrets(deep)).length).toBeLessThan(LIMITS.jsonDepth.value * 3);
  });

  test('is counted by kind, by what stands in the place of each', () => {
    const ticket = withoutSecrets({
      subject: 'card 4111 1111 1111 1111',
      body: 'password: Winter-Apfel-77!, key sk_live_0123456789abcdef, DE89370400440532013000, 5555555555554444',
    });

    expect(countSecrets(ticket)).toEqual({ card: 2, iban: 1, key: 1, password: 1 });
    expect(countSecrets({ body: 'nothing' })).toEqual({});
  });
});

describe('beside other judges', () => {
  test('every account number that ibantools knows is found', () => {
    const numbers = fc.oneof(
      anIban.map(({ secret }) => secret.replace(/[ -]/gu, '').toUpperCase()),
      fc
        .tuple(fc.constantFrom('DE', 'FR', 'XX'), fc.integer({ min: 10, max: 99 }), fc.bigInt(0n, 10n ** 18n))
        .map(([country, check, rest]) => `${country}${check}${String(rest).padStart(18, '0')}`),
    );
    const known = fc.sample(numbers, { numRuns: 600, seed: 7 }).filter((number) => isValidIBAN(number));

    expect(known.length).toBeGreaterThan(150);
    for (const number of known) expect(findIbans(number)).toEqual([{ kind: 'iban', start: 0, end: number.length }]);
  });

  test('nothing that secretlint knows is left in a text', async () => {
    const texts = fc.sample(aKey, { numRuns: 150, seed: 7 }).map(({ written }) => written);
    const more = [
      'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY',
      'https://user:pa55word@example.com/x',
    ];
    const raw = [...texts, ...more].join('\n\n');

    expect((await linted(raw)).length).toBeGreaterThan(20);
    expect(await linted(textWithoutSecrets(raw))).toEqual([]);
  });
});

async function linted(content: string): Promise<readonly string[]> {
  const result = await lintSource({
    source: { filePath: 'ticket.txt', content, ext: '.txt', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] },
    },
  });
  return result.messages.map((message) => message.message);
}
