/** Gives a plain type a name of its own, so that a ticket id is never passed where a hash is wanted. */
type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** A moment, in UTC milliseconds since 1970. */
export type Instant = Brand<number, 'Instant'>;
/** Names a tenant: 1 to 100 of `A-Z a-z 0-9 . _ -`. Never personal data: it stands in workflow ids in clear. */
export type TenantId = Brand<string, 'TenantId'>;
/** Names a ticket within its tenant: 1 to 100 of `A-Z a-z 0-9 . _ -`. Never personal data. */
export type TicketId = Brand<string, 'TicketId'>;
/** SHA-256 over canonical JSON (RFC 8785), 64 lower-case hexadecimal digits. */
export type ContentHash = Brand<string, 'ContentHash'>;
/** Names one effect for ever: tenant, ticket, round and step, never the run id, so that a reset repeats nothing. */
export type ActionKey = Brand<string, 'ActionKey'>;

const ID_PATTERN = /^[A-Za-z0-9._-]{1,100}$/;
const HASH_PATTERN = /^[0-9a-f]{64}$/;

/** Reads an instant; `null` when it is not a whole number of milliseconds within the years 1970 to 9999. */
export function toInstant(value: unknown): Instant | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 253_402_300_800_000
    ? (value as Instant)
    : null;
}

/** Reads a tenant id; `null` when it does not match the pattern. */
export function toTenantId(value: unknown): TenantId | null {
  return typeof value === 'string' && ID_PATTERN.test(value) ? (value as TenantId) : null;
}

/** Reads a ticket id; `null` when it does not match the pattern. */
export function toTicketId(value: unknown): TicketId | null {
  return typeof value === 'string' && ID_PATTERN.test(value) ? (value as TicketId) : null;
}

/** Reads a content hash; `null` when it is not 64 lower-case hexadecimal digits. */
export function toContentHash(value: unknown): ContentHash | null {
  return typeof value === 'string' && HASH_PATTERN.test(value) ? (value as ContentHash) : null;
}

/** The key of one effect, e.g. `acme/4711/r1/reply-1`. */
export function actionKey(of: { tenant: TenantId; ticketId: TicketId; round: number; step: string }): ActionKey {
  return `${of.tenant}/${of.ticketId}/r${of.round}/${of.step}` as ActionKey;
}

/** A later moment. */
export function plusMs(instant: Instant, ms: number): Instant {
  return (instant + ms) as Instant;
}
