import type { RoutingVerdict } from '../../domain/routing.js';
import type { Ticket } from '../../domain/ticket.js';
import type { IntentReading } from './classify.js';
import { classUnder, sawLostData } from './floor-class.js';
import type { Intent } from './intent.js';
import { symptomsIn } from './matter.js';
import type { Symptom } from './matter-words.js';
import { narrowedClass, saysDone } from './narrow-class.js';
import { asksSomething, plainClass } from './plain-class.js';
import { questionOrFault } from './question-or-fault.js';
import { secondMatterOf } from './second-matter.js';
import type { Signals } from './signals.js';
import { kindOf } from './teams.js';
import type { TellingPart } from './telling-part.js';
import { wantsPerson } from './wants-person.js';

/** The class of a ticket, and whether the customer says something kind beside it. */
export interface TicketClass {
  readonly intent: Intent;
  /** Kind words; who says that it works now is thanked for that instead. */
  readonly praises: boolean;
}

/** What a class is read from. */
interface ClassSource {
  readonly ticket: Ticket;
  readonly routing: RoutingVerdict;
  readonly told: TellingPart;
  readonly signals: Signals;
  readonly language: string;
  /** What the words of classes tell. */
  readonly read: Pick<IntentReading, 'intent' | 'evidence' | 'subjectTells'>;
}

/**
 * The class by the words of classes, then by the floor, then by what the whole text tells, then by its plain form. Thanks
 * never swallow what is asked or wished beside them.
 */
export function ticketClass(of: ClassSource): TicketClass {
  const { ticket, routing, told: part, signals } = of;
  const told = narrowedClass({
    ...{
      subject: ticket.subject,
      area: ticket.productArea,
      body: part.plain,
      words: part.toldWords,
      asks: signals.asks,
    },
    intent: underFloor(of),
    ruleFired: routing.fired.length > 0 ? 'yes' : 'no',
    ruleSawLoss: sawLostData(routing) ? 'yes' : 'no',
    language: of.language,
  });
  const intent = questionOrFault(settled(told, of), of);
  if (intent !== 'thanks') return { intent, praises: false };
  const praises = !saysDone(part.words);
  if (secondMatterOf(part.plain, null)?.kind === 'wish') return { intent: 'feature-wish', praises };
  return asksSomething(part.plain) ? { intent: 'how-to', praises } : { intent, praises };
}

/** The plain form decides where no class is told, or one is only named; it makes thanks of a question, and nothing else. */
function settled(told: Intent, of: ClassSource): Intent {
  const plain = (): Intent => plainClass({ text: of.told.plainText, words: of.told.toldAll, asks: of.signals.asks });
  switch (told) {
    case 'unknown':
      return plain();
    case 'how-to':
      return plain() === 'thanks' ? 'thanks' : told;
    case 'legal':
    case 'privacy':
      return of.routing.escalation === null ? onlyNamed(told, plain(), of) : told;
    default:
      return told;
  }
}

/** Who asks, or praises, where law or personal data are only named has no request that the policy knows as one. */
function onlyNamed(told: Intent, plain: Intent, of: ClassSource): Intent {
  return plain === 'thanks' || asksSomething(of.told.plainText) ? plain : told;
}

/** Something that stands there twice, or wrongly, is a fault and no standstill, whatever a rule made of its words. */
function underFloor(of: ClassSource): Intent {
  const intent = classUnder(of.routing, { read: of.read, told: of.told, subject: of.ticket.subject });
  if (onlyWantsPerson(intent, of)) return 'complaint';
  if (intent !== 'outage' || (of.read.intent !== 'bug' && of.read.intent !== 'unknown')) return intent;
  const told = symptomsIn(of.told.toldAll);
  return told.length > 0 && told.every((symptom) => STANDS_THERE.has(symptom)) ? 'bug' : intent;
}

/** Who asks for a person and tells no fault is not answered about one, whatever class a single word points to. */
function onlyWantsPerson(intent: Intent, { routing: { escalation }, told: { toldAll } }: ClassSource): boolean {
  if (escalation === null || kindOf(escalation.group) !== 'leads' || !BY_ONE_WORD.has(intent)) return false;
  return wantsPerson(toldAll) && symptomsIn(toldAll).length === 0;
}

const BY_ONE_WORD: ReadonlySet<Intent> = new Set<Intent>(['bug', 'outage']);

const STANDS_THERE: ReadonlySet<Symptom> = new Set<Symptom>(['twice', 'wrong', 'looks-different', 'unreadable']);
