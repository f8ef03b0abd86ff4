import { type Phrases, phrases } from '../../domain/checks/lexicon.js';

/** How a customer asks for a person; five full languages together. */
export const PERSON_WORDS: Phrases = phrases(`
      human, real person, actual person, representative, live agent, somebody in charge, someone in charge, not a bot, not a robot, call me back, put me through, pass me to,
      speak/talk/deal/chat to/with/a/your person/manager/supervisor/operator/somebody/someone, speak/talk/deal/chat ... person/manager/supervisor/operator, want/need/get/give/ask/asking/asked .. person/manager/supervisor/operator, your manager, your supervisor, a supervisor,
      mensch, menschen, echte person, echten person, mitarbeiter/mitarbeiterin sprechen, vorgesetzten/vorgesetzte ... sprechen, ihr vorgesetzter, ihren vorgesetzten, chef/chefin sprechen, verantwortlichen sprechen, ihr verantwortlicher, kein bot, keinen bot, kein roboter, verbinden sie mich, durchstellen, zuruckrufen, ruckruf,
      una persona real/de/que, una persona, hablar ... persona/supervisor/encargado/encargada/responsable/gerente/alguien, persona de verdad, humano, su supervisor, un supervisor, un encargado, una encargada, el encargado, un responsable, un agente, no un robot, carne y hueso, me llamen, llamadme, me pase con, pasarme con,
      humain, etre humain, vraie personne, une personne, parler ... personne/responsable/superviseur/conseiller, un conseiller, un responsable, votre responsable, un superviseur, pas un robot, vos gens, me rappeler, passez moi, transferez moi, rappelez moi,
      una persona, persona vera, parlare ... persona/responsabile/superiore/operatore/qualcuno, umano, essere umano, un operatore, un responsabile, il responsabile, un superiore, non un robot, in carne e ossa, mi passa, passatemi, richiamatemi, essere richiamato, un collaboratore, suo collaboratore
    `);
