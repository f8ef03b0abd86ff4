import type { DeskBook, DeskNote } from '../desk-book.js';

/** Damaged goods, in German. */
export const DAMAGED: DeskNote = {
  goal: 'Erhalten, was bestellt war, und das unbeschädigt, oder nach den Bedingungen entschädigt werden',
  blockedOn: 'Was ankam, ist noch nicht anhand der Bestellung und der Bedingungen geprüft.',
  route: 'Beschädigte oder falsche Lieferung',
  work: 'Was ankam, anhand der Bestellung und der Bedingungen prüfen und die Entscheidung vorbereiten',
};

/** Each class of tickets, in German. */
export const CLASSES: DeskBook['classes'] = {
  safety: {
    goal: 'In Sicherheit sein und von einem Menschen gehört werden',
    blockedOn: 'Noch hat kein Mensch geantwortet, und jemand könnte zu Schaden kommen.',
    route: 'Sofort an einen Menschen',
    work: 'Persönlich antworten und dabeibleiben, bis der Kunde in Sicherheit ist',
  },
  'security-report': {
    goal: 'Eine Schwachstelle schließen lassen, bevor andere sie finden',
    blockedOn: 'Niemand aus der Sicherheit hat die Meldung bestätigt.',
    route: 'Sicherheitsmeldung',
    work: 'Die Meldung bestätigen, ohne weitere Tests zu erbitten, und die Gefährdung begrenzen',
  },
  'account-misuse': {
    goal: 'Verhindern, dass jemand anderes im Namen des Kunden handelt',
    blockedOn: 'Es ist nicht bekannt, was eingegeben oder benutzt wurde, und der Inhaber ist nicht bestätigt.',
    route: 'Kontoschutz',
    work: 'Letzte Anmeldungen und Zahlungen prüfen und sperren, was der bestätigte Inhaber gesperrt haben will',
  },
  phishing: {
    goal: 'Wissen, ob eine Nachricht von uns ist, und keinen Schaden nehmen',
    blockedOn: 'Es ist nicht bekannt, ob die Nachricht von uns ist und was eingegeben wurde.',
    route: 'Verdächtige Nachricht',
    work: 'Sagen, ob die Nachricht von uns ist, und Konten schützen, bei denen etwas eingegeben wurde',
  },
  outage: {
    goal: 'Den Dienst wieder nutzen und wissen, wie es um ihn steht',
    blockedOn: 'Der Dienst arbeitet beim Kunden nicht, und der Kunde kennt den Stand nicht.',
    route: 'Störung',
    work: 'Die Meldung mit dem Zustand des Dienstes vergleichen und veröffentlichen, was bekannt ist',
  },
  'data-loss': {
    goal: 'Verlorene Daten zurückbekommen',
    blockedOn: 'Es ist nicht bekannt, was noch da ist und von wann die letzte gute Kopie stammt.',
    route: 'Wiederherstellung',
    work: 'Feststellen, was noch da ist und was sich wiederherstellen lässt',
  },
  legal: {
    goal: 'Eine rechtliche Anfrage von der zuständigen Person beantwortet bekommen',
    blockedOn: 'Der Support gibt keine Rechtsauskunft; die Rechtsstelle hat die Anfrage noch nicht gelesen.',
    route: 'Rechtsstelle',
    work: 'Die Anfrage lesen, ihre Frist vermerken und sie beantworten',
  },
  privacy: {
    goal: 'Ein Anliegen zu persönlichen Daten ausführen lassen',
    blockedOn: 'Der Inhaber des Kontos ist nicht bestätigt.',
    route: 'Datenschutz',
    work: 'Den Inhaber des Kontos bestätigen und dann das Datenschutzanliegen bearbeiten',
  },
  access: {
    goal: 'Wieder in das Konto kommen',
    blockedOn: 'Die Anmeldung scheitert, und der Grund ist noch nicht bekannt.',
    route: 'Kontozugang',
    work: 'Feststellen, woran die Anmeldung scheitert, und den dokumentierten Weg zurück nennen',
  },
  billing: {
    goal: 'Einen Betrag verstehen und ihn berichtigt bekommen, wenn er falsch ist',
    blockedOn: 'Der Eintrag ist noch nicht mit den Unterlagen verglichen.',
    route: 'Abrechnungsfrage',
    work: 'Den Eintrag mit den Unterlagen vergleichen und ihn erklären oder berichtigen',
  },
  'refund-status': {
    goal: 'Zugesagtes Geld erhalten oder wissen, wann es kommt',
    blockedOn: 'Es ist nicht bekannt, ob die Erstattung gebucht wurde und wohin.',
    route: 'Erstattung nicht angekommen',
    work: 'Prüfen, ob, wann und wohin die Erstattung gebucht wurde',
  },
  refund: {
    goal: 'Etwas kündigen oder zurückgeben oder Geld zurückbekommen',
    blockedOn:
      'Das Anliegen ist noch nicht anhand der Bedingungen geprüft, und Geld über der Grenze braucht eine Freigabe.',
    route: 'Erstattung oder Kündigung',
    work: 'Das Anliegen anhand der Bedingungen prüfen und die Entscheidung vorbereiten',
  },
  delivery: {
    goal: 'Die bestellte Ware erhalten',
    blockedOn: 'Es ist nicht bekannt, wo die Lieferung ist.',
    route: 'Lieferung',
    work: 'Die Lieferung verfolgen und über Ersatz entscheiden',
  },
  bug: {
    goal: 'Eine Funktion nutzen, die nicht mehr arbeitet wie bisher oder wie vorgesehen',
    blockedOn: 'Die Ursache ist nicht bekannt, und der Fall ist von uns noch nicht nachgestellt.',
    route: 'Fehlermeldung',
    work: 'Den Fall nachstellen, die Ursache oder einen Umweg finden',
  },
  change: {
    goal: 'Eine Buchung oder ein Konto ändern',
    blockedOn: 'Es ist noch nicht geprüft, welche Änderungen die Bedingungen erlauben.',
    route: 'Änderungswunsch',
    work: 'Prüfen, welche Änderungen die Bedingungen erlauben und was sie kosten',
  },
  'how-to': {
    goal: 'Erfahren, wie etwas geht',
    blockedOn: 'Die Schritte wurden nicht gefunden oder passen nicht.',
    route: 'Frage zur Bedienung',
    work: 'Die Schritte für diesen Fall aufschreiben oder sagen, dass es nicht geht',
  },
  'feature-wish': {
    goal: 'Das Produkt soll sich anders verhalten',
    blockedOn: 'Soweit der Kunde sieht, bietet das Produkt es heute nicht.',
    route: 'Produktwunsch',
    work: 'Den Wunsch mit seiner Begründung aufnehmen und nach dem gleichen Wunsch suchen',
  },
  complaint: {
    goal: 'Ernst genommen werden und mit einer zuständigen Person sprechen',
    blockedOn: 'Frühere Kontakte haben die Sache nicht abgeschlossen.',
    route: 'Beschwerde',
    work: 'Den ganzen Verlauf lesen, eine Person und einen nächsten Schritt nennen',
  },
  sales: {
    goal: 'Preis und Bedingungen erfahren',
    blockedOn: 'Der Kunde hat noch keine Antwort zu Preis oder Bedingungen.',
    route: 'Vertriebsanfrage',
    work: 'Anhand der veröffentlichten Liste antworten oder an jemanden weitergeben, der mehr anbieten darf',
  },
  spam: {
    goal: 'Uns etwas verkaufen, soweit der Text es zeigt; um Hilfe bittet der Absender nicht',
    blockedOn: 'Nichts: Es gibt keine Bitte um Hilfe.',
    route: 'Kein Supportfall',
    work: 'Ohne weiteren Kontakt schließen',
  },
  thanks: {
    goal: 'Uns mitteilen, dass es jetzt geht',
    blockedOn: 'Nichts: Der Kunde sagt, dass es geht.',
    route: 'Bestätigung',
    work: 'Nach der ruhigen Zeit schließen',
  },
  unknown: {
    goal: 'Noch nicht bekannt: Der Text sagt nicht, was der Kunde erreichen will',
    blockedOn: 'Es ist nicht bekannt, was der Kunde braucht.',
    route: 'Klärung',
    work: 'Die Antwort lesen und das Ticket an die Stelle geben, die helfen kann',
  },
};
