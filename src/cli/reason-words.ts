import { errorCode } from './failure.js';

/** Why the system refused to read or write, in words; its own code where we have none for it. */
export function reasonWords(error: unknown): string {
  const code = errorCode(error) ?? 'for an unknown reason';
  return REASONS[code] ?? code;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'permission denied',
  ENOSPC: 'no space is left',
  EIO: 'the device failed',
};
