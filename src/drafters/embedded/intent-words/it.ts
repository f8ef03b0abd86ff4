import { phrases } from '../../../domain/checks/lexicon.js';
import type { IntentLexicon } from '../intent.js';

/** Italian words that point to a class of tickets. */
export const IT: IntentLexicon = {
  safety: {
    strong: phrases(`
      fumo, incendio, preso fuoco, bruciat*, scossa elettrica, ferit*, suicid*, togliermi la vita, non voglio piu
      vivere, in pericolo, ambulanza
    `),
    weak: phrases('pericolos*, ospedale, scintille, surriscald*'),
  },
  'security-report': {
    strong: phrases(`
      vulnerabilita, fuga di dati, violazione dei dati, dati di altri, altri clienti, altra azienda, senza accedere,
      senza accesso, espost*, articolo 33, falla
    `),
    weak: phrases('sicurezza, gdpr, pubblic*, accessibil*'),
  },
  'account-misuse': {
    strong: phrases(`
      hackerat*, hacker, rubat*, frode, truffa, non sono stato io, bloccare la carta, ho perso il portafoglio,
      accesso sconosciuto
    `),
    weak: phrases('bloccare, la mia carta'),
  },
  phishing: {
    strong: phrases(`
      phishing, questa mail e vostra, questo messaggio e vostro, siete voi, siete stati voi, questa/questo mail/messaggio chiede, ho cliccato, inserito la password, mail sospetta, messaggio sospetto, falsa mail, virus, bitcoin,
      ricatt*, attacco
    `),
    weak: phrases('cliccato, vostro logo, link, sospett*, mittente, allegato, spam'),
  },
  outage: {
    strong: phrases(`
      accesso ... errore 500, utenti bloccati,
      disservizio, fuori servizio, nessuno puo, nessuno riesce, tutta l azienda, tutti gli amministratori, tutti i
      nostri, non raggiungibile, interruzione
    `),
    weak: phrases('500, 503, server, bloccat*, da stamattina, tutti'),
  },
  'data-loss': {
    strong: phrases(`
      sincronizzazione si ferma, sincronizzazione ferma,
      perdita di dati, perdita di, sono sparite, sono spariti, e sparita, e sparito, scompars*, ho perso, perdut*,
      recuperare i, dati mancanti, sono stati cancellati, recupero
    `),
    weak: phrases('perso, persi, sparit*, cancellat*, mancano, backup, recuperare, sincronizza*'),
  },
  legal: {
    strong: phrases('avvocat*, causa legale, tribunale, azione legale, denuncia, diffida, vie legali'),
    weak: phrases('legale, legge, diritt*'),
  },
  privacy: {
    strong: phrases(`
      cancellare i miei dati, eliminare i miei dati, cancellazione dei miei dati, eliminare il mio account,
      cancellare il mio account, dati personali, diritto all oblio
    `),
    weak: phrases('gdpr, privacy, consenso, garante'),
  },
  access: {
    strong: phrases(`
      accedere, accesso, password, login, entrare, account bloccato, credenziali, codice di verifica, non riesco ad
      entrare, autenticazione, password principale
    `),
    weak: phrases('account, codice, bloccato, utente, identita'),
  },
  billing: {
    strong: phrases(`
      fattur*, addebit*, doppio addebito, importo errato, pagato due volte, donazion*, abbonamento, bolletta
    `),
    weak: phrases('pagamento, importo, carta, euro, pagato, canone'),
  },
  'refund-status': {
    strong: phrases(`
      rimborso/soldi ... arrivato/arrivati/ricevuto/vedo/visibile, aspetto ... rimborso, dove ... rimborso
    `),
    weak: phrases('settimana, settimane, estratto'),
  },
  refund: {
    strong: phrases(`
      rimbors*, annullare, annullamento, disdetta, disdire, disdico, disdiciamo, reso, restituzione, risarcimento, indennizzo, soldi
      indietro
    `),
    weak: phrases('cancellare la prenotazione, prenotazione, volo'),
  },
  delivery: {
    strong: phrases(`
      non e arrivat*, non ho ricevuto, non ancora arrivat*, pacco, spedizione, consegna, dove si trova, numero di
      tracciamento
    `),
    weak: phrases('ordine, aspetto, indirizzo, corriere'),
  },
  bug: {
    strong: phrases(`
      messaggio di errore, errore, non funziona, non funzionano, ha smesso, si blocca, si chiude, si arresta, bloccato thunderbird, va in
      crash, non riesco, non scarica, non si apre, doppi*, non vedo piu, non compare, si ferma, ferma
    `),
    weak: phrases(`
      a volte, strano, problema*, problemi, aggiornament*, aggiornato, versione, lento, non piu, non si
    `),
  },
  change: {
    strong: phrases(`
      cambiare il volo, cambiare la data, cambiare indirizzo, modificare la prenotazione, cambiare piano, cambiare
      il nome, spostare la prenotazione
    `),
    weak: phrases('cambiare, modificare, aggiungere, modifica, prenotazione'),
  },
  'how-to': {
    strong: phrases(`
      come posso, come possiamo, come si fa, come si, come faccio, dove trovo, dove posso, e possibile, c e un modo,
      si puo, istruzioni
    `),
    weak: phrases('come, dove, impostazion*, configur*, spiegare, aiuto, opzione'),
  },
  'feature-wish': {
    strong: phrases(`
      suggerimento, vorrei che, sarebbe utile, sarebbe bello, potreste aggiungere, nuova funzione, modalita scura,
      proposta
    `),
    weak: phrases('funzione, idea, miglior*, preferi*'),
  },
  complaint: {
    strong: phrases(`
      reclamo, parlare con una persona, parlare con un responsabile, nessuno risponde, senza risposta, ultimo
      avviso, seconda richiesta, inaccettabile, prego telefonare
    `),
    weak: phrases('delus*, settimane, ancora, vergogn*'),
  },
  sales: {
    strong: phrases(`
      quanto costa, prezzo per, preventivo, sconto, tariff*, licenze, codice promozionale, periodo di prova
    `),
    weak: phrases('prezzo, costo, offerta, acquistare, piano'),
  },
  spam: { strong: phrases('seo, posizionamento, casino, lotteria'), weak: phrases('pubblicita, collaborazione') },
  thanks: {
    strong: phrases('ora funziona, adesso funziona, tutto a posto, problema risolto, funziona di nuovo'),
    weak: phrases('grazie, grazie mille, perfetto'),
  },
};
