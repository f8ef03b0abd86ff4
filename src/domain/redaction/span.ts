/** What a secret is. It is never put back. */
export type SecretKind = 'card' | 'iban' | 'key' | 'password';
/** What a personal datum is; `mark` is a text that looks like a placeholder of ours. */
export type PersonalKind = 'mail' | 'phone' | 'name' | 'mark';

/** A part of a text that a detector has found; offsets into the text as written, the end is not part of it. */
export interface Span<Kind extends string> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** How many were replaced, by kind; a kind without any is absent. */
export type RedactionCounts = Readonly<Record<string, number>>;

/** Spans that touch nothing of each other, in order: of two that overlap, the union stands under the kind of the first. */
export function withoutOverlaps<Kind extends string>(spans: readonly Span<Kind>[]): readonly Span<Kind>[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span<Kind>[] = [];
  for (const span of ordered) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) kept[kept.length - 1] = { ...last, end: span.end };
  }
  return kept;
}

/** Writes something else in the place of each span. Without a span the text comes back as it is. */
export function replaceSpans<Kind extends string>(
  text: string,
  spans: readonly Span<Kind>[],
  write: (span: Span<Kind>) => string,
): string {
  let from = 0;
  let written = '';
  for (const span of withoutOverlaps(spans)) {
    written += text.slice(from, span.start) + write(span);
    from = span.end;
  }
  return from === 0 ? text : written + text.slice(from);
}

/** Adds counts up. */
export function addCounts(...all: readonly RedactionCounts[]): RedactionCounts {
  const sums = new Map<string, number>();
  for (const counts of all) {
    for (const [kind, count] of Object.entries(counts)) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return Object.fromEntries(sums);
}
