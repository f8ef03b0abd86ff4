import type { DeskBook } from '../desk-book.js';

/** What is missing, in Italian. */
export const MISSING: DeskBook['missing'] = {
  'error-text': 'il testo esatto del messaggio di errore',
  since: 'da quando succede e che cosa è cambiato prima',
  version: 'versione del prodotto e sistema operativo',
  steps: 'i passaggi che portano al problema',
  scope: 'chi ne è colpito',
  account: 'di quale account si tratta',
  reference: 'numero della fattura, dell’ordine, della prenotazione o della richiesta precedente',
  amount: 'data e importo della voce',
  goal: 'che cosa vuole ottenere il cliente',
  place: 'in quale punto del prodotto si vede',
  entered: 'se da qualche parte sono stati inseriti una password, un codice o una carta',
  'last-seen': 'quando i dati sono stati visti per l’ultima volta',
  copy: 'se un backup o un secondo dispositivo ha ancora i dati',
  'safe-now': 'se adesso tutti sono al sicuro',
  'sent-when': 'quando è stato ordinato e dove è stato spedito',
  'wanted-change': 'come dovrebbe essere dopo',
  example: 'un esempio: che cosa si vede e che cosa ci si aspettava',
};

/** What a stated fact tells, in Italian. */
export const STATED: DeskBook['stated'] = {
  'error-text': 'Il cliente riporta il testo di un errore o di un messaggio.',
  since: 'Il cliente dice quando.',
  version: 'Il cliente indica versione o sistema.',
  steps: 'Il cliente descrive i passaggi.',
  scope: 'Il cliente dice chi ne è colpito.',
  account: 'Il cliente indica l’account.',
  reference: 'Il cliente dà un numero di riferimento.',
  amount: 'Il cliente indica un importo.',
  goal: 'Il cliente dice che cosa desidera.',
  place: 'Il cliente dice dove si vede.',
  entered: 'Il cliente dice che cosa è stato inserito o aperto.',
  'last-seen': 'Il cliente dice quando i dati c’erano ancora.',
  copy: 'Il cliente parla di una copia.',
  'safe-now': 'Il cliente dice se le persone sono al sicuro.',
  'sent-when': 'Il cliente dice quando è stato ordinato.',
  'wanted-change': 'Il cliente dice come dovrebbe essere.',
  example: 'Il cliente fa un esempio.',
};
