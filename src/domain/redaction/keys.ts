import type { Span } from './span.js';

/**
 * Keys and tokens by the beginning that their maker gives them. Each repetition takes what it reads, so that no text is
 * read twice; what follows has to hold a digit or a part longer than any word, because words follow some beginnings too (`sk-learn`).
 */
const MADE_BY = new RegExp(
  String.raw`(?<![A-Za-z0-9])(?:${[
    'sk-[A-Za-z0-9_-]{16,}',
    '(?:sk|pk|rk)_[a-z]{3,8}_[A-Za-z0-9_]{8,}',
    '[A-Za-z]{2,12}_(?:live|test|prod|sec|secret|key|token|pat)_[A-Za-z0-9_]{16,}',
    '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])',
    'gh[pousr]_[A-Za-z0-9]{20,}',
    'github_pat_[A-Za-z0-9_]{20,}',
    'gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|imt|oas)-[A-Za-z0-9_-]{16,}',
    'xox[a-z]-[A-Za-z0-9-]{8,}',
    'xapp-[A-Za-z0-9-]{16,}',
    'AIza[A-Za-z0-9_-]{30,}',
    'ya29[.][A-Za-z0-9_-]{16,}',
    'GOCSPX-[A-Za-z0-9_-]{16,}',
    'SG[.][A-Za-z0-9_-]{16,}(?:[.][A-Za-z0-9_-]+)?',
    'npm_[A-Za-z0-9]{30,}',
    'pypi-[A-Za-z0-9_-]{30,}',
    'hf_[A-Za-z0-9]{20,}',
    'dop_v1_[a-f0-9]{32,}',
    'shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{20,}',
    'whsec_[A-Za-z0-9+/=]{16,}',
    'ATATT[A-Za-z0-9_=-]{20,}',
    'sq0[a-z]{3}-[A-Za-z0-9_-]{20,}',
    'key-[0-9a-f]{32}(?![A-Za-z0-9])',
    '(?:SK|AC)[0-9a-f]{32}(?![A-Za-z0-9])',
    'dckr_pat_[A-Za-z0-9_-]{16,}',
    'sntrys_[A-Za-z0-9_=+/-]{20,}',
    'lin_api_[A-Za-z0-9]{20,}',
    'AGE-SECRET-KEY-1[A-Z0-9]{20,}',
    '[0-9]{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])',
  ].join('|')})`,
  'gu',
);
/** A signed token (JWT): three parts of base64 with points; the first is an object, which begins `{"`. */
const SIGNED = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}[.][A-Za-z0-9_-]{4,}(?:[.][A-Za-z0-9_-]*)?/gu;
const SCHEME = /\b(?:bearer|basic|digest|negotiate)[ \t]{1,3}([A-Za-z0-9._~+/=-]{12,})/giu;
const SLACK_HOOK = /hooks[.]slack[.]com\/(?:services|workflows|triggers)\/([A-Za-z0-9_/-]{16,})/giu;
/** Signed addresses carry their key in the query. */
const IN_QUERY =
  /[?&](?:(?:access|auth|refresh|id|session|api)?[_-]?(?:token|key|secret|sig|signature)|x-(?:amz|goog)-(?:signature|credential|security-token)|sas)=([^\s&#"'<>]{12,})/giu;
/** A token without a name: longer than any id that people read out, with digits and letters of both sizes all over. */
const NAMELESS = /(?<![A-Za-z0-9_+/=.~%&?#-])[A-Za-z0-9_+/-]{36,}={0,2}(?![A-Za-z0-9_+/.~%-])/gu;
const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/gu;
const KEY_END_LINE = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;
/** What a key without its end may look like: base64 in lines, also as `\n` in JSON or behind the `>` of a quoted mail. */
const KEY_LINES = /(?:[\s>]|\\[nr]|[A-Za-z0-9+/=]{16,}|(?=[A-Za-z]{0,15}[0-9+/=])[A-Za-z0-9+/=]{1,15}(?=[\s\\]|$))*/y;

/** What may name a key; `weak` ones name other things as well, so what follows has to look the part. */
const NAMES = {
  strong: [
    String.raw`api[ _-]?(?:key|token|secret)`,
    String.raw`x-api-key`,
    String.raw`(?:access|secret|private|signing|encryption|account|storage|shared)[ _-]?(?:access[ _-]?)?keys?(?:[ _-]?id)?`,
    String.raw`client[ _-]?secret`,
    String.raw`(?:access|refresh|auth|bearer|session|id|security|personal access)[ _-]?tokens?`,
    String.raw`shared[ _-]?secret`,
    String.raw`(?:api|zugriffs|zugangs|geheim)[ _-]?schl\u00fcssel`,
    String.raw`clave (?:de |del )?(?:la )?(?:api|acceso|secreta)`,
    String.raw`cl(?:\u00e9|ef) (?:d['\u2019 ])?(?:api|acc\u00e8s|secr\u00e8te)`,
    String.raw`chiave (?:di |dell['\u2019])?(?:api|accesso|segreta)`,
  ],
  weak: [
    'key',
    'secret',
    'token',
    'credential',
    'schl\u00fcssel',
    'geheimnis',
    'jeton',
    'cookie',
    'authorization',
    'session[ _-]?id',
    '(?:j|php)sessid',
    'jsessionid',
  ],
} as const;
const VERB = String.raw`(?:is|was|ist|lautet|war|es|est|\u00e8)`;
/** Between name and key: a colon, an equals sign, a verb, or only a blank. */
const TO_KEY = String.raw`s?(?:[ \t]${VERB})?["'*_\x60\u00bb\u201d)]{0,3}[ \t]{0,2}(?::=|=>|[:=]|[ \t])[ \t]{0,2}\n?[ \t]{0,2}["'*\x60\u00ab\u201c\u201e]{0,3}`;
const LOOKS = String.raw`([A-Za-z0-9_+/=.~-]{12,})`;
const STRONG = new RegExp(`(?:${NAMES.strong.join('|')})${TO_KEY}${LOOKS}`, 'giu');
const WEAK = new RegExp(String.raw`(?<!\p{L})(?:${NAMES.weak.join('|')})${TO_KEY}${LOOKS}`, 'giu');

/** Finds keys, tokens and private keys: by their maker's mark, by their form, or by what they are called. Linear in the text. */
export function findKeys(text: string): readonly Span<'key'>[] {
  return [
    ...privateKeys(text),
    ...wholes(text, MADE_BY).filter((span) => /\d|[A-Za-z]{20}/u.test(text.slice(span.start, span.end))),
    ...wholes(text, SIGNED),
    ...values(text, SCHEME).filter((span) => isRandom(text.slice(span.start, span.end))),
    ...wholes(text, NAMELESS).filter((span) => isAllOver(text.slice(span.start, span.end))),
    ...values(text, SLACK_HOOK),
    ...values(text, IN_QUERY),
    ...values(text, STRONG).filter((span) => isRandom(text.slice(span.start, span.end))),
    ...values(text, WEAK).filter((span) => isVeryRandom(text.slice(span.start, span.end))),
  ];
}

function wholes(text: string, pattern: RegExp): readonly Span<'key'>[] {
  return [...text.matchAll(pattern)].map((match) => keyAt(match.index, match.index + match[0].length));
}

/** The one group of a pattern stands at its end; a point behind it ends the sentence. */
function values(text: string, pattern: RegExp): readonly Span<'key'>[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    return keyAt(end - value.length, end - (/[.]+$/u.exec(value)?.[0].length ?? 0));
  });
}

/** From the first line to the last; a key whose last line is missing ends with its last line of base64. */
function privateKeys(text: string): readonly Span<'key'>[] {
  const found: Span<'key'>[] = [];
  let from = 0;
  for (const match of text.matchAll(KEY_BEGIN)) {
    if (match.index < from) continue;
    KEY_LINES.lastIndex = match.index + match[0].length;
    KEY_LINES.exec(text);
    from = endOfKey(text, Math.max(KEY_LINES.lastIndex, match.index + match[0].length));
    found.push(keyAt(match.index, from));
  }
  return found;
}

/** Headers and armour may stand between: the nearest last line counts, when it comes before the next key begins. */
function endOfKey(text: string, from: number): number {
  const rest = text.slice(from, from + MOST_HEADERS);
  const end = rest.indexOf('-----END ');
  const next = rest.indexOf('-----BEGIN ');
  if (end === -1 || (next !== -1 && next < end)) return from;
  KEY_END_LINE.lastIndex = from + end;
  const last = KEY_END_LINE.exec(text);
  return last === null ? from : from + end + last[0].length;
}

/** Characters of headers and armour within a private key. */
const MOST_HEADERS = 16_000;

/** No word: it holds a digit, or a capital letter within. */
function isRandom(value: string): boolean {
  return /\d|\p{Ll}\p{Lu}/u.test(value);
}

/** Four digits, or digits with letters of both sizes: names of files, settings and templates have neither. */
function isVeryRandom(value: string): boolean {
  const digits = value.replace(/\D/gu, '').length;
  return value.length >= 16 && (digits >= 4 || (digits > 0 && /\p{Ll}/u.test(value) && /\p{Lu}/u.test(value)));
}

/** Each of the three kinds makes up a tenth at least, and no part reads like a path or a name in words. */
function isAllOver(value: string): boolean {
  const least = value.length / 10;
  return [/[^0-9]/gu, /[^A-Z]/gu, /[^a-z]/gu].every((others) => value.replace(others, '').length >= least);
}

function keyAt(start: number, end: number): Span<'key'> {
  return { kind: 'key', start, end };
}
