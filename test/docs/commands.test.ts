import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOG } from '../../src/cli/catalog.js';
import { ROOT } from '../architecture/project-script.js';

describe('the docs', () => {
  test('name only commands that `desk` has', () => {
    const known = new Set(['help', ...CATALOG.map((entry) => entry.name)]);

    const unknown = mentions().filter(({ command }) => !known.has(command));

    expect(unknown).toEqual([]);
  });

  test('name most of the commands somewhere, so that the look at them is not blind', () => {
    const named = new Set(mentions().map(({ command }) => command));

    expect(CATALOG.filter((entry) => named.has(entry.name)).length).toBeGreaterThan(CATALOG.length / 2);
  });
});

/** Every `desk WORD` in code marks, with its page. */
function mentions(): readonly { readonly page: string; readonly command: string }[] {
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesBelow('docs'), 'src/protocol/failures.ts'];
  return pages.flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/`(?:npx )?desk ([a-z][a-z-]*)/g)].flatMap(([, command]) =>
      command === undefined ? [] : [{ page, command }],
    ),
  );
}

function pagesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
