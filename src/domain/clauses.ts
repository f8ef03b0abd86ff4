import type { Word } from './text-folding.js';

/** Words that begin a new clause in one of the desk's five languages. One too many only makes a rule fire more easily. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  [
    'and but because since after so that although though however now',
    'und aber weil denn nachdem dass sondern obwohl jedoch seit seitdem',
    'y pero porque aunque desde despues',
    'et mais car parce depuis apres puisque',
    'e ma pero perche dopo siccome',
  ].flatMap((line) => line.split(' ')),
);
const CLAUSE_MARK = /[,;:()\u2013\u2014]|\s-\s/u;

/** For each word the number of its clause, counted from 0: sentences parted at commas, dashes, brackets and joining words. Linear. */
export function clauseNumbers(text: string, words: readonly Word[]): readonly number[] {
  const numbers: number[] = [];
  let clause = 0;
  let before: Word | undefined;
  for (const word of words) {
    if (before !== undefined && begins(text, { before, word })) clause += 1;
    numbers.push(clause);
    before = word;
  }
  return numbers;
}

function begins(text: string, { before, word }: { readonly before: Word; readonly word: Word }): boolean {
  if (word.sentence !== before.sentence) return true;
  // Italian "e" is "and"; with an accent it is "is".
  if (CLAUSE_WORDS.has(word.folded) && !/^[èé]$/iu.test(text.slice(word.start, word.end))) return true;
  return CLAUSE_MARK.test(text.slice(before.end, word.start));
}
