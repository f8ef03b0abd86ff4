import type { Screen } from '../screen.js';
import { field, indented, prose } from '../text-layout.js';
import { oneLine, visible, visibleText } from '../visible.js';
import type { DemoTicket } from './demo-ticket.js';

/** The first lines, on the screen before anything is started. */
export function titleLines({ policyFile }: { readonly policyFile: string }, screen: Screen): readonly string[] {
  return [
    ...prose(screen.paint('heading', 'Durable Desk demo'), screen),
    ...prose('One support ticket, from the first message to a proven end, on a real Temporal server.', screen),
    ...prose(`Windows are seconds here instead of hours, by ${policyFile}.`, screen),
    '',
  ];
}

/** One thing that is ready, with the time it took. */
export function readyLines(
  of: { readonly what: string; readonly words: string; readonly tookMs: number },
  screen: Screen,
): readonly string[] {
  return field({ label: `  ${of.what}`, value: `${of.words}; ${secondsOf(of.tookMs)}` }, screen);
}

/** The ticket as the customer wrote it; a long one is cut, and says so. */
export function ticketLines({ ticket, ticketId, source }: DemoTicket, screen: Screen): readonly string[] {
  const { subject = '', body, customer, channel } = visible(ticket);
  const { name = 'no name', tier = 'standard' } = customer ?? {};
  return [
    ...field({ label: '  ticket', value: `${ticketId}, from ${visibleText(source)}` }, screen),
    ...field(
      { label: '  customer', value: `${name}, tier ${tier}${channel === undefined ? '' : `, by ${channel}`}` },
      screen,
    ),
    ...(oneLine(subject) === '' ? [] : field({ label: '  subject', value: oneLine(subject) }, screen)),
    ...excerpt(body, screen),
  ];
}

/** e.g. `0.4 s`. */
export function secondsOf(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

const LINES_SHOWN = 12;
/** A remark about two missing lines would be as long as the lines. */
const LINES_TO_SPARE = 4;

function excerpt(body: string, screen: Screen): readonly string[] {
  const lines = indented({ text: body.trim(), indent: '  | ' }, screen);
  if (lines.length <= LINES_SHOWN + LINES_TO_SPARE) return lines;
  const more = `  (${lines.length - LINES_SHOWN} more lines)`;
  return [...lines.slice(0, LINES_SHOWN), screen.paint('quiet', more)];
}
