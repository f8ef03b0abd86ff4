import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { LIMITS } from '../../../src/domain/limits.js';
import { findIbans } from '../../../src/domain/redaction/iban.js';
import { countSecrets, textWithoutSecrets, withoutSecrets } from '../../../src/domain/redaction/secrets.js';
import { utf8Bytes } from '../../../src/domain/text-size.js';
import { growth, LINEAR } from '../../support/growth.js';
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
  ['4111_1111_1111_1111', '[card ***]'],
  ['4111/1111/1111/1111', '[card ***]'],
  ['4111, 1111, 1111, 1111', '[card ***]'],
  ['3782/822463/10005', '[card ***]'],
  ['IBAN DE89 3704 0044\r\n> 0532 0130 00 bitte', 'IBAN [IBAN ***] bitte'],
];

/** Passwords in the words of customers, with the password that has to go. */
const TOLD: readonly (readonly [string, string])[] = [
  ['I set my password to Blue!Whale9', 'Blue!Whale9'],
  ['the password was changed to Tiger123', 'Tiger123'],
  ['I changed my password for the portal from Tiger122 to Tiger123, no luck', 'Tiger123'],
  ['I changed my PIN to 482913.', '482913'],
  ['hunter2 is my password', 'hunter2'],
  ['"hunter2" was my old password', 'hunter2'],
  ['I use hunter2 as my password', 'hunter2'],
  ['my old password, hunter2, no longer works', 'hunter2'],
  ['my password (hunter2) fails', 'hunter2'],
  ['Ich habe das Passwort auf Sommer2024 ge\u00e4ndert', 'Sommer2024'],
  ['Das Passwort wurde gestern auf Sommer2024 gesetzt', 'Sommer2024'],
  ['Sommer2024 ist mein Passwort', 'Sommer2024'],
  ['ich nehme Sommer2024 als Passwort', 'Sommer2024'],
  ['He cambiado la contrase\u00f1a a Girasol22', 'Girasol22'],
  ['Girasol22 es mi contrase\u00f1a', 'Girasol22'],
  ['uso Girasol22 como contrase\u00f1a', 'Girasol22'],
  ["J'ai chang\u00e9 le mot de passe en Soleil22", 'Soleil22'],
  ['Soleil22 est mon mot de passe', 'Soleil22'],
  ["j'utilise Soleil22 comme mot de passe", 'Soleil22'],
  ['Ho cambiato la password in Girasole22', 'Girasole22'],
  ['Girasole22 \u00e8 la mia password', 'Girasole22'],
  ['uso Girasole22 come password', 'Girasole22'],
  ['login: anna / pw: abc', 'abc'],
  ['pass: qwerty', 'qwerty'],
  ['Password - qwerty', 'qwerty'],
  ['| Password | hunter2 |', 'hunter2'],
  ['<b>Password</b>: hunter2<br>Thanks', 'hunter2'],
  ['<td>Password</td><td>hunter2</td>', 'hunter2'],
  ['pass\u200bword: hunter2', 'hunter2'],
  ['p\u0430ssw\u043erd: hunter2', 'hunter2'],
  ['\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44\uff1a hunter2', 'hunter2'],
  ['contrasen\u0303a: girasol', 'girasol'],
  ['pwd = "my secret phrase"', 'my secret phrase'],
  ['my password "correct horse battery" fails', 'correct horse battery'],
];

/** Sentences about passwords that tell none. */
const TELLS_NONE: readonly string[] = [
  "J'ai chang\u00e9 le mot de passe \u00e0 14h30",
  ...[
    'password is required',
    'my password is wrong',
    'password reset to default',
    'Ich will das Passwort auf der Seite \u00e4ndern',
  ],
  ...[
    'LastPass2 is my password manager',
    'I changed my password in OneDrive',
    'Das Passwort auf Server2 wurde abgelehnt',
  ],
  ...[
    'the password reset mail goes to nora2@example.com',
    'I reset my password to get in',
    'OAuth2 as password replacement',
  ],
  ...['Password reset - urgent', 'Password - help', 'my password "is not accepted" it says', 'passwords, OAuth2, SAML'],
  ...['The portal is the password page', 'I changed the password in 2024', 'we reset the password to 5000 users'],
  ...['He cambiado la contrase\u00f1a en Windows11 y nada', 'Password is as weak as password1 would not be'],
  ...['\u041f\u0430\u0440\u043e\u043b\u044c \u043d\u0435 \u0440\u0430\u0431\u043e\u0442\u0430\u0435\u0442'],
];

describe('a text without its secrets', () => {
  test.each(EXAMPLES)('%j reads %j', (text, expected) => {
    expect(textWithoutSecrets(text)).toBe(expected);
  });

  test.each(TOLD)('%j does not tell %j', (text, password) => {
    const before = `Hello.\n${text}`;
    const after = textWithoutSecrets(before);

    expect(after).not.toContain(password);
    expect(after.length).toBeGreaterThan(before.length - password.length - 2);
    expect(textWithoutSecrets(after)).toBe(after);
  });

  test.each(TELLS_NONE)('is still all of %j, which tells no password', (text) => {
    expect(textWithoutSecrets(text)).toBe(text);
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
    'password ',
    'hunter2 is my password to ',
    'p\u0430\u200b',
    'n\u0303',
    'key ',
    'DE89 ',
    'postgres://a:b',
    '"',
  ])('is found in time linear in the text, also in the largest ticket full of %j', (part) => {
    expect(growth(textWithoutSecrets, { piece: part, length: LIMITS.ticketText.value })).toBeLessThan(LINEAR);
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
