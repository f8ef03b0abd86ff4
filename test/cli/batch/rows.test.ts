import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BatchRow, batchRows } from '../../../src/cli/batch/rows.js';

async function rowsOf(chunks: readonly (string | Uint8Array)[], mostBytes = 1_000): Promise<readonly BatchRow[]> {
  async function* source() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  const rows: BatchRow[] = [];
  for await (const row of batchRows(source(), mostBytes)) rows.push(row);
  return rows;
}

const textOf = (row: BatchRow) => (row.kind === 'ticket' ? Buffer.from(row.bytes).toString('utf8') : row.kind);

describe('the rows of a batch file', () => {
  test('end at line feeds only, not at the separators that a ticket may hold', async () => {
    const rows = await rowsOf(['{"a":"\u2028\u2029\u0085\r\v\f"}\n{"b":1}\n']);

    expect(rows.map(textOf)).toEqual(['{"a":"\u2028\u2029\u0085\r\v\f"}', '{"b":1}']);
  });

  test('count tickets and lines apart, because empty lines are no tickets', async () => {
    const rows = await rowsOf(['\n{"a":1}\n \t\r\n\n{"b":2}']);

    expect(rows.map(({ row, line }) => ({ row, line }))).toEqual([
      { row: 1, line: 2 },
      { row: 2, line: 5 },
    ]);
  });

  test('begin after a byte order mark', async () => {
    expect((await rowsOf(['\ufeff{"a":1}\n'])).map(textOf)).toEqual(['{"a":1}']);
  });

  test('may be exactly as long as the limit, and one byte more is told with its length', async () => {
    const rows = await rowsOf(['x'.repeat(10), '\n', 'y'.repeat(5), 'y'.repeat(6), '\nz\n'], 10);

    expect(rows.map((row) => (row.kind === 'too_long' ? row.length : textOf(row)))).toEqual(['x'.repeat(10), 11, 'z']);
  });

  test('hold at most the limit in memory, however long a line is', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(0x78);
    const before = process.memoryUsage().arrayBuffers;

    const rows = await rowsOf(
      Array.from({ length: 512 }, () => chunk),
      1_000,
    );

    expect(rows).toEqual([
      { kind: 'too_long', row: 1, line: 1, length: 512 * 1024 * 1024, bytesRead: 512 * 1024 * 1024 },
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('are the same however the file is cut into chunks', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '\u00e9', '\u2028', ' ', '\r'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = Buffer.from(lines.join('\n'));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );

        expect((await rowsOf(chunks)).map(textOf)).toEqual(lines.filter((text) => /[^\t\r ]/u.test(text)));
      }),
      { seed: 20_260_302, numRuns: 200 },
    );
  });
});
