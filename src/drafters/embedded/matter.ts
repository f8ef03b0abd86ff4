import { findPhrases, lexiconOf, type LexiconHit, phrases } from '../../domain/checks/lexicon.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import type { Intent } from './intent.js';
import { SYMPTOM_WORDS, SYMPTOMS, type Symptom, THING_WORDS, THINGS, type Thing } from './matter-words.js';
import { UNANSWERED } from './unanswered-words.js';

/** What a ticket is about, in the desk's own terms; `null` where the words do not show it. */
export interface Matter {
  readonly thing: Thing | null;
  readonly symptom: Symptom | null;
}

const THING_LEXICON = lexiconOf(THINGS.map((thing) => [thing, THING_WORDS[thing]] as const));
/** Who asks what they do wrong tells nothing that is wrong, and an answer that is missing is no parcel. */
const NO_FAULT = lexiconOf([
  ['unanswered', UNANSWERED],
  [
    'own',
    phrases(
      'i/we/i m/am doing/do/did/done wrong, doing something/anything wrong, mache/mach/machen ich/wir falsch, falsch mache/machen, haciendo mal, fais/faisons faux, sto/stiamo sbagliando, cosa sbaglio',
    ),
  ],
]);
const SYMPTOM_LEXICON = lexiconOf(SYMPTOMS.map((symptom) => [symptom, SYMPTOM_WORDS[symptom]] as const));
/** An update is told as a circumstance: it counts where nothing else is named. */
const NAMED: readonly Thing[] = THINGS.filter((thing) => thing !== 'update');
/** So are a device, the program and its installation, unless subject or quote name them. */
const CIRCUMSTANCES: ReadonlySet<Thing> = new Set<Thing>(['update', 'device', 'app', 'installation']);
const TELLING: readonly Thing[] = THINGS.filter((thing) => !CIRCUMSTANCES.has(thing));
/** The matter stands at the beginning; what comes later tells less and less. */
const WORDS_READ = 160;
/** A fault that is named later than this is often another one. */
const FAULT_WORDS_READ = 60;

/**
 * Reads thing and fault from the words that the reply quotes, then from the subject, then from the beginning of the
 * body: what the reply says in its own words fits what it quotes.
 */
export function matterOf(of: {
  readonly object: string | null;
  readonly subject: string;
  readonly words: readonly Word[];
  readonly intent: Intent;
}): Matter {
  const told = [wordsOf(of.object ?? ''), wordsOf(of.subject)];
  const body = of.words.slice(0, WORDS_READ);
  const find = (places: readonly (readonly Word[])[], order: readonly Thing[]): Thing | null =>
    // Who asks for money back says so; what it was paid for tells more.
    firstTold(places, {
      lexicon: THING_LEXICON,
      order: order.filter((thing) => thing !== 'refund' || of.intent !== 'refund'),
    });
  return {
    // Where nobody can tell what is wanted, a word in passing does not tell what it is about.
    thing:
      find(told, NAMED) ?? (of.intent === 'unknown' ? null : (find([body], TELLING) ?? find([...told, body], THINGS))),
    symptom: firstTold([...told, body.slice(0, FAULT_WORDS_READ)].map(faultWords), {
      lexicon: SYMPTOM_LEXICON,
      order: SYMPTOMS,
    }),
  };
}

/** Everything that these words name, in the order of the text. */
export function thingsIn(words: readonly Word[]): readonly Thing[] {
  return thingHitsIn(words).map((hit) => hit.means);
}

/** The same, with the place of each. */
export function thingHitsIn(words: readonly Word[]): readonly LexiconHit<Thing>[] {
  return findPhrases(words, THING_LEXICON);
}

/** Every fault that these words name, in the order of the text. */
export function symptomsIn(words: readonly Word[]): readonly Symptom[] {
  return findPhrases(faultWords(words), SYMPTOM_LEXICON).map((hit) => hit.means);
}

/** The most telling meaning of the first place that tells anything. */
function firstTold<T>(
  places: readonly (readonly Word[])[],
  of: { readonly lexicon: Parameters<typeof findPhrases<T>>[1]; readonly order: readonly T[] },
): T | null {
  for (const words of places) {
    const best = mostTelling(findPhrases(words, of.lexicon), of.order);
    if (best !== null) return best;
  }
  return null;
}

function mostTelling<T>(hits: readonly LexiconHit<T>[], order: readonly T[]): T | null {
  const told = new Set(hits.map((hit) => hit.means));
  return order.find((entry) => told.has(entry)) ?? null;
}

function faultWords(words: readonly Word[]): readonly Word[] {
  const none = findPhrases(words, NO_FAULT);
  return none.length === 0 ? words : words.filter((_, at) => !none.some(({ from, to }) => from <= at && at < to));
}
