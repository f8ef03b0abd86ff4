import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { RoutingVerdict } from '../../domain/routing.js';
import type { IntentReading } from './classify.js';
import type { Intent } from './intent.js';
import { symptomsIn } from './matter.js';
import type { Symptom } from './matter-words.js';
import { asksSomething } from './plain-class.js';
import { type QuestionKinds, questionKinds } from './question-words.js';
import type { Signals } from './signals.js';
import type { TellingPart } from './telling-part.js';

/** What somebody who only asks tells too: it is not found, or it looks so. */
const ONLY_ASKED: ReadonlySet<Symptom> = new Set<Symptom>(['not-found', 'looks-different', 'unreadable']);
/** What shows that something which ran does not run. */
const FAILS: ReadonlySet<Symptom> = new Set<Symptom>([
  ...(['crash', 'stops', 'refused', 'locked', 'not-sent', 'slow', 'late', 'no-effect', 'error'] as const),
  'does-not-work',
]);
/** One telling phrase of a class; so much or less of it is only mentioned beside something else. */
const ONE_PHRASE = 3;
/** Classes to which a word in passing points, where somebody only tells news. */
const BY_WORD: ReadonlySet<Intent> = new Set<Intent>([
  ...(['how-to', 'unknown', 'refund-status', 'delivery', 'change', 'sales'] as const),
]);
/** Classes in which somebody who waits for an answer waits in vain for nothing else. */
const WAITING: ReadonlySet<Intent> = new Set<Intent>(['unknown', 'bug', 'access']);

const WHY_FAILS = lexiconOf([
  [
    'fails',
    phrases(`
      why does/do/did/is/are/has/have ... stop/stopped/stopping/fail/failed/failing/break/crash/crashing/freeze/freezing/hang/hanging/vanish/disappear/empty/blank,
      warum/wieso/weshalb bricht/sturzt/hangt/verschwindet/verschwinden/stoppt/stockt/fehlt/fehlen, warum/wieso/weshalb ist/sind/bleibt ... leer/weg/verschwunden/abgebrochen,
      por que se/me ... detiene/para/bloquea/cierra/corta/borra, por que falla/fallan/desaparece/desaparecen, por que esta/sale ... vacio/vacia/en blanco,
      pourquoi ... arrete/plante/bloque/disparait/coupe/ferme/vide, perche ... ferma/blocca/sparisce/interrompe/chiude/vuoto/vuota
    `),
  ],
]);

/** What the forms of a text are read from. */
export interface FormSource {
  readonly told: TellingPart;
  readonly read: Pick<IntentReading, 'evidence' | 'subjectTells'>;
  readonly signals: Signals;
  readonly routing: RoutingVerdict;
}

/**
 * A question stays one although it tells what was tried, and a fault stays one although it ends with a question: which
 * of the two a text is shows in what its questions are for. Code and logs beside it name no class.
 */
export function questionOrFault(intent: Intent, of: FormSource): Intent {
  const { told } = of;
  const kinds = questionKinds(told.toldAll);
  const symptoms = symptomsIn(told.toldAll);
  const fails = symptoms.some((symptom) => FAILS.has(symptom));
  if (isNews(intent, { ...of, kinds }) && !fails) return 'unknown';
  if (WAITING.has(intent) && of.signals.again && evidenceOf(intent, of) <= ONE_PHRASE) return 'complaint';
  switch (intent) {
    case 'how-to':
    case 'unknown':
      return told.isReport || (!kinds.seeks && ((fails && kinds.pleads) || asksWhyItFails(told))) ? 'bug' : intent;
    case 'feature-wish':
      return kinds.asksFavour ? 'how-to' : intent;
    case 'access':
      return isTechnicalText(of) ? (fails ? 'bug' : 'how-to') : intent;
    case 'bug':
      return isQuestion({ ...of, kinds, symptoms }) ? 'how-to' : intent;
    default:
      return intent;
  }
}

/** Somebody asks why something that ran does not: that is a fault, told as a question. */
function asksWhyItFails({ toldAll }: TellingPart): boolean {
  return findPhrases(toldAll, WHY_FAILS).length > 0;
}

/** News ask nothing, whatever a word in passing points to. */
function isNews(intent: Intent, of: FormSource & { readonly kinds: QuestionKinds }): boolean {
  if (!BY_WORD.has(intent) || of.routing.escalation !== null) return false;
  return of.kinds.announces && !of.kinds.seeks && !of.kinds.pleads && !asksSomething(of.told.plainText);
}

/** Whoever pastes code or a log and names signing in beside it is not locked out. */
function isTechnicalText({ told, read }: FormSource): boolean {
  return told.showsMachine && !read.subjectTells;
}

function isQuestion(
  of: FormSource & { readonly kinds: QuestionKinds; readonly symptoms: readonly Symptom[] },
): boolean {
  const { kinds, signals } = of;
  if (kinds.pleads || !(signals.asks === 'where' || (kinds.seeks && !of.told.isReport))) return false;
  return of.symptoms.every((symptom) => ONLY_ASKED.has(symptom)) || evidenceOf('bug', of) < ONE_PHRASE;
}

function evidenceOf(intent: Intent, { read }: FormSource): number {
  return read.evidence.get(intent) ?? 0;
}
