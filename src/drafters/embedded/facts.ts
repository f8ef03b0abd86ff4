import { findPhrases, lexiconOf, type Phrases, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import { faultLineIn } from './machine-lines.js';
import { namedUserAt } from './named-user.js';
import { type Numbered, numberedThings } from './numbered-thing.js';
import { DAY_AND_MONTH, WRITTEN_DAY } from './order-words.js';

/** A fact that the desk may have to ask for. */
export type FactId =
  | 'error-text'
  | 'since'
  | 'version'
  | 'steps'
  | 'scope'
  | 'account'
  | 'reference'
  | 'amount'
  | 'goal'
  | 'place'
  | 'entered'
  | 'last-seen'
  | 'copy'
  | 'safe-now'
  | 'sent-when'
  | 'wanted-change'
  | 'example';

/** How a fact shows in a text: by a pattern over the text as written, by words, or both. */
interface Sign {
  readonly pattern: RegExp | null;
  readonly also?: RegExp;
  readonly words: Phrases;
}

const TIME_WORDS: Phrases = [
  ...['since', 'yesterday', 'today', 'this morning', 'last night', 'last week', 'last month', 'days ago', 'weeks ago'],
  ...[
    'a week ago',
    'hours ago',
    'an hour',
    'for months',
    'for weeks',
    'over the weekend',
    'monday',
    'tuesday',
    'friday',
  ],
  ...['wednesday', 'thursday', 'seit', 'gestern', 'heute', 'letzte woche', 'desde', 'ayer', 'esta manana', 'hoy'],
  ...['depuis', 'hier', 'ce matin', 'aujourd hui', 'da ieri', 'ieri', 'oggi', 'stamattina', 'dopo l aggiornamento'],
  ...[
    'da quando',
    'after updating',
    'after upgrading',
    'after the update',
    'changed my',
    'new phone',
    'nach dem update',
    'neues handy',
    'neues telefon',
    'he cambiado',
    'cambie de',
    'j ai change',
    'nouveau telephone',
    'ho cambiato',
    'telefono nuovo',
    'since the update',
    'when i updated',
  ],
  ...phrases(`
    saturday, sunday, this week, the other day, ever since, weeks in, days in,
    montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, vorgestern, diese woche, tagelang, wochenlang,
    lunes, martes, miercoles, jueves, viernes, sabado, domingo, esta semana, anteayer, la semana pasada, hace dias, hace semanas,
    lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, cette semaine, avant hier, la semaine derniere,
    lunedi, martedi, mercoledi, giovedi, venerdi, sabato, domenica, questa settimana, l altro ieri, la settimana scorsa
  `),
];

const COUNTED = String.raw`\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple of|eine[mnr]?|ein|zwei|drei|vier|f\u00fcnf|sechs|sieben|acht|neun|zehn|mehreren?|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|plusieurs|due|tre|quattro|cinque|sei|sette|otto|nove|dieci`;
const SPANS = String.raw`minutes?|hours?|days?|weeks?|months?|minuten|stunden?|tagen?|wochen?|monaten?|minutos|horas?|d\u00edas?|semanas?|mes|meses|heures?|jours?|semaines?|mois|minuti|ora|ore|giorn[oi]|settiman[ae]|mes[ei]`;
/** How long something lasts, in words or figures, e.g. `nine days`, `drei Wochen`, `desde hace dos meses`. */
const TIME_SPAN = new RegExp(String.raw`(?<!\p{L})(?:${COUNTED})\s(?:${SPANS})(?!\p{L})`, 'iu');

/** A message told without quotation marks: what follows its verb, the name or code that a program gives an error, or a usual text. */
const MESSAGE_TOLD =
  /\b(?:(?:error|message|fehler|meldung|erreur|errore|messaggio|mensaje)\s(?:is|that|says?|saying|states?|stating|reads?|lautet|besagt|que|qui dit|dice|che dice)|(?:it|which|that|app|page|system|program|console|panel) (?:says|is saying|said|states)|(?:es|er|sie|system|programm|konsole|seite) meldet|(?:il|elle|syst\u00e8me|page) affiche)\s[^\n.?!]{12,}|\b(?:failed to \p{L}+ \p{L}+|no such file|module not found|does not exist|is not defined|out of memory|bad request|internal server error|bad gateway|gateway time-?out|service unavailable|permission denied|access denied|connection refused|connection timed out)\b|\b\p{L}{3,}(?:error|exception)\b|\b(?:lnk|c|cs|e|err|ora|ts|kb)[-_]?\d{4,5}\b/iu;

const SIGNS: Readonly<Record<FactId, Sign>> = {
  'error-text': {
    pattern:
      /["\u201c\u00ab\u201e\u2018][^"\u201d\u00bb\u2019\n]{8,}|\b(?:error|fehler|erreur|errore|HTTP)[: ]+\S*\d|\b[45]\d\d\b|\b\p{L}+ failed\b|\b(?:error|message|fehler|fehlermeldung|meldung|erreur|message|errore|messaggio|mensaje)[^.:\n]{0,40}:\s*\S[^\n]{15,}/iu,
    also: MESSAGE_TOLD,
    words: [],
  },
  since: {
    pattern: new RegExp(String.raw`${WRITTEN_DAY.source}|\b\d{1,2}:\d\d\b`, 'u'),
    also: new RegExp(`${DAY_AND_MONTH.source}|${TIME_SPAN.source}`, 'iu'),
    words: TIME_WORDS,
  },
  version: {
    pattern:
      /(?<![$\u20ac\u00a3\d.,])\d{1,4}\.\d+(?:\.\d+)*\b(?!\s?(?:%|\u20ac|(?:[kmgt]i?[bo]|ms|secs?|seconds?|sekunden?|segundos?|secondes?|secondi|mm|cm|kg|euros?|dollars?|eur|usd)\b))|\b(?:v|ver\.?|versi[o\u00f3]n[e]?)\s?\d+/iu,
    words: [
      'windows',
      'macos',
      'linux',
      'ubuntu',
      'debian',
      'centos',
      'fedora',
      'win7',
      'ipad',
      'chromebook',
      'android',
      'ios',
      'iphone',
      'win11',
      'win10',
      'mac os',
    ],
  },
  steps: {
    pattern: /^[ \t]*(?:\d[.)]|[-*\u2022])\s/mu,
    words: phrases(`
      steps to reproduce, everytime i, each time i, when we, when trying/loading/opening/saving/running/starting, every time i, every time we, whenever i, when i, if i, as soon as i, i click, i clicked, i select, i choose, after i,
      jedes mal wenn, sobald ich, wenn ich, wenn wir, ich klicke, klicke ich, beim offnen, beim speichern, beim klicken,
      cada vez que, cuando, si pulso, al abrir, al guardar, al pulsar, hago clic,
      chaque fois que, quand je, quand on, lorsque je, des que je, si je, je clique, a l ouverture,
      ogni volta che, quando, appena, se clicco, clicco, se premo, all apertura
    `),
  },
  scope: {
    pattern:
      /\b\d{1,6}\s(?:users|people|colleagues|employees|nutzer|benutzer|mitarbeiter\p{L}*|kollegen|usuarios|empleados|utilisateurs|employ\u00e9s|utenti|dipendenti|person(?:as|nes|e))\b/iu,
    words: [
      ...['everyone', 'everybody', 'colleague*', 'nobody', 'only me', 'only one', 'our team', 'all users', 'all of us'],
      ...[
        'some members',
        'our company',
        'our customers',
        'alle',
        'kollegen',
        'kollegin',
        'niemand',
        'manche mitglieder',
      ],
      ...[
        'todos',
        'companeros',
        'nadie',
        'tous',
        'collegues',
        'personne',
        'tutti',
        'colleghi',
        'nessuno',
        'all admins',
      ],
    ],
  },
  account: {
    pattern: /\S@\S|\[email\]|\b[a-z]+_[a-z]+_\d{2,}\b/iu,
    words: [
      ...['account id', 'workspace', 'user id', 'username', 'account ... this address', 'account ... this email'],
      ...[
        'konto ... dieser adresse',
        'cuenta ... esta direccion',
        'compte ... cette adresse',
        'conto ... questo indirizzo',
      ],
    ],
  },
  reference: {
    pattern: /\b(?=[A-Z0-9]{5,8}\b)(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]+\b|#\d{3,}|\b[A-Z]{2,5}-\d{2,}\b/u,
    words: [],
  },
  amount: {
    pattern:
      /\b\d+\s?[x\u00d7]\s?\d+\b|[$\u20ac\u00a3]\s?\d|\d[\d.,]*\s?(?:EUR|USD|GBP|CHF|euros?|dollars?|\u20ac|\$)/iu,
    words: [],
  },
  goal: { pattern: null, words: [] },
  place: {
    pattern: null,
    words: ['page', 'screen', 'menu', 'button', 'dialog', 'report', 'export', 'inbox', 'folder*'],
  },
  entered: {
    pattern: null,
    words: [
      ...[
        'did not click',
        'didn t click',
        'clicked',
        'typed my',
        'typed in',
        'entered my',
        'geklickt',
        'eingegeben',
        'hice clic',
      ],
      ...['escribio la', 'introduje', 'j ai clique', 'ho cliccato', 'inserito la'],
    ],
  },
  'last-seen': { pattern: DAY_AND_MONTH, words: TIME_WORDS },
  copy: { pattern: null, words: ['backup*', 'back up', 'sicherung*', 'copia de seguridad', 'sauvegarde*', 'copia'] },
  'safe-now': { pattern: null, words: [] },
  'sent-when': { pattern: DAY_AND_MONTH, words: TIME_WORDS },
  'wanted-change': { pattern: null, words: [] },
  example: {
    pattern: null,
    words: [
      'for example',
      'e g',
      'zum beispiel',
      'por ejemplo',
      'par exemple',
      'ad esempio',
      'screenshot',
      'see attached',
    ],
  },
};

