import { formLineIn } from './form-lines.js';
import { isMachineLine, LINE_LENGTH } from './machine-lines.js';

/** Lines that begin an older mail, or what only closes a letter: nothing behind them tells the matter. */
const ENDS: readonly RegExp[] = [
  /^-{2,}\s*(?:original|urspr|mensaje|message|messaggio)/iu,
  /^_{8,}\s*$/u,
  /^--\s*$/u,
  /^(?:from|von|de|da)\s?:\s.{0,80}@/iu,
  /^(?:(?:kind|best|warm|many)\s(?:regards|wishes)|regards|yours\s(?:faithfully|sincerely|truly)|sincerely|cheers|mit\s(?:freundlichen|besten|herzlichen|lieben)\sgr\u00fc\u00dfen|(?:viele|liebe|beste|freundliche|sch\u00f6ne|herzliche)\sgr\u00fc\u00dfe|mfg|lg|un\s(?:cordial\s)?saludo|(?:un\s)?saludos(?:\scordiales)?|atentamente|cordialement|bien\s(?:cordialement|\u00e0\svous)|(?:meilleures\s)?salutations|cordiali\ssaluti|(?:cordiali\s|distinti\s)?saluti|un\ssaluto|cordialmente)\b[\s,.!]*(?:\p{L}[\p{L}.'\u2019-]*[\s,.]*){0,4}$/iu,
];
const QUOTED_LINE = /^\s{0,10}>/u;
/** A letter that begins with its closing words has been misread. */
const LEAST_BEFORE_END = 40;

/**
 * The customer's own plain words: lines of logs, code, dumps, quoted mails, the labels of a form and what follows the
 * closing words are blank. Every other character keeps its place, so that what is found here stands at the same place in
 * the ticket.
 */
export function plainWordsOf(body: string): string {
  const lines: string[] = [];
  let read = 0;
  let isOver = false;
  for (const line of body.split('\n')) {
    const head = line.slice(0, LINE_LENGTH);
    isOver ||= read >= LEAST_BEFORE_END && ENDS.some((pattern) => pattern.test(head.trim()));
    const isPlain = !isOver && !QUOTED_LINE.test(head) && !isMachineLine(head);
    lines.push(isPlain ? withoutLabel(line) : blank(line.length));
    read += line.length;
  }
  const plain = lines.join('\n');
  // A ticket that is nothing but a log still has to be read.
  return /\p{L}{2}/u.test(plain) ? plain : body;
}

/** The words of a form are not the customer's. */
function withoutLabel(line: string): string {
  const form = formLineIn(line.slice(0, LINE_LENGTH));
  return form === null ? line : `${blank(form.length)}${line.slice(form.length)}`;
}

function blank(length: number): string {
  return '\n'.repeat(length);
}
