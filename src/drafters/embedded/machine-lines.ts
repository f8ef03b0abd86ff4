/** Tools that are named at the head of a command. */
const TOOLS =
  'apt|apt-get|brew|chmod|chown|cmake|conda|cp|curl|dnf|docker|docker-compose|git|helm|kubectl|mkdir|mysql|npm|npx|pip3?|psql|python3?|rm|rpm|scp|ssh|systemctl|tar|wget|yarn|yum';
/** What they are told to do. */
const ORDERS =
  'install|update|upgrade|start|stop|restart|enable|disable|up|down|build|pull|push|clone|groupinstall|run|exec|logs';
/** Words of somebody who tells about a command. */
const TELLING =
  'is|are|was|does|do|did|fails?|failed|gives?|hangs?|stops?|works?|not|with|the|my|and|an?|on|but|when|then';

/** Beginnings of lines that a machine wrote or reads. */
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
  /^\s*\[(?:[A-Z]+|[a-z]+)\]\s?\[/u,
  /^\s*\[(?:ERR|ERROR|WARN|WARNING|INFO|DEBUG|FATAL|CRITICAL|TRACE|log|error|warning|info|debug)\]/u,
  /^\s*[\w.-]+\[\d+\]:/u,
  /^\s*[a-z][\w-]*_\d+\s*\|\s/u,
  // Calls, answers, headers and their bodies.
  /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+\S*\//u,
  /^\s*(?:>|<|\*)?\s*HTTP\/\d/u,
  /^\s*[a-z]+(?:-[a-z]+)+:\s\S/u,
  /^\s*[{}[\]]/u,
  /^\s*(?:\$|PS>|C:\\>)\s\p{L}/u,
  /^[A-Z][A-Z_-]{3,}[;:=]\S+\s*$/u,
  // Commands: the name of a tool with a switch, a path or a pipe behind it, or with what it has to do and nothing told.
  /^\s*(?:#\s?)?sudo\s\S/u,
  /^\s*export\s\w+=/u,
  new RegExp(
    String.raw`^\s*(?:${TOOLS})\s(?:\S+\s){0,6}?(?:-{1,2}[A-Za-z]|(?:\.{1,2}|~)?\/[\w.]|\||&&|\w+=\S|https?:)`,
    'u',
  ),
  new RegExp(String.raw`^\s*(?:${TOOLS})\s(?:${ORDERS})(?!.*\s(?:${TELLING})\b)(?:\s\S+){0,8}\s*$`, 'u'),
  // Queries and code.
  /^\s*(?:select\s.{0,200}\sfrom\s\S+\s*$|select\s+\*|insert\s+into\s\S+\s?\(|create\s+(?:table|database|user)\s|alter\s+table\s)/iu,
  /^\s*(?:from|where|and|or|on|left join|inner join|join|having)\s.{0,200}(?:\S\s?=\s?\S|\{\{|\bin\s?\(|\bBETWEEN\b)/iu,
  /^\s*(?:from|join|group by|order by)\s\w+(?:[._]\w+)+/iu,
  /^\s*(?:SELECT|FROM|JOIN|GROUP BY|ORDER BY|LIMIT)\s\S+\s*$/u,
  /^\s*(?:import\s+[\w.]+(?:\s+as\s+\w+)?\s*$|from\s+[\w.]+\s+import\s|def\s+\w+\(|#include\b|(?:const|let|var)\s+\w+\s*=|return\b.*[;(])/u,
  /^\s*(?:(?:if|for|while|elif)\b.{0,200}(?:==|[([_]).{0,200}:|(?:else|try)\s?:|.{0,100}[)\w]\s?\{)\s*$/u,
  /^\s*[A-Za-z_][\w.]*(?:\[[^\]]*\])?\s?=\s?\S/u,
  /^\s*[A-Za-z_][\w.]*(?:::\w+)?\(.{0,200}\)\s?;?\s*$/u,
  /^\s*\S+(?:\s\S+){0,4}[)\]'"];\s*$/u,
  /^\s{2,}(?:-\s)?[a-z][\w.-]*:(?:\s\S+)?\s*$/u,
];

/** Longest beginning of a line that is looked at. */
export const LINE_LENGTH = 300;

/**
 * Whether a machine wrote this line, or reads it: a log, a trace, a command, a query, code. It tells what happened there,
 * and neither the class of a matter nor its name.
 */
export function isMachineLine(line: string): boolean {
  const head = line.slice(0, LINE_LENGTH);
  return MACHINE_LINES.some((pattern) => pattern.test(head));
}

/** A picture that a forum shows in the text stands there as its size: these figures are no fact. */
const CAPTION = /\d{2,5}[x\u00d7]\d{2,5}\s[\d.,]{1,8}\s?[KM]B\s*$/u;

/** The text with blanks where a picture is named by its size; every other character keeps its place. */
export function withoutCaptions(text: string): string {
  return text
    .split('\n')
    .map((line) => (CAPTION.test(line.slice(-LINE_LENGTH)) ? '\n'.repeat(line.length) : line))
    .join('\n');
}

/** Whether a text holds more than one line of a machine. */
export function showsMachine(text: string): boolean {
  return text.split('\n').filter(isMachineLine).length >= LEAST_LINES;
}

/** A single line may be misread. */
const LEAST_LINES = 2;
const FAULT_WORDS = /error|exception|fail|fatal|critical|refused|denied|timeout|timed out|unable|trouble|cannot/iu;

/** Where the first line of a machine stands that tells a fault; `null` where none does. */
export function faultLineIn(text: string): number | null {
  let at = 0;
  for (const line of text.split('\n')) {
    if (FAULT_WORDS.test(line.slice(0, LINE_LENGTH)) && isMachineLine(line)) return at;
    at += line.length + 1;
  }
  return null;
}
