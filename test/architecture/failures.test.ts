import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../../src/config.js';
import { LIMITS } from '../../src/domain/limits.js';
import { FAILURES } from '../../src/protocol/failures.js';
import { ROOT, runScript, withPlantedTrees } from './project-script.js';

describe('the failure table', () => {
  test('is the page docs/failures.md, code for code', () => {
    expect(firstColumn('docs/failures.md')).toEqual(Object.keys(FAILURES));
  });

  test('tells for each code what it means and what the reader can do, in sentences', () => {
    const unclear = Object.entries(FAILURES).filter(
      ([, { meaning, whatToDo }]) => !/^[A-Z].*[.]$/s.test(meaning) || !/^[A-Z].*[.]$/s.test(whatToDo),
    );

    expect(unclear.map(([code]) => code)).toEqual([]);
  });

  test('uses nouns in one spelling, so that a code can be compared and searched', () => {
    const odd = Object.keys(FAILURES).filter((code) => !/^([A-Z][a-z]+){2,4}$/.test(code));

    expect(odd).toEqual([]);
  });
});

describe('the limits', () => {
  test('are the page docs/limits.md, name for name', () => {
    expect(firstColumn('docs/limits.md')).toEqual(Object.keys(LIMITS));
  });
});

describe('the settings', () => {
  test('are the lines of .env.example, name for name', () => {
    const lines = [...read('.env.example').matchAll(/^#([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);

    expect(lines).toEqual(Object.keys(SETTINGS));
  });

  test('are the table of the README, name for name', () => {
    expect(firstColumn('README.md').filter((name) => /^[A-Z_]+$/.test(name))).toEqual(Object.keys(SETTINGS));
  });
});

describe('the generated docs', () => {
  test('are up to date', async () => {
    const end = await runScript('scripts/docs.mjs', ['--check']);

    expect(end.stderr).toBe('');
    expect(end.exitCode).toBe(0);
  }, 30_000);

  test('are refused when a page says something else than the code', async () => {
    const pages = Object.fromEntries(
      ['README.md', '.env.example', 'docs/architecture.md', 'docs/limits.md'].map((path) => [path, read(path)]),
    );
    const changed = { ...pages, 'docs/failures.md': read('docs/failures.md').replace('TicketInvalid', 'TicketBad') };

    const end = await withPlantedTrees([changed], ([root = '']) => runScript('scripts/docs.mjs', ['--check', root]));

    expect(end.stderr).toContain('docs/failures.md is out of date');
    expect(end.exitCode).toBe(1);
  }, 30_000);

  test('are refused when the place for a generated part is gone', async () => {
    const pages = { 'README.md': '# Durable Desk', 'docs/architecture.md': read('docs/architecture.md') };

    const end = await withPlantedTrees([pages], ([root = '']) => runScript('scripts/docs.mjs', ['--check', root]));

    expect(end.stderr).toContain('are missing');
    expect(end.exitCode).toBe(1);
  }, 30_000);
});

describe('the guard of tested names', () => {
  test('finds every code and limit that no test names', async () => {
    const tree = {
      'src/a.ts': everyName(),
      'test/a.test.ts': everyName().replaceAll(/TicketInvalid|LIMITS.idLength/g, ''),
    };

    const end = await withPlantedTrees([tree], ([root = '']) => runScript('scripts/check-named-in-tests.mjs', [root]));

    expect(end.stderr).toBe('TicketInvalid: no test names it.\nLIMITS.idLength: no test names it.\n');
    expect(end.exitCode).toBe(1);
  });

  test('finds a code that nothing uses', async () => {
    const tree = { 'src/a.ts': everyName().replace('PortTaken', ''), 'test/a.test.ts': everyName() };

    const end = await withPlantedTrees([tree], ([root = '']) => runScript('scripts/check-named-in-tests.mjs', [root]));

    expect(end.stderr).toBe('PortTaken: nothing uses it.\n');
    expect(end.exitCode).toBe(1);
  });
});

function everyName(): string {
  return [...Object.keys(FAILURES), ...Object.keys(LIMITS).map((limit) => `LIMITS.${limit}`)].join('\n');
}

/** The names in the first column of every table of a page, without anchors and backticks. */
function firstColumn(path: string): readonly string[] {
  const rows = read(path).matchAll(/^\| (?:<a id="[a-z]+"><\/a>)?`(\w+)` \|/gm);
  return [...rows].flatMap(([, name]) => name ?? []);
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
