import type { OperatorService } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../protocol/names.js';

/** Temporal's numbers for the types that we use (`temporal.api.enums.v1.IndexedValueType`). */
export const TYPE_NUMBERS = { Keyword: 2, Datetime: 6 } as const;

/** What a server knows of our search attributes. */
export type AttributeState =
  | { readonly kind: 'registered' }
  | { readonly kind: 'added'; readonly names: readonly string[] }
  | { readonly kind: 'missing'; readonly names: readonly string[]; readonly why: string };

/** Looks which of our search attributes are missing, and registers them where the server lets us. May be repeated. */
export async function ensureSearchAttributes(server: {
  readonly operatorService: OperatorService;
  readonly namespace: string;
}): Promise<AttributeState> {
  const missing = await missingSearchAttributes(server);
  if (missing.length === 0) return { kind: 'registered' };
  try {
    const wanted = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => missing.includes(name));
    await server.operatorService.addSearchAttributes({
      namespace: server.namespace,
      searchAttributes: Object.fromEntries(wanted.map(([name, type]) => [name, TYPE_NUMBERS[type]])),
    });
    return { kind: 'added', names: missing };
  } catch (fault) {
    return { kind: 'missing', names: missing, why: fault instanceof Error ? fault.message : 'refused' };
  }
}

/** Which of our search attributes the namespace lacks. */
export async function missingSearchAttributes(server: {
  readonly operatorService: OperatorService;
  readonly namespace: string;
}): Promise<readonly string[]> {
  const known = await server.operatorService.listSearchAttributes({ namespace: server.namespace });
  return Object.keys(SEARCH_ATTRIBUTES).filter((name) => !Object.hasOwn(known.customAttributes ?? {}, name));
}
