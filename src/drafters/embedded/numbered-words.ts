import { type Phrases, phrases } from '../../domain/checks/lexicon.js';

/** Names of what carries a number, in eleven languages; `*` is an ending or the rest of a compound (`Bestellnummer`). */
export const MATTERS: Phrases = phrases(`
  order, orders, ordernummer, bestel*, auftrag*, pedido, pedidos, commande, commandes, ordine, ordini, encomenda, encomendas, zamowieni*, objednav*, siparis*, tilau*,
  booking, bookings, buchung*, boeking*, reservation, reservations, reservierung*, reserva, reservas, reservacion, reservering*, prenotazione, prenotazioni, rezerwacj*, rezerva*, varau*, pnr, confirmation, confirmacion,
  contract, contracts, vertrag*, contrato, contratos, contrat, contrats, contratto, contratti, umow*, smlouv*, sozlesme*, sopimu*, overeenkomst*,
  invoice, invoices, bill, receipt, rechnung*, beleg, belegnummer, factuur, facturen, factuurnummer, factur*, fattur*, fatur*, faktur*, lasku*,
  case, cases, ticket, tickets, fallnummer, vorgang*, aktenzeichen, schadennummer, schadensnummer, anfrage*, claim, claims, complaint, incident, incidents, caso, incidencia, expediente, dossier, demande, sinistre, siniestro, reclamacion, reclamo, reclamation, reclamacao, pratica, richiesta, segnalazione, reklam*, zaak*, klacht*, zgloszeni*, spraw*, pozadav*, talep*, talebi*, tapau*, billet, billete, biglietto, bilet*, bilhete, processo,
  polic*, versicherungsnummer, versicherungsschein*, poliza, polizas, polizza, apolice, polis*, pojist*, vakuutu*,
  shipment, shipments, parcel, package, tracking, delivery, sendung*, paket, paketnummer, lieferung*, envio, paquete, colis, livraison, spedizione, pacco, consegna, zending*, pakket*, przesylk*, zasilk*, kargo*, lahety*, transaction, transactions, transaktion*, transaccion, transazione, transacao,
  subscription, subscriptions, abo, abonnement*, suscripcion, abbonamento, assinatura, licence, license
`);

/** Names of people who are customers: their number finds them as well as what they ordered. */
export const CUSTOMERS: Phrases = phrases(
  'customer, client, kunde, kundin, kundennummer, kundennr, cliente, client, klant*, klient*, zakazn*, musteri*, asiaka*, member, membership, mitglied*, socio, membre, adherent, lid, lidnummer',
);

/** Names of an account. */
export const ACCOUNTS: Phrases = phrases(
  'account, konto, kontonummer, cuenta, compte, conto, conta, konta, rekening, ucet, uctu, hesap, hesab*, tili, tilin*',
);

/** Words for a number. */
export const MARKS: readonly string[] = phrases(`
  number, no, nr, num, nbr, n, nummer, numero, numer, numerze, c, cislo, cislem, numara, numarasi, numaram, numeroni, numerolla, code, codigo, codice, kod, kodu, koodi, id, ref, reference, referenz, referencia, riferimento, pnr
`);

/** Words that tie a name and its number together, before or between them. */
export const TIES: readonly string[] = phrases(`
  is, was, are, ist, war, lautet, es, est, e, era, to, je, on, with, the, mit, der, dem, con, el, avec, le, portant, il, com, o, met, het, s, z, under, unter
`);

/** Words between a number and the name behind it: `4711 is my order number`, `4411 numaralı sipariş`. */
export const TIES_BACK: readonly string[] = phrases(`
  is, was, are, ist, war, es, era, est, e, to, je, on, the, my, our, die, der, meine, unsere, el, la, mi, le, ma, il, o, a, minha, il, mio, het, mijn, number, numero, num, numer, cislo, of, de, do, da, di, del, dell, della, d, numarali, nolu
`);
