import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import { STOP_WORDS } from './stop-words.js';

/** How sure it is that a name follows: behind a user mostly one does, behind a login anything. */
type Called = 'mostly' | 'seldom';

/** Words behind which stands who signs in, or where: in eleven languages. */
const CALLED = lexiconOf<Called>([
  [
    'mostly',
    phrases(`
      user, user name, username, user id, benutzer, benutzername, benutzernamen, benutzerkennung, nutzer, nutzername, usuario, usuaria, nombre de usuario, utilisateur, utilisatrice, nom d utilisateur, utente, nome utente, utilizador, nome de utilizador, nome de usuario,
      gebruiker, gebruikersnaam, uzytkownik, uzytkownika, uzytkownikiem, nazwa uzytkownika, uzivatel, uzivatele, uzivatelem, uzivatelske jmeno, kullanici, kullanici adi, kullanici adim, kayttaja, kayttajatunnus,
      workspace, tenant, mandant, domain, domane, domaine, dominio
    `),
  ],
  ['seldom', phrases('login, login name, kennung, anmeldename, identifiant, tunnus')],
]);
const TIED: ReadonlySet<string> = new Set(phrases('is, ist, es, est, e, lautet, to, je, on, called, named, namens'));

/** Words behind a user that name none. */
const NO_NAME: ReadonlySet<string> = new Set(
  phrases(`
    account, accounts, access, interface, name, names, id, ids, page, profile, group, groups, role, roles, list, data, login, session, field, form, screen, button, admin, administrator, management, manager, manual, settings, permissions, password, itself, today, only, registration, error, works, menu, view, mode, agent, input, transfer, renewal, verification, support, side, stories, friendly
  `),
);
/** How words end that tell something of a user: `usuario bloqueado`, `user locked`, `utilisateur inconnu`. */
const TELLS_OF_ONE =
  /^ge\p{Ll}+t$|(?:ed|ing|en|iert|lich|bar|[ai]d[oa]|[aiu]t[oa]|iv[oa]|nte|[ai]ble|ant|ent|al|if|nu|e|es|s)$/u;

const LONGEST_NAME = 40;
/** An initial before a surname begins as no word does: `jsmith`, `mkoenig`. */
const INITIAL = /^(?:[jlmnr][bcdfgjkmnpqrstvwxz]|([bcdfghkpqtvwxz])\1)\p{Ll}{2,}/u;
/** A name with a figure, a dot or a mark in it, or two capitals at its beginning, is no word of a language. */
const MADE_UP = /^\p{L}[\p{L}\d]*[._-]?\d[\p{L}\d._-]*|^\p{L}[\p{L}\d]*(?:[._-][\p{L}\d]+)+|^\p{Lu}{2}\p{Ll}+/u;
const SMALL_LETTERS = /^\p{Ll}{4,}$/u;
/** What follows a name: the end of its clause, or what happens to it. */
const GOES_ON =
  /^(?:\s?[.,;:!?)"'\n]|\s*$|\s(?:cannot|can|could|is|isn|has|gets|does|kann|ist|hat|bekommt|puede|no|est\u00e1|tiene|ne|n|peut|est|a|non|pu\u00f2|n\u00e3o|pode|kan|nie|mo\u017ee|nem\u016f\u017ee|ei)(?!\p{L}))/u;
const JOINED = /^[\s:="'\u201c\u201e\u00ab\u2018(]{1,4}$/u;
const SAID_TO_BE = /[:="'\u201c\u201e\u00ab\u2018(]/u;

/**
 * Where a text names who signs in, or the workspace or domain; `null` where it does not. A name is told from any other word
 * by its form, by a mark before it, or because it is in small letters, tells nothing of a user, and the clause ends there.
 */
export function namedUserAt(text: string, words: readonly Word[]): number | null {
  for (const { means, from, to } of findPhrases(words, CALLED)) {
    const at = to + (TIED.has(words[to]?.folded ?? '') ? 1 : 0);
    const [before, word] = [words[at - 1], words[at]];
    if (before === undefined || word === undefined) continue;
    const gap = text.slice(before.end, word.start);
    const behind = text.slice(word.start, word.start + LONGEST_NAME);
    const isName =
      JOINED.test(gap) &&
      (MADE_UP.test(behind) || SAID_TO_BE.test(gap) || (means === 'mostly' && looksLikeName(text, word)));
    if (isName) return words[from]?.start ?? 0;
  }
  return null;
}

function looksLikeName(text: string, { folded, start, end }: Word): boolean {
  if (STOP_WORDS.has(folded) || NO_NAME.has(folded)) return false;
  return (
    (INITIAL.test(folded) || !TELLS_OF_ONE.test(folded)) &&
    SMALL_LETTERS.test(text.slice(start, end)) &&
    GOES_ON.test(text.slice(end, end + LONGEST_NAME))
  );
}
