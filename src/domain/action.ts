import type { ActionKey, ContentHash, Instant } from './brand.js';
import type { FollowThroughItem } from './handoffs/product-manager.js';

/** What the customer would receive. */
export interface ReplyContent {
  readonly kind: 'reply';
  readonly to: { readonly name: string | null; readonly channel: string };
  readonly subject: string;
  readonly language: string;
  readonly body: string;
  /** Who wrote it, in words a reader understands, e.g. `embedded drafter, no model`. */
  readonly writtenBy: string;
}

/** One piece of follow-through, filed in a tracker. */
export interface ItemContent {
  readonly kind: 'item';
  readonly item: FollowThroughItem;
}

/** Tells an approver group that a gate waits for it. */
export interface NoticeContent {
  readonly kind: 'notice';
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** What an action delivers. */
export type ActionContent = ReplyContent | ItemContent | NoticeContent;

/** One effect through one connector. It happens once for its key, whatever is retried, reset or restarted. */
export interface Action {
  readonly key: ActionKey;
  readonly content: ActionContent;
  /** Hash of `content`: what was approved is what is delivered, bit for bit. */
  readonly contentHash: ContentHash;
}

/** What an approval binds: this content under this key. */
export interface ArtifactEntry {
  readonly actionKey: ActionKey;
  readonly contentHash: ContentHash;
}

/** A connector's proof that an action happened. The second delivery of a key returns the first receipt. */
export interface Receipt {
  readonly schemaVersion: 1;
  readonly actionKey: ActionKey;
  readonly contentHash: ContentHash;
  readonly connector: string;
  /** Where it can be found: a path below the outbox, a link, a message id. */
  readonly reference: string;
  readonly deliveredAt: Instant;
}

/** The artifact entry of an action. */
export function entryOf(action: Action): ArtifactEntry {
  return { actionKey: action.key, contentHash: action.contentHash };
}

/** Entries that no earlier approval covers: a new key or a changed content is always asked, an approved pair never again. */
export function notYetApproved(
  wanted: readonly ArtifactEntry[],
  approved: readonly ArtifactEntry[],
): readonly ArtifactEntry[] {
  return wanted.filter(
    (entry) =>
      !approved.some((known) => known.actionKey === entry.actionKey && known.contentHash === entry.contentHash),
  );
}
