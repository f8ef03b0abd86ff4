import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/domain/checks/index.js';
import { ROOT } from './project-script.js';

const ID = /'([SOAPWX]\d{1,2})'/gu;
/** The table itself is no use of a rule. */
const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => /^(?:domain|activities)\/.*[.]ts$/u.test(path) && path !== 'domain/checks/rules.ts',
);
const used = new Set(
  SOURCES.flatMap((path) => [...readFileSync(join(ROOT, 'src', path), 'utf8').matchAll(ID)].map(([, id]) => id ?? '')),
);
/** Properties of the program: no code of theirs makes a finding. */
const PROPERTIES = Object.entries(RULES).flatMap(([id, rule]) => (rule.kind === 'pipeline' ? [id] : []));

describe('the table of rules', () => {
  test('holds every rule that the code names', () => {
    expect([...used].filter((id) => !Object.hasOwn(RULES, id))).toEqual([]);
  });

  test('holds no rule that no code names', () => {
    expect(Object.keys(RULES).filter((id) => !used.has(id) && !PROPERTIES.includes(id))).toEqual([]);
  });

  test('has a page that names a test for each rule, in a file that is there', () => {
    const page = readFileSync(join(ROOT, 'docs', 'rules.md'), 'utf8');
    const files = new Map(
      [...page.matchAll(/^\| <a id="[^"]+"><\/a>(\w+) \|.*\| `(test\/[^`]+)`: "[^|]+ \|$/gmu)].map(([, id, file]) => [
        id,
        file,
      ]),
    );

    expect([...files.keys()]).toEqual(Object.keys(RULES));
    for (const file of files.values()) expect(existsSync(join(ROOT, file ?? ''))).toBe(true);
  });

  test('says each meaning as one sentence', () => {
    expect(Object.values(RULES).filter(({ meaning }) => !/^[A-Z][^.]+[.]$/u.test(meaning))).toEqual([]);
  });
});
