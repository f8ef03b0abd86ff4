import type { Receipt } from '../domain/action.js';
import { type ActionKey, toContentHash, toInstant } from '../domain/brand.js';
import { quotedLine } from './inert-text.js';

/** The lines above an outbox file's text, by name, in the order in which they stand there. */
export type OutboxHeaders = Readonly<Record<string, string>>;

const EDGE = '---';
const HEADER_LINE = /^([A-Z][A-Za-z-]{0,40}): (".*")$/;
/** A header has about ten lines; a file without its end is not searched to the last byte. */
const HEADER_LINES = 40;

/** Writes headers as front matter: each on one line, each value quoted, so that no value can forge another header. */
export function writeHeaders(headers: OutboxHeaders): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${quotedLine(value)}`);
  return [EDGE, ...lines, EDGE, ''].join('\n');
}

/** Reads headers back; `null` when the text does not start with a whole header. */
export function readHeaders(text: string): OutboxHeaders | null {
  const [first, ...rest] = text.split('\n', HEADER_LINES);
  const end = rest.indexOf(EDGE);
  if (first !== EDGE || end === -1) return null;
  const entries = rest.slice(0, end).map(readLine);
  return entries.every((entry) => entry !== null) ? Object.fromEntries(entries) : null;
}

/** The headers that prove a delivery. */
export function receiptHeaders(receipt: Omit<Receipt, 'reference'>): OutboxHeaders {
  return {
    'Action-Key': receipt.actionKey,
    'Content-Hash': receipt.contentHash,
    'Delivered-At': new Date(receipt.deliveredAt).toISOString(),
    Connector: receipt.connector,
  };
}

/** The receipt that headers prove; `null` when a part is missing or malformed. */
export function receiptFrom(headers: OutboxHeaders, reference: string): Receipt | null {
  const contentHash = toContentHash(headers['Content-Hash']);
  const deliveredAt = toInstant(Date.parse(headers['Delivered-At'] ?? ''));
  const { 'Action-Key': key, Connector: connector } = headers;
  if (contentHash === null || deliveredAt === null || key === undefined || connector === undefined) return null;
  return { schemaVersion: 1, actionKey: key as ActionKey, contentHash, connector, reference, deliveredAt };
}

function readLine(line: string): readonly [string, string] | null {
  const [, name, quoted] = HEADER_LINE.exec(line) ?? [];
  if (name === undefined || quoted === undefined) return null;
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? [name, value] : null;
  } catch {
    // Somebody edited the line by hand: the caller treats the file as one without a readable header.
    return null;
  }
}
