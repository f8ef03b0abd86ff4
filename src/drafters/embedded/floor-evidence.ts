import type { RoutingVerdict } from '../../domain/routing.js';
import { wordsOf } from '../../domain/text-folding.js';
import type { IntentReading } from './classify.js';
import { hurtWords } from './hurt.js';
import type { Intent } from './intent.js';
import type { TeamKind } from './phrase-book.js';
import { symptomsIn } from './matter.js';
import { kindOf } from './teams.js';
import type { TellingPart } from './telling-part.js';

/** What is held beside a rule of the policy. */
export interface FloorSource {
  readonly read: Pick<IntentReading, 'intent' | 'evidence'>;
  readonly told: TellingPart;
  readonly subject: string;
}

/** Classes whose words bear out a rule that puts a ticket into such a queue. */
const BEARS_OUT: Readonly<Partial<Record<TeamKind, readonly Intent[]>>> = {
  safety: ['safety'],
  security: ['security-report', 'account-misuse', 'phishing'],
  privacy: ['privacy', 'security-report'],
  legal: ['legal'],
  technical: ['outage', 'data-loss'],
  billing: ['billing', 'refund', 'refund-status'],
  support: ['complaint'],
};
/** A text of so many words holds any word: a rule that fires on it has to be borne out by more. */
const SHORT_TEXT = 60;
/** The words of a rule that stand further apart are two matters as often as one. */
const LONGEST_WORDS = 12;
const STRONG = 3;

/**
 * Whether a rule of the policy may name the class in the reply: its words stand where the matter is told, and in a longer
 * text the words of its class stand there too. A person sees the ticket either way; the reply then says less.
 */
export function isBorneOut(routing: RoutingVerdict, of: FloorSource): boolean {
  if (of.told.words.length <= SHORT_TEXT) return true;
  const own = ownEvidence(kindOf(routing.queue), of);
  if (own >= STRONG || (own > 0 && of.read.intent === 'unknown')) return true;
  return own > 0 && routing.fired.some((rule) => rule.escalates && standsInMatter(rule.words, of));
}

/** How much the drafter's own words of such a class find. */
function ownEvidence(kind: TeamKind, of: FloorSource): number {
  const score = Math.max(0, ...(BEARS_OUT[kind] ?? []).map((intent) => of.read.evidence.get(intent) ?? 0));
  const isHurt = kind === 'safety' && isHurting(of.told);
  const place = of.read.intent === 'unknown' ? of.told.allWords : of.told.toldAll;
  const isGone = kind === 'technical' && symptomsIn(place).includes('gone');
  return isHurt || isGone ? Math.max(score, 1) : score;
}

/** Where hurt people go is where others work: a place alone hurts nobody. */
function isHurting({ toldAll }: TellingPart): boolean {
  return [...hurtWords(toldAll)].some((index) => !PLACES.test(toldAll[index]?.folded ?? ''));
}

const PLACES =
  /^(?:hospital|doctor|krankenhaus|spital|rettung|medico|urgencias|hopital|medecin|urgences|ospedale|pronto|soccorso|burn|brennt)/u;

function standsInMatter(fired: string | null, { told, subject }: FloorSource): boolean {
  if (fired === null || fired === '' || wordsOf(fired).length > LONGEST_WORDS) return false;
  if (subject.includes(fired)) return true;
  const start = told.plain.indexOf(fired);
  if (start === -1) return false;
  const end = start + fired.length;
  const inside = told.words.flatMap((word, index) => (word.start >= start && word.end <= end ? [index] : []));
  const sentences = new Set(inside.map((index) => told.words[index]?.sentence));
  return sentences.size === 1 && inside.every((index) => told.telling.has(index));
}
