/** Words that mean a password and little else; anything that stands as their value is taken for one. */
const STRONG = [
  'pass ?words?',
  '(?<![/])passwd',
  'passphrases?',
  'passcodes?',
  'pa\u00df?ss?w\u00f6rter',
  'passw(?:o|\u00f6)rt(?:er|e?s)?',
  'kennw(?:o|\u00f6)rt(?:er|e?s)?',
  'zugangscode',
  'geheimzahl',
  'contrase(?:\u00f1|n)as?',
  'mots? de passe',
  "parola d['\u2019]ordine",
  'parola chiave',
  'palavra-passe',
  'senha',
  'wachtwoord',
  'has(?:\u0142|l)o',
  'heslo',
  'salasana',
  '(?:\u015f|s)ifre(?:m|niz)?',
  'l\u00f6senord',
].join('|');
/** Short forms of it: behind a colon and alone in the line any word is their value. */
const SHORT = ['pwd', 'pw', 'pass', 'mdp', 'psw', 'pswd'].join('|');
/** Short words that mean other things as well: their value has to look like a password. */
const WEAK = [
  ...['clave', 'pin-?code', 'pin', 'puk', 'otp', 'tan'],
  ...[
    '(?:verification|confirmation|one-time|2fa|sms)[ -]code',
    'best\u00e4tigungscode',
    'c\u00f3digo de verificaci\u00f3n',
  ],
  ...['code de v\u00e9rification', 'codice di verifica'],
].join('|');
/** `DB_PASSWORD` and `userPassword` name one as well; the short words stand alone. */
const NAMES = new RegExp(String.raw`(?:(${STRONG})|(?<![\p{L}\p{N}])(?:(${SHORT})|${WEAK}))(?![\p{L}\p{N}])`, 'giu');

/** A word that means a password, and where it stands. */
export interface PasswordName {
  readonly start: number;
  readonly end: number;
  /** `strong` means a password and little else, `short` is a short form of it, `weak` means other things as well. */
  readonly means: 'strong' | 'short' | 'weak';
}

/** The words of a text that mean a password, a PIN or a code, in eleven languages. Linear in the text. */
export function passwordNamesIn(text: string): readonly PasswordName[] {
  return [...text.matchAll(NAMES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    means: match[1] !== undefined ? 'strong' : match[2] !== undefined ? 'short' : 'weak',
  }));
}
