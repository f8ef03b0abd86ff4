import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';

/** What a process has loaded after importing one of our files: native code, and modules of the Temporal SDK. */
async function loadedBy(entry: string): Promise<{ native: readonly string[]; temporal: readonly string[] }> {
  const script = `
    import { createRequire, register } from 'node:module';
    register('./scripts/typescript-hooks.mjs', 'file://' + process.cwd() + '/');
    await import('file://' + process.cwd() + '/${entry}');
    const files = Object.keys(createRequire(import.meta.url).cache);
    const temporal = files.map((file) => /@temporalio[/\\\\]([a-z-]+)/.exec(file)?.[1]).filter(Boolean);
    // The hooks strip types with swc, which is native itself and no part of the product.
    const native = process.report.getReport().sharedObjects.filter((file) => file.endsWith('.node') && !file.includes('swc'));
    process.stdout.write(JSON.stringify({ native, temporal: [...new Set(temporal)].sort() }));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  return JSON.parse(stdout);
}

describe('importing the client', () => {
  test('loads no native code and no workflow code', async () => {
    const { native, temporal } = await loadedBy('src/client/index.ts');

    expect(native).toEqual([]);
    expect(temporal).toEqual(['client', 'common', 'envconfig', 'proto']);
  }, 30_000);

  test('is measured by something that sees native code where there is some', async () => {
    const { native, temporal } = await loadedBy('src/workers/worker.ts');

    expect(native).not.toEqual([]);
    expect(temporal).toContain('worker');
  }, 60_000);
});
