import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Action, Receipt } from '../domain/action.js';
import type { Clock, Connector } from '../ports.js';
import { VendorFault } from '../vendor-fault.js';
import { outboxDocument, outboxJson } from './outbox-document.js';
import { readHeaders, receiptFrom } from './outbox-header.js';
import { outboxPath } from './outbox-path.js';
import { errorCode, sweepUnfinished, writeOnce } from './write-once.js';

/** The name that receipts of the outbox carry. */
export const OUTBOX_NAME = 'outbox';

/**
 * The connector of a fresh checkout: a folder with one Markdown file per action, which a person can read instead of a
 * mailbox and a tracker. It is safe for many workers on one file system, needs hard links, and forces every file to
 * disk before it returns a receipt.
 */
export function createOutbox({ folder, clock }: { readonly folder: string; readonly clock: Clock }): Connector {
  let swept: Promise<void> | null = null;
  return {
    name: OUTBOX_NAME,
    async deliver(action, signal) {
      try {
        swept ??= sweepUnfinished(folder, clock.now());
        await swept;
        return await deliverOnce({ folder, action, clock, signal });
      } catch (error) {
        throw asFault(error);
      }
    },
  };
}

interface Delivery {
  readonly folder: string;
  readonly action: Action;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

async function deliverOnce(delivery: Delivery): Promise<Receipt> {
  const { folder, action, clock, signal } = delivery;
  const path = outboxPath(action.key);
  const reference = `${path}.md`;
  const known = await firstReceipt({ folder, reference, action });
  const receipt = known ?? (await writeDocument());
  await completeItem(delivery, receipt, `${path}.json`);
  return receipt;

  async function writeDocument(): Promise<Receipt> {
    const { key, contentHash } = action;
    const proof = {
      schemaVersion: 1,
      actionKey: key,
      contentHash,
      connector: OUTBOX_NAME,
      deliveredAt: clock.now(),
    } as const;
    const written = await writeOnce({ root: folder, path: reference, text: outboxDocument(action, proof), signal });
    if (written === 'written') return { ...proof, reference };
    const winner = await firstReceipt({ folder, reference, action });
    if (winner === null) throw unavailable('a file appeared and vanished while it was delivered');
    return winner;
  }
}

/**
 * The Markdown file is the commit point, so it comes first: only one content can win it, and the JSON beside it is made
 * from that content alone. A crash between the two is mended by the next delivery of the key, which has to come, for no
 * receipt was returned. Written the other way round, two contents that race for one key could leave the JSON of the loser.
 */
async function completeItem({ folder, action }: Delivery, receipt: Receipt, path: string): Promise<void> {
  const text = outboxJson(action.content, receipt);
  // The action has happened by now: nobody may stop it half-way any more.
  if (text !== null) await writeOnce({ root: folder, path, text, signal: new AbortController().signal });
}

/** The receipt of an earlier delivery of this key; `null` when there was none. */
async function firstReceipt(of: { folder: string; reference: string; action: Action }): Promise<Receipt | null> {
  const text = await readFile(join(of.folder, of.reference), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const headers = readHeaders(text);
  const receipt = headers === null ? null : receiptFrom(headers, of.reference);
  if (receipt === null || receipt.actionKey !== of.action.key) {
    throw keyReused('A file stands in the place of this action, but its header does not name the action.');
  }
  if (receipt.contentHash !== of.action.contentHash) {
    throw keyReused('This action was delivered before with other content.');
  }
  return receipt;
}

function keyReused(what: string): VendorFault {
  return new VendorFault({ code: 'ConnectorKeyReused', message: `${what} Nothing was sent.` });
}

function unavailable(what: string): VendorFault {
  return new VendorFault({ code: 'ConnectorUnavailable', message: `The outbox could not be written: ${what}.` });
}

/** System errors carry paths of the machine in their messages; only their code is safe to pass on. */
function asFault(error: unknown): unknown {
  const code = errorCode(error);
  if (error instanceof VendorFault || code === null) return error;
  return unavailable(LINKLESS.has(code) ? `${code}, the folder needs a file system with hard links` : code);
}

const LINKLESS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV']);
