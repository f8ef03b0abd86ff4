import { LIMITS } from '../../domain/limits.js';
import type { CommandContext } from '../context.js';
import { CliFailure } from '../failure.js';
import { readTextFile, sourceName } from '../read-file.js';

/** How the demo answers approval gates. */
export type DemoDecision =
  | { readonly kind: 'ask' }
  | { readonly kind: 'approve' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'edit'; readonly reply: string };

/** Reads `--decision`: `approve`, `reject` or `edit:FILE`; without it a person is asked. Anything else is a usage error. */
export async function readDemoDecision(
  option: string | undefined,
  world: Pick<CommandContext, 'stdin' | 'folder'>,
): Promise<DemoDecision> {
  if (option === undefined) return { kind: 'ask' };
  if (option === 'approve' || option === 'reject') return { kind: option };
  const path = option.startsWith(EDIT) ? option.slice(EDIT.length) : '';
  if (path === '') {
    throw new CliFailure('UsageInvalid', '--decision is one of approve, reject, edit:FILE');
  }
  const mostBytes = LIMITS.replyLength.value * BYTES_PER_CHARACTER;
  const reply = (await readTextFile({ path, mostBytes }, world)).trimEnd();
  if (reply.trim() === '') {
    throw new CliFailure('UsageInvalid', `${sourceName(path)} is empty; it carries the new text of the reply`);
  }
  return { kind: 'edit', reply };
}

const EDIT = 'edit:';
const BYTES_PER_CHARACTER = 4;
