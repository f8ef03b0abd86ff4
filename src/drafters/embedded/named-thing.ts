import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import type { CustomerObject } from './customer-object.js';
import type { Intent } from './intent.js';
import { symptomsIn, thingHitsIn } from './matter.js';
import type { Thing } from './matter-words.js';
import { STOP_WORDS } from './stop-words.js';
import { WISH_WORDS } from './wish-words.js';

/** Where a thing may be named. */
export interface NamingSource {
  readonly thing: Thing | null;
  readonly intent: Intent;
  readonly subject: string;
  /** The words that the reply quotes; `null` when none are. */
  readonly object: CustomerObject | null;
  readonly productArea: string | null;
}

/** Has a name of its own; of anything else a word before it makes another thing (`a service account`, `the segment file`). */
const OWN_NAME: ReadonlySet<Thing> = new Set<Thing>([
  ...(['export', 'second-factor', 'invoice', 'refund', 'donation', 'credit-report', 'subscription'] as const),
  ...(['delivery', 'booking', 'baggage', 'card', 'password', 'personal-data'] as const),
]);
/** Told as a circumstance beside something else. */
const BESIDE: ReadonlySet<Thing> = new Set<Thing>(['app', 'device', 'update']);
/** Classes in which what is wrong, asked or wished has to stand in the same sentence as the thing. */
const FAULTS: ReadonlySet<Intent> = new Set<Intent>(['bug', 'outage', 'access', 'data-loss']);

/** A path, a file name, an address or a name in code: `a/b`, `notes.txt`, `my_table`, `loadImage`. */
const MACHINE_NAME = /\S*\p{L}[./\\_:@=][\p{L}\p{N}_]\S*|\S*\p{Ll}\p{Lu}\S*/gu;
/** What is read in place of such a name: a word before or after it is a part of it. */
const A_NAME = 'id';

type Beside = 'head' | 'genitive' | 'pointing' | 'tried' | 'wish';

const BESIDE_WORDS = lexiconOf<Beside>([
  ['wish', WISH_WORDS],
  [
    // What follows a thing and makes another one of both.
    'head',
    phrases(`
      format*, type, types, system, systems, size, sizes, name, names, path*, extension*, error*, library, libraries, reader, manager, editor, engine, module*, widget*, script*, server*, code, class, node*, method*, function*, object*, field*, table*, api, plugin*, map, maps, header*, key, keys, id, ids, token*, volume*, display, builder, viewer, parser, source*, database*, internet, wifi, wlan, network,
      typ, grosse, groesse, pfad*, fehler*, datenbank*, base de datos, red, reseau, rete
    `),
  ],
  ['genitive', phrases('of, de, d, du, des, del, della, dello, dei, di, von, vom')],
  [
    // Points to what is sent along, and names no matter.
    'pointing',
    phrases(`
      see/this/following/here/below/attached/these .. link/links/picture/image/images/file/files/document/page, siehe/folgende*/diese* .. link/datei/bild/foto, vease/siguiente/este .. enlace/archivo/imagen, voir/suivant/ce/cette .. lien/fichier/image, vedi/seguente/questo .. link/file/immagine
    `),
  ],
  [
    'tried',
    phrases(`
      tried, trying, already, reinstalled, restarted, cleared, versucht, schon, neu gestartet, neu installiert, probado, intentado, probe, intente, essaye, deja, provato, gia
    `),
  ],
]);

/**
 * Whether the ticket names the thing that it is about: in its subject, its product area, or the quoted sentence if that
 * tells what is wrong, asked or wished, and nothing else beside it. A word in passing names nothing.
 */
export function namesThing(of: NamingSource): boolean {
  const { thing, object } = of;
  if (thing === null || (thing === 'sign-in' && of.intent !== 'access')) return false;
  if (thingHitsIn(wordsOf(of.productArea ?? '')).some((hit) => hit.means === thing)) return true;
  if (namesOnly(of.subject, { thing, intent: of.intent })) return true;
  return object !== null && tellsMatter(object, of.intent) && namesOnly(object.text, { thing, intent: of.intent });
}

function namesOnly(text: string, of: { readonly thing: Thing; readonly intent: Intent }): boolean {
  const named = namedIn(wordsOf(text.replace(MACHINE_NAME, A_NAME)));
  const others = named.filter((other) => other !== of.thing && !BESIDE.has(other));
  // What was paid for is named beside the wish to have the money back.
  const rivals = of.intent === 'refund' ? others.filter((other) => other !== 'refund') : others;
  return named.includes(of.thing) && rivals.length === 0;
}

/** The things that these words name by themselves, and not as a part of something else. */
function namedIn(words: readonly Word[]): readonly Thing[] {
  const beside = findPhrases(words, BESIDE_WORDS);
  const startsAt = (index: number, kind: Beside): boolean =>
    beside.some(({ from, means }) => from === index && means === kind);
  const pointed = beside.filter(({ means }) => means === 'pointing');
  const hits = thingHitsIn(words);
  return hits
    .filter(
      ({ from, to }) =>
        !hits.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from),
    )
    .filter(({ from }) => !pointed.some((hit) => hit.from <= from && from < hit.to))
    .filter(({ to }) => !startsAt(to, 'head'))
    .filter(({ from, to, means }) => OWN_NAME.has(means) || !(isModified(words, from) || startsAt(to, 'genitive')))
    .map((hit) => hit.means);
}

/** A word with a meaning of its own stands right before it. */
function isModified(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || before.sentence !== words[at]?.sentence) return false;
  return !STOP_WORDS.has(before.folded);
}

/** Whether these quoted words tell what is wrong, asked or wished in their class. */
function tellsMatter({ text, form }: CustomerObject, intent: Intent): boolean {
  if (form === 'title' || intent === 'unknown') return false;
  const words = wordsOf(text);
  const told = new Set(findPhrases(words, BESIDE_WORDS).map((hit) => hit.means));
  if (told.has('tried')) return false;
  if (FAULTS.has(intent)) return symptomsIn(words).length > 0;
  if (intent === 'how-to') return form === 'question';
  return intent !== 'feature-wish' || form === 'question' || told.has('wish');
}
