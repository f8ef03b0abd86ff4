import type { Playbook } from '../playbook.js';
import { findMailAddresses } from '../redaction/mail-addresses.js';
import { findPhones } from '../redaction/phones.js';
import { findSecrets } from '../redaction/secrets.js';
import { foldText, wordsOf } from '../text-folding.js';
import type { Ticket } from '../ticket.js';
import type { Finding } from './finding.js';
import { repeatsBrief } from './inside-words.js';
import { internalIdsIn } from './internal-ids.js';
import { strangeLinksIn } from './reply-links.js';
import { foldSpace, ticketText } from './quotes.js';

/** What the desk may repeat to the customer, and what its own ids are. */
export interface PrivacyContext {
  readonly ticket: Ticket;
  readonly playbook: Playbook;
}

const NAME = String.raw`(\p{Lu}[\p{L}\p{M}'\u2019-]+(?:\s\p{Lu}[\p{L}\p{M}'\u2019-]+){0,3})`;
/** A name is looked for where one is due: behind a form of address, in five languages and the short ones. */
const ADDRESSED = new RegExp(
  String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Herrn|Frau|Sr|Sra|Srta|Se\u00f1or|Se\u00f1ora|Mme|Mlle|Monsieur|Madame|Signor|Signora|Sig|Hi|Hello|Dear|Hallo|Liebe|Lieber|Hola|Estimado|Estimada|Querido|Querida|Bonjour|Cher|Ch\u00e8re|Ciao|Salve|Gentile|Caro|Cara|Buongiorno|Merhaba|Ol\u00e1|Hei|Cze\u015b\u0107|Hoi|Beste|Ahoj)\.?\s${NAME}`,
  'gu',
);
/** A field of a template that nobody filled: `[Customer name]`, `{{order}}`, `<your name>`. */
const FIELD = /\[[\p{L}][\p{L} _-]{1,40}\]|\{\{[^{}\n]{1,60}\}\}|<[\p{L}]+(?:[ _-][\p{L}]+){1,4}>/gu;
/** What may stand behind a form of address and names nobody. */
const NOBODY = new Set(
  'customer sir madam team support kunde kundin damen herren cliente client cliente all everyone zusammen frau herr mr mrs ms mx dr prof madame monsieur signor signora senor senora sr sra mme'.split(
    ' ',
  ),
);

/** A piece of a reply and where it stands. */
export interface ReplyPlace {
  readonly at: string;
  readonly text: string;
}

/**
 * What no reply may hold (stages, S7): secrets, addresses, phone numbers and names that neither ticket nor house has,
 * fields of a template that nobody filled, ids that mean something inside only, links beyond the allow-list. Reads texts
 * as written; quotes are no excuse. A name without a form of address before it is not seen.
 */
export function privacyFindings(places: readonly ReplyPlace[], context: PrivacyContext): readonly Finding[] {
  const house = houseOf(context);
  const foreign = places.flatMap(({ at, text }) => [
    ...when(findSecrets(text).length > 0, at, 'Take the secret out; say where the customer finds it instead.'),
    ...when(hasForeignContact(text, house), at, 'Take out the address or number that neither ticket nor desk names.'),
    ...when(
      hasOpenField(text, house),
      at,
      'Fill the field in or take it out: the customer would read it as it stands.',
    ),
    ...when(hasForeignName(text, house), at, 'Take out the name that neither ticket nor roster has.'),
  ]);
  return [...foreign, ...insideFindings(places, { playbook: context.playbook, known: house.text })];
}

/**
 * The part of S7 that holds for what a person writes too: links beyond the allow-list, ids that mean something inside only,
 * and words of a brief. `known`: folded text whose ids the customer knows already.
 */
export function insideFindings(
  places: readonly ReplyPlace[],
  of: { readonly playbook: Playbook; readonly known: string },
): readonly Finding[] {
  return places.flatMap(({ at, text }) => [
    ...when(
      internalIdsIn(text, of).length > 0,
      at,
      'Take out the id that means something to the desk only; say it in words.',
    ),
    ...when(
      repeatsBrief(text, of.playbook),
      at,
      "Take out the words of the desk's own instructions; say what happens for the customer.",
    ),
    ...strangeLinksIn(text, of.playbook).flatMap((fix) => when(true, at, fix)),
  ]);
}

interface House {
  /** Everything that ticket, articles and roster say, folded. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly digits: string;
}

const houses = new WeakMap<Playbook, House>();

/** What ticket and desk say together. The desk's part is the same for every ticket of its playbook. */
function houseOf({ ticket, playbook }: PrivacyContext): House {
  const desk = deskOf(playbook);
  const own = saidIn([ticketText(ticket), ticket.customer.name ?? '']);
  return {
    text: `${own.text}\n${desk.text}`,
    words: new Set([...own.words, ...desk.words]),
    digits: `${own.digits} ${desk.digits}`,
  };
}

function deskOf(playbook: Playbook): House {
  const known = houses.get(playbook);
  if (known !== undefined) return known;
  const names = saidIn(playbook.roster.people.map((person) => person.name));
  const articles = saidIn(
    playbook.knowledge.flatMap(({ title, summary, steps, expected, ifNot }) => [
      title,
      summary,
      ...steps,
      expected,
      ifNot,
    ]),
  );
  // Names stand in articles as examples only: they make nobody known.
  const desk = { text: `${names.text}\n${articles.text}`, words: names.words, digits: articles.digits };
  houses.set(playbook, desk);
  return desk;
}

function saidIn(texts: readonly string[]): House {
  const written = texts.join('\n');
  return {
    text: foldText(foldSpace(written)),
    words: new Set(wordsOf(written).map((word) => word.folded)),
    digits: written.replace(/\P{Nd}/gu, ''),
  };
}

function hasForeignContact(text: string, house: House): boolean {
  const written = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  const mails = findMailAddresses(text).map((span) => foldText(written(span)));
  const phones = findPhones(text, { region: null, isNumber: () => true }).map(written);
  return (
    mails.some((mail) => !house.text.includes(mail)) ||
    phones.some((number) => !house.digits.includes(number.replace(/\P{Nd}/gu, '')))
  );
}

/** What ticket or articles write in brackets is theirs. */
function hasOpenField(text: string, house: House): boolean {
  return [...text.matchAll(FIELD)].some(([field]) => !house.text.includes(foldText(foldSpace(field))));
}

function hasForeignName(text: string, house: House): boolean {
  return [...text.matchAll(ADDRESSED)].some((match) =>
    wordsOf(match[1] ?? '').some(({ folded }) => !house.words.has(folded) && !NOBODY.has(folded)),
  );
}

function when(broken: boolean, at: string, fix: string): readonly Finding[] {
  return broken ? [{ at, rule: 'S7', fix }] : [];
}
