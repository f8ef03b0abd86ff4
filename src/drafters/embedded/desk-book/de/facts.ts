import type { DeskBook } from '../desk-book.js';

/** What is missing, in German. */
export const MISSING: DeskBook['missing'] = {
  'error-text': 'der genaue Wortlaut der Fehlermeldung',
  since: 'seit wann es auftritt und was sich vorher geändert hat',
  version: 'Version des Produkts und Betriebssystem',
  steps: 'die Schritte, die dazu führen',
  scope: 'wer betroffen ist',
  account: 'um welches Konto es geht',
  reference: 'Nummer der Rechnung, Bestellung, Buchung oder früheren Anfrage',
  amount: 'Datum und Betrag des Eintrags',
  goal: 'was der Kunde erreichen will',
  place: 'wo im Produkt es zu sehen ist',
  entered: 'ob irgendwo ein Kennwort, ein Code oder Kartendaten eingegeben wurden',
  'last-seen': 'wann die Daten zuletzt da waren',
  copy: 'ob eine Sicherung oder ein zweites Gerät die Daten noch hat',
  'safe-now': 'ob jetzt alle in Sicherheit sind',
  'sent-when': 'wann bestellt wurde und wohin geliefert werden sollte',
  'wanted-change': 'wie es danach sein soll',
  example: 'ein Beispiel: was zu sehen ist und was erwartet wurde',
};

/** What a stated fact tells, in German. */
export const STATED: DeskBook['stated'] = {
  'error-text': 'Der Kunde nennt den Wortlaut eines Fehlers oder einer Meldung.',
  since: 'Der Kunde sagt, wann.',
  version: 'Der Kunde nennt Version oder System.',
  steps: 'Der Kunde beschreibt die Schritte.',
  scope: 'Der Kunde sagt, wer betroffen ist.',
  account: 'Der Kunde nennt das Konto.',
  reference: 'Der Kunde nennt eine Vorgangsnummer.',
  amount: 'Der Kunde nennt einen Betrag.',
  goal: 'Der Kunde sagt, was gewünscht ist.',
  place: 'Der Kunde sagt, wo es zu sehen ist.',
  entered: 'Der Kunde sagt, was eingegeben oder geöffnet wurde.',
  'last-seen': 'Der Kunde sagt, wann die Daten zuletzt da waren.',
  copy: 'Der Kunde spricht von einer Kopie.',
  'safe-now': 'Der Kunde sagt, ob alle in Sicherheit sind.',
  'sent-when': 'Der Kunde sagt, wann bestellt wurde.',
  'wanted-change': 'Der Kunde sagt, wie es sein soll.',
  example: 'Der Kunde gibt ein Beispiel.',
};
