import fc from 'fast-check';

/** A secret in the words in which a customer could write it: what must never be seen again, and the text around it. */
export interface Planted {
  readonly secret: string;
  readonly written: string;
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';

/** A text of these characters, with at least two digits in it when digits are among them. */
function textOf(characters: string, length: number): fc.Arbitrary<string> {
  const one = fc.constantFrom(...characters);
  const text = fc.array(one, { minLength: length, maxLength: length }).map((parts) => parts.join(''));
  return characters.includes('7') ? text.map((drawn) => `7${drawn.slice(1, -1)}4`) : text;
}

/** The digits of a card of some network with a right check digit. */
export const cardDigits: fc.Arbitrary<string> = fc
  .constantFrom<[string, number]>(
    ['4', 16],
    ['4', 13],
    ['4', 19],
    ['51', 16],
    ['55', 16],
    ['2221', 16],
    ['2720', 16],
    ['34', 15],
    ['37', 15],
    ['300', 14],
    ['36', 14],
    ['3530', 16],
    ['6011', 16],
    ['6221', 16],
    ['6304', 18],
  )
  .chain(([beginning, length]) =>
    textOf(DIGITS, length - beginning.length - 1).map((middle) => withLuhn(beginning + middle)),
  );

/** A card as people write it: in one piece, in fours, with blanks, dashes, points or invisible characters between. */
export const aCard: fc.Arbitrary<Planted> = fc
  .tuple(
    cardDigits,
    fc.constantFrom('', ' ', '-', '.', '_', '/', ', ', '\u00a0', '\u2011', '\u200b', ' - '),
    fc.constantFrom('My card is %s.', 'Karte: %s', 'charge %s, please', '(%s)', 'card%s', '%s', 'N\u00ba %s\n'),
  )
  .map(([digits, between, sentence]) => {
    const secret = (digits.match(/\d{1,4}/gu) ?? []).join(between);
    return { secret, written: sentence.replace('%s', secret) };
  });

const BBANS: readonly (readonly [string, string])[] = [
  ['DE', 'n18'],
  ['ES', 'n20'],
  ['FR', 'n10c11n2'],
  ['IT', 'a1n10c12'],
  ['GB', 'a4n14'],
  ['NL', 'a4n10'],
  ['NO', 'n11'],
  ['MT', 'a4n5c18'],
];

/** An account number with right check digits, in one piece or in fours, also in small letters. */
export const anIban: fc.Arbitrary<Planted> = fc
  .constantFrom(...BBANS)
  .chain(([country, shape]) => bbanOf(shape).map((bban) => withIbanCheck(country, bban)))
  .chain((iban) =>
    fc.tuple(
      fc.constantFrom(iban, (iban.match(/.{1,4}/gu) ?? []).join(' '), (iban.match(/.{1,4}/gu) ?? []).join('-')),
      fc.boolean(),
      fc.constantFrom('IBAN %s', 'auf %s bitte', 'IBAN:%s.', '%s', '(%s)'),
    ),
  )
  .map(([iban, isSmall, sentence]) => {
    const secret = isSmall ? iban.toLowerCase() : iban;
    return { secret, written: sentence.replace('%s', secret) };
  });

/** A key or token, by its maker's mark, its form, or its name. */
export const aKey: fc.Arbitrary<Planted> = fc.oneof(
  written(fc.tuple(fc.constantFrom('sk-', 'sk-proj-', 'sk-ant-api03-'), textOf(LETTERS + DIGITS, 40)), 'key %s'),
  written(fc.tuple(fc.constantFrom('sk_live_', 'rk_test_', 'dd_test_'), textOf(LETTERS + DIGITS, 24)), 'Key is %s'),
  written(fc.tuple(fc.constantFrom('AKIA', 'ASIA'), textOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)), 'id %s here'),
  written(fc.tuple(fc.constantFrom('ghp_', 'gho_', 'ghs_'), textOf(LETTERS + DIGITS, 36)), 'token: %s'),
  written(fc.tuple(fc.constant('glpat-'), textOf(LETTERS + DIGITS, 20)), '%s'),
  written(fc.tuple(fc.constant('xoxb-'), textOf(DIGITS, 12), fc.constant('-'), textOf(LETTERS, 24)), 'bot %s'),
  written(fc.tuple(fc.constant('AIza'), textOf(LETTERS + DIGITS, 35)), 'maps %s,'),
  written(fc.tuple(fc.constant('hf_'), textOf(LETTERS + DIGITS, 34)), 'hub %s'),
  written(fc.tuple(textOf(LETTERS + DIGITS, 32)), 'Authorization: Bearer %s'),
  written(fc.tuple(textOf(LETTERS + DIGITS, 32)), 'the api key is %s, thanks'),
  written(fc.tuple(textOf(LETTERS + DIGITS, 32)), 'API-Schl\u00fcssel: %s'),
  written(fc.tuple(textOf(LETTERS + DIGITS, 32)), 'la clave de API es %s'),
  written(fc.tuple(textOf(LETTERS + DIGITS, 32)), "la cl\u00e9 d'API : %s"),
  written(fc.tuple(textOf(LETTERS + DIGITS, 32)), 'chiave API: %s'),
  written(fc.tuple(textOf(HEX, 32)), '{"client_secret": "%s"}'),
  written(fc.tuple(textOf(HEX, 40)), 'https://files.example.com/x?token=%s&page=2'),
  written(
    fc.tuple(fc.constant('eyJhbGciOiJIUzI1NiJ9.eyJz'), textOf(LETTERS, 30), fc.constant('.'), textOf(LETTERS, 43)),
    'jwt %s',
  ),
  textOf(LETTERS + DIGITS, 64).map((body) => ({
    secret: body,
    written: `-----BEGIN RSA PRIVATE KEY-----\n${body}\n${body}\n-----END RSA PRIVATE KEY-----`,
  })),
);

