import type { DecisionAction } from '../domain/approval.js';
import { LIMITS } from '../domain/limits.js';
import type { CommandContext, GlobalOptions } from './context.js';
import { CliFailure } from './failure.js';
import { readTextFile, sourceName } from './read-file.js';

/** Options of `desk decide`. */
export interface DecideOptions extends GlobalOptions {
  readonly approve?: true;
  readonly reject?: true;
  readonly edit?: string;
  readonly reason?: string;
  readonly as?: string;
  readonly group?: string;
  readonly request?: string;
  readonly hash?: string;
  readonly nonce?: string;
}

/** An answer at a gate, before it is bound to gate and person. */
export interface GivenDecision {
  readonly action: DecisionAction;
  readonly reason?: string;
  readonly reply?: string;
}

/** The answer that the options give; `null` when they give none. More than one, or half of one, is a usage error. */
export async function givenDecision(options: DecideOptions, context: CommandContext): Promise<GivenDecision | null> {
  const named = [options.approve, options.reject, options.edit].filter((value) => value !== undefined);
  if (named.length > 1)
    throw new CliFailure('UsageInvalid', 'give one of --approve, --edit FILE and --reject, not several');
  const reason = options.reason === undefined ? {} : { reason: options.reason };
  if (options.approve === true) return { action: 'approve', ...reason };
  if (options.edit !== undefined) return { action: 'edit', reply: await replyFrom(options.edit, context), ...reason };
  if (options.reject !== true) return null;
  if (options.reason === undefined || options.reason.trim() === '') {
    throw new CliFailure('UsageInvalid', 'a rejection says why: add --reason TEXT');
  }
  return { action: 'reject', reason: options.reason };
}

async function replyFrom(path: string, context: CommandContext): Promise<string> {
  const reply = (
    await readTextFile({ path, mostBytes: LIMITS.decisionText.value * BYTES_PER_CHARACTER }, context)
  ).trimEnd();
  if (reply === '')
    throw new CliFailure('UsageInvalid', `${sourceName(path)} is empty; an edit carries the new text of the reply`);
  return reply;
}

const BYTES_PER_CHARACTER = 4;
