import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import type { Environment } from './pinned-server.js';

/** The first executable file of this name on PATH; `null` when there is none. */
export function findOnPath(name: string, env: Environment): string | null {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    // An empty entry means the working folder, which is nobody's intention.
    const path = join(folder, `${name}${suffix}`);
    if (folder !== '' && isExecutable(path)) return path;
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
