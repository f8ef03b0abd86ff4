import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Playbook } from '../../src/domain/playbook.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import { problemLine } from '../../src/playbook/problem.js';

/** A copy of the shipped playbook that a test may break. */
export interface PlaybookFolder {
  readonly dir: string;
  /** Replaces the first place where `from` stands; fails when it stands nowhere, so that no test passes unbroken. */
  change(file: string, from: string | RegExp, to: string): Promise<void>;
  /** The same for every place at which a pattern matches. */
  changeAll(file: string, from: string | RegExp, to: string): Promise<void>;
  write(file: string, text: string): Promise<void>;
  read(file: string): Promise<string>;
  /** The line, counted from 1, on which a text first stands. */
  lineOf(file: string, text: string): Promise<number>;
  /** Every problem as an editor reads it, with paths seen from the folder. */
  problems(policyFile?: string): Promise<readonly string[]>;
  /** The playbook, or an error with every problem. */
  load(policyFile?: string): Promise<Playbook>;
  remove(): Promise<void>;
}

/** Copies the shipped playbook, but for the later routing rules and most articles, into a folder of its own. */
export async function aPlaybookFolder(): Promise<PlaybookFolder> {
  const dir = await mkdtemp(join(tmpdir(), 'desk-playbook-'));
  // A few articles are enough too; each test reads all that are there.
  const wanted = (file: string) => !file.endsWith('.md') || !/knowledge.(?!export-)/u.test(file);
  await cp('playbook', dir, { recursive: true, filter: wanted });
  // Two rules of the policy are enough to break, and every load of a test parses them anew.
  const policy = await readFile(join(dir, 'policy.yaml'), 'utf8');
  const short = policy.slice(0, policy.indexOf('  - id: R3'));
  await writeFile(join(dir, 'policy.yaml'), short);
  const words = await readFile(join(dir, 'words.yaml'), 'utf8');
  const unused = (set: string, name: string) => (short.includes(`<${name}>`) ? set : '');
  await writeFile(join(dir, 'words.yaml'), words.replace(/^ {2}# .*\n {2}([\w-]+):\n(?: {4}.*\n)+/gmu, unused));
  const read = (file: string) => readFile(join(dir, file), 'utf8');
  const write = (file: string, text: string) => writeFile(join(dir, file), text);
  return {
    dir,
    read,
    write,
    change: async (file, from, to) => {
      const text = await read(file);
      const changed = text.replace(from, () => to);
      if (changed === text) throw new Error(`"${from}" does not stand in ${file}`);
      await write(file, changed);
    },
    changeAll: async (file, from, to) => {
      const text = await read(file);
      const changed = typeof from === 'string' ? text.replaceAll(from, () => to) : text.replace(from, () => to);
      if (changed === text) throw new Error(`"${from}" does not stand in ${file}`);
      await write(file, changed);
    },
    lineOf: async (file, text) => {
      const lines = (await read(file)).split('\n');
      const at = lines.findIndex((line) => line.includes(text));
      if (at < 0) throw new Error(`"${text}" does not stand in ${file}`);
      return at + 1;
    },
    problems: async (policyFile) => {
      const verdict = await loadPlaybook({ dir, policyFile: policyFile === undefined ? null : join(dir, policyFile) });
      if (verdict.kind === 'loaded') return [];
      return verdict.problems.map((found) =>
        problemLine({
          ...found,
          file: relative(dir, found.file),
          problem: found.problem.replaceAll(`${dir}/`, ''),
        }),
      );
    },
    load: async (policyFile) => {
      const verdict = await loadPlaybook({ dir, policyFile: policyFile === undefined ? null : join(dir, policyFile) });
      if (verdict.kind === 'invalid') throw new Error(verdict.problems.map(problemLine).join('\n'));
      return verdict.playbook;
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
