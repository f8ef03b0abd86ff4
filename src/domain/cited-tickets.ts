const CITED = /^ticket:(\S+)$/u;

/** The id of the ticket that an entry of evidence cites as `ticket:ID`; `null` for any other entry. */
export function citedTicket(entry: string): string | null {
  return CITED.exec(entry)?.[1] ?? null;
}

/** The ids that evidence cites, each once, in their order. */
export function citedTickets(evidence: readonly string[]): readonly string[] {
  return [...new Set(evidence.flatMap((entry) => citedTicket(entry) ?? []))];
}

/** Says in a language that there are more tickets than those named. */
export type AndMore = (ids: string, more: number) => string;

/** The first few ids in words; a draft names no more in one sentence. `null` when evidence cites none. */
export function citedInWords(evidence: readonly string[], andMore: AndMore = andMoreInEnglish): string | null {
  const cited = citedTickets(evidence);
  if (cited.length === 0) return null;
  const named = cited.slice(0, NAMED).join(', ');
  return cited.length > NAMED ? andMore(named, cited.length - NAMED) : named;
}

function andMoreInEnglish(ids: string, more: number): string {
  return `${ids} and ${more} more`;
}

const NAMED = 3;
