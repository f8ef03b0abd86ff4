import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { type Files, runScript, type ScriptEnd, withPlantedTrees } from './project-script.js';

const STYLE = 'scripts/check-style.mjs';
const HYGIENE = 'scripts/check-hygiene.mjs';
const WORDS = 'scripts/check-words.mjs';
const SNIPPETS = 'scripts/docs-snippets.mjs';

describe('the style guard', () => {
  test.each([
    ['undocumented-export', 'src/domain/a.ts', 'export const a = 1;'],
    ['wildcard-export', 'src/domain/a.ts', "export * from './b.js';"],
    ['dash', 'src/domain/a.ts', '/** One \u2014 two. */\nexport const a = 1;'],
    ['empty-name', 'src/domain/utils.ts', 'const a = 1;'],
    ['empty-name', 'src/common/a.ts', 'const a = 1;'],
    ['stray-index', 'src/cli/index.ts', 'const a = 1;'],
    ['cast', 'src/cli/a.ts', 'const a = b as Ticket;'],
    ['boolean-parameter', 'src/cli/a.ts', '/** Shows. */\nexport function show(all: boolean) {}'],
    ['throw-in-domain', 'src/domain/a.ts', "function fail() { throw new Error('no'); }"],
    ['enum', 'src/domain/a.ts', 'enum A { B }'],
  ])('finds %s in %s', async (rule, path, source) => {
    const end = await judge(STYLE, { [path]: `\n${source}\n` });

    expect(end.stderr).toMatch(new RegExp(`^${path}:\\d+: ${rule}: .+[.]$`, 'm'));
    expect(end.exitCode).toBe(1);
  });

  test.each([
    ['a documented export', 'src/domain/a.ts', '/** One. */\nexport const a = 1;'],
    ['a public index', 'src/client/index.ts', "export { a } from './a.js';"],
    ['a cast to a brand', 'src/cli/a.ts', 'const a = b as Instant;'],
    ['a cast that says why', 'src/cli/a.ts', '// cast: checked in the line above\nconst a = b as Ticket;'],
    ['a flag between two private functions', 'src/cli/a.ts', 'function show(all: boolean) {}'],
    ['a constant assertion', 'src/cli/a.ts', 'const a = [1] as const;'],
  ])('lets %s pass', async (_what, path, source) => {
    const end = await judge(STYLE, { [path]: `${source}\n` });

    expect(end).toEqual({ exitCode: 0, stdout: '0 findings\n', stderr: '' });
  });

  test('names the line of a finding in the second file as well', async () => {
    const end = await judge(STYLE, { 'src/a/a.ts': '// \u00fc\n\nenum A { B }', 'src/a/b.ts': '\n\n\n\nenum C { D }' });

    expect(end.stderr).toMatch(/^src\/a\/a.ts:3: enum/m);
    expect(end.stderr).toMatch(/^src\/a\/b.ts:5: enum/m);
  });
});

describe('the hygiene guard', () => {
  /** Written in halves: the guard reads this file too. */
  const HOST = ['https://registry', 'npmjs.org/zod'].join('.');

  test.each([
    ['registry-host', 'notes.md', `see ${HOST}`],
    ['registry-host', 'package-lock.json', ['"resolved": "https', '//example.test/zod.tgz"'].join(':')],
    ['machine-path', 'notes.md', ['see /', 'root/notes'].join('')],
    ['machine-path', 'notes.md', ['see "/home', 'ana/notes"'].join('/')],
    ['merge-leftover', 'a.ts', ['<<<', '<<<< HEAD'].join('')],
  ])('finds %s in %s', async (rule, path, content) => {
    const end = await judge(HYGIENE, { ...INSTALLED, [path]: content }, initialise);

    expect(end.stderr).toContain(`${path}:1: ${rule}: `);
    expect(end.exitCode).toBe(1);
  });

  test('finds a second protobufjs', async () => {
    const second = { 'node_modules/@temporalio/common/node_modules/protobufjs/package.json': '{ "version": "8.9.0" }' };

    const end = await judge(HYGIENE, { ...INSTALLED, ...second }, initialise);

    expect(end.stderr).toContain('one-protobufjs');
  });

  test('finds a protobufjs of another major', async () => {
    const older = { 'node_modules/protobufjs/package.json': '{ "version": "7.6.6" }' };

    const end = await judge(HYGIENE, { ...INSTALLED, ...older }, initialise);

    expect(end.stderr).toContain('one-protobufjs');
  });

  test('finds a dependency that no decision names', async () => {
    const packages = { 'package.json': '{ "dependencies": { "@a/b": "1", "left-pad": "1" } }' };
    const decision = { 'docs/decisions/0001.md': '| `@a/*` | much |' };

    const end = await judge(HYGIENE, { ...INSTALLED, ...packages, ...decision }, initialise);

    expect(end.stderr).toMatch(/^package.json \(left-pad\): undecided-dependency: /);
    expect(end.stderr).not.toContain('@a/b');
  });

  test('lets a clean tree with one protobufjs 8 pass', async () => {
    const end = await judge(HYGIENE, { ...INSTALLED, 'notes.md': 'see the handbook' }, initialise);

    expect(end.stderr).toBe('');
    expect(end.exitCode).toBe(0);
  });
});

