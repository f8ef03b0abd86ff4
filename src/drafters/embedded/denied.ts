import type { Word } from '../../domain/text-folding.js';

/** Words that take back what follows them, in the five full languages. */
const TAKES_BACK: ReadonlySet<string> = new Set([
  ...['not', 'no', 'never', 'nothing', 'without', 'nor', 'neither', 'none'],
  ...['nicht', 'kein', 'keine', 'keinen', 'keinem', 'keiner', 'keinerlei', 'nichts', 'nie', 'ohne', 'weder', 'noch'],
  ...[
    'sin',
    'ni',
    'nunca',
    'nada',
    'pas',
    'sans',
    'aucun',
    'aucune',
    'rien',
    'jamais',
    'non',
    'senza',
    'niente',
    'nessun',
    'nessuna',
    'mai',
  ],
]);
/** English writes the same as a piece of another word (`don't`, `isn't`). */
const SHORT_NOT: ReadonlySet<string> = new Set([
  'don',
  'doesn',
  'didn',
  'isn',
  'aren',
  'wasn',
  'weren',
  'won',
  'wouldn',
]);
/** Small words that may stand between. */
const BETWEEN: ReadonlySet<string> = new Set([
  ...[
    's',
    'is',
    'was',
    'are',
    'a',
    'an',
    'the',
    'any',
    'my',
    'about',
    'for',
    'asking',
    'ask',
    'want',
    'wanting',
    'need',
    'after',
    'looking',
    'been',
    'be',
    'got',
    'mean',
  ],
  ...[
    'um',
    'eine',
    'einen',
    'ein',
    'das',
    'die',
    'der',
    'den',
    'mein',
    'meine',
    'ist',
    'sind',
    'will',
    'mochte',
    'brauche',
    'etwa',
  ],
  ...['es', 'un', 'una', 'el', 'la', 'los', 'las', 'mi', 'por', 'quiero', 'pido', 'busco', 'se', 'ha', 'han', 'esta'],
  ...[
    'le',
    'les',
    'l',
    'd',
    'de',
    'du',
    'des',
    'une',
    'mon',
    'ma',
    'veux',
    'demande',
    'est',
    'voglio',
    'chiedo',
    'il',
    'lo',
    'uno',
    'e',
    'sono',
    'per',
  ],
]);
const MOST_BETWEEN = 4;
/** Who wants none takes it back; who got none still waits for it. */
const WANTS: ReadonlySet<string> = new Set([
  'want',
  'need',
  'will',
  'mochte',
  'wollen',
  'brauche',
  'quiero',
  'veux',
  'voglio',
]);

/** How words are denied: at once, or with small words between (`not a refund`). */
export type Denial = 'at once' | 'across';

/** Indexes of the words that the text takes back: `not a refund`, `nothing lost`, `keine Erstattung`. */
export function deniedWords(words: readonly Word[]): ReadonlyMap<number, Denial> {
  const denied = new Map<number, Denial>();
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const isShort = word.folded === 't' && before !== undefined && SHORT_NOT.has(before.folded);
    if (!isShort && !TAKES_BACK.has(word.folded)) continue;
    let at = index + 1;
    while (at - index <= MOST_BETWEEN && BETWEEN.has(words[at]?.folded ?? '')) at += 1;
    if (words[at]?.sentence === word.sentence)
      denied.set(at, at === index + 1 && !isWanted(words, index) ? 'at once' : 'across');
  }
  return denied;
}

function isWanted(words: readonly Word[], negation: number): boolean {
  return words.slice(Math.max(0, negation - 2), negation).some(({ folded }) => WANTS.has(folded));
}
