import { fold } from './folded.js';
import type { Span } from './span.js';

/** Each part has an upper end (RFC 5321), so the time is linear in the text. */
const ADDRESS =
  /[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,63})@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})[.]){1,8}\p{L}[\p{L}\p{N}-]{1,30}/gu;
/** `anna @ example.com`. */
const APART =
  /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63} ?@ (?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})[.]){1,8}\p{L}[\p{L}\p{N}-]{1,30}/gu;
/** `anna (at) example (dot) com`, as people write against robots. */
const SPELT =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63} ?[([{] ?(?:at|\u00e4t|arroba|arobase|chiocciola) ?[)\]}] ?[\p{L}\p{N}-]{1,63}(?: ?(?:[.]|[([{] ?(?:dot|punkt|punto|point) ?[)\]}]) ?[\p{L}\p{N}-]{2,63}){1,4}/giu;

/** Finds mail addresses, in letters of full width too. Linear in the text. */
export function findMailAddresses(text: string): readonly Span<'mail'>[] {
  const folded = fold(text);
  return [ADDRESS, APART, SPELT].flatMap((pattern) =>
    [...folded.text.matchAll(pattern)].map((match) =>
      folded.asWritten({ kind: 'mail' as const, start: match.index, end: match.index + match[0].length }),
    ),
  );
}
