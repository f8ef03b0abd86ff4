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

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
const RUN = /[\p{L}\p{M}]+/gu;
/** A day, a moment, the number that a camera or a system counts. */
const SHORT_NUMBER = /^\p{N}{1,8}$/u;
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
 * words, nor a short number. Too much is found rather than too little.
 */
export function findInFileName(name: string, setting: FileNameSetting): readonly Span<'name'>[] {
  return [...name.matchAll(TOKEN)].flatMap((match) => {
    if (namesNobody(match[0], setting)) return [];
    return [{ kind: 'name' as const, start: match.index, end: match.index + match[0].length }];
  });
}

function namesNobody(token: string, { words, names }: FileNameSetting): boolean {
  const folded = foldText(token);
  if (names.has(folded)) return false;
  if (SHORT_NUMBER.test(token) || COUNTER.test(token)) return true;
  const numbers = token.replace(RUN, ' ').trim().split(/\s+/u);
  // A number of some length on a word is a number of somebody: of a passport, a customer, an order.
  if (words.has(folded)) return true;
  if (numbers.some((number) => number.length > COUNTED)) return false;
  return (folded.match(RUN) ?? []).every((run) => !names.has(run) && isWord(run, words));
}

const COUNTED = 4;

function isWord(folded: string, words: ReadonlySet<string>): boolean {
  return OF_FILES.has(folded) || KNOWN_ENDINGS.has(folded) || words.has(folded);
}
