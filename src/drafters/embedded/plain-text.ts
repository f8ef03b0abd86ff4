const LINE_LENGTH = 300;

/** Lines that a machine wrote: they tell what happened in it, and no class of matter in the customer's words. */
const MACHINE_LINES: readonly RegExp[] = [
  // Stack traces, exceptions and crash reports.
  /^\s*at\s+[\w.$<>/\\[\]-]+\s?\(/u,
  /^\s*(?:at\s+[\w$]+(?:\.[\w$<>]+){2,}|File ".*", line \d|Caused by:|Traceback\b|Thread \d+|Exception Type:|Termination Reason:|Process:|Backtrace)/u,
  /^\s*(?:[\w$]+\.){0,9}[A-Z][\w$]*(?:Exception|Error|Fault)\b\s*(?:[:(]|$)/u,
  /^\s*(?:#\d+\s+)?0x[\da-f]{4,}/iu,
  /^\s*\[@/u,
  // Logs: a moment, a level or a source at the head of the line.
  /^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/u,
  /^\s*\[?\d\d:\d\d:\d\d\b/u,
  /^\s*(?:ERR|ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\b[\s:[]/u,
  /^\s*[\w.-]+\[\d+\]:/u,
  // Calls, answers, headers and their bodies.
  /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+\S*\//u,
  /^\s*(?:>|<|\*)?\s*HTTP\/\d/u,
  /^\s*[a-z]+(?:-[a-z]+)+:\s\S/u,
  /^\s*[{}[\]]/u,
  /^\s*(?:\$|PS>|C:\\>)\s\p{L}/u,
  /^[A-Z][A-Z-]{3,}[;:=]\S+\s*$/u,
];

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
 * The customer's own plain words: lines of logs, dumps, quoted mails and what follows the closing words are blank. Every
 * other character keeps its place, so that what is found here stands at the same place in the ticket.
 */
export function plainWordsOf(body: string): string {
  const lines: string[] = [];
  let read = 0;
  let isOver = false;
  for (const line of body.split('\n')) {
    const head = line.slice(0, LINE_LENGTH);
    isOver ||= read >= LEAST_BEFORE_END && ENDS.some((pattern) => pattern.test(head.trim()));
    const isPlain = !isOver && !QUOTED_LINE.test(head) && !MACHINE_LINES.some((pattern) => pattern.test(head));
    lines.push(isPlain ? line : '\n'.repeat(line.length));
    read += line.length;
  }
  const plain = lines.join('\n');
  // A ticket that is nothing but a log still has to be read.
  return /\p{L}{2}/u.test(plain) ? plain : body;
}
