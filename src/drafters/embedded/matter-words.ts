import { type Phrases, phrases } from '../../domain/checks/lexicon.js';

/** What a ticket is about: things that customers of most products write about. The more telling stands first. */
export const THINGS = [
  'webhook',
  'export',
  'second-factor',
  'backup',
  'sync',
  'invoice',
  'refund',
  'transfer',
  'donation',
  'credit-report',
  'subscription',
  'delivery',
  'order',
  'booking',
  'baggage',
  'card',
  'charge',
  'sign-in',
  'password',
  'permission',
  'member',
  'calendar',
  'contacts',
  'filter',
  'attachment',
  'notification',
  'print',
  'search',
  'menu',
  'colours',
  'device',
  'folder',
  'installation',
  'update',
  'file',
  'report',
  'link',
  'website',
  'personal-data',
  'mail',
  'account',
  'app',
] as const;

/** One thing that tickets are about. */
export type Thing = (typeof THINGS)[number];

/** What is wrong with it. The more telling stands first. */
export const SYMPTOMS = [
  'after-cancelling',
  'damaged',
  'wrong-goods',
  'twice',
  'gone',
  'crash',
  'stops',
  'unwanted',
  'asks-again',
  'refused',
  'locked',
  'forgotten',
  'not-sent',
  'not-received',
  'slow',
  'looks-different',
  'unreadable',
  'wrong',
  'late',
  'no-effect',
  'not-found',
  'error',
  'does-not-work',
] as const;

/** One thing that goes wrong. */
export type Symptom = (typeof SYMPTOMS)[number];

