import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { type Word, wordsOf } from '../../domain/text-folding.js';
import type { Intent } from './intent.js';
import { SYMPTOM_WORDS } from './matter-words.js';

type Told = 'way' | 'fails' | 'money';

/**
 * The word of an object (invoice, delivery, order, account) is not the matter; what happened to it is. These tell a
 * technical fault that happens to an object: the way on which it failed, and the failure. Five full languages together.
 */
const TOLD = lexiconOf<Told>([
  [
    'way',
    phrases(`
      webhook*, endpoint*, api, export*, import, imports, importing, imported, csv, xml, json, download*, upload*, sync*, integrat*, plugin*, screen, dashboard*, search, browser, chrome, firefox, safari,
      app, the page, login page, sign in page, button, pdf button, dropdown, menu, timeout, http, server, database, report, reports, filter*, scanner,
      schnittstelle*, importier*, exportier*, herunterlad*, hochlad*, synchron*, bildschirm, suche, suchfeld, knopf, schaltflache, seite, anmeldeseite, auswertung*, bericht*,
      exportacion*, importacion*, descarga*, integracion*, pantalla, buscador, boton, navegador, pagina, informe*,
      exportation*, importation*, telecharg*, ecran, recherche, bouton, navigateur, page, rapport*,
      esportazion*, importazion*, scaricare, scarico, integrazion*, schermata, schermo, ricerca, pulsante, pagina, rapporto
    `),
  ],
  [
    'fails',
    [
      ...SYMPTOM_WORDS.stops,
      ...SYMPTOM_WORDS.crash,
      ...SYMPTOM_WORDS.slow,
      ...SYMPTOM_WORDS['no-effect'],
      ...SYMPTOM_WORDS.error,
      ...SYMPTOM_WORDS['does-not-work'],
      ...SYMPTOM_WORDS['not-received'],
      ...SYMPTOM_WORDS.late,
      ...phrases(`
        is blank, are blank, stays blank, is empty, are empty, comes out empty, cut off, spins, spinning, won t load, does not load, doesn t load, times out,
        leer, bleibt leer, ladt nicht, haengt, hangt, dreht sich, en blanco, no carga, se queda, vide, ne charge pas, tourne dans le vide, vuoto, vuota, non carica, gira a vuoto
      `),
    ],
  ],
  [
    'money',
    phrases(`
      charged, billed, overcharged, refund*, money back, paid twice, double charge*, deducted, debited, abgebucht, berechnet, verrechnet, erstatt*, ruckzahlung*, gutschrift*,
      cobr*, reembols*, devolu*, descont*, preleve*, debite*, facture deux, rembours*, addebit*, rimbors*, stornare
    `),
  ],
]);

/** Classes to which the word of an object alone points, or no word at all. */
const BY_OBJECT: ReadonlySet<Intent> = new Set<Intent>(['billing', 'delivery', 'change', 'sales', 'unknown']);
/** Ways that are technical beyond doubt stand in the area that the ticket was filed under, or near the beginning. */
const WORDS_READ = 80;

/** Whether the words tell of money that was taken or is asked for. */
export function tellsMoney(words: readonly Word[]): boolean {
  return findPhrases(words, TOLD).some((hit) => hit.means === 'money');
}

/** Whether the words tell a technical fault where an object's name points elsewhere. */
export function isTechnicalFault(of: {
  readonly intent: Intent;
  readonly subject: string;
  readonly area: string | null;
  readonly words: readonly Word[];
}): boolean {
  if (!BY_OBJECT.has(of.intent)) return false;
  const text = [...wordsOf(of.subject), ...of.words.slice(0, WORDS_READ)];
  const told = new Set(findPhrases(text, TOLD).map((hit) => hit.means));
  const filed = findPhrases(wordsOf(of.area ?? ''), TOLD).some((hit) => hit.means === 'way');
  return told.has('fails') && (told.has('way') || filed) && !told.has('money');
}
