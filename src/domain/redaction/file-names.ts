import { KNOWN_ENDINGS } from '../attachments.js';
import { foldText } from '../text-folding.js';
import type { Span } from './span.js';

/**
 * What a file of a ticket may be called without naming anybody, in five languages; small letters without accents. The first
 * line is what stands in the place of a secret.
 */
const OF_FILES: ReadonlySet<string> = new Set(
  `
  card iban key pw
  screenshot screen shot capture image img picture pic photo scan scanned video recording record audio voice file document doc
  invoice bill receipt order contract offer quote statement confirmation letter form report export import backup log logs error
  errors crash trace dump console debug settings config data list table copy draft final new old version page front back side
  passport id card licence license visa certificate certificates cv resume application proof payment delivery note label return
  bank account tax signature signed attachment attached untitled unnamed download upload message mail email chat whatsapp
  signal telegram dsc pxl vid mov att part of the and for from to at by in with no nr
  bildschirmfoto bild foto aufnahme datei dokument rechnung beleg belege quittung bestellung vertrag angebot auszug bestatigung
  brief formular bericht fehler protokoll daten liste kopie entwurf seite pass ausweis personalausweis fuhrerschein zeugnis
  lebenslauf bewerbung nachweis zahlung lieferschein konto steuer unterschrift anhang nachricht von und fur
  captura pantalla imagen fotografia escaneo archivo documento factura recibo pedido contrato oferta extracto carta formulario
  informe fallo datos lista copia borrador pagina pasaporte dni carnet certificado curriculum solicitud prueba pago entrega
  cuenta impuesto firma adjunto mensaje de del y para
  capture ecran image fichier recu commande contrat devis releve lettre formulaire rapport erreur donnees liste copie brouillon
  passeport identite carte permis attestation candidature preuve paiement livraison compte impot signature jointe du et pour
  schermata immagine fotografia scansione documento fattura ricevuta ordine contratto offerta estratto lettera modulo rapporto
  errore dati elenco copia bozza pagina passaporto identita patente certificato domanda prova pagamento consegna conto imposta
  firma allegato messaggio di e per
  `
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Folded words of papers and of births: beside them a number is somebody's, even one that reads as a day. */
const OF_PAPERS: ReadonlySet<string> = new Set(
  `
  passport id licence license visa born birth birthday dob ssn
  pass ausweis personalausweis reisepass fuhrerschein geboren geb geburt geburtstag geburtsdatum
  pasaporte dni nie carnet nacido nacida nacimiento passeport identite permis ne nee naissance
  passaporto identita patente nato nata nascita
  `
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
const RUN = /[\p{L}\p{M}]+/gu;
/** A year, a page, the number that a system counts. A longer one is a number of somebody: of a passport, a customer, an order. */
const SHORT_NUMBER = /^\p{N}{1,4}$/u;
/** A day of 2000 to 2039 as cameras write it. */
const DAY = /^20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** The time that a camera writes behind the day. */
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
/** `v2`, `q3`, the initial of a word. */
const COUNTER = /^\p{L}?\p{N}{0,3}$/u;

/** What is known about a ticket before the names of its files are read. */
export interface FileNameSetting {
  /** Folded words that leave anyway, because the ticket's text holds them where nobody is named. */
  readonly words: ReadonlySet<string>;
  /** Folded parts of names that are known. */
  readonly names: ReadonlySet<string>;
}

/**
 * What may name somebody in the name of a file. A name has no capital and no sentence there (`passport_jane_doe.pdf`), so
 * the order is turned round: every word is taken for a name that is neither a word for files, nor one of the ticket's own
 * words, nor a number of up to four digits, nor the moment that a camera writes. Too much is found rather than too little.
 */
export function findInFileName(name: string, setting: FileNameSetting): readonly Span<'name'>[] {
  const tokens = [...name.matchAll(TOKEN)];
  const isOfPapers = tokens.some(([token]) => OF_PAPERS.has(foldText(token)));
  return tokens.flatMap((match, place) => {
    const isMoment = !isOfPapers && isDayOrTime(match[0], tokens[place - 1]?.[0] ?? '');
    if (isMoment || namesNobody(match[0], setting)) return [];
    return [{ kind: 'name' as const, start: match.index, end: match.index + match[0].length }];
  });
}

/** Six digits are a time only right behind a day. */
function isDayOrTime(token: string, before: string): boolean {
  return DAY.test(token) || (TIME.test(token) && DAY.test(before));
}

function namesNobody(token: string, { words, names }: FileNameSetting): boolean {
  const folded = foldText(token);
  if (names.has(folded)) return false;
  if (SHORT_NUMBER.test(token) || COUNTER.test(token) || words.has(folded)) return true;
  const numbers = token.replace(RUN, ' ').trim().split(/\s+/u);
  if (numbers.some((number) => number !== '' && !SHORT_NUMBER.test(number))) return false;
  return (folded.match(RUN) ?? []).every((run) => !names.has(run) && isWord(run, words));
}

function isWord(folded: string, words: ReadonlySet<string>): boolean {
  return OF_FILES.has(folded) || KNOWN_ENDINGS.has(folded) || words.has(folded);
}
