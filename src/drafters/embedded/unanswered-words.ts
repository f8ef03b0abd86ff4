import { type Phrases, phrases } from '../../domain/checks/lexicon.js';

/** How somebody tells that they have written or called before and wait for an answer; the five full languages together. */
export const UNANSWERED: Phrases = phrases(`
  never/not .. got/received/get/receive a/any/an .. reply/replies/response/answer, haven t/didn t/did not/have not .. got/get/received/receive .. a/any/an/anymore .. reply/replies/response/answer/email/mail/call, no response for/after/to/since, haven t heard back, have not heard back, heard nothing back, still no answer/reply/response, no reply, not answered, nobody answers, no one answers, nobody picks up, no one picks up, cannot reach anyone/anybody, can t reach anyone/anybody, third time, second time i, fourth time, second request, third request, asked ... times, wrote ... times, written ... times, called ... times, emailed ... again, final attempt, my last mail/email/message, reminder,
  zweite anfrage, dritte anfrage, zum zweiten mal, zum dritten mal, keine antwort, nie .. eine antwort/ruckmeldung, keine ruckmeldung, schon mehrfach, jedes mal ein anderer, niemand .. erreichbar/erreichen, geht niemand ran, niemand geht ran,
  segunda vez que, tercera vez que, sin respuesta, ya escribi, nunca .. respuesta, ninguna respuesta, nadie .. contesta/responde, no me contestan, no me responden, imposible contactar,
  deuxieme fois que, troisieme fois que, sans reponse, pas de reponse, aucune reponse, jamais .. reponse, deja ecrit, impossible de les/vous joindre, injoignable*, personne ne repond/decroche,
  seconda volta che, terza volta che, senza risposta, gia scritto, secondo sollecito, nessuna risposta, mai .. risposta, nessuno .. risponde, non mi rispondono, impossibile contattar*
`);
