import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { LIMITS } from '../../../src/domain/limits.js';
import { findIbans } from '../../../src/domain/redaction/iban.js';
import { countSecrets, textWithoutSecrets, withoutSecrets } from '../../../src/domain/redaction/secrets.js';
import { utf8Bytes } from '../../../src/domain/text-size.js';
import { HARMLESS } from '../../support/harmless.js';
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
  ['your verification code is 482913', 'your verification code is [pw]'],
  ['4111 1111 1111\r\n> 1111 is mine', '[card ***] is mine'],
  ['sessionid=abcdef0123456789abcdef', 'sessionid=[key ***]'],
  ['it: wJalrXUtnFEMIK7MDENGbPxRf3CY9zEX4MPLEKEY1 end', 'it: [key ***] end'],
  ['https://u:p@h.example', 'https://u:*@h.example'],
  ['Has\u0142o: kot123', 'Has\u0142o: [pw]'],
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
