import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ContentHash } from './domain/brand.js';

/** SHA-256 over the canonical JSON (RFC 8785) of a value: the same for the same content, whatever the key order. */
export function contentHash(value: unknown): ContentHash {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new Error('Only JSON values can be hashed. This is a bug: report it.');
  return createHash('sha256').update(canonical).digest('hex') as ContentHash;
}
