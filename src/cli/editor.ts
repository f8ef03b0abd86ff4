import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CliFailure } from './failure.js';

/** Opens a text in `VISUAL` or `EDITOR` and returns what was saved. The file is only for this user, and is removed. */
export async function editInEditor(text: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const editor = env.VISUAL ?? env.EDITOR ?? '';
  if (editor === '') {
    throw new CliFailure(
      'UsageInvalid',
      'no editor is set: set EDITOR, or write the reply to a file and use `--edit FILE`',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'desk-reply-'));
  const file = join(folder, 'reply.txt');
  try {
    await writeFile(file, text, { mode: 0o600 });
    // The setting may hold options, e.g. `code --wait`, so a shell reads it, and gets the file as an argument.
    const { status } = spawnSync('sh', ['-c', `${editor} "$0"`, file], { stdio: 'inherit' });
    if (status !== 0)
      throw new CliFailure('UsageInvalid', `the editor ended with ${status ?? 'a signal'}; nothing was decided`);
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
