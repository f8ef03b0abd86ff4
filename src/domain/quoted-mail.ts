/** A line that a mail program put before an older mail. Each pattern reads a bounded line, so reading stays linear. */
const OLDER_MAIL_STARTS: readonly RegExp[] = [
  /^-{2,}\s*(?:original|urspr|mensaje|message|messaggio|mensagem|oprindelig|původní|oryginalna|alkuperäinen)/iu,
  /^_{8,}\s*$/u,
  /^(?:from|von|de|da|van|od|kimden|lähettäjä):\s/iu,
  /^(?:on|am|le|el|il|em|op|dne|dnia|w dniu)\s.*(?:wrote|schrieb|écrit|escribió|scritto|escreveu|schreef|napsal|napisał).{0,80}:\s*$/iu,
];
const QUOTED_LINE = /^\s{0,10}[>|]/u;
const LINE_LENGTH = 300;

/**
 * What the sender of a mail wrote now. Quoted lines are our own reply more often than not, and our own words are no
 * evidence that something worked.
 */
export function withoutQuotedMail(body: string): string {
  const own: string[] = [];
  for (const line of body.split('\n')) {
    const head = line.slice(0, LINE_LENGTH);
    if (OLDER_MAIL_STARTS.some((pattern) => pattern.test(head))) break;
    if (!QUOTED_LINE.test(head)) own.push(line);
  }
  return own.join('\n');
}
