import { runScript } from '../architecture/project-script.js';

/** One fenced block of a page and what becomes of it. */
export interface Snippet {
  readonly file: string;
  readonly line: number;
  readonly lang: string;
  readonly mode: 'plain' | 'run' | 'ci' | 'norun';
  readonly text: string;
}

/** The blocks of all pages that a test executes, in one language, in the order in which they stand. */
export async function snippetsToRun(lang: 'ts' | 'bash'): Promise<readonly Snippet[]> {
  const end = await runScript('scripts/docs-snippets.mjs', ['--json']);
  const snippets = JSON.parse(end.stdout) as readonly Snippet[];
  return snippets.filter((snippet) => snippet.lang === lang && snippet.mode === 'run');
}
