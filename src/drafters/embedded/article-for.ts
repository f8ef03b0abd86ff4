import type { RoutingVerdict } from '../../domain/routing.js';
import type { Playbook } from '../../domain/playbook.js';
import { wordsOf } from '../../domain/text-folding.js';
import { type FitSource, fitOf } from './article-fit.js';
import { type FoundArticle, findArticle } from './articles.js';
import type { Intent } from './intent.js';
import { losesCard, lostCardArticle } from './lost-card.js';
import type { Matter } from './matter.js';
import { EN_MATTER } from './phrases/matter/en.js';
import type { Claim } from './signals.js';

/** A question of so many words is complete. */
const ENOUGH_WORDS = 7;
const BODY_READ = 240;

/** Whoever is in danger, reports a weakness, stands still or writes as a lawyer is not sent to a help page, but for a lost card. */
const NO_ARTICLE: ReadonlySet<Intent> = new Set<Intent>([
  ...([
    'safety',
    'security-report',
    'phishing',
    'outage',
    'data-loss',
    'legal',
    'privacy',
    'complaint',
    'sales',
    'spam',
    'thanks',
  ] as const),
]);

/** The article that is about the matter of a ticket; `null` when none is, or where an article would be out of place. */
export function articleFor(
  of: Omit<FitSource, 'words'> & {
    readonly playbook: Playbook;
    readonly routing: RoutingVerdict;
    readonly language: string;
    readonly subject: string;
    readonly object: string;
    readonly body: string;
    readonly claim: Claim | null;
  },
): FoundArticle | null {
  const { playbook, language, intent, matter } = of;
  // Whoever lost a card locks it before anybody here reads of it: that page is the one that helps at once.
  if (intent === 'account-misuse')
    return losesCard(wordsOf(`${of.subject}\n\n${of.body}`)) ? lostCardArticle(playbook, language) : null;
  if (NO_ARTICLE.has(intent) || of.routing.escalation?.risk === 'high' || claimsMoney(of)) return null;
  const query = questionOf(of);
  const words = wordsOf(query);
  return findArticle({
    ...{ playbook, language, query },
    english: inEnglish(matter),
    fits: (article) => fitOf(article, { ...of, words }),
  });
}

/** Whether money goes back is decided by a person; a page about it would read as a refusal. */
function claimsMoney(of: { readonly intent: Intent; readonly claim: Claim | null }): boolean {
  return of.intent === 'refund' && of.claim !== 'cancel' && of.claim !== 'send back';
}

/** Few words say what a ticket is about; the body is read where subject and quote are too short to tell. */
function questionOf(of: { readonly subject: string; readonly object: string; readonly body: string }): string {
  const short = `${of.subject} ${of.object}`;
  return wordsOf(short).length >= ENOUGH_WORDS ? short : `${short} ${of.body.slice(0, BODY_READ)}`;
}

function inEnglish(matter: Matter): string {
  const { thing, symptom } = matter;
  return thing === null || symptom === null ? '' : `${EN_MATTER.things[thing]} ${EN_MATTER.symptoms[symptom]}`;
}