/** Words for each thing, in the five full languages together: a thing has one name in the desk, whoever speaks. */
export const THING_WORDS: Readonly<Record<Thing, Phrases>> = {
  webhook: phrases('webhook*, event delivery, callback url, events, ereignisse, eventos, evenements, eventi'),
  export: phrases('export*, csv, esport*'),
  backup: phrases(
    'backup*, sicherung*, sicherungskopie*, copia de seguridad, copias de seguridad, sauvegarde*, copia di sicurezza',
  ),
  sync: phrases('sync*, synchroni*, sincroni*'),
  invoice: phrases(
    'invoice*, bill, bills, billed, rechnung*, factura/facturas, facture*, fattura, fatture, receipt*, beleg, belege, recibo*, recu de paiement, ricevuta, ricevute',
  ),
  refund: phrases(
    'refund*, money back, reimburs*, erstatt*, ruckerstatt*, ruckzahlung*, gutschrift*, geld zuruck, reembols*, devolucion*, rembours*, rimbors*',
  ),
  transfer: phrases('transfer*, wire, uberweis*, transferencia*, virement*, bonifico, bonifici'),
  donation: phrases('donat*, spende*, gespendet, donacion*, donativo*, faire un don, fait un don, les dons, donazion*'),
  'credit-report': phrases(
    'credit report*, credit bureau*, credit file, credit score, schufa, informe de credito, dossier de credit',
  ),
  subscription: phrases(
    'subscription*, licen*, abonnement*, abo, suscripcion*, abbonament*, renewal, free plan, my plan, our plan, tarif, seats',
  ),
  delivery: phrases(
    'delivery, parcel*, package, shipment*, shipping, tracking number, lieferung*, paket, sendung, envio, paquete, entrega, livraison*, colis, consegna, pacco, spedizion*',
  ),
  order: phrases(
    'my order, our order, your order, an order, the order, order number, orders, ordered, bestellung*, bestellt, pedido*, commande*, ordine, ordini, ordinato',
  ),
  booking: phrases(
    'booking*, reservation*, flight*, trip, buchung*, flug, fluge, reise, reserva, reservas, vuelo*, viaje, vol, vols, voyage, prenotazion*, volo, voli, viaggio, passenger*',
  ),
  baggage: phrases(
    'baggage, luggage, suitcase*, checked bag*, gepack, koffer, equipaje, maleta*, bagage*, valise*, bagagli*, valigi*',
  ),
  card: phrases(
    'card, cards, credit card, debit card, karte, kreditkarte, tarjeta*, carte bancaire, carte bleue, ma carte, carta di credito, la mia carta, bankomat*',
  ),
  charge: phrases(
    'charge, charges, charged, payment*, transaction*, statement, fee, fees, abbuchung*, abgebucht, lastschrift*, zahlung*, cobro*, cargo, cargos, pago, pagos, prelevement*, paiement*, debit*, addebit*, pagament*',
  ),
  'second-factor': phrases(
    '2fa, two factor, two step, second factor, one time code*, backup code*, authenticator, verification code*, zwei faktor, einmalcode*, bestatigungscode*, doble factor, codigo de verificacion, double facteur, code de verification, due fattori, codice di verifica',
  ),
  password: phrases('password*, passphrase*, passwort*, kennwort*, contrasena*, mot de passe, mots de passe'),
  'sign-in': phrases(
    'log in, login, logging in, log on, logged in, sign in, signing in, sign on, oauth*, authenticat*, credentials, sso, anmeld*, einloggen, zugangsdaten, iniciar sesion, inicio de sesion, connexion, se connecter, me connecter, nous connecter, accedere, accesso, autenticazione, autenticacion, authentification',
  ),
  permission: phrases('permission*, read only, berechtigung*, zugriffsrecht*, permiso*, autorisation*, permess*'),
  member: phrases(
    'member*, colleague*, teammate*, admin*, co owner, mitglied*, mein*/unser*/neue*/ein*/zwei/drei/weitere* kolleg*, miembro*, companer*, membre*, collegu*, membri, collegh*, accountant, buchhalt*, contable, comptable*, contabile',
  ),
  calendar: phrases('calendar*, appointment*, kalender*, termin, termine, calendario*, agenda, calendrier*'),
  contacts: phrases(
    'contacts, address book*, adressbuch*, kontakte, libreta de direcciones, contactos, carnet d adresses, rubrica, contatti',
  ),
  filter: phrases('filter*, rules, filtre*, filtro, filtri, filtros, junk, spam folder'),
  attachment: phrases(
    'attachment*, attached file*, anhang, anhange, adjunto*, archivo adjunto, piece jointe, pieces jointes, allegat*',
  ),
  notification: phrases(
    'notification*, pop up*, popup*, reminder*, prompt, prompts, benachrichtigung*, hinweisfenster, notificacion*, ventana emergente, notifica*, fenetre, finestra',
  ),
  print: phrases('print, prints, printer*, printing, printed, druck*, imprim*, impresora*, impression, stamp*'),
  search: phrases('search*, suche, suchen, suchergebnis*, busqueda*, buscador, recherche*, ricerca, ricerche'),
  menu: phrases(
    'menu*, toolbar*, tool bar*, title bar, layout, sidebar*, button*, icon*, tab, tabs, column*, columns, pane, panel*, symbolleiste*, spalte*, schaltflache*, barra de herramientas, boton*, columna*, bouton*, barre d outils, colonne*, barra degli strumenti, pulsante, pulsanti, icone*, icona, interface, oberflache, schermata',
  ),
  colours: phrases(
    'colour*, color*, contrast, font*, dark mode, theme*, farbe*, schrift, schriften, schriftart*, schriftgrosse*, schriftfarbe*, schriftbild, dunkelmodus, colores, letra, fuente, couleur*, police de caracteres, colori, carattere, caratteri',
  ),
  device: phrases(
    'charger*, battery, batteries, phone, laptop, tablet, ladegerat*, akku, handy, telefon, cargador*, bateria*, telefono, movil, chargeur*, batterie*, telephone, caricator*, cellulare',
  ),
  folder: phrases(
    'folder*, subfolder*, inbox, archive*, mailbox*, ordner*, unterordner*, posteingang, postfach*, carpeta*, bandeja, dossier*, boite de reception, cartell*, alberatura, archivio, posta in arrivo',
  ),
  installation: phrases('install*, reinstall*, uninstall*, setup, instal*, einricht*'),
  update: phrases(
    'update*, upgrade*, upgrading, new version, latest version, aktualisier*, neue version, neuen version, actualiz*, nueva version, mise a jour, nouvelle version, aggiorn*, nuova versione',
  ),
  file: phrases(
    'file, files, document*, photo*, picture*, image*, upload*, datei*, dokument*, foto*, archivos, ficheros, documento*, fichier*, imagen*',
  ),
  report: phrases(
    'reports, the report, a report, our report, dashboard*, chart*, bericht*, auswertung*, informe*, rapport*, rapporto, grafico',
  ),
  link: phrases('link, links, url, urls, enlace*, lien, liens, collegamento'),
  website: phrases('website*, web site, web page, portal, webseite*, pagina web, sitio web, site web, sito'),
  'personal-data': phrases(
    'my data, our data, personal data, personal information, meine daten, unsere daten, personenbezogen*, mis datos, datos personales, mes donnees, nos donnees, donnees personnelles, i miei dati, dati personali',
  ),
  mail: phrases(
    'mail, mails, email*, e mail*, e mails, message*, nachricht*, correo*, mensaje*, courriel*, messaggi*, posta',
  ),
  account: phrases('account*, profile*, konto, konten, benutzerkonto, cuenta*, perfil, compte*, profil, profilo'),
  app: phrases(
    'app, apps, application*, program, programm, programa, aplicacion*, logiciel, programme, applicazione, programma',
  ),
};

