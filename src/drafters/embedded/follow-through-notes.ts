import type { FollowThroughKind } from '../../domain/handoffs/product-manager.js';
import type { IdleIntent, WorkIntent, WorkWords } from './desk-book/desk-book.js';
import type { Intent } from './intent.js';

/** What a class of tickets leaves to do after the customer is served. */
export interface WorkNote extends WorkWords {
  readonly kind: FollowThroughKind;
  /** 1 (little) to 5 (much). */
  readonly effort: number;
}

/** Why a class leaves nothing to do. */
export interface NoWork {
  readonly why: string;
}

/** What kind of work each class leaves, and how much; the words stand in the book of the desk. */
export const WORK_KINDS: Readonly<Record<WorkIntent, Pick<WorkNote, 'kind' | 'effort'>>> = {
  safety: { kind: 'process', effort: 2 },
  'security-report': { kind: 'product', effort: 3 },
  phishing: { kind: 'process', effort: 2 },
  outage: { kind: 'product', effort: 4 },
  'data-loss': { kind: 'product', effort: 4 },
  legal: { kind: 'process', effort: 1 },
  privacy: { kind: 'process', effort: 2 },
  access: { kind: 'documentation', effort: 1 },
  billing: { kind: 'product', effort: 3 },
  'refund-status': { kind: 'process', effort: 2 },
  delivery: { kind: 'process', effort: 2 },
  bug: { kind: 'product', effort: 3 },
  'how-to': { kind: 'documentation', effort: 1 },
  'feature-wish': { kind: 'product', effort: 2 },
  complaint: { kind: 'process', effort: 2 },
};

/** Whether a class leaves nothing to build or write. */
export function isIdle(intent: Intent): intent is IdleIntent {
  return !Object.hasOwn(WORK_KINDS, intent);
}
