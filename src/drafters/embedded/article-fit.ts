import type { Article } from '../../domain/article.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import type { Intent } from './intent.js';
import { type Matter, symptomsIn, thingsIn } from './matter.js';
import type { Symptom, Thing } from './matter-words.js';
import { familyOf } from './symptom-family.js';
import type { AskKind } from './signals.js';

/** What the rules know of a ticket when they ask whether an article is about the same. */
export interface FitSource {
  readonly intent: Intent;
  readonly matter: Matter;
  readonly fault: Symptom | null;
  readonly asks: AskKind | null;
  /** The words that were looked for. */
  readonly words: readonly Word[];
}

/** What an article is about, in the desk's own terms. */
interface Topic {
  readonly things: ReadonlySet<Thing>;
  /** Kinds of faults that its title names: it helps nobody who has another one. */
  readonly titled: ReadonlySet<string>;
  /** Kinds of faults that title or tags name. */
  readonly faults: ReadonlySet<string>;
}

/** Classes that ask how something is done, whether or not they ask it as a question. */
const ASKING: ReadonlySet<Intent> = new Set<Intent>(['how-to', 'change']);
const topics = new WeakMap<Article, Topic>();

/** How well an article fits: `maybe` where nothing speaks against it and only the likeness of the words speaks for it. */
export type Fit = 'about' | 'maybe' | 'no';

/**
 * Whether an article is about the matter of a ticket, and does not only share words with it: about the same thing, about
 * a fault of the same kind where either names one, and about doing something only for whoever wants to do it.
 */
export function fitOf(article: Article, of: FitSource): Fit {
  const topic = topicOf(article);
  const told = new Set([...symptomsIn(of.words), ...(of.matter.symptom === null ? [] : [of.matter.symptom])]);
  const kinds = new Set([...told].map(familyOf));
  if (topic.things.size > 0 && !sharesThing(topic, of)) return 'no';
  if (topic.titled.size > 0) return [...topic.titled].some((kind) => kinds.has(kind)) ? 'about' : 'no';
  if (of.fault !== null && of.fault !== 'does-not-work') return topic.faults.has(familyOf(of.fault)) ? 'about' : 'no';
  const asks = of.asks !== null || ASKING.has(of.intent) || [...kinds].some((kind) => topic.faults.has(kind));
  return asks && topic.things.size > 0 ? 'about' : 'maybe';
}

function sharesThing(topic: Topic, of: FitSource): boolean {
  const { thing } = of.matter;
  const things = thing === null ? thingsIn(of.words) : [thing];
  return things.some((named) => topic.things.has(named));
}

function topicOf(article: Article): Topic {
  const known = topics.get(article);
  if (known !== undefined) return known;
  const title = wordsOf(article.title);
  const all = [title, ...article.tags.map((tag) => wordsOf(tag))];
  const titled = symptomsIn(title).map(familyOf);
  const topic: Topic = {
    things: new Set(all.flatMap((words) => thingsIn(words))),
    titled: new Set(titled),
    faults: new Set([...titled, ...all.flatMap((words) => symptomsIn(words)).map(familyOf)]),
  };
  topics.set(article, topic);
  return topic;
}