describe('the word guard', () => {
  const GLOSSARY = ['| approver | Who decides. | reviewer |', '| outbox | A folder. | drop folder |'].join('\n');

  test.each([
    ['a sentence', 'docs/a.md', 'Ask the reviewers.'],
    ['a name', 'src/a.ts', 'const reviewerId = 1;'],
    ['a constant', 'src/a.ts', 'const LAST_REVIEWER = 1;'],
    ['two words', 'README.md', 'Look into the drop-folder.'],
  ])('finds a forbidden word in %s', async (_where, path, content) => {
    const end = await judge(WORDS, { 'docs/glossary.md': GLOSSARY, [path]: content });

    expect(end.stderr).toMatch(new RegExp(`^${path}:1: say "(approver|outbox)", not "(reviewer|drop folder)"`));
    expect(end.exitCode).toBe(1);
  });

  test('lets a word stand where the glossary allows it with a reason', async () => {
    const rows = `${GLOSSARY}\n| \`reviewer\` | \`docs/a.md\` | quotes another product |`;

    const end = await judge(WORDS, { 'docs/glossary.md': rows, 'docs/a.md': 'Their reviewer waits.' });

    expect(end.exitCode).toBe(0);
  });

  test('refuses an exception that nobody needs any more', async () => {
    const rows = `${GLOSSARY}\n| \`reviewer\` | \`docs/a.md\` | quotes another product |`;

    const end = await judge(WORDS, { 'docs/glossary.md': rows, 'docs/a.md': 'Their approver waits.' });

    expect(end.stderr).toContain('does not stand there');
    expect(end.exitCode).toBe(1);
  });

  test('does not pass when the glossary forbids nothing', async () => {
    const end = await judge(WORDS, { 'docs/glossary.md': '# Glossary' });

    expect(end.exitCode).toBe(1);
  });
});

describe('the snippet guard', () => {
  test.each([
    ['a block without language', '', 'desk list', 'say what the block is'],
    ['an unmarked program', 'ts', 'const a = 1;', 'mark the block'],
    ['an unmarked command', 'bash', 'desk list', 'mark the block'],
    ['a skipped block without reason', 'bash norun', 'desk list', 'say why it is not run'],
    ['a command that .ci/run does not know', 'bash ci', 'npm run nothing', '.ci/run does not run "npm run nothing"'],
    ['JSON that does not parse', 'json', '{ "a": }', 'the json does not parse'],
    ['a language of its own', 'console', '$ desk list', 'is not a language of our docs'],
  ])('refuses %s', async (_what, info, text, why) => {
    const end = await judge(SNIPPETS, { 'README.md': page(info, text), '.ci/run': 'npm test\n' });

    expect(end.stderr).toContain(why);
    expect(end.stderr).toMatch(/^README.md:3: /);
    expect(end.exitCode).toBe(1);
  });

  test.each([
    ['ts run', 'const a = 1;'],
    ['bash run', 'desk list'],
    ['bash ci', 'npm test'],
    ['bash norun: needs docker', 'docker compose up'],
    ['text', 'anything'],
    ['json', '{ "a": 1 }'],
  ])('accepts a block that is marked "%s"', async (info, text) => {
    const end = await judge(SNIPPETS, { 'docs/a.md': page(info, text), '.ci/run': 'npm test\n' });

    expect(end).toMatchObject({ exitCode: 0, stdout: '1 blocks, 0 problems\n' });
  });

  test('refuses a link to a page that is not there', async () => {
    const end = await judge(SNIPPETS, { 'docs/a.md': 'See [b](b.md) and [a](a.md#top).' });

    expect(end.stderr).toBe('docs/a.md:1: the link "b.md" leads nowhere\n');
  });
});

/** What every planted tree needs to be judged by the hygiene guard. */
const INSTALLED: Files = {
  'package.json': '{}',
  '.gitignore': 'node_modules/\n',
  'node_modules/protobufjs/package.json': '{ "version": "8.8.1" }',
  'node_modules/@temporalio/common/package.json': '{}',
  'node_modules/@temporalio/worker/package.json': '{}',
};

function judge(script: string, files: Files, prepare: (root: string) => void = () => undefined): Promise<ScriptEnd> {
  return withPlantedTrees([{ 'src/.keep': '', ...files }], ([root = '']) => {
    prepare(root);
    return runScript(script, [root]);
  });
}

function initialise(root: string): void {
  execFileSync('git', ['init', '--quiet'], { cwd: root });
}

function page(info: string, text: string): string {
  return `# Page\n\n\`\`\`${info}\n${text}\n\`\`\`\n`;
}