/** Words for each fault, in the five full languages together. */
export const SYMPTOM_WORDS: Readonly<Record<Symptom, Phrases>> = {
  'after-cancelling': phrases(`
    charged/billed/invoice/charge ... after ... cancel*, still billed, still charged, still being billed, still being charged, still paying, keep charging, keeps charging, cancel* ... still/again charged/billed, cancelled ... invoice*,
    rechnung/abgebucht ... kundigung/gekundigt, kundigung ... rechnung/abgebucht, gekundigt ... rechnung/abgebucht, trotz kundigung, tras ... baja/cancelar,
    baja ... cobrado/cobro/factura, resili* ... facture/preleve, disdetta ... fattura/addebit*, cancellat* ... fattura
  `),
  damaged: phrases(`
    arrived/came/delivered ... broken/damaged/cracked/smashed/defective, order/parcel/package/item ... broken/damaged/defective, angekommen/geliefert ... kaputt/beschadigt/zerbrochen/defekt,
    kaputt/beschadigt/zerbrochen/defekt angekommen, kaputt/beschadigt/defekt geliefert, llego/llegado/recibido ... roto/rota/rotos/danado/danada/defectuoso, arrive/recu/livre ... casse/cassee/abime/abimee/endommage/endommagee,
    kam/kamen ... kaputt/beschadigt/zerbrochen/defekt, arrivato/arrivata/ricevuto/ricevuta ... rotto/rotta/danneggiato/danneggiata/difettoso
  `),
  'wrong-goods': phrases(`
    sent/delivered/received/got/shipped ... wrong colour/color/size/item/items/model/article/parcel/shoes, wrong colour/color/size/item/items/model/article/parcel/shoes ... sent/delivered/received/arrived/came/shipped, ordered ... sent/received/delivered/got/came ... one/instead,
    falsche/falscher/falsches/falschen grosse/farbe/artikel/modell/ware/paket ... geliefert/bekommen/erhalten/geschickt/angekommen, geliefert/bekommen/erhalten/geschickt ... falsche/falscher/falsches/falschen grosse/farbe/artikel/modell/ware/paket,
    recibido/recibi/llegado/llego/enviado/enviaron/entregado ... talla/color/articulo/modelo/paquete equivocado/equivocada/incorrecto/incorrecta,
    recu/livre/envoye ... mauvais/mauvaise taille/couleur/article/modele/colis, ricevuto/arrivato/arrivata/mandato/spedito/consegnato ... taglia/colore/articolo/modello/pacco sbagliato/sbagliata
  `),
  twice: phrases(`
    twice, doubled, double charge*, charged double, duplicat*, two charges, two of the same, same charge, multiple times, doppelt*, zweimal,
    zwei mal, duplicad*, repetid*, dos veces, en double, deux fois, doppi*, due volte
  `),
  gone: phrases(`
    missing, disappear*, lost, losing, gone, vanish*, deleted, wiped, no longer there, fehlen, fehlt, fehlende*, verschwund*, verloren, geloscht, desaparec*, perdid*, borrad*, falta, faltan,
    disparu*, perdu*, supprim*, manque, manquent, sparit*, scompars*, perdut*, perso, persa, perdita, mancano, manca
  `),
  crash: phrases(`
    crash*, freez*, frozen, hangs, hung, not responding, closes itself, shuts down, absturz*, abgesturzt, sturzt ab, friert ein, eingefroren,
    hangt sich auf, se cierra, se bloquea, se cuelga, plante, se ferme, fige, si chiude, si blocca
  `),
  stops: phrases(`
    stops, stopped, stops at, stops after, stuck, breaks off, bleibt stehen, steht still, bleibt hangen, bricht ab, se detiene, se para, s arrete, bloque, si ferma, ferma, fermo, si interrompe, angehalten, detenid*, parada, parado, arretee
  `),
  unwanted: phrases(`
    stop sending, stop emailing, stop asking, please stop, keep telling me, keeps telling me, keep sending me, unsubscribe, do not want these, don t want these, unwanted, horen sie auf, abmelden vom newsletter,
    nicht mehr schicken, dejen de enviar, no quiero recibir, arretez de, ne veux plus recevoir, desabonn*, smettete di, non voglio piu ricevere
  `),
  'asks-again': phrases(`
    keeps asking, keeps popping, keep asking, keeps prompting, asks again, every time i open, every time i start, over and over, fragt immer wieder, immer wieder,
    vuelve a pedir, pide una y otra vez, una y otra vez, redemande, demande sans cesse, continua a chiedere, chiede sempre
  `),
  refused: phrases(`
    denied, rejected, rejects, refused, refuses, declined, not accepted, won t accept, unauthorized, failed login, authentication fail*, abgelehnt, verweigert,
    nicht akzeptiert, rechazad*, denegad*, no acepta, refuse, refusee, refusee, rejete, rifiutat*, negato, non accetta
  `),
  locked: phrases(`
    locked, blocked, suspended, frozen account, locked out, gesperrt, ausgesperrt, blockiert, bloquead*, suspendid*, bloque, bloquee, suspendu*, bloccat*, sospes*
  `),
  forgotten: phrases(`
    forgot*, don t remember, can t remember, do not know the password, don t know the password, unknown password, lost my password, vergessen, weiss das passwort nicht,
    olvid*, no recuerdo, oublie*, ne me souviens, dimenticat*, non ricordo
  `),
  'not-sent': phrases(`
    cannot send, can t send, cant send, unable to send, not able to send, won t send, not sending, sending failed, problem sending, nicht senden, nicht versenden, nicht verschicken,
    no puedo enviar, no envia, no se envia, ne peux pas envoyer, n envoie, impossible d envoyer, non riesco ad inviare, non riesco a inviare, non invia
  `),
  'not-received': phrases(`
    not receiving, no longer receiv*, cannot receive, can t receive, not received, haven t received, have not received, never received, not arrived, hasn t arrived, did not arrive, never arrived, not showing up,
    don t get, do not get, no email/mail/events/calls coming, kommt nicht an, nicht angekommen, nicht erhalten, bekomme keine, bekommen keine, bekommen nichts,
    no recib*, no me lleg*, no ha llegado, no llega, ne recois, pas recu, pas arrive*, non ricev*, non arriva, non e arrivat*, not showed up, hasn t it showed up, waiting for my
  `),
  slow: phrases(
    'slow, slowly, slower, takes forever, taking forever, very long, langsam, lahm, dauert lange, lento, lenta, muy lento, lent, lente, lenteur, rallenta*, lentissim*',
  ),
  'looks-different': phrases(`
    layout, moved, changed position, position, not above, at the top, on top, bring back, go back to, get it back, old look, new look, ugly, redesign, sieht anders aus, frueher, wie fruher, ansicht,
    aspecto, como antes, comme avant, apparence, aspetto, come prima, display glitch*, glitch*, rearrang*
  `),
  unreadable: phrases(
    'unreadable, hard to read, can t read, cannot read, too small, too light, no contrast, unlesbar, nicht lesbar, zu klein, kein unterschied, ilegible, no se lee, illisible, trop petit, illeggibile, troppo piccol*',
  ),
  wrong: phrases(
    'wrong, garbled, gibberish, strange/odd/weird signs/characters/symbols, komische/seltsame zeichen, caracteres raros/extranos, caracteres bizarres/etranges, caratteri strani, incorrect*, inaccurate, not correct, falsch*, stimmt nicht, equivocad*, incorrecto*, faux, fausse, errone*, sbagliat*, errat*',
  ),
  late: phrases('delayed, delay, overdue, late, verspat*, uberfallig, retras*, demora, retard, en retard, ritardo'),
  'no-effect': phrases(
    'nothing happens, no effect, does nothing, no response, no longer possible, passiert nichts, ohne wirkung, no pasa nada, no ocurre nada, rien ne se passe, sans effet, non succede nulla, non succede niente',
  ),
  'not-found': phrases(
    'can t find, cannot find, couldn t find, unable to find, where is, not showing, doesn t show, does not show, no longer showing, not visible, finde nicht, nicht zu finden, nicht finden, no encuentro, no aparece, no veo, ne trouve pas, n apparait, non trovo, non compare, non appare, non vedo',
  ),
  error: phrases('error*, fehler*, fehlermeldung*, exception, erreur*, errore, errori, failed, fails'),
  'does-not-work': phrases(`
    does not work, doesn t work, not working, won t work, no longer works, stopped working, don t work, can t open, cannot open, won t open, won t start, won t load, cannot connect, can t connect,
    broken, unable to, not able to, bug, bugs, problem with, funktioniert nicht, geht nicht, klappt nicht, kaputt, lasst sich nicht, no funciona*, no puedo, ne fonctionne*, ne marche, impossible de, non funziona*, non riesco
  `),
};
