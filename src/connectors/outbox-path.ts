import { createHash } from 'node:crypto';
import type { ActionKey } from '../domain/brand.js';

/** Names that mean the same file on every file system, also where case does not count or devices have names. */
const SAME_EVERYWHERE = /^[a-z0-9](?:[a-z0-9_-]|\.(?=[a-z0-9_-]))*$/;
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
const NAME_LENGTH = 100;
const HASH_DIGITS = 8;

/**
 * Where an action stands below the outbox, without extension: `acme/4711/r1-reply-1` for the key `acme/4711/r1/reply-1`.
 * Different keys never share a place: a name that some file system would fold, hide or refuse (`T-1`, `..`, `nul`) gets
 * `~` and a hash of it, and `~` stands in no other name.
 */
export function outboxPath(key: ActionKey): string {
  const [tenant = '', ticketId = '', round = '', ...step] = key.split('/');
  return [readableName(tenant), readableName(ticketId), readableName(`${round}-${step.join('/')}`)].join('/');
}

function readableName(name: string): string {
  if (name.length <= NAME_LENGTH && SAME_EVERYWHERE.test(name) && !DEVICE_NAME.test(name)) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, HASH_DIGITS);
  const readable = name
    .slice(0, NAME_LENGTH)
    .replace(/[^A-Za-z0-9._-]/g, '-')
    .replace(/^[.]+|[.]+$/g, (dots) => '_'.repeat(dots.length));
  return `${readable}~${digest}`;
}
