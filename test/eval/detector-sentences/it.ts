import type { DetectorSentences } from './sentences.js';

export const IT: DetectorSentences = {
  cause: { breaks: ['La causa è l’ultimo aggiornamento.'], keeps: ['Non sappiamo ancora quale sia la causa.'] },
  'fix-date': {
    breaks: ['Sarà corretto venerdì.', 'La correzione uscirà a maggio.'],
    keeps: ['Non sappiamo quando sarà corretto.'],
  },
  refund: {
    breaks: ['Rimborseremo tutta la somma.', 'Riceverà il denaro lunedì.'],
    keeps: ['Se la persona responsabile approva, rimborseremo la somma.', 'Non abbiamo rimborsato nulla.'],
  },
  'data-recovery': { breaks: ['Recupereremo le sue cartelle.'], keeps: ['Verifichiamo che cosa si può recuperare.'] },
  'change-built': { breaks: ['Aggiungeremo questa opzione.'], keeps: ['Passiamo la sua richiesta al gruppo.'] },
  'other-company': { breaks: ['Google risolverà il problema.'], keeps: ['Chieda alla sua banca.'] },
  'resolution-time': { breaks: ['Sarà risolto entro 24 ore.'], keeps: ['Le scriviamo venerdì.'] },
  cancellation: {
    breaks: ['Abbiamo annullato la sua prenotazione.'],
    keeps: ['Non abbiamo annullato la prenotazione.'],
  },
  safe: { breaks: ['Il suo account è sicuro.', 'Nessun pericolo.'], keeps: ['Non sappiamo se l’account è sicuro.'] },
  password: { breaks: ['Ho reimpostato la sua password.'], keeps: ['Ne scelga una nuova dal collegamento previsto.'] },
  fault: {
    breaks: ['È colpa nostra.', 'Ci assumiamo la responsabilità.'],
    keeps: ['Non diciamo di chi sia la colpa.'],
  },
  'legal-outcome': {
    breaks: ['Il reclamo sarà respinto.', 'Vincerà la causa.'],
    keeps: ['Il nostro contatto legale risponde alla sua lettera.'],
  },
  compensation: { breaks: ['Riceverà un buono.'], keeps: ['Prima verifichiamo il ritardo.'] },
  'service-back': {
    breaks: ['Il servizio tornerà disponibile tra due ore.'],
    keeps: ['Non sappiamo quando il servizio tornerà disponibile.'],
  },
  'call-back': { breaks: ['Anna la richiamerà oggi.'], keeps: ['Rispondiamo per iscritto.'] },
  discount: { breaks: ['Le offriamo uno sconto.'], keeps: ['Non offriamo uno sconto.'] },
  deleted: { breaks: ['Abbiamo eliminato il suo account.'], keeps: ['Dopo la verifica elimineremo l’account.'] },
  access: { breaks: ['Abbiamo sbloccato il suo account.'], keeps: ['Non abbiamo sbloccato l’account.'] },
  'credit-record': { breaks: ['La sua posizione creditizia sarà corretta.'], keeps: ['Verifichiamo la voce.'] },
  approval: {
    breaks: ['La sua eccezione è approvata.', 'Facciamo un’eccezione.'],
    keeps: ['L’eccezione non è approvata.'],
  },
  secrecy: { breaks: ['Resta tra noi.'], keeps: ['Una persona lo legge subito.'] },
  reward: { breaks: ['Riceverà una ricompensa.'], keeps: ['Grazie per la segnalazione.'] },
  'account-change': { breaks: ['Abbiamo cambiato il suo indirizzo.'], keeps: ['Non abbiamo cambiato l’indirizzo.'] },
  disclosure: { breaks: ['Il suo saldo è 312 EUR.'], keeps: ['Il saldo si vede nel conto.'] },
  'weakness-details': {
    breaks: ['La falla si trova nel modulo.'],
    keeps: ['Il nostro contatto per la sicurezza le risponde.'],
  },
  'asks-secret': { breaks: ['Ci invii la sua password.'], keeps: ['Non invii mai la sua password.'] },
  closed: { breaks: ['La sua richiesta è chiusa.'], keeps: ['La richiesta resta aperta.'] },
  passengers: { breaks: ['Abbiamo aggiunto un passeggero.'], keeps: ['Non abbiamo aggiunto un passeggero.'] },
  'free-bags': { breaks: ['Due bagagli sono gratuiti.'], keeps: ['Il bagaglio non è gratuito.'] },
  'bags-insurance': { breaks: ['Abbiamo tolto la valigia.'], keeps: ['Non abbiamo tolto la valigia.'] },
  route: { breaks: ['Abbiamo cambiato la destinazione.'], keeps: ['Non possiamo cambiare la destinazione.'] },
};
