import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandContext } from './context.js';
import { CliFailure, errorCode } from './failure.js';
import { reasonWords } from './reason-words.js';

/** Reads a file, or standard input for `-`, as far as one byte above the limit: enough to know that it is too long. */
export async function readBytes(
  { path, mostBytes }: { path: string; mostBytes: number },
  context: Pick<CommandContext, 'stdin' | 'folder'>,
): Promise<Uint8Array> {
  const source =
    path === '-' ? context.stdin.bytes() : createReadStream(resolve(context.folder, path), { end: mostBytes });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of source) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > mostBytes) break;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  return Buffer.concat(chunks);
}

/** Reads a text in UTF-8 of at most so many bytes. */
export async function readTextFile(
  of: { path: string; mostBytes: number },
  context: Pick<CommandContext, 'stdin' | 'folder'>,
): Promise<string> {
  const bytes = await readBytes(of, context);
  if (bytes.length > of.mostBytes) {
    throw new CliFailure('UsageInvalid', `${sourceName(of.path)} is too long: at most ${of.mostBytes} bytes are read`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The only failure is a byte sequence that is no UTF-8; the decoder's own words would not help a reader.
    throw new CliFailure('UsageInvalid', `${sourceName(of.path)} is not valid UTF-8`);
  }
}

/** Why a file cannot be read, as a usage error that names it. */
export function unreadable(path: string, error: unknown): CliFailure {
  const whatToDo = errorCode(error) === 'ENOENT' ? 'Check the path: it starts at the current folder.' : READABLE;
  return new CliFailure('UsageInvalid', `${sourceName(path)} cannot be read: ${reasonWords(error)}`, { whatToDo });
}

/** How a source is called in a sentence: `-` is standard input. */
export function sourceName(path: string): string {
  return path === '-' ? 'standard input' : path;
}

const READABLE = 'Give a file that can be read, or "-" for standard input where the command takes it.';
