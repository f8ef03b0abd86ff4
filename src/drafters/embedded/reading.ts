import { articleFor } from './article-for.js';
import type { FoundArticle } from './articles.js';
import { attachmentKind } from '../../domain/attachments.js';
import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { foldText, type Word, wordsOf } from '../../domain/text-folding.js';
import type { RoutingVerdict } from '../../domain/routing.js';
import type { Playbook, Policy } from '../../domain/playbook.js';
import type { Ticket } from '../../domain/ticket.js';
import { classify, isFloor } from './classify.js';
import { type CustomerObject, customerObject, type Preference } from './customer-object.js';
import { deadlineIn } from './deadline.js';
import { type FactId, statedFacts } from './facts.js';
import { countsAsTold } from './fault-sentence.js';
import { tellsFault } from './fault-told.js';
import { statesHarm } from './harm-stated.js';
import { hurtWords } from './hurt.js';
import type { Intent } from './intent.js';
import { type KnownFact, knownFacts } from './known-facts.js';
import { detectLanguage } from './language.js';
import { withoutCaptions } from './machine-lines.js';
import { type Matter, matterOf } from './matter.js';
import type { Symptom } from './matter-words.js';
import { namesThing } from './named-thing.js';
import { notedFacts, type StatedFact } from './noted-facts.js';
import { asksSomething } from './plain-class.js';
import { type QuestionForm, questionForm } from './question-form.js';
import { questionsFor } from './questions.js';
import { type SecondMatter, secondMatterOf } from './second-matter.js';
import type { Signals } from './signals.js';
import { signalsIn, type TellingPart, tellingPart } from './telling-part.js';
import { kindOf } from './teams.js';
import { ticketClass } from './ticket-class.js';
import { faultIn, isQuestionOfMoney } from './faults.js';

/** The matter stands at the beginning of a ticket; what comes later is read by people. */
const CHARACTERS_READ = 12_000;

const MOURNING = lexiconOf([
  [
    'death',
    phrases(`
      husband/wife/mother/mom/mum/father/dad/son/daughter/brother/sister/grandmother/grandfather/partner/friend/she/he died, passed away, deceased, funeral, my late husband, my late wife,
      gestorben, verstorben*, beerdigung, fallecio, ha fallecido, marido/mujer/madre/padre/hijo/hija/hermano/hermana/abuelo/abuela .. murio, funeral de, est decede*, deces, enterrement,
      marito/moglie/madre/padre/figlio/figlia/fratello/sorella/nonno/nonna .. morto/morta, deceduto, deceduta, funerale
    `),
  ],
]);

/** What the rules made of a ticket. The same ticket always reads the same. */
export interface Reading {
  readonly language: string;
  readonly languageIsCertain: boolean;
  readonly intent: Intent;
  /** The class in whose words the reply, and the plan for it, speak of the work ahead: money where nothing is wrong is a question. */
  readonly voice: Intent;
  /** What a question shows about the case behind it. */
  readonly form: QuestionForm;
  /** The customer's own words for the matter; `null` when none is fit to be quoted. */
  readonly object: string | null;
  /** What the quoted words are; of no meaning without them. */
  readonly objectForm: CustomerObject['form'];
  /** The same in the desk's terms. */
  readonly matter: Matter;
  /** Whether the ticket names the thing as what it is about; else it was read in passing, and is not said back. */
  readonly namesThing: boolean;
  /** What is wrong with it; `null` where the class speaks of no fault. */
  readonly fault: Symptom | null;
  /** Whether the reply may say what is wrong; else the quoted words say it. */
  readonly tellsFault: boolean;
  readonly signals: Signals;
  /** What the reply acknowledges, so that nobody asks for it. */
  readonly noted: readonly StatedFact[];
  /** Facts that the ticket states, each with the words that state it. */
  readonly stated: ReadonlyMap<FactId, number>;
  /** What the desk knows from the ticket, as colleagues and customer read it. */
  readonly known: readonly KnownFact[];
  /** The customer's words for a date that presses; `null` where none is named. */
  readonly dueWords: string | null;
  /** What the customer writes about beside the matter; `null` where there is no second one. */
  readonly also: SecondMatter | null;
  /** The customer says something kind. */
  readonly praises: boolean;
  /** A rule of the policy saw an answer that is overdue. */
  readonly overdue: boolean;
  /** Somebody was hurt, as far as the words show it. */
  readonly hurts: boolean;
  /** What the words tell of harm is stated, and not asked, denied or played. Of no meaning outside of the class of harm. */
  readonly statesHarm: boolean;
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
  { routing, playbook }: { readonly routing: RoutingVerdict; readonly playbook: Playbook },
): Reading {
  const body = bodyOf(ticket);
  const text = `${ticket.subject}\n\n${body}`;
  const told = tellingPart(ticket.subject, body);
  const { words } = told;
  const { language, certain } = detectLanguage(text, {
    locale: ticket.customer.locale,
    deskLanguage: playbook.policy.deskLanguage,
  });
  const read = classify({ subject: ticket.subject, bodyWords: words, language, telling: told.telling });
  const allWords = wordsOf(text);
  const signals = signalsIn(told);
  const { intent, praises } = ticketClass({ ticket, routing, told, signals, read, language });
  const counts = countsAsTold(intent, allWords);
  const stated = statedFacts(text, allWords, counts);
  const object = customerObject({
    subject: ticket.subject,
    subjectTells: read.subjectTells || !isFloor(intent),
    body: told.plain,
    words,
    telling: tellingWords({ intent, body: told.plain, words, bodyWords: read.bodyWords, routing }),
    prefers: preferenceOf(intent),
  });
  const matter = matterOf({ object: object?.text ?? null, subject: ticket.subject, words: told.toldWords, intent });
  const fault = faultIn({ intent, matter, claim: signals.claim });
  const also = intent === 'thanks' || intent === 'spam' ? null : secondMatterOf(told.plain, object?.text ?? null);
  const noted = notedFacts({ text, words: allWords, intent, counts });
  return {
    ...{ language, intent, fault, matter, signals, noted, stated, also, praises, words },
    languageIsCertain: certain,
    voice: voiceOf({ intent, fault, told, isClaim: signals.claim !== null || stated.has('amount') ? 'yes' : 'no' }),
    form: questionForm({ told, signals, stated }),
    tellsFault: tellsFault({ intent, fault, subject: ticket.subject, quoted: object?.text ?? null }),
    object: object?.text ?? null,
    objectForm: object?.form ?? 'sentence',
    namesThing: namesThing({
      ...{ thing: matter.thing, intent, subject: ticket.subject, object, productArea: ticket.productArea },
    }),
    known: knownFacts({ text, intent, noted, stated }),
    missing: questionsFor({
      ...{ intent, routing, text, words: allWords, stated, signals, matter, fault },
      ...{ files: (ticket.attachments ?? []).map(attachmentKind), showsMachine: told.showsMachine },
    }),
    dueWords: deadlineIn({
      ticket,
      plain: told.plain,
      quoted: [object?.text ?? '', also?.quote ?? ''].filter((words) => words !== ''),
    }),
    overdue: isOverdue(routing, playbook.policy),
    hurts: intent === 'safety' && hurtWords(allWords).size > 0,
    statesHarm: statesHarm(text, allWords),
    article: articleFor({
      ...{ playbook, routing, language, subject: ticket.subject, body: told.plain, intent, matter, fault },
      object: object?.text ?? '',
      asks: signals.asks,
      claim: signals.claim,
    }),
    mourns: findPhrases(told.toldWords, MOURNING).length > 0,
  };
}

