import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';

/** How a customer asks for a person; five full languages together. */
const PERSON = lexiconOf([
  [
    'person',
    phrases(`
      human, real person, actual person, a person, representative, supervisor, manager, operator, live agent, somebody in charge, someone in charge, not a bot, not a robot, talk to somebody/someone, speak to/with somebody/someone, call me back, put me through, pass me to,
      mensch, menschen, echte person, echten person, mitarbeiter/mitarbeiterin sprechen, vorgesetzt*, chef/chefin sprechen, verantwortlich*, kein bot, keinen bot, kein roboter, verbinden, durchstellen, zuruckrufen, ruckruf,
      person*, humano, encargad*, supervisor*, responsable, gerente, un agente, no un robot, carne y hueso, me llamen, llamadme, me pase con, pasarme con,
      humain, etre humain, vraie personne, une personne, un conseiller, responsable, superviseur, pas un robot, vos gens, me rappeler, passez moi, transferez moi, rappelez moi,
      person*, umano, essere umano, operatore, responsabile, un superiore, non un robot, in carne e ossa, collaboratore, mi passa, passatemi, richiamatemi, essere richiamato
    `),
  ],
]);

/** Whether the customer asks for a person. */
export function wantsPerson(words: readonly Word[]): boolean {
  return findPhrases(words, PERSON).length > 0;
}
