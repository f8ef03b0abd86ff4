import { foldSpace } from '../../domain/checks/quotes.js';
import { sentencesOf, sentenceSpans } from '../../domain/checks/sentences.js';
import { foldText, type Word } from '../../domain/text-folding.js';
import { canBeQuoted } from './quotable.js';
import { STOP_WORDS } from './stop-words.js';

/** A customer's own words for what the ticket is about; a substring of the ticket once white space is folded. */
const LONGEST = 110;
const SHORTEST = 3;
const SENTENCES_READ = 16;
const LEAST_WORDS = 3;
/** How far a subject falls back that names nothing of the matter. */
const SILENT_SUBJECT = 3;
/** How far a question goes ahead where one is asked. */
const QUESTION_COUNTS = 7;
/** How far a word or two fall back where a sentence tells more. */
const SHORT_SUBJECT = 5;
/** So many letters know a word again. */
const STEM = 4;
/** A subject of so many telling words names the matter, whatever its class. */
const TELLING_SUBJECT = 3;
const REPLY_MARK = /^(?:(?:re|aw|wg|fw|fwd|sv|rv|tr|r|i)\s*:\s*)+/iu;
/** Between the parts of a subject, and before the text of an error that stands there as its title. */
const SUBJECT_PART = /\s[|\u00b7]\s/u;
const ERROR_MARK = /^(?:error|fehler|erreur|errore)\s*:\s*/iu;
const LIST_MARK = /^(?:[-*\u2022]+|\d{1,2}[.)])\s+/u;
const END_MARK = /[\s.,;:!?\u2026+&/\\(-]+$/u;
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|day|afternoon)|hallo|guten tag|liebe|sehr geehrte|hola|buen[oa]s|estimad|bonjour|bonsoir|madame|salve|buongiorno|buona|ciao|merhaba|dobry|dobr\u00fd|boa|bom dia|thank|danke|gracias|merci|grazie|greetings|best|kind regards|short note)\b/iu;
/** Subjects that say nothing about the matter. */
const EMPTY_SUBJECTS: ReadonlySet<string> = new Set([
  ...[
    'help',
    'question',
    'error',
    'hello',
    'hi',
    'status',
    'problem',
    'issue',
    'other',
    'support',
    'urgent',
    'request',
  ],
  ...['thunderbird question', 'this is what i mean', 'frage', 'hilfe', 'fehler', 'duda', 'consulta', 'ayuda', 'aide'],
  ...[
    'question importante',
    'demande',
    'domanda',
    'aiuto',
    'problema',
    'probleme',
    'test',
    'info',
    'return',
    'dispute',
  ],
]);

/** The customer's own words for the matter, and what they are: the subject line, a question or a sentence. */
export interface CustomerObject {
  readonly text: string;
  readonly form: 'title' | 'question' | 'sentence';
}

/** Which words a class is best named by. */
export type Preference = 'question' | 'sentence' | 'subject';

interface Candidate extends CustomerObject {
  readonly score: number;
}

/** The short quote that names the matter; `null` when nothing in the ticket is fit to be quoted. */
export function customerObject(of: {
  readonly subject: string;
  /** Whether the subject says what the ticket is about, as far as the rules can tell. */
  readonly subjectTells: boolean;
  readonly body: string;
  readonly words: readonly Word[];
  /** Indexes of words that point to the class of the ticket. */
  readonly telling: ReadonlySet<number>;
  /** What names the matter best in this class: who asks is quoted with the question, and a word alone tells little. */
  readonly prefers: Preference;
}): CustomerObject | null {
  const subject = subjectCandidate(of.subject, of.subjectTells ? 0 : SILENT_SUBJECT);
  const candidates = [...(subject === null ? [] : [subject]), ...sentenceCandidates(of)].map((candidate) => ({
    ...candidate,
    score: candidate.score + preference(candidate, { prefers: of.prefers, subject }),
  }));
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  return best === undefined || best.score < 0 ? null : { text: best.text, form: best.form };
}

