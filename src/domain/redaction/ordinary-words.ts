import { STOP_WORDS } from '../stop-words.js';
import { PARTICLES } from './name-words.js';
import type { Span } from './span.js';

/** Names that are ordinary words as well, and words that end a message; small letters without accents. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `
  will mark bill frank rose grace hope faith joy dawn drew chase grant pat rob sue jack gene ray rich dick penny may june april
  august summer autumn winter young long short king price cook baker page bush brown black white green gray grey stone wood woods
  hill field fields lane banks cash day days park parks reading small strong sharp bond good key keys marks miles power powers
  rush post read love moon snow wolf fox bird law major noble pace street walker max jan art don sandy bob dot lee miller iris
  violet olive amber ruby pearl crystal angel christian guy dean earl duke bishop pope rest sage heath ford bell ball hall hand
  klein gross lang kurz jung alt neu braun schwarz weiss rot gruen sommer berg bach koch bauer vogel fuchs stein kaiser richter
  zimmer engel frei ernst lange kurze neue junge mai juni juli wert
  rosa blanco bueno delgado rico cruz paz luz sol mar reyes calle campo casas rey leon
  petit grand blanc noir roux pierre claire marche mercier bon bois mai avril aime
  bianco bruno villa costa conte bella fortuna monte ricci serra
  bye waiting soon asap help urgent pls plz cheers later always ever much very more now here this guys ciao tschuess adios hilfe
  ayuda aide aiuto mfg lg vg gruss gruesse saludos salut saluti everyone anyone someone team eagerly awaiting looking forward min sec
  wrong missing sorry done ok okay see attached below above first last next name
  `
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

const MONTHS: ReadonlySet<string> = new Set(
  'march april may june july august mai juni juli enero abril mayo junio julio agosto avril juin aout aprile giugno luglio'.split(
    ' ',
  ),
);
const SHORTEST = 2;
/** What stands before the end of a sentence: nothing else may, but brackets, quotes, marks of lists. */
const OPENS_SENTENCE = /(?:^|[.!?\n\u2026])[ \t"'(*>\u00ab\u201c\u201e\u2019-]*$/u;
/** A full stop that ends no sentence. */
const ABBREVIATED = /(?:\p{Lu}|Mrs?|Ms|Dr|Hr|Fr|Sra?|Sig|Dott|Prof)[.][ \t]?$/u;
const GOES_ON = /^[ \t]+(\p{Ll}[\p{L}'\u2019]*|I(?!\p{L}))/u;
/** Small words that follow somebody's name at the beginning of a sentence: what a person is, has, can, says. */
const BEHIND_NAME: ReadonlySet<string> = new Set(
  `is was has had can cannot can't can\u2019t could would here from said says wrote writes asked wants needs told called did does
  ist war hat hatte kann konnte schreibt schrieb sagt sagte braucht es era ha tiene dice dijo quiere est a dit veut scritto vuole`.split(
    /\s+/u,
  ),
);
const BEFORE_MONTH =
  /(?:\d[.]?|\b(?:in|since|until|till|last|next|this|early|mid|late|end of|im|seit|bis|ab|anfang|ende|mitte))[ \t]$/iu;
const BEHIND_MONTH = /^[.,]?[ \t]?\d/u;
const LOOKED_AT = 24;

/** Whether a folded word of a name says something else in most texts. */
export function isOrdinary(folded: string): boolean {
  const isShort = folded.length <= SHORTEST;
  return isShort || [ORDINARY_WORDS, STOP_WORDS, MONTHS].some((set) => set.has(folded)) || PARTICLES.includes(folded);
}

/**
 * Whether an ordinary word stands as a name here: with a capital; at the beginning of a sentence not before a small word that
 * goes on otherwise than with a person ("Will you", "Mark all"); and not as a month beside a date ("in May", "3 June").
 */
export function standsAsName(text: string, { start, end }: Span<string>): boolean {
  const word = text.slice(start, end);
  if (!/^[\p{Lu}\p{Lo}]/u.test(word)) return false;
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const behind = text.slice(end, end + LOOKED_AT);
  if (MONTHS.has(word.toLowerCase()) && (BEFORE_MONTH.test(before) || BEHIND_MONTH.test(behind))) return false;
  const next = GOES_ON.exec(behind)?.[1];
  const isOpening = OPENS_SENTENCE.test(before) && !ABBREVIATED.test(before);
  return next === undefined || !isOpening || BEHIND_NAME.has(next);
}
