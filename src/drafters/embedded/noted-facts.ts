import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { foldSpace } from '../../domain/checks/quotes.js';
import type { Word } from '../../domain/text-folding.js';
import type { Intent } from './intent.js';
import type { NotedFact } from './matter-book.js';
import { findsMatter, numberedThings } from './numbered-thing.js';
import { WRITTEN_DAY } from './order-words.js';
import { canBeQuoted } from './quotable.js';

/** A fact that the customer has stated beyond doubt, with its value where that is short and fit to be repeated. */
export interface StatedFact {
  readonly fact: NotedFact;
  readonly value: string | null;
  /** Where it stands in the text. */
  readonly at: number;
}

const FAULT: readonly NotedFact[] = ['version', 'error-text', 'since', 'steps'];
const MONEY: readonly NotedFact[] = ['reference', 'amount'];
const WANTED: Readonly<Partial<Record<Intent, readonly NotedFact[]>>> = {
  bug: FAULT,
  access: FAULT,
  outage: FAULT,
  'data-loss': FAULT,
  billing: MONEY,
  refund: MONEY,
  'refund-status': MONEY,
  delivery: MONEY,
  change: ['reference'],
  'how-to': ['version', 'error-text', 'steps'],
  'feature-wish': ['version'],
  unknown: ['version', 'error-text', 'since'],
};

const PATTERNS: Readonly<Record<NotedFact, RegExp | null>> = {
  version:
    /(?<![\p{L}\p{N}/.-])(?:[Vv]ersion|[Vv]ersi\u00f3n|[Vv]ersione|[Vv]er\.?|[Vv])\s?\d{2,4}(?:\.\d+)*\b|(?<![\p{L}\p{N}/.-])(?:[Vv]ersion|[Vv]ersi\u00f3n|[Vv]ersione|[Vv])\s?\d+\.\d+(?:\.\d+)*\b(?!\/)|\b\p{Lu}\p{L}{2,20}\s\d{1,3}\.\d+(?:\.\d+)*\b|\b(?:[Ww]indows|macOS|Ubuntu|Android|iOS|Debian|Fedora)\s?\d{1,2}(?:\.\d+)*\b/u,
  'error-text':
    /\b(?:error|fehler|erreur|errore)(?:\s(?:code|number|nummer|num\u00e9ro|numero))?[: ]{1,2}\d{2,}\b|\bHTTP\s?[45]\d\d\b|\b(?:error|status)\s[45]\d\d\b/iu,
  since: WRITTEN_DAY,
  steps: /^[ \t]*1[.)]\s[^\n]*\n(?:[^\n]*\n)*?[ \t]*2[.)]\s/mu,
  reference:
    /(?<![\p{L}\p{N}-])(?:(?=[A-Z0-9]{6}(?![\p{L}\p{N}]))(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6}|[A-Z]{2,5}-\d{2,})(?:[-/][A-Z0-9]+)*(?![\p{L}\p{N}]|[-/][\p{L}\p{N}])/u,
  amount: /[$\u20ac\u00a3]\s?\d[\d.,]*\d|\b\d[\d.,]*\s?(?:(?:euros?|dollars?|EUR|USD|GBP|CHF)(?!\p{L})|\u20ac)/iu,
};

/** Values worth repeating: they show the customer that we mean the same thing. */
const WITH_VALUE: ReadonlySet<NotedFact> = new Set<NotedFact>(['version', 'reference', 'amount']);
const LONGEST_VALUE = 40;

const BEGINNING = lexiconOf([
  [
    'beginning',
    phrases(`
      since yesterday, since monday, since tuesday, since wednesday, since thursday, since friday, since last, since the update, since upgrading, since updating, since this morning, yesterday, this morning,
      last night, last week, days ago, weeks ago, after updating, after upgrading, after the update, after the upgrade, when i updated, seit gestern, seit montag, seit dienstag, seit mittwoch, seit
      donnerstag, seit freitag, seit heute fruh, seit dem update, nach dem update, gestern, letzte woche, desde ayer, desde el lunes, desde la actualizacion, ayer, esta manana, tras la actualizacion,
      depuis hier, depuis lundi, depuis la mise a jour, ce matin, hier, da ieri, da lunedi, dopo l aggiornamento, ieri, stamattina
    `),
  ],
]);

/** The facts that the reply acknowledges for this class; a text that only mentions them is not enough. */
export function notedFacts(of: {
  readonly text: string;
  readonly words: readonly Word[];
  readonly intent: Intent;
  readonly counts: (fact: NotedFact, at: number) => boolean;
}): readonly StatedFact[] {
  return (WANTED[of.intent] ?? []).flatMap((fact): readonly StatedFact[] => {
    const found = fact === 'version' ? ownVersion(of.text) : (PATTERNS[fact]?.exec(of.text) ?? null);
    if (found !== null && of.counts(fact, found.index))
      return [{ fact, value: valueOf(fact, found[0]), at: found.index }];
    const [named] = fact === 'reference' ? numberedThings(of.text, of.words).filter(findsMatter) : [];
    if (named !== undefined) return [{ fact, value: valueOf(fact, named.text), at: named.at }];
    if (fact !== 'since') return [];
    const begun = findPhrases(of.words, BEGINNING).map((hit) => of.words[hit.from]?.start ?? 0);
    const at = begun.find((start) => of.counts(fact, start));
    return at === undefined ? [] : [{ fact, value: null, at }];
  });
}

const VERSIONS = new RegExp(PATTERNS.version?.source ?? '', 'gu');
/** A noun with a number in thousands (`Belegsatz 1.204`) counts something. */
const COUNTS = /\s\d{1,3}\.\d{3}$/u;
const NAMES_VERSION = /^v/iu;
/** Small words that begin a sentence before a bare number (`Since 9.0`): the number is the version, the word no name. */
const BARE =
  /^(?:Since|With|From|After|Before|Until|Seit|Mit|Nach|Vor|Bis|Desde|Hasta|Con|Depuis|Avec|Apr\u00e8s|Dalla|Dopo|Fino)\s/u;
/** What stands before a version that works, or that is gone. */
const ANOTHER =
  /(?:\b(?:old|older|previous|earlier|before|until|up to|still works?|worked|works|back to|pinned|alte[nr]?|fr\u00fchere[nr]?|vorige[nr]?|bis|noch mit|anterior|antigu[oa]|hasta|antes|ancien(?:ne)?|pr\u00e9c\u00e9dente?|jusqu|avant|encore|vecchi[oa]|precedente|fino|prima)\b)[^.!?\n]{0,60}$/iu;
const BEFORE_READ = 80;

/** The version that the customer uses: neither a count, nor one that is told as another (`until version 115`). */
function ownVersion(text: string): RegExpExecArray | null {
  for (const match of text.matchAll(VERSIONS)) {
    const isCount = COUNTS.test(match[0]) && !NAMES_VERSION.test(match[0]);
    const isAnother = ANOTHER.test(text.slice(Math.max(0, match.index - BEFORE_READ), match.index));
    if (!isCount && !isAnother && !BARE.test(match[0])) return match;
  }
  return null;
}

function valueOf(fact: NotedFact, match: string): string | null {
  const value = foldSpace(match);
  return WITH_VALUE.has(fact) && value.length <= LONGEST_VALUE && canBeQuoted(value) ? value : null;
}
