import type { DeskBook, DeskNote } from '../desk-book.js';

/** Damaged goods, in Italian. */
export const DAMAGED: DeskNote = {
  goal: 'Ricevere ciò che è stato ordinato, e integro, o essere risarcito secondo le condizioni',
  blockedOn: 'Ciò che è arrivato non è ancora stato confrontato con l’ordine e le condizioni.',
  route: 'Consegna danneggiata o sbagliata',
  work: 'Confrontare ciò che è arrivato con l’ordine e le condizioni e preparare la decisione',
};

/** Each class of tickets, in Italian. */
export const CLASSES: DeskBook['classes'] = {
  safety: {
    goal: 'Essere al sicuro ed essere ascoltato da una persona',
    blockedOn: 'Nessuna persona ha ancora risposto, e qualcuno potrebbe subire un danno.',
    route: 'Subito a una persona',
    work: 'Rispondere di persona e restare finché il cliente non è al sicuro',
  },
  'security-report': {
    goal: 'Far chiudere una falla prima che altri la trovino',
    blockedOn: 'Nessun responsabile della sicurezza ha confermato la segnalazione.',
    route: 'Contatto sicurezza',
    work: 'Confermare la segnalazione senza chiedere altre prove e limitare l’esposizione',
  },
  'account-misuse': {
    goal: 'Impedire che qualcun altro agisca a nome del cliente',
    blockedOn: 'Non si sa che cosa è stato inserito o usato, e il titolare non è confermato.',
    route: 'Protezione dell’account',
    work: 'Controllare accessi e pagamenti recenti e bloccare ciò che il titolare confermato vuole bloccare',
  },
  phishing: {
    goal: 'Sapere se un messaggio è nostro e non subire danni',
    blockedOn: 'Non si sa se il messaggio è nostro né che cosa è stato inserito.',
    route: 'Messaggio sospetto',
    work: 'Dire se il messaggio è nostro e proteggere gli account per i quali è stato inserito qualcosa',
  },
  outage: {
    goal: 'Riavere il servizio e conoscerne lo stato',
    blockedOn: 'Il servizio non funziona per il cliente, che non ne conosce lo stato.',
    route: 'Disservizio',
    work: 'Confrontare la segnalazione con lo stato del servizio e pubblicare ciò che si sa',
  },
  'data-loss': {
    goal: 'Recuperare dati perduti',
    blockedOn: 'Non si sa che cosa esiste ancora né di quando è l’ultima copia valida.',
    route: 'Recupero dati',
    work: 'Accertare che cosa esiste ancora e che cosa si può ripristinare',
  },
  legal: {
    goal: 'Ottenere dalla persona competente una risposta a una richiesta legale',
    blockedOn: 'L’assistenza non dà risposte legali; il contatto legale non ha ancora letto la richiesta.',
    route: 'Contatto legale',
    work: 'Leggere la richiesta, annotarne la scadenza e rispondere',
  },
  privacy: {
    goal: 'Ottenere che una richiesta sui dati personali sia eseguita',
    blockedOn: 'Il titolare dell’account non è confermato.',
    route: 'Contatto privacy',
    work: 'Confermare il titolare dell’account, poi gestire la richiesta sui dati personali',
  },
  access: {
    goal: 'Tornare a entrare nell’account',
    blockedOn: 'L’accesso non riesce per una causa non ancora nota.',
    route: 'Accesso all’account',
    work: 'Trovare che cosa impedisce l’accesso e indicare la via documentata per rientrare',
  },
  billing: {
    goal: 'Capire un importo e farlo correggere se è sbagliato',
    blockedOn: 'La voce non è ancora stata confrontata con i registri.',
    route: 'Domanda sulla fatturazione',
    work: 'Confrontare la voce con i registri e spiegarla o correggerla',
  },
  'refund-status': {
    goal: 'Ricevere il denaro promesso o sapere quando arriva',
    blockedOn: 'Non si sa se il rimborso è stato registrato né dove.',
    route: 'Rimborso non arrivato',
    work: 'Verificare se, quando e dove il rimborso è stato registrato',
  },
  refund: {
    goal: 'Disdire o restituire qualcosa, o riavere il denaro',
    blockedOn:
      'La richiesta non è stata confrontata con le condizioni, e il denaro oltre il limite richiede un’approvazione.',
    route: 'Rimborso o disdetta',
    work: 'Confrontare la richiesta con le condizioni e preparare la decisione',
  },
  delivery: {
    goal: 'Ricevere ciò che è stato ordinato',
    blockedOn: 'Non si sa dove si trova la consegna.',
    route: 'Consegna',
    work: 'Rintracciare la consegna e decidere su una sostituzione',
  },
  bug: {
    goal: 'Usare una funzione che non va più come prima o come dovrebbe',
    blockedOn: 'La causa non è nota, e non abbiamo ancora riprodotto il caso.',
    route: 'Segnalazione di guasto',
    work: 'Riprodurre il caso, trovare la causa o una via alternativa',
  },
  change: {
    goal: 'Modificare una prenotazione o un account',
    blockedOn: 'Non è stato verificato quali modifiche consentono le condizioni.',
    route: 'Richiesta di modifica',
    work: 'Verificare quali modifiche consentono le condizioni e quanto costano',
  },
  'how-to': {
    goal: 'Imparare come si fa qualcosa',
    blockedOn: 'I passaggi non sono stati trovati o non sono adatti al caso.',
    route: 'Domanda d’uso',
    work: 'Scrivere i passaggi per questo caso o dire che non si può fare',
  },
  'feature-wish': {
    goal: 'Avere un prodotto che si comporti in un altro modo',
    blockedOn: 'Per quanto vede il cliente, oggi il prodotto non lo offre.',
    route: 'Desiderio sul prodotto',
    work: 'Annotare il desiderio con il suo motivo e cercare lo stesso desiderio',
  },
  complaint: {
    goal: 'Essere preso sul serio e parlare con una persona responsabile',
    blockedOn: 'I contatti precedenti non hanno portato a una soluzione.',
    route: 'Reclamo',
    work: 'Leggere tutta la storia, indicare una persona e un prossimo passo',
  },
  sales: {
    goal: 'Conoscere prezzo e condizioni',
    blockedOn: 'Il cliente non ha una risposta su prezzo o condizioni.',
    route: 'Domanda commerciale',
    work: 'Rispondere in base al listino pubblicato o passarla a chi può offrire di più',
  },
  spam: {
    goal: 'Venderci qualcosa, per quanto mostra il testo; il mittente non chiede aiuto',
    blockedOn: 'Niente: non c’è una richiesta di aiuto.',
    route: 'Non è assistenza',
    work: 'Chiudere senza altri contatti',
  },
  thanks: {
    goal: 'Informarci che adesso funziona',
    blockedOn: 'Niente: il cliente dice che funziona.',
    route: 'Conferma',
    work: 'Chiudere dopo il periodo di silenzio',
  },
  unknown: {
    goal: 'Non ancora noto: il testo non dice che cosa vuole ottenere il cliente',
    blockedOn: 'Non si sa di che cosa ha bisogno il cliente.',
    route: 'Chiarimento',
    work: 'Leggere la risposta e passare il ticket a chi può aiutare',
  },
};
