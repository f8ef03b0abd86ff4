/** The page of all rules: what has to hold, and the test that sees it broken. Pure but for the reading of the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED, page, table } from './docs-tables.mjs';

const CASE = /\b(fires|passes)\(\s*'([SOAPWX]\d{1,2})',\s*(?:'([^']+)'|"([^"]+)")/g;
const TEST = /\btest\(\s*'([SOAPWX]\d{1,2}):? ([^']+)'/g;

/** `docs/rules.md`. */
export function rulesPage(rules, root) {
  const tests = testsOfRules(root);
  const rows = Object.entries(rules).map(([id, { role, kind, meaning }]) => [
    `<a id="${id.toLowerCase()}"></a>${id}`,
    role,
    kind,
    meaning,
    testCell(tests.get(id) ?? []),
  ]);
  return page('Rules of drafts', [
    'What a draft, and the way it is made and carried out, is held to. A finding names the rule, the place in the draft and',
    'what to do. Lexical rules look for words and hold in the languages of `playbook/standards.yaml` only; in others they are',
    '"not assessed", never "passed". Structural rules hold in any language. Pipeline rules are properties of the program.',
    '',
    `Source: \`src/domain/checks/rules.ts\` and the tests that the last column names. ${GENERATED}`,
    '',
    ...table(['Rule', 'Role', 'Kind', 'What has to hold', 'Test that sees it broken'], rows),
  ]);
}

/** Tests by the id of their rule: cases as data, and tests whose title begins with the id. */
export function testsOfRules(root) {
  const found = new Map();
  const add = (id, entry) => found.set(id, [...(found.get(id) ?? []), entry]);
  for (const path of files(root, 'test')) {
    const text = readFileSync(join(root, path), 'utf8');
    for (const [, call, id, single, double] of text.matchAll(CASE))
      add(id, { path, title: single ?? double, fires: call === 'fires' });
    for (const [, id, title] of text.matchAll(TEST)) add(id, { path, title, fires: true });
  }
  return found;
}

function testCell(entries) {
  const breaking = entries.filter((entry) => entry.fires);
  const [first] = breaking;
  if (first === undefined) return 'none';
  const quiet = entries.length - breaking.length;
  const more = [
    ...(breaking.length > 1 ? [`${breaking.length - 1} more that break it`] : []),
    ...(quiet > 0 ? [`${quiet} that come close`] : []),
  ];
  return `\`${first.path}\`: "${first.title}"${more.length > 0 ? `; ${more.join(', ')}` : ''}`;
}

function files(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();
}