function preference(
  candidate: Candidate,
  of: { readonly prefers: Preference; readonly subject: Candidate | null },
): number {
  if (of.prefers === 'question')
    return candidate.form === 'question' && tellsIt(candidate, of.subject) ? QUESTION_COUNTS : 0;
  const isShort = candidate.form === 'title' && candidate.text.split(' ').length < LEAST_WORDS;
  return of.prefers === 'sentence' && isShort ? -SHORT_SUBJECT : 0;
}

/** Whether a question names the matter: beside a subject that tells something it has to share a word with it. */
function tellsIt({ text, form }: Candidate, subject: Candidate | null): boolean {
  if (subject === null || subject.form === 'question' || subject.text.split(' ').length < LEAST_WORDS) return true;
  const named = new Set(stemsOf(subject.text));
  return form === 'question' && stemsOf(text).some((stem) => named.has(stem));
}

/** The beginnings of the words that are no small ones: enough to know a word by in another form. */
function stemsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= STEM && !STOP_WORDS.has(word))
    .map((word) => word.slice(0, STEM));
}

function subjectCandidate(subject: string, malus: number): Candidate | null {
  const line = subject.replace(REPLY_MARK, '');
  const pieces = [line, ...sentencesOf(line), ...line.split(SUBJECT_PART), line.replace(ERROR_MARK, '')].map(trimmed);
  const text = pieces.find((piece) => canBeQuoted(piece)) ?? '';
  if (text.length < SHORTEST || EMPTY_SUBJECTS.has(foldText(text))) return null;
  const count = text.split(' ').length;
  const silent = stemsOf(text).length >= TELLING_SUBJECT ? Math.min(malus, 1) : malus;
  const score = (count >= 3 ? 7 : count === 2 ? 4 : 2) - silent - shouting(text);
  const short = shortened(text);
  const asks = short === text && line.includes(`${text}?`);
  return { text: asks ? `${short}?` : short, form: asks ? 'question' : 'title', score };
}

function sentenceCandidates(of: {
  readonly body: string;
  readonly words: readonly Word[];
  readonly telling: ReadonlySet<number>;
}): readonly Candidate[] {
  const found: Candidate[] = [];
  let word = 0;
  for (const { start, end } of sentenceSpans(of.body.slice(0, 6_000))) {
    if (found.length >= SENTENCES_READ) break;
    const sentence = of.body.slice(start, end);
    let telling = 0;
    for (; word < of.words.length && (of.words[word]?.start ?? end) < end; word += 1)
      if (of.telling.has(word)) telling += 1;
    const text = trimmed(sentence.trim().replace(LIST_MARK, ''));
    if (text.length < SHORTEST || !canBeQuoted(text)) continue;
    const count = text.split(' ').length;
    const score =
      Math.min(telling, 3) * 1.5 +
      (count >= 4 && (count <= 16 || telling > 0) ? 2 : 0) -
      (count < 3 ? 3 : 0) -
      (GREETING.test(text) ? 4 : 0) -
      found.length * 0.4 -
      shouting(text);
    const short = shortened(text);
    const asks = sentence.trimEnd().endsWith('?') && short === text && foldSpace(of.body).includes(`${text}?`);
    found.push({ text: asks ? `${short}?` : short, form: asks ? 'question' : 'sentence', score });
  }
  return found;
}

function trimmed(text: string): string {
  return foldSpace(text).replace(LIST_MARK, '').replace(END_MARK, '');
}

/** A cut quote ends with a whole word, so that it stays a piece of the ticket. */
export function shortened(text: string, most: number = LONGEST): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const clause = cut.lastIndexOf(', ');
  const space = cut.lastIndexOf(' ');
  const end = clause > most / 2 ? clause : space > 0 ? space : most;
  return withoutLooseEnd(trimmed(cut.slice(0, end)));
}

/** A quote that breaks off after a small word reads like a mistake. */
function withoutLooseEnd(text: string): string {
  const words = text.split(' ');
  while (words.length > LEAST_WORDS && STOP_WORDS.has(foldText(words.at(-1) ?? ''))) words.pop();
  return trimmed(words.join(' '));
}

/** Capital letters and anger are not repeated to the customer when there is something calmer. */
function shouting(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (letters >= 8 && capitals / letters > 0.6 ? 6 : 0) + (/!|\?{2}/u.test(text) ? 1 : 0);
}
