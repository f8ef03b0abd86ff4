/** One row of a batch file. `row` counts tickets, `line` counts lines, both from 1; they differ where lines are empty. */
export type BatchRow = {
  readonly row: number;
  readonly line: number;
  /** Bytes of the file up to the end of this row: how far the batch has come. */
  readonly bytesRead: number;
} & ({ readonly kind: 'ticket'; readonly bytes: Uint8Array } | { readonly kind: 'too_long'; readonly length: number });

/**
 * Splits a stream into rows at line feeds and nowhere else: a ticket may hold U+2028 and other characters that some readers
 * take for line ends. Keeps at most one row in memory, and of a row that is too long only its length.
 */
export async function* batchRows(
  source: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<BatchRow, void, undefined> {
  const at = { row: 0, line: 0, bytesRead: 0 };
  let parts: Uint8Array[] = [];
  let length = 0;

  function finished(): BatchRow | null {
    const bytes = length > mostBytes ? EMPTY : Buffer.concat(parts);
    const whole = length;
    parts = [];
    length = 0;
    at.line += 1;
    if (whole > mostBytes) return { ...at, row: (at.row += 1), kind: 'too_long', length: whole };
    const content = at.line === 1 ? withoutByteOrderMark(bytes) : bytes;
    return isBlank(content) ? null : { ...at, row: (at.row += 1), kind: 'ticket', bytes: content };
  }

  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      at.bytesRead += end + 1 - start;
      start = end + 1;
      const row = finished();
      if (row !== null) yield row;
    }
    keep(chunk.subarray(start));
    at.bytesRead += chunk.length - start;
  }
  const last = length === 0 ? null : finished();
  if (last !== null) yield last;

  function keep(part: Uint8Array): void {
    length += part.length;
    if (length > mostBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  }
}

const LINE_FEED = 0x0a;
const EMPTY = new Uint8Array();
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];
/** Tab, carriage return and space: what may stand in an empty line. */
const WHITE_SPACE: readonly number[] = [0x09, 0x0d, 0x20];

function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => WHITE_SPACE.includes(byte));
}
