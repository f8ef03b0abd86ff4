import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Receipt } from '../../src/domain/action.js';
import { type OutboxHeaders, readHeaders, receiptFrom } from '../../src/connectors/outbox-header.js';
import { errorCode, UNFINISHED } from '../../src/connectors/write-once.js';

/** One delivered action, as its file tells it. */
export interface DeliveredAction {
  /** `reply`, `item` or `notice`. */
  readonly kind: string;
  readonly receipt: Receipt;
  readonly headers: OutboxHeaders;
  /** The whole Markdown file, headers included. */
  readonly document: string;
}

/**
 * Everything that was delivered into an outbox, oldest first; an outbox that does not exist yet is empty. Throws when a
 * Markdown file has no whole header: the outbox never writes one, so somebody else did.
 */
export async function readOutbox(folder: string): Promise<readonly DeliveredAction[]> {
  const references = (await filesBelow(folder)).filter((path) => path.endsWith('.md'));
  const delivered = await Promise.all(references.map((reference) => readDelivered(folder, reference)));
  return delivered.toSorted(
    (a, b) => a.receipt.deliveredAt - b.receipt.deliveredAt || (a.receipt.reference < b.receipt.reference ? -1 : 1),
  );
}

async function readDelivered(folder: string, reference: string): Promise<DeliveredAction> {
  const document = await readFile(join(folder, reference), 'utf8');
  const headers = readHeaders(document);
  const receipt = headers === null ? null : receiptFrom(headers, reference);
  if (headers === null || receipt === null) throw new Error(`${reference} in the outbox has no whole header.`);
  return { kind: headers['Kind'] ?? 'unknown', receipt, headers, document };
}

async function filesBelow(folder: string, below = ''): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const files: string[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && path !== UNFINISHED) files.push(...(await filesBelow(folder, path)));
    if (entry.isFile()) files.push(path);
  }
  return files;
}
