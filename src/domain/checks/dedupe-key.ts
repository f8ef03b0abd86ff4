import type { FollowThroughItem } from '../handoffs/product-manager.js';
import { foldText, wordsOf } from '../text-folding.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+){1,11}$/u;
/** A key of single letters names nothing. */
const TELLING = /[a-z]{3,}/u;
const DATE = /(?:19|20)\d\d-?\d\d/u;
/** A piece of a hash or of a random id. */
const RANDOM = /(?:^|-)(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}(?:-|$)/u;
/** An id or a name this short may stand in any word, so it proves nothing. */
const SHORT = 3;

/**
 * A key names the class of the problem, so that the next ticket with the same problem meets it (P8): lower-case words,
 * nothing of this ticket, this customer or this day, and no two items of one draft under the same key.
 */
export function keyFindings(items: readonly FollowThroughItem[], context: CheckContext): readonly Finding[] {
  return items.flatMap(({ dedupeKey }, index) => {
    const at = `followThrough.items.${index}.dedupeKey`;
    const isTwin = items.findIndex((other) => other.dedupeKey === dedupeKey) < index;
    return [
      ...(isStable(dedupeKey, context)
        ? []
        : p8(at, 'Name the problem class in lower-case words joined by hyphens, without ticket id, name or date.')),
      ...(isTwin ? p8(at, 'Another item has this key: make them one, or name what tells them apart.') : []),
    ];
  });
}

function isStable(key: string, { ticket }: CheckContext): boolean {
  const parts = key.split('-');
  const names = wordsOf(ticket.customer.name ?? '').map((word) => word.folded);
  const isPersonal = names.some((name) => name.length > SHORT && parts.includes(name));
  const id = foldText(ticket.id).replace(/[^a-z0-9]+/gu, '-');
  const isOfTicket = ticket.id.length > SHORT && (key.includes(ticket.id.toLowerCase()) || key.includes(id));
  return KEY.test(key) && TELLING.test(key) && !DATE.test(key) && !RANDOM.test(key) && !isPersonal && !isOfTicket;
}

function p8(at: string, fix: string): readonly Finding[] {
  return [{ at, rule: 'P8', fix }];
}