/** What a number answers, by what it finds. */
const FOUND_BY_NUMBER: Readonly<Record<Numbered, FactId>> = { matter: 'reference', account: 'account' };

/** Every fact that a text can state. */
// cast: the names of this table are the facts, which `Object.keys` forgets.
const FACTS = Object.keys(SIGNS) as readonly FactId[];
const WORDS = lexiconOf(FACTS.map((fact) => [fact, SIGNS[fact].words] as const));

/** Where the facts that a ticket states begin in its text; a fact that is absent, or does not count there, has to be asked for. */
export function statedFacts(
  text: string,
  words: readonly Word[],
  counts: (fact: FactId, at: number) => boolean,
): ReadonlyMap<FactId, number> {
  const stated = new Map<FactId, number>();
  for (const fact of FACTS) {
    const { pattern, also } = SIGNS[fact];
    const found = [pattern, also].map((sign) => sign?.exec(text)?.index);
    const start = found.find((at) => at !== undefined && counts(fact, at));
    if (start !== undefined) stated.set(fact, start);
  }
  for (const { finds, at } of numberedThings(text, words))
    for (const fact of finds.map((found) => FOUND_BY_NUMBER[found])) if (!stated.has(fact)) stated.set(fact, at);
  const user = namedUserAt(text, words);
  if (user !== null && !stated.has('account')) stated.set('account', user);
  const shown = faultLineIn(text);
  if (shown !== null && !stated.has('error-text')) stated.set('error-text', shown);
  for (const hit of findPhrases(words, WORDS)) {
    const start = words[hit.from]?.start ?? 0;
    if (!stated.has(hit.means) && counts(hit.means, start)) stated.set(hit.means, start);
  }
  return stated;
}
