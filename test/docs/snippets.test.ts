import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, runScript, withPlantedTrees } from '../architecture/project-script.js';
import { type Snippet, snippetsToRun } from './snippets.js';

describe('the docs', () => {
  test('mark each code block, parse where they show data, and link to pages that are there', async () => {
    const end = await runScript('scripts/docs-snippets.mjs');

    expect(end.stderr).toBe('');
    expect(end.exitCode).toBe(0);
  });

  test("speak to the package's own exports in TypeScript that compiles", async () => {
    const snippets = await snippetsToRun('ts');

    expect(snippets.length).toBeGreaterThan(0);
    expect(await complaintsOfTheCompiler(snippets)).toBe('');
  }, 60_000);

  test('would not compile if they called what is not there', async () => {
    const wrong = { file: 'README.md', line: 1, lang: 'ts', mode: 'run' } as const;
    const text = "import { connectDesk } from 'durable-desk';\nawait (await connectDesk()).forget('t-1');";

    expect(await complaintsOfTheCompiler([{ ...wrong, text }])).toContain("Property 'forget' does not exist");
  }, 60_000);
});

/** Compiles each snippet as a file of a project that has installed `durable-desk`. */
function complaintsOfTheCompiler(snippets: readonly Snippet[]): Promise<string> {
  const files = snippets.map(({ file, line, text }) => [`${file.replaceAll(/\W/g, '-')}-${line}.ts`, text] as const);
  const tsconfig = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      rootDir: '/',
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
      paths: {
        'durable-desk': [join(ROOT, 'src/client/index.ts')],
        ms: [join(ROOT, 'node_modules/ms/dist/index.d.ts')],
      },
    },
    include: ['*.ts'],
  };
  const tree = {
    ...Object.fromEntries(files),
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify(tsconfig),
  };
  return withPlantedTrees([tree], async ([root = '']) => {
    try {
      execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', root], { encoding: 'utf8' });
      return '';
    } catch (error) {
      return String((error as { stdout?: string }).stdout);
    }
  });
}
