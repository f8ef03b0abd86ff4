import { type FoundArticle, findArticle } from './articles.js';
import { canBeQuotedAt } from './fact-quote.js';
import { attachmentKind } from '../../domain/attachments.js';
import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { foldText, type Word, wordsOf } from '../../domain/text-folding.js';
import type { RoutingVerdict } from '../../domain/routing.js';
import type { Playbook } from '../../domain/playbook.js';
import type { Ticket } from '../../domain/ticket.js';
import { classify, isFloor } from './classify.js';
import { type CustomerObject, customerObject } from './customer-object.js';
import { type FactId, statedFacts } from './facts.js';
import type { Intent } from './intent.js';
import { detectLanguage } from './language.js';
import { type Matter, matterOf } from './matter.js';
import type { Symptom } from './matter-words.js';
import { narrowedClass } from './narrow-class.js';
import { notedFacts, type StatedFact } from './noted-facts.js';
import { questionsFor } from './questions.js';
import { type Signals, signalsOf } from './signals.js';
import { faultIn, isQuestionOfMoney } from './faults.js';
import { EN_MATTER } from './phrases/matter/en.js';
import { kindOf } from './teams.js';

/** The matter stands at the beginning of a ticket; what comes later is read by people. */
const CHARACTERS_READ = 12_000;

/** A question of so many words is complete. */
const ENOUGH_WORDS = 7;
const BODY_READ = 240;

const MOURNING = lexiconOf([
  [
    'death',
    phrases(`
      died, passed away, deceased, funeral, my late husband, my late wife, gestorben, verstorben*, beerdigung,
      fallecio, ha fallecido, murio, ha muerto, funeral de, est decede*, deces, enterrement, e morto, e morta,
      deceduto, deceduta, funerale
    `),
  ],
]);

/** What the rules made of a ticket. The same ticket always reads the same. */
export interface Reading {
  readonly language: string;
  readonly languageIsCertain: boolean;
  readonly intent: Intent;
  /** The class in whose words the reply speaks of the work ahead: money where nothing is wrong is a question. */
  readonly voice: Intent;
  /** The customer's own words for the matter; `null` when none is fit to be quoted. */
  readonly object: string | null;
  /** What the quoted words are; of no meaning without them. */
  readonly objectForm: CustomerObject['form'];
  /** The same in the desk's terms. */
  readonly matter: Matter;
  /** What is wrong with it; `null` where the class speaks of no fault. */
  readonly fault: Symptom | null;
  readonly signals: Signals;
  /** What the reply acknowledges, so that nobody asks for it. */
  readonly noted: readonly StatedFact[];
  /** Facts that the ticket states, each with the words that state it. */
  readonly stated: readonly { readonly fact: FactId; readonly quote: string }[];
  /** Facts that have to be asked for, most useful first; at most three. */
  readonly missing: readonly FactId[];
  /** The ticket speaks of a death. */
  readonly mourns: boolean;
  /** The help article that fits; `null` when none is similar enough, or where an article would be out of place. */
  readonly article: FoundArticle | null;
  readonly words: readonly Word[];
}

/** Reads a ticket with rules alone. The floor of the policy has read it too: where it knows more, it decides the class. */
export function readTicket(
  ticket: Ticket,
  house: { readonly routing: RoutingVerdict; readonly playbook: Playbook },
): Reading {
  const { routing, playbook } = house;
  const customerTurns = ticket.thread.filter((turn) => turn.from === 'customer').map((turn) => turn.body);
  const body = [ticket.body, ...customerTurns].join('\n\n').slice(0, CHARACTERS_READ);
  const text = `${ticket.subject}\n\n${body}`;
  const words = wordsOf(body);
  const { language, certain } = detectLanguage(text, {
    locale: ticket.customer.locale,
    deskLanguage: playbook.policy.deskLanguage,
  });
  const { bodyWords, subjectTells, ...read } = classify({ subject: ticket.subject, bodyWords: words, language });
  const allWords = wordsOf(text);
  const signals = signalsOf(allWords);
  const intent = narrowedClass({
    ...{ subject: ticket.subject, body, words, asks: signals.asks },
    intent: classUnder(routing, read.intent),
    ruleFired: routing.fired.length > 0 ? 'yes' : 'no',
  });
  const stated = statedFacts(text, allWords);
  const object = customerObject({
    subject: ticket.subject,
    subjectTells: subjectTells || !isFloor(intent),
    body,
    words,
    telling: bodyWords,
  });
  const matter = matterOf({ object: object?.text ?? null, subject: ticket.subject, words, intent });
  const files = (ticket.attachments ?? []).map(attachmentKind);
  const fault = faultIn({ intent, matter, claim: signals.claim });
  return {
    language,
    languageIsCertain: certain,
    intent,
    voice: intent === 'billing' && isQuestionOfMoney(fault) ? 'how-to' : intent,
    fault,
    object: object?.text ?? null,
    objectForm: object?.form ?? 'sentence',
    matter,
    signals,
    noted: notedFacts({ text, words: allWords, intent }),
    stated: canBeQuotedAt(text, stated),
    missing: questionsFor({ intent, stated, words: allWords, matter, fault, files }),
    article:
      NO_ARTICLE.has(intent) || claimsMoney(intent, signals)
        ? null
        : findArticle({
            playbook,
            language,
            query: questionOf(ticket.subject, { object: object?.text ?? '', body }),
            english: inEnglish(matter),
          }),
    mourns: findPhrases(words, MOURNING).length > 0,
    words,
  };
}

/** Whoever is in danger, reports a weakness, stands still or writes as a lawyer is not sent to a help page. */
const NO_ARTICLE: ReadonlySet<Intent> = new Set<Intent>([
  ...([
    'safety',
    'security-report',
    'account-misuse',
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

/** Whether money goes back is decided by a person; a page about it would read as a refusal. */
function claimsMoney(intent: Intent, signals: Signals): boolean {
  return intent === 'refund' && signals.claim !== 'cancel' && signals.claim !== 'send back';
}

/** Few words say what a ticket is about; the body is read where subject and quote are too short to tell. */
function questionOf(subject: string, of: { readonly object: string; readonly body: string }): string {
  const short = `${subject} ${of.object}`;
  return wordsOf(short).length >= ENOUGH_WORDS ? short : `${short} ${of.body.slice(0, BODY_READ)}`;
}

function inEnglish(matter: Matter): string {
  const { thing, symptom } = matter;
  return thing === null || symptom === null ? '' : `${EN_MATTER.things[thing]} ${EN_MATTER.symptoms[symptom]}`;
}

/** Classes that say little about the matter: a queue of the policy that says more outweighs them. */
const GENERAL: ReadonlySet<Intent> = new Set<Intent>([
  'access',
  'bug',
  'complaint',
  'feature-wish',
  'how-to',
  'unknown',
]);

function classUnder(routing: RoutingVerdict, intent: Intent): Intent {
  if (routing.fired.length === 0 || !GENERAL.has(intent)) return intent;
  switch (kindOf(routing.queue)) {
    case 'technical':
      return routing.urgency === 'critical' ? 'outage' : intent;
    case 'legal':
      return 'legal';
    case 'privacy':
      return 'privacy';
    case 'safety':
      return 'safety';
    default:
      return intent;
  }
}

/** Whether a name is fit for a greeting: letters, and short. A hostile one is left out. */
export function greetingName(name: string | null): string | null {
  if (name === null) return null;
  const trimmed = name.trim();
  return /^\p{L}[\p{L}\p{M}'\u2019. -]{0,59}$/u.test(trimmed) && foldText(trimmed) !== '' ? trimmed : null;
}
