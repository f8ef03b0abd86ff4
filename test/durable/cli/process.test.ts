import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { ReportRow } from '../../../src/cli/batch/report-row.js';
import { useFolders } from '../../support/folders.js';
import { testServer } from '../../support/server.js';

// The first call may build the command line from its sources.
jest.setTimeout(180_000);

const newFolder = useFolders();
const DESK = resolve('bin/desk.mjs');

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command in a folder of its own; `onStderr` may end it in the middle. */
function desk(
  words: readonly string[],
  { folder, onStderr = () => {} }: { folder: string; onStderr?: (text: string, kill: () => void) => void },
): Promise<Ended> {
  const { address } = testServer();
  const env = { PATH: process.env['PATH'], HOME: folder, TEMPORAL_ADDRESS: address, DESK_TENANT: 'process-test' };
  const child = spawn(process.execPath, [DESK, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr.on('data', (chunk: Buffer) => onStderr(chunk.toString('utf8'), () => child.kill('SIGINT')));
  return finished(child);
}

/** Everything that a process wrote until it ended. */
function finished(child: ChildProcess): Promise<Ended> {
  const out = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    out.stdout += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    out.stderr += chunk.toString('utf8');
  });
  return new Promise((done) => child.on('close', (exitCode) => done({ exitCode, ...out })));
}

async function rowsOf(folder: string): Promise<readonly ReportRow[]> {
  const text = await readFile(join(folder, 'b.report.ndjson'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the command as a process', () => {
  test('ended by Ctrl-C within a batch exits with 130, and goes on when it is run again', async () => {
    const folder = await newFolder();
    const total = 60;
    const rows = Array.from({ length: total }, (_, index) =>
      JSON.stringify({ id: `p-${index}`, body: `Body ${index}` }),
    );
    await writeFile(join(folder, 'b.ndjson'), rows.join('\n'));
    await desk(['--version'], { folder });
    let kills = 0;

    const stopped = await desk(['submit', 'b.ndjson', '--rate', '5'], {
      folder,
      // A pipe gets its first line after five seconds, in the middle of twelve.
      onStderr: (text, kill) => {
        if (text.includes('submitting') && kills === 0) {
          kills += 1;
          kill();
        }
      },
    });
    const before = await rowsOf(folder);
    const again = await desk(['submit', 'b.ndjson', '--rate', '1000', '--json'], { folder });

    expect(stopped).toMatchObject({ exitCode: 130, stdout: '' });
    expect(stopped.stderr).toContain('Run it again to go on; nothing is filed twice.');
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(total);
    expect(JSON.parse(again.stdout)).toMatchObject({
      batches: [{ rows: total, skipped: before.length, counts: { refused: 0, failed: 0 } }],
    });
    expect((await rowsOf(folder)).map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
  });

  test('ends quietly when its reader closes the pipe', async () => {
    const folder = await newFolder();
    const command = `"${process.execPath}" "${DESK}" --help | head -n 1; echo "\${PIPESTATUS[0]}"`;

    const ended = await finished(spawn('bash', ['-c', command], { cwd: folder }));

    expect(ended.stdout).toBe('Usage: desk [options] [command]\n0\n');
    expect(ended.stderr).toBe('');
  });

  // Linux has a device that is always full; macOS has none.
  (existsSync('/dev/full') ? test : test.skip)(
    'says in one sentence that the answer could not be written',
    async () => {
      const folder = await newFolder();
      const command = `"${process.execPath}" "${DESK}" --help >/dev/full; echo "$?"`;

      const ended = await finished(spawn('bash', ['-c', command], { cwd: folder }));

      expect(ended.stdout).toBe('1\n');
      expect(ended.stderr).toMatch(
        /^Failed: .*standard output: no space is left \(UnexpectedFailure\)\nWhat to do: .*\n$/u,
      );
    },
  );

  test('prints its help without loading anything of Temporal', async () => {
    const folder = await newFolder();
    await desk(['--version'], { folder });
    const script = [
      `process.argv = ['node', 'desk', '--help'];`,
      `await import(${JSON.stringify(resolve('lib/cli/main.js'))});`,
      `const { createRequire } = await import('node:module');`,
      `const loaded = Object.keys(createRequire(import.meta.url).cache ?? {});`,
      `process.stderr.write(String(loaded.filter((path) => path.includes('@temporalio')).length));`,
    ].join('\n');

    const ended = await finished(spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: folder }));

    expect(ended.stdout).toContain('Usage: desk');
    expect(ended.stderr).toBe('0');
  });

  test('says in one sentence that no server answers, and where it was looked for', async () => {
    const folder = await newFolder();

    const ended = await desk(['list', '--address', '127.0.0.1:9'], { folder });

    expect(ended).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ended.stderr).toContain('No Temporal server answers at 127.0.0.1:9');
    expect(ended.stderr).toContain('(ServerUnavailable)\nWhat to do: ');
  });
});
