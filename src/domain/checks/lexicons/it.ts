import { phrases } from '../lexicon.js';
import type { ReplyWords } from './reply-words.js';

/** Italian words of the reply rules. */
export const IT: ReplyWords = {
  overpromise: phrases(`
    garantiamo, garantisco, garantito, garantita, garanzia che, promettiamo, le prometto, sicuramente, certamente,
    senza dubbio, di sicuro, definitivamente, sempre, mai piu, per sempre, non succedera piu, non accadra piu, non
    si ripetera, senz altro, nessun rischio, assolutamente, sara risolto, sara risolta, sara corretto, 100 per
    cento, in ogni caso
  `),
  refundPromise: phrases(`
    rimborseremo, restituiremo, risarciremo, indennizzeremo, accrediteremo, ricevera ... rimborso, ricevera ...
    risarcimento, ricevera ... nota di credito, sara rimborsat*, verra rimborsat*, le verra ... rimborsat*, ha
    diritto a ... rimborso, rimborso e approvato, rimborso e stato approvato, le verra accreditat*, sara
    accreditat*, stiamo per rimborsar*
  `),
  defensive: phrases(`
    colpa sua, sua colpa, colpa vostra, vostra colpa, suo errore, errore suo, errore dell utente, errore utente, non
    e colpa nostra, non e un nostro problema, non e nostra responsabilita, non siamo responsabili, come gia detto,
    come gia scritto, come gia indicato, come gia spiegato, avrebbe dovuto, avreste dovuto, ha dimenticato, se
    avesse letto, se aveste letto, e l unico a, e l unica a, nessun altro ha, nessun altro si, si calmi, il problema
    e suo, il problema e dalla sua parte, il problema e dal suo lato, funziona come previsto, evidentemente lei, lei
    sostiene, il nostro sistema funziona, secondo la nostra politica
  `),
  vague: phrases(`
    presto, a breve, al piu presto, quanto prima, prima possibile, il prima possibile, prossimamente, il possibile,
    del nostro meglio, il nostro meglio, qualcuno la, qualcuno vi, prima o poi, daremo un occhiata, a tempo debito,
    nel prossimo futuro, ce ne occupiamo, ce ne occuperemo, ci faremo sentire, la terremo informata, la terremo
    aggiornata, vi terremo aggiornati, speriamo, appena possibile, se possibile, in qualche momento
  `),
  condition: phrases('se, quando, appena, non appena, fino, prima, dopo, una volta, purche'),
  time: phrases(`
    entro, oggi, domani, ora, ore, subito, adesso, lunedi, martedi, mercoledi, giovedi, venerdi, sabato, domenica,
    minuto, minuti, giorno, giorni, settimana, settimane, gennaio, febbraio, marzo, aprile, maggio, giugno, luglio,
    agosto, settembre, ottobre, novembre, dicembre
  `),
  promise: phrases(`
    scriveremo, risponderemo, verificheremo, controlleremo, faremo, invieremo, informeremo, rimborseremo,
    restituiremo, contatteremo, risolveremo, chiameremo, terremo, spiegheremo, confermeremo, diremo, indicheremo,
    daremo, correggeremo, esamineremo, le scrivero, rispondero, occuperemo, risarciremo, accrediteremo, stiamo per
  `),
  negation: phrases('non, mai, senza, ne, nessun, nessuna, neanche'),
  harmless: phrases('puo sempre, potete sempre, come sempre, da sempre, sempre che, quasi sempre'),
  common: phrases(`
    il, lo, la, i, gli, le, di, che, e, un, una, non, per, con, del, della, si, sono, mi, ho, nel, alla, dal,
    questo, anche, piu, come, ma, da, ci, vi, suo
  `),
};
