import type { Playbook } from '../playbook.js';
import { foldText, wordsOf } from '../text-folding.js';
import type { Ticket } from '../ticket.js';
import type { Finding } from './finding.js';
import { internalIdsIn } from './internal-ids.js';
import { strangeLinksIn } from './reply-links.js';
import { foldSpace, ticketText } from './quotes.js';

/** What the desk may repeat to the customer, and what its own ids are. */
export interface PrivacyContext {
  readonly ticket: Ticket;
  readonly playbook: Playbook;
}

const MAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** International or with a leading zero, seven digits or more; other runs of digits are order numbers as often. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+|\(?0)\d(?:[ ()./-]{0,2}\d){6,16}(?![\p{L}\p{N}])/gu;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/u;
/** What stands in a draft instead of personal data, and should have been put back. */
const PLACEHOLDER = /\[\[[A-Z]{2,12}-\d{1,4}~[0-9a-z]{2,16}\]\]/u;
const NAME = String.raw`(\p{Lu}[\p{L}\p{M}'\u2019-]+(?:\s\p{Lu}[\p{L}\p{M}'\u2019-]+){0,3})`;
/** A name is looked for where one is due: behind a form of address, in five languages and the short ones. */
const ADDRESSED = new RegExp(
  String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Herrn|Frau|Sr|Sra|Srta|Se\u00f1or|Se\u00f1ora|Mme|Mlle|Monsieur|Madame|Signor|Signora|Sig|Hi|Hello|Dear|Hallo|Liebe|Lieber|Hola|Estimado|Estimada|Querido|Querida|Bonjour|Cher|Ch\u00e8re|Ciao|Salve|Gentile|Caro|Cara|Buongiorno|Merhaba|Ol\u00e1|Hei|Cze\u015b\u0107|Hoi|Beste|Ahoj)\.?\s${NAME}`,
  'gu',
);
/** What may stand behind a form of address and names nobody. */
const NOBODY = new Set(
  'customer sir madam team support kunde kundin damen herren cliente client cliente all everyone zusammen frau herr mr mrs ms mx dr prof madame monsieur signor signora senor senora sr sra mme'.split(
    ' ',
  ),
);

/**
 * What no reply may hold (stages, S7): secrets, addresses, phone numbers and names that neither ticket nor house has,
 * ids that mean something inside only, links beyond the allow-list. Reads texts as written; quotes are no excuse.
 * A name without a form of address before it is not seen.
 */
export function privacyFindings(
  sentences: readonly { readonly at: string; readonly text: string }[],
  context: PrivacyContext,
): readonly Finding[] {
  const house = houseOf(context);
  return sentences.flatMap(({ at, text }) => [
    ...when(PLACEHOLDER.test(text), at, 'Take the placeholder out: nothing is known that could stand there.'),
    ...when(hasForeignContact(text, house), at, 'Take out the address or number that neither ticket nor desk names.'),
    ...when(hasForeignName(text, house), at, 'Take out the name that neither ticket nor roster has.'),
    ...internalIdsIn(text, { playbook: context.playbook, known: house.text }).flatMap(() =>
      when(true, at, 'Take out the id that means something to the desk only; say it in words.'),
    ),
    ...strangeLinksIn(text, context.playbook).flatMap((why) => when(true, at, why)),
  ]);
}

interface House {
  /** Everything that ticket, articles and roster say, folded. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly digits: string;
}

function houseOf({ ticket, playbook }: PrivacyContext): House {
  const names = playbook.roster.people.map((person) => person.name);
  const articles = playbook.knowledge.map((article) =>
    [article.title, article.summary, ...article.steps, article.expected, article.ifNot].join('\n'),
  );
  const written = [ticketText(ticket), ticket.customer.name ?? '', ...names, ...articles].join('\n');
  return {
    text: foldText(foldSpace(written)),
    words: new Set(
      [ticketText(ticket), ticket.customer.name ?? '', ...names].flatMap((text) =>
        wordsOf(text).map((word) => word.folded),
      ),
    ),
    digits: written.replace(/\P{Nd}/gu, ''),
  };
}

function hasForeignContact(text: string, house: House): boolean {
  const mails = [...text.matchAll(MAIL)].map((match) => foldText(match[0]));
  const phones = [...text.matchAll(PHONE)].map((match) => match[0]).filter((number) => !DATE.test(number));
  return (
    mails.some((mail) => !house.text.includes(mail)) ||
    phones.some((number) => !house.digits.includes(number.replace(/\P{Nd}/gu, '')))
  );
}

function hasForeignName(text: string, house: House): boolean {
  return [...text.matchAll(ADDRESSED)].some((match) =>
    wordsOf(match[1] ?? '').some(({ folded }) => !house.words.has(folded) && !NOBODY.has(folded)),
  );
}

function when(broken: boolean, at: string, fix: string): readonly Finding[] {
  return broken ? [{ at, rule: 'S7', fix }] : [];
}
