import { findPhrases, lexiconOf } from '../domain/checks/lexicon.js';
import { sentencesOf } from '../domain/checks/sentences.js';
import { type Word, wordsOf } from '../domain/text-folding.js';
import { DETECTOR_LEXICONS } from './lexicons/index.js';
import { DETECTOR_IDS, type DetectorId, type DetectorLexicon } from './lexicons/detector-lexicon.js';
import { PLAN_WORDS } from './lexicons/plan.js';

/** What a detector asks of a sentence beside its words. */
export interface Detector {
  /** What it finds, as it stands in the docs. */
  readonly meaning: string;
  /** The sentence also has to say when. */
  readonly needsMoment?: true;
  /** "If", "once" or "may" do not take it back. */
  readonly evenWithCondition?: true;
  /** A question counts as well: what is asked for is already too much. */
  readonly evenAsQuestion?: true;
}

/** Every detector. They find positive statements; negations, conditions and questions take them back. */
export const DETECTORS: Readonly<Record<DetectorId, Detector>> = {
  cause: { meaning: 'states a cause' },
  'fix-date': { meaning: 'says when a fix, version or feature comes', needsMoment: true },
  refund: { meaning: 'promises money back, or says that it is on its way' },
  'data-recovery': { meaning: 'promises that lost data come back' },
  'change-built': { meaning: 'promises that a change is built' },
  'other-company': { meaning: 'promises what another company does' },
  'resolution-time': { meaning: 'says by when the matter is solved', needsMoment: true },
  cancellation: { meaning: 'cancels or changes a booking or an order' },
  safe: { meaning: 'calls an account, a device or data safe' },
  password: { meaning: 'reveals, resets or removes a password', evenWithCondition: true },
  fault: { meaning: 'admits fault or liability', evenWithCondition: true },
  'legal-outcome': { meaning: 'predicts or judges a legal matter' },
  compensation: { meaning: 'offers compensation, a voucher or goodwill' },
  'service-back': { meaning: 'says when a service is back', needsMoment: true },
  'call-back': { meaning: 'promises a call' },
  discount: { meaning: 'offers a discount or names a price' },
  deleted: { meaning: 'says that an account or data are or will be deleted' },
  access: { meaning: 'opens an account or gives access' },
  'credit-record': { meaning: 'promises a correction of a credit record' },
  approval: { meaning: 'states an approval' },
  secrecy: { meaning: 'promises to keep a matter secret', evenWithCondition: true },
  reward: { meaning: 'promises a reward' },
  'account-change': { meaning: 'says that data of an account are or will be changed' },
  disclosure: { meaning: 'reads out data of an account' },
  'weakness-details': {
    meaning: 'describes a weakness, or asks to prove it further',
    evenWithCondition: true,
    evenAsQuestion: true,
  },
  'asks-secret': {
    meaning: 'asks for a password, a code or a full card number',
    evenWithCondition: true,
    evenAsQuestion: true,
  },
  closed: { meaning: 'calls the ticket closed' },
  passengers: { meaning: 'changes the number of passengers' },
  'free-bags': { meaning: 'promises free bags' },
  'bags-insurance': { meaning: 'removes bags or adds insurance' },
  route: { meaning: 'changes origin, destination or route' },
};

/** Words between a negation and what it takes back. */
const NEGATION_BEFORE = 7;
const DIGIT = /\p{Nd}/u;

type Means = DetectorId | 'negation' | 'condition' | 'moment';

const READY = new Map(Object.entries(DETECTOR_LEXICONS).map(([language, lexicon]) => [language, readied(lexicon)]));
const PLAN = lexiconOf(DETECTOR_IDS.map((id) => [id, PLAN_WORDS[id] ?? []] as const));

/** The languages in which detectors can read a reply. */
export const DETECTOR_LANGUAGES: readonly string[] = [...READY.keys()];

/** The detectors that fire on a reply; `null` when nobody can read its language: then nothing is assessed. */
export function detectorsFiring(text: string, language: string): ReadonlySet<DetectorId> | null {
  const lexicon = READY.get(language);
  if (lexicon === undefined) return null;
  const after = DETECTOR_LEXICONS[language]?.negationAfter ?? 0;
  return new Set(sentencesOf(text).flatMap((sentence) => firing({ sentence, lexicon, after })));
}

/** The detectors that fire on a step of a plan, which is written as an order in the language of the desk. */
export function planDetectorsFiring(action: string): ReadonlySet<DetectorId> {
  return new Set(findPhrases(wordsOf(action), PLAN).map(({ means }) => means));
}

function firing(of: {
  readonly sentence: string;
  readonly lexicon: ReturnType<typeof readied>;
  readonly after: number;
}): readonly DetectorId[] {
  const words = wordsOf(of.sentence);
  const hits = findPhrases(words, of.lexicon);
  const negations = hits.filter(({ means }) => means === 'negation').map(({ from }) => from);
  const isConditional = hits.some(({ means }) => means === 'condition');
  const hasMoment = DIGIT.test(of.sentence) || hits.some(({ means }) => means === 'moment');
  const isQuestion = of.sentence.trimEnd().endsWith('?');
  return hits.flatMap(({ means, phrase, from, to }) => {
    if (means === 'negation' || means === 'condition' || means === 'moment') return [];
    const { needsMoment, evenWithCondition, evenAsQuestion } = DETECTORS[means];
    if (needsMoment === true && !hasMoment) return [];
    if (isConditional && evenWithCondition !== true) return [];
    if (isQuestion && evenAsQuestion !== true) return [];
    const near = negations.filter((at) => at >= from - NEGATION_BEFORE && at < to + of.after);
    return near.length === 0 || near.some((at) => saysNo(phrase, words[at])) ? [means] : [];
  });
}

/** Whether a negation belongs to the phrase itself, as in "no danger": then it takes nothing back. */
function saysNo(phrase: string, word: Word | undefined): boolean {
  return word !== undefined && wordsOf(phrase).some(({ folded }) => folded === word.folded);
}

function readied(lexicon: DetectorLexicon) {
  const classes = DETECTOR_IDS.map((id): readonly [Means, readonly string[]] => [id, lexicon.says[id] ?? []]);
  return lexiconOf<Means>([
    ...classes,
    ['negation', lexicon.negation],
    ['condition', lexicon.condition],
    ['moment', lexicon.moment],
  ]);
}
