import { LIMITS } from './limits.js';
import type { IsDenied } from './phrase-index.js';
import type { Word } from './text-folding.js';

/**
 * Words that deny what follows them, leave it open ("until it has arrived"), or make it a mere time ("since it works
 * again"), by language; as they compare, so without accents. A "t" stands behind the apostrophe of "hasn't".
 */
const BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: listed(`not t no never nothing none nobody neither nor without cannot cant dont doesnt didnt isnt wasnt arent hasnt
    havent wont until till once when if whether unless since after`),
  de: listed(`nicht nichts nix nie niemals kein keine keinen keinem keiner keines niemand ohne weder net ned nimmer bis
    sobald wenn falls ob seit seitdem nach nachdem trotz`),
  es: listed('no nunca jamas nada nadie ningun ninguno ninguna tampoco sin ni hasta cuando desde tras despues'),
  fr: listed('n pas jamais rien aucun aucune sans ni jusqu quand lorsque si depuis apres'),
  it: listed(
    'non mai niente nulla nessuno nessun nessuna senza neanche neppure finche quando appena se dopo dal dalla',
  ),
};
/** What denies from behind: "läuft wieder nicht", "tout marche pas", "all good until yesterday", "works except". */
const BEHIND: Readonly<Record<string, ReadonlySet<string>>> = {
  en: listed('until till except'),
  de: listed('nicht nichts nix nie net ned nimmer bis ausser'),
  es: listed('hasta menos excepto salvo'),
  fr: listed('pas jamais rien jusqu sauf'),
  it: listed('fino finche tranne eccetto'),
};
const NONE: ReadonlySet<string> = new Set();

/** Tells of words of a text, whose clauses are numbered, whether another word of their clause denies them. */
export function denialsIn(words: readonly Word[], clauses: readonly number[]): IsDenied {
  const stands = (of: { readonly from: number; readonly to: number; readonly clause: number | undefined }) =>
    words.slice(of.from, of.to).filter((_, place) => clauses[of.from + place] === of.clause);
  return ({ from, to }, language) => {
    const { value: reach } = LIMITS.denialReach;
    const before = stands({ from: Math.max(0, from - reach), to: from, clause: clauses[from] });
    if (before.some(({ folded }) => (BEFORE[language] ?? NONE).has(folded))) return true;
    const after = stands({ from: to, to: to + LIMITS.denialReachBehind.value, clause: clauses[to - 1] });
    return after.some(({ folded }) => (BEHIND[language] ?? NONE).has(folded));
  };
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