/** A password behind its name, in five languages, or in a connection string. */
export const aPassword: fc.Arbitrary<Planted> = fc
  .tuple(textOf(LETTERS, 6), textOf(DIGITS, 3), fc.constantFrom('', '!', '-', '#', '_'))
  .chain(([letters, digits, symbol]) =>
    written(
      fc.constant([letters + symbol + digits]),
      ...[
        'password: %s',
        'My password is %s',
        'Password for the new account: %s',
        'PASSWORD=%s',
        'pwd: %s',
        '"password":"%s"',
      ],
      ...[
        'Passwort: %s',
        'Das Kennwort lautet %s',
        'mein Passwort ist %s',
        'contrase\u00f1a: %s',
        'La contrase\u00f1a es %s',
      ],
      ...['mot de passe : %s', 'Le mot de passe est %s', 'mdp: %s', 'La password \u00e8 %s', "parola d'ordine: %s"],
      ...[
        'postgres://app:%s@db.example.com/desk',
        'https://admin:%s@intern.example.com',
        '**Password:** %s',
        'Password:\n%s',
        'the password - %s',
        'Das Passwort f\u00fcr den Zugang lautet %s',
      ],
      ...[
        'I set my password to %s',
        '%s is my password',
        'I use %s as my password',
        'my old password, %s, no longer works',
        'Ich habe das Passwort auf %s ge\u00e4ndert',
        'He cambiado la contrase\u00f1a a %s',
        '%s est mon mot de passe',
        'uso %s come password',
        '<b>Password</b>: %s',
        'pass\u200bword: %s',
        'p\u0430ssword: %s',
      ],
    ),
  );

/** Any secret. */
export const aSecret: fc.Arbitrary<Planted> = fc.oneof(aCard, anIban, aKey, aPassword);

/** Ordinary sentences without secrets and without personal data. */
export const ordinaryText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'The export stops after 10,000 rows.',
      'Seit dem Update am 12.03.2026 geht nichts mehr.',
      'Order 3348917502 has not arrived, tracking 00340434161094042557.',
      'El pedido 2024-00123 no ha llegado.',
      'La version 115.3.1 plante au d\u00e9marrage.',
      'Fattura INV-2024-00123 del 3 marzo, 240,00 EUR.',
      'I forgot my password, how do I reset it?',
      'It says: error 0x80070005 at line 42.',
      '\n\n',
      '\u{1F600} emoji, \u202e and \u200b too.',
    ),
    { maxLength: 6 },
  )
  .map((sentences) => sentences.join(' '));

function written(parts: fc.Arbitrary<readonly string[]>, ...sentences: readonly string[]): fc.Arbitrary<Planted> {
  return fc.tuple(parts, fc.constantFrom(...sentences)).map(([drawn, sentence]) => {
    const secret = drawn.join('');
    return { secret, written: sentence.replace('%s', () => secret) };
  });
}

function withLuhn(digits: string): string {
  const check = DIGITS.split('').find((digit) => luhn(digits + digit) % 10 === 0);
  return digits + String(check);
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

function bbanOf(shape: string): fc.Arbitrary<string> {
  const parts = [...shape.matchAll(/([nac])(\d+)/gu)].map(([, kind = 'n', length = '1']) => {
    const characters = kind === 'n' ? DIGITS : kind === 'a' ? 'ABCDEFGHIJ' : 'ABCDEFGHIJ0123456789';
    const one = fc.constantFrom(...characters.split(''));
    return fc.array(one, { minLength: Number(length), maxLength: Number(length) }).map((drawn) => drawn.join(''));
  });
  return fc.tuple(...parts).map((drawn) => drawn.join(''));
}

function withIbanCheck(country: string, bban: string): string {
  const digits = `${bban}${country}00`.replace(/[A-Z]/gu, (letter) => String(letter.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}
