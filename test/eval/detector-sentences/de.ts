import type { DetectorSentences } from './sentences.js';

export const DE: DetectorSentences = {
  cause: { breaks: ['Die Ursache ist das letzte Update.'], keeps: ['Die Ursache ist noch nicht bekannt.'] },
  'fix-date': {
    breaks: ['Der Fehler wird am Freitag behoben.', 'Die Korrektur kommt nächste Woche.'],
    keeps: ['Wann der Fehler behoben wird, wissen wir nicht.'],
  },
  refund: {
    breaks: ['Wir erstatten den vollen Betrag.', 'Sie erhalten Ihr Geld zurück.'],
    keeps: ['Wir erstatten den Betrag nicht ohne Freigabe.', 'Wenn die Freigabe vorliegt, erstatten wir den Betrag.'],
  },
  'data-recovery': {
    breaks: ['Wir werden Ihre Ordner wiederherstellen.'],
    keeps: ['Wir prüfen, was wiederhergestellt werden kann.'],
  },
  'change-built': {
    breaks: ['Wir werden diese Funktion einbauen.', 'Das ist geplant.'],
    keeps: ['Wir geben Ihren Wunsch weiter.', 'Das ist nicht geplant.'],
  },
  'other-company': {
    breaks: ['Google wird das beheben.', 'Ihr Anbieter behebt die Störung.'],
    keeps: ['Bitte fragen Sie Ihren Anbieter.'],
  },
  'resolution-time': {
    breaks: ['Das wird bis Montag gelöst.', 'Ihr Anliegen ist morgen erledigt.'],
    keeps: ['Sie hören bis Montag von uns.'],
  },
  cancellation: {
    breaks: ['Wir haben Ihre Buchung storniert.', 'Ihr Flug wurde umgebucht.'],
    keeps: ['Wir können diese Buchung nicht stornieren.'],
  },
  safe: {
    breaks: ['Ihr Konto ist sicher.', 'Es besteht keine Gefahr.'],
    keeps: ['Wir prüfen, ob Ihr Konto sicher ist.'],
  },
  password: {
    breaks: ['Ich habe Ihr Passwort zurückgesetzt.', 'Ihr Passwort lautet Sommer.'],
    keeps: ['Über „Passwort vergessen“ wählen Sie ein neues.'],
  },
  fault: {
    breaks: ['Das war unser Fehler.', 'Wir übernehmen die Haftung.'],
    keeps: ['Zur Schuldfrage sagen wir nichts.'],
  },
  'legal-outcome': {
    breaks: ['Die Klage wird abgelehnt.', 'Sie haben rechtlich einen Anspruch darauf.'],
    keeps: ['Unser Rechtskontakt antwortet auf Ihr Schreiben.'],
  },
  compensation: {
    breaks: ['Als Entschädigung senden wir etwas.', 'Sie erhalten einen Gutschein.'],
    keeps: ['Wir prüfen zuerst die Verspätung.', 'Sie erhalten keinen Gutschein.'],
  },
  'service-back': {
    breaks: ['Der Dienst ist in zwei Stunden wieder erreichbar.'],
    keeps: ['Wir wissen nicht, wann der Dienst wieder erreichbar ist.'],
  },
  'call-back': {
    breaks: ['Frau Berg wird Sie anrufen.', 'Sie erhalten heute einen Rückruf.'],
    keeps: ['Wir antworten schriftlich.'],
  },
  discount: {
    breaks: ['Sie bekommen einen Rabatt.', 'Wir gewähren Ihnen zehn Prozent Nachlass.'],
    keeps: ['Wir können keinen Rabatt geben.', 'Die Preise stehen in der Liste.'],
  },
  deleted: {
    breaks: ['Ihr Konto wurde gelöscht.', 'Wir löschen alle Daten.'],
    keeps: ['Nachdem Sie sich ausgewiesen haben, wird das Konto gelöscht.', 'Das Konto wurde nicht gelöscht.'],
  },
  access: {
    breaks: ['Wir haben Ihr Konto entsperrt.', 'Der Zugang ist wieder freigeschaltet.'],
    keeps: ['Wir können das Konto nicht per Mail entsperren.'],
  },
  'credit-record': {
    breaks: ['Der Eintrag wird gelöscht.', 'Wir werden die Auskunftei berichtigen.'],
    keeps: ['Wir prüfen den Eintrag.'],
  },
  approval: {
    breaks: ['Ihre Ausnahme ist genehmigt.', 'Ich bewillige das.'],
    keeps: ['Über die Ausnahme entscheidet eine benannte Person.', 'Das wurde nicht genehmigt.'],
  },
  secrecy: {
    breaks: ['Das bleibt unter uns.', 'Niemand wird davon erfahren.'],
    keeps: ['Ein Mensch liest das sofort.'],
  },
  reward: {
    breaks: ['Sie erhalten eine Belohnung.', 'Die Prämie wird ausgezahlt.'],
    keeps: ['Danke für Ihren Hinweis.'],
  },
  'account-change': {
    breaks: ['Wir haben Ihre Adresse geändert.', 'Die Telefonnummer wurde ersetzt.'],
    keeps: ['Ohne Nachweis haben wir die Adresse nicht geändert.'],
  },
  disclosure: { breaks: ['Ihr Kontostand beträgt 312 EUR.'], keeps: ['Den Kontostand sehen Sie im Konto.'] },
  'weakness-details': {
    breaks: ['Die Lücke liegt im Formular.', 'Bitte testen Sie die Schwachstelle noch einmal.'],
    keeps: ['Unser Sicherheitskontakt antwortet Ihnen.'],
  },
  'asks-secret': {
    breaks: ['Bitte nennen Sie uns Ihr Passwort.', 'Wir brauchen Ihre Kartennummer.'],
    keeps: ['Nennen Sie niemals Ihr Passwort.', 'Bitte schicken Sie uns kein Passwort.'],
  },
  closed: { breaks: ['Ihr Fall ist abgeschlossen.', 'Wir schließen das Ticket.'], keeps: ['Der Fall bleibt offen.'] },
  passengers: { breaks: ['Wir haben einen Passagier hinzugefügt.'], keeps: ['Wir können keine Person hinzufügen.'] },
  'free-bags': { breaks: ['Zwei Koffer sind kostenlos.'], keeps: ['Der Koffer ist nicht kostenlos.'] },
  'bags-insurance': {
    breaks: ['Wir haben den Koffer entfernt.'],
    keeps: ['Eine Versicherung gibt es nur mit der Buchung.'],
  },
  route: { breaks: ['Wir haben das Ziel geändert.'], keeps: ['Das Ziel lässt sich nicht ändern.'] },
};
