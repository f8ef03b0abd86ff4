import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { ROOT } from './project-script.js';

/** Imports one source file in a process of its own and lists every package and native library that came with it. */
const LOADED_BY = `
  import { register } from 'node:module';
  import Module from 'node:module';
  register('./scripts/typescript-hooks.mjs', 'file://' + process.cwd() + '/');
  await import(process.argv[1]);
  const files = Object.keys(Module._cache).concat(process.report.getReport().sharedObjects);
  console.log(JSON.stringify(files));
`;

describe('the client library', () => {
  test('loads no native code, no worker and no workflow code', () => {
    const files = loadedBy('./src/client/index.ts');

    expect(files.some((file) => file.includes('/@temporalio/client/'))).toBe(true);
    expect(files.filter(isHeavy)).toEqual([]);
  });

  test('would be caught if it did', () => {
    const files = loadedBy('./src/workers/worker.ts');

    expect(files.filter(isHeavy)).not.toEqual([]);
  });
});

function loadedBy(source: string): readonly string[] {
  const args = ['--input-type=module', '--eval', LOADED_BY, `${ROOT}${source.slice(2)}`];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as readonly string[];
}

/** The compiler that reads our sources here is native too, and is not part of the client. */
function isHeavy(file: string): boolean {
  const isNative = file.endsWith('.node') && !file.includes('swc');
  return isNative || /@temporalio\/(worker|workflow|core-bridge|testing|activity)\//.test(file);
}
