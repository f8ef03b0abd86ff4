import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** Files of a planted tree: path and content. */
export type Files = Readonly<Record<string, string>>;

/** How a script ended and what it printed. */
export interface ScriptEnd {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of our scripts as a person would, from the project's root. */
export function runScript(script: string, args: readonly string[] = []): Promise<ScriptEnd> {
  return new Promise((resolve) => {
    const command = [join(ROOT, script), ...args];
    execFile(process.execPath, command, { cwd: ROOT, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** Writes each tree into a folder of its own, works with the folders, and removes them. */
export async function withPlantedTrees<T>(
  trees: readonly Files[],
  work: (roots: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-planted-'));
  try {
    return await work(trees.map((files, index) => plant(join(folder, String(index)), files)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plant(root: string, files: Files): string {
  mkdirSync(root, { recursive: true });
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}
