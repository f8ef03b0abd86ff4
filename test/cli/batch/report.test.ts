import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openReport } from '../../../src/cli/batch/report.js';
import type { ReportRow } from '../../../src/cli/batch/report-row.js';
import { useFolders } from '../../support/folders.js';

const newFolder = useFolders();

function aRow(row: number, changes: Partial<ReportRow> = {}): ReportRow {
  return {
    schemaVersion: 1,
    row,
    line: row,
    digest: `digest-${row}`,
    ticketId: `t-${row}`,
    status: 'started',
    code: null,
    message: null,
    state: null,
    ...changes,
  };
}

async function rowsIn(path: string): Promise<readonly number[]> {
  const text = await readFile(path, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).row);
}

describe('the report of a batch', () => {
  test('is on disk after a flush, in the order in which rows were done', async () => {
    const path = join(await newFolder(), 'a.report.ndjson');
    const report = await openReport(path);

    report.add(aRow(2));
    report.add(aRow(1));
    await report.flush();

    expect(await rowsIn(path)).toEqual([2, 1]);
    await report.close();
  });

  test('has one line per row in the order of the rows when it is finished', async () => {
    const folder = await newFolder();
    const path = join(folder, 'a.report.ndjson');
    const report = await openReport(path);
    for (const row of [2, 1, 3, 2]) report.add(aRow(row, row === 2 ? { state: 'resolved' } : {}));

    await report.finish(3);
    await report.close();

    expect(await rowsIn(path)).toEqual([1, 2, 3]);
    expect(await readdir(folder)).toEqual(['a.report.ndjson']);
  });

  test('drops rows that the file no longer has', async () => {
    const path = join(await newFolder(), 'a.report.ndjson');
    const report = await openReport(path);
    for (const row of [1, 2, 3]) report.add(aRow(row));

    await report.finish(2);
    await report.close();

    expect(await rowsIn(path)).toEqual([1, 2]);
  });

  test('goes on after a line that a killed process left half written, and mends it', async () => {
    const path = join(await newFolder(), 'a.report.ndjson');
    await writeFile(path, `${JSON.stringify(aRow(1))}\n${JSON.stringify(aRow(2)).slice(0, 40)}`);

    const report = await openReport(path);
    report.add(aRow(3));
    await report.close();

    expect([...report.rows.keys()]).toEqual([1, 3]);
    expect(await rowsIn(path)).toEqual([1, 3]);
  });

  test('keeps a last line that lacks only its line feed', async () => {
    const path = join(await newFolder(), 'a.report.ndjson');
    await writeFile(path, JSON.stringify(aRow(1)));

    const report = await openReport(path);
    report.add(aRow(2));
    await report.close();

    expect(await rowsIn(path)).toEqual([1, 2]);
  });

  test('reads nothing into lines that are none of ours', async () => {
    const path = join(await newFolder(), 'a.report.ndjson');
    await writeFile(path, '{"row":"1"}\nnull\n[]\nhello\n');
    await appendFile(
      path,
      `${JSON.stringify({ ...aRow(4), status: 'lost' })}\n${JSON.stringify({ ...aRow(5), code: 'Odd' })}\n`,
    );

    const report = await openReport(path);
    await report.close();

    expect([...report.rows.keys()]).toEqual([]);
  });

  test('lets the later line of a row win', async () => {
    const path = join(await newFolder(), 'a.report.ndjson');
    await writeFile(path, `${JSON.stringify(aRow(1, { status: 'failed' }))}\n${JSON.stringify(aRow(1))}\n`);

    const report = await openReport(path);
    await report.close();

    expect(report.rows.get(1)?.status).toBe('started');
  });
});
