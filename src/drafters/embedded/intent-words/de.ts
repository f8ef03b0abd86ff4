import { phrases } from '../../../domain/checks/lexicon.js';
import type { IntentLexicon } from '../intent.js';

/** German words that point to a class of tickets. */
export const DE: IntentLexicon = {
  safety: {
    strong: phrases(`
      rauch, geraucht, verbrannt, brennt, feuer gefangen, stromschlag, verletz*, selbstmord, suizid*, das leben
      nehmen, nicht mehr leben, keinen sinn mehr, in gefahr, notarzt, bedroht mich
    `),
    weak: phrases('gefahrlich*, uberhitz*, krankenhaus, funken'),
  },
  'security-report': {
    strong: phrases(`
      sicherheitslucke*, schwachstelle*, datenleck*, datenpanne*, fremde rechnung*, fremde daten, daten anderer,
      anderer kunden, anderer firmen, ohne anmeldung, offentlich einsehbar, art 33, artikel 33
    `),
    weak: phrases('sicherheit, dsgvo, offen, offentlich, zugriff auf'),
  },
  'account-misuse': {
    strong: phrases(`
      gehackt, hacker*, gestohlen, betrug*, betrog*, missbrauch*, nicht von mir, anmeldung aus einem anderen land,
      karte sperren, konto sperren, fremde anmeldung, konto ubernommen, karte verloren
    `),
    weak: phrases('sperren, fremd*, meine karte, abgehoben'),
  },
  phishing: {
    strong: phrases(`
      phishing, ist diese/die mail/nachricht/sms von ihnen/euch, sind sie/seid ihr das, ist das von ihnen/euch, habe geklickt, auf den link, kennwort eingegeben, passwort eingegeben, verdachtige mail, verdachtige
      nachricht, gefalschte mail, schadsoftware, virus, erpress*
    `),
    weak: phrases('geklickt, link, ihrem logo, absender, verdacht*, anhang'),
  },
  outage: {
    strong: phrases(`
      anmeldung ... 500, alle ausgesperrt, nutzer/benutzer sind/wurden .. ausgesperrt,
      ausfall, ausgefallen, storung, nicht erreichbar, niemand kann, keiner kann, alle betroffen, alle nutzer, keine
      ereignisse, bekommen nichts mehr, steht still, ganze firma, ganzes team, alle kollegen, alle admin*
    `),
    weak: phrases('500, 503, ereignisse, warteschlange, rückruf, seit heute fruh, server, blockiert'),
  },
  'data-loss': {
    strong: phrases(`
      synchronisation halt an, synchronisation steht,
      datenverlust, alles weg, ist weg, sind weg, verschwunden, geloscht worden, wurden geloscht, daten fehlen,
      mails fehlen, verloren gegangen, nicht mehr da, wiederherstell*, synchronisation bleibt
    `),
    weak: phrases('fehlen, fehlt, verloren, geloscht, sicherung, backup, synchron*'),
  },
  legal: {
    strong: phrases(`
      anwalt*, anwalte, rechtsanwalt*, klage, verklag*, gericht*, rechtliche schritte, abmahnung, verbraucherschutz,
      mahnbescheid
    `),
    weak: phrases('rechtlich*, gesetz*, frist, haftung, vertraglich'),
  },
  privacy: {
    strong: phrases(`
      meine daten loschen, daten loschen, konto loschen, loschung meiner daten, auskunft uber meine daten, recht auf
      vergessen, personenbezogen*
    `),
    weak: phrases('dsgvo, datenschutz, einwilligung, loschung'),
  },
  access: {
    strong: phrases(`
      anmelden, anmeldung, anmeldedaten, einloggen, eingeloggt, login, zugang, ausgesperrt, kennwort*, passwort*,
      zugangsdaten, konto gesperrt, zwei faktor, einmalcode*, kommen nicht mehr hinein, nicht mehr hinein
    `),
    weak: phrases('konto, code, gesperrt, zugriff, benutzername, mitglieder'),
  },
  billing: {
    strong: phrases(`
      rechnung*, abgebucht, doppelt abgebucht, abbuchung*, berechnet, falscher betrag, lastschrift, mahnung,
      spende*, gebuhr*
    `),
    weak: phrases('betrag, euro, bezahlt, zahlung, abo, abonnement, konto'),
  },
  'refund-status': {
    strong: phrases(`
      erstattung/ruckzahlung/gutschrift/geld ... angekommen/sichtbar/erhalten/eingegangen/da, warte/warten ... erstattung/gutschrift/ruckzahlung, wo ... erstattung/gutschrift
    `),
    weak: phrases('woche, wochen, kontoauszug'),
  },
  refund: {
    strong: phrases(`
      erstatt*, geld zuruck, ruckerstatt*, gutschrift, stornier*, storno, zuruckgeben, rucksendung, entschadig*,
      kundigung ignoriert, kundige, kundige ich, kundigen wir, ich/wir ... kundigen, kundigung ... bestatigen/bestatigung, bestatig* ... kundigung
    `),
    weak: phrases('kundigung, gekundigt, buchung, widerruf*, rechnung'),
  },
  delivery: {
    strong: phrases(`
      nicht angekommen, noch nicht erhalten, nicht geliefert, lieferung, paket, sendung, wo ist meine,
      sendungsnummer, versand
    `),
    weak: phrases('warte, lieferzeit, zustell*, bestellt, adresse'),
  },
  bug: {
    strong: phrases(`
      fehlermeldung, fehler, funktioniert nicht, geht nicht, klappt nicht, sturzt ab, schliesst sich, beendet sich, absturz*, abgesturzt, kaputt,
      bug, hangt, friert ein, leer angezeigt, doppelt, kein unterschied mehr, nicht mehr moglich, lasst sich nicht
    `),
    weak: phrases(`
      manchmal, geht manchmal, merkwurdig, problem*, seit dem update, aktualisiert, update, version, langsam, nicht
      mehr, leider, falsch, stimmt nicht
    `),
  },
  change: {
    strong: phrases(`
      umbuch*, adresse andern, adresse ist falsch, tarif wechseln, umbenennen, namen andern, termin verschieben,
      daten andern
    `),
    weak: phrases('andern, anderung, umstellen, wechseln, buchung, hinzufugen'),
  },
  'how-to': {
    strong: phrases(`
      wie kann ich, wie konnen wir, wie mache ich, wie geht, wie lasst sich, wo finde ich, wo kann ich, gibt es eine
      moglichkeit, ist es moglich, anleitung, wie stelle ich, wie lade ich, wie fuge ich, kann man
    `),
    weak: phrases('wie, wo, einstellung*, hilfe, frage, erklaren, einrichten'),
  },
  'feature-wish': {
    strong: phrases(`
      wunsch, wunschen, ware schon, ware toll, verbesserungsvorschlag, vorschlag, anregung, bitte einbauen, neue
      funktion, dunkelmodus
    `),
    weak: phrases('funktion, option, gerne, idee, lieber, neuerungen, fruher'),
  },
  complaint: {
    strong: phrases(`
      beschwerde, geschaftsfuhrer, vorgesetzten, mit einem menschen, niemand antwortet, keine antwort, kam nichts,
      ist jemand da, letzte warnung, zweite anfrage, vertrostet, unverschamt, jedes mal ein anderer
    `),
    weak: phrases('enttauscht, wochen, wieder, argerlich, immer noch, nachfrage'),
  },
  sales: {
    strong: phrases(`
      preis fur, preise, angebot fur, was kostet, rabatt, lizenzen kaufen, gutscheincode, testphase, mengenrabatt
    `),
    weak: phrases('preis, kosten, tarif, lizenz*, kaufen, platze'),
  },
  spam: {
    strong: phrases('seo, backlinks, gastbeitrag, lotterie, casino, werbeagentur'),
    weak: phrases('werbung, ranking, kooperation'),
  },
  thanks: {
    strong: phrases(`
      jetzt geht es, funktioniert wieder, hat sich erledigt, ist erledigt, problem gelost, geht wieder
    `),
    weak: phrases('danke, vielen dank, dankeschon, super, herzlichen dank'),
  },
};
