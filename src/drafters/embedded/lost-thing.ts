import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import { thingHitsIn } from './matter.js';
import { SYMPTOM_WORDS, type Thing } from './matter-words.js';

/** What is gone: data, what is on its way, what else the desk has a name for, or nothing that it knows. */
export type Lost = 'data' | 'sent' | 'other' | 'unnamed';

const GONE = lexiconOf([
  [
    'gone',
    [
      ...SYMPTOM_WORDS.gone,
      ...phrases(`
        erased, overwritten, weg, futsch, perdi, perdimos, borro, esfumad*, efface*, cancellat*
      `),
    ],
  ],
]);

/** What customers keep or have booked, where no thing of the desk says it; five full languages together. */
const KEPT = lexiconOf<'data' | 'booked'>([
  ['booked', phrases('appointment, termin, cita, rendez vous, appuntamento')],
  [
    'data',
    phrases(`
      data, information, record, records, entries, notes, pictures, videos, recordings, draft*, history, settings,
      bookmark*, playlist*, photo/music/media library, project, projects, board, boards, chapter*, my/our/of/all work,
      calendar*, database*, spreadsheet*, conversation*, chat, chats, tasks, to do list*, diary, progress,
      saved game*, recipes, customer list*, bookings, appointments, reservations, everything, lost all, all gone,
      all lost,
      daten, '*daten', datensatz*, eintrag*, notiz*, bilder*, aufnahmen, entwurf*, verlauf, chatverlauf, einstellungen,
      lesezeichen, projekt*, kapitel, meine/unsere/ganze/stunden arbeit, kalender*, datenbank*, tabelle*, gesprache,
      aufgaben, tagebuch, spielstand*, rezepte, kundenliste*, unterlagen, buchungen, termine, alles,
      datos, informacion, registro*, notas, grabaciones, borrador*, historial, ajustes, marcadores, proyecto*,
      capitulo*, mi/nuestro/de trabajo, calendario*, base de datos, hojas, conversacion*, tareas, partida guardada,
      recetas, reservas, citas, perdido/perdi/borrado todo, todo perdido/borrado, todo ha desaparecido,
      donnees, informations, enregistrement*, images, brouillon*, historique, reglages, favoris, projet*, chapitre*,
      mon/notre/de travail, calendrier*, base de donnees, conversations, taches, recettes, reservations, rendez vous pris,
      tout perdu/efface/supprime, tout a/est disparu/perdu/efface, perdu tout/tous/toutes,
      dati, informazioni, registrazion*, bozz*, cronologia, impostazioni, preferiti, progett*, capitol*,
      mio/nostro/di lavoro, banca dati, tabell*, conversazion*, attivita, diario, ricette, prenotazioni, appuntamenti,
      perso/sparito/cancellato tutto, tutto perso/sparito/cancellato
    `),
  ],
]);

/** Things of the desk that are data, or hold it. */
const HOLDS_DATA: ReadonlySet<Thing> = new Set<Thing>([
  ...(['export', 'backup', 'sync', 'invoice', 'report', 'contacts', 'filter', 'attachment', 'folder', 'file'] as const),
  ...(['mail', 'personal-data', 'credit-report'] as const),
]);
/** Named beside anything: they are what is lost only where nothing else is. */
const BESIDE: ReadonlySet<Thing> = new Set<Thing>(['update', 'app', 'installation', 'account', 'search', 'member']);
const SENT: ReadonlySet<Thing> = new Set<Thing>(['delivery', 'baggage']);

/** After these stands where something got lost, and not what. */
const PLACE = new Set(
  `from in on at among amongst between inside aus im auf unter zwischen vom en entre dans parmi sur tra fra nel nella
   nelle nei dal dalla dalle dai sul sulla`.split(/\s+/u),
);
/** So far before its noun stands such a word. */
const PLACE_READ = 3;

/** What the words tell to be lost: what is named in the sentence of the loss, else anywhere. */
export function lostThing(words: readonly Word[]): Lost {
  const sentences = new Set(findPhrases(words, GONE).map(({ from }) => words[from]?.sentence));
  const inside = words.filter(({ sentence }) => sentences.has(sentence));
  const told = namedIn(inside);
  return told === 'unnamed' ? namedIn(words) : told;
}

function namedIn(words: readonly Word[]): Lost {
  const hits = thingHitsIn(words);
  const kept = findPhrases(words, KEPT);
  const data = [...kept.filter(({ means }) => means === 'data'), ...hits.filter(({ means }) => HOLDS_DATA.has(means))];
  if (data.some(({ from }) => !isPlace(words, from))) return 'data';
  const others = hits.map(({ means }) => means).filter((thing) => !HOLDS_DATA.has(thing) && !BESIDE.has(thing));
  if (others.some((thing) => SENT.has(thing))) return 'sent';
  if (others.length > 0 || kept.some(({ means }) => means === 'booked')) return 'other';
  return data.length > 0 || hits.some(({ means }) => means === 'account') ? 'data' : 'unnamed';
}

function isPlace(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - PLACE_READ), at).some(({ folded }) => PLACE.has(folded));
}