/** What the customer wrote in all messages, as far as it is read. */
function bodyOf(ticket: Ticket): string {
  const turns = ticket.thread.filter((turn) => turn.from === 'customer').map((turn) => turn.body);
  return withoutCaptions([ticket.body, ...turns].join('\n\n').slice(0, CHARACTERS_READ));
}

/** Money where nothing is wrong is a question, unless nothing is asked and an amount or a claim is told. */
function voiceOf(of: {
  readonly intent: Intent;
  readonly fault: Symptom | null;
  readonly told: TellingPart;
  readonly isClaim: 'yes' | 'no';
}): Intent {
  if (of.intent !== 'billing' || !isQuestionOfMoney(of.fault)) return of.intent;
  const isClaim = of.fault === null && of.isClaim === 'yes' && !asksSomething(of.told.plainText);
  return isClaim ? 'billing' : 'how-to';
}

/** Who asks for a person is passed to the leads as well; who waits for an overdue answer presses beside that. */
function isOverdue({ fired }: RoutingVerdict, { routing }: Policy): boolean {
  const ids = new Set(fired.map(({ ruleId }) => ruleId));
  return routing.some(
    ({ id, queue, urgency, escalate }) =>
      ids.has(id) &&
      urgency === 'high' &&
      kindOf(queue) === 'support' &&
      escalate !== null &&
      kindOf(escalate.group) === 'leads',
  );
}

/** Which words name the matter best. */
function preferenceOf(intent: Intent): Preference {
  if (intent === 'how-to' || intent === 'feature-wish') return 'question';
  return SENTENCE_TELLS.has(intent) ? 'sentence' : 'subject';
}

const SENTENCE_TELLS: ReadonlySet<Intent> = new Set<Intent>(['safety', 'unknown', 'bug', 'complaint', 'data-loss']);

/** Words that point to the matter: of what hurt somebody, else those of the class and of the rule that fired first. */
function tellingWords(of: {
  readonly intent: Intent;
  readonly body: string;
  readonly words: readonly Word[];
  readonly bodyWords: ReadonlySet<number>;
  readonly routing: RoutingVerdict;
}): ReadonlySet<number> {
  const hurt = of.intent === 'safety' ? hurtWords(of.words) : new Set<number>();
  if (hurt.size > 0) return hurt;
  const telling = new Set(of.bodyWords);
  const fired = of.routing.fired.find((rule) => rule.escalates)?.words ?? '';
  const start = fired === '' ? -1 : of.body.indexOf(fired);
  for (const [index, word] of of.words.entries())
    if (start >= 0 && word.start >= start && word.end <= start + fired.length) telling.add(index);
  return telling;
}

/** Whether a name is fit for a greeting: letters, and short. A hostile one is left out. */
export function greetingName(name: string | null): string | null {
  if (name === null) return null;
  const trimmed = name.trim();
  return /^\p{L}[\p{L}\p{M}'\u2019. -]{0,59}$/u.test(trimmed) && foldText(trimmed) !== '' ? trimmed : null;
}
