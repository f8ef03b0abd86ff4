import { foldSpace } from '../../domain/checks/quotes.js';
import { sentencesOf } from '../../domain/checks/sentences.js';
import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { wordsOf } from '../../domain/text-folding.js';
import { shortened } from './customer-object.js';
import { canBeQuoted } from './quotable.js';
import { WISH_WORDS } from './wish-words.js';

/** What a customer writes about beside the matter of the ticket, in their words. */
export interface SecondMatter {
  readonly kind: 'wish' | 'other';
  readonly quote: string;
}

type Told = SecondMatter['kind'];

/** How a wish for the product, or one matter more, begins; five full languages together. */
const TOLD = lexiconOf<Told>([
  ['wish', WISH_WORDS],
  [
    'other',
    phrases(`
      another thing, one more thing, second question, other question, p s, ps, besides that, apart from that, also the, also my, also our, also i,
      noch etwas, noch eine frage, zweite frage, ausserdem, ubrigens, des weiteren, zudem,
      otra cosa, otra pregunta, ademas, por otro lado, tambien el, tambien la,
      autre chose, autre question, par ailleurs, d autre part, de plus, et aussi,
      un altra cosa, altra domanda, inoltre, per altro verso
    `),
  ],
]);

/** The matter that comes beside stands near the beginning or at the end; a log is not read. */
const SENTENCES_READ = 20;
const SHORTEST_WORDS = 4;
/** The words that name one matter more stand at the head of their sentence. */
const HEAD_WORDS = 4;

/** The first sentence of the body that tells a second matter and is fit to be quoted; `null` where none does. */
export function secondMatterOf(body: string, object: string | null): SecondMatter | null {
  for (const sentence of sentencesOf(body).slice(0, SENTENCES_READ)) {
    const words = wordsOf(sentence);
    const hit = findPhrases(words, TOLD).find(({ means, from }) => means === 'wish' || from < HEAD_WORDS);
    if (hit === undefined || words.length < SHORTEST_WORDS) continue;
    const quote = shortened(foldSpace(sentence));
    const stands = quote.replace(/[.!]+$/u, '');
    if (canBeQuoted(stands) && (object === null || !stands.startsWith(object)))
      return { kind: hit.means, quote: stands };
  }
  return null;
}
