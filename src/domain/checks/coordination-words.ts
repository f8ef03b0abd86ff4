import { type DeskLanguage, writtenDeskLanguage } from '../desk-languages.js';

/** What code writes into the coordination of a draft, in one language of a desk. */
export interface CoordinationWords {
  /** What the group of another rule is asked; `because` holds rule ids and reasons of the policy. */
  readonly ask: (because: string) => string;
  /** By when, where no calendar tells a moment. */
  readonly beforeReply: string;
}

const WORDS: Readonly<Record<DeskLanguage, CoordinationWords>> = {
  en: {
    ask: (because) => `Say what the reply must hold or leave out: ${because}`,
    beforeReply: 'before the reply is sent',
  },
  de: {
    ask: (because) => `Sagen, was in der Antwort stehen muss oder nicht stehen darf: ${because}`,
    beforeReply: 'bevor die Antwort gesendet wird',
  },
  fr: {
    ask: (because) => `Dire ce que la réponse doit contenir ou taire : ${because}`,
    beforeReply: 'avant l’envoi de la réponse',
  },
  es: {
    ask: (because) => `Decir qué debe incluir u omitir la respuesta: ${because}`,
    beforeReply: 'antes de enviar la respuesta',
  },
  it: {
    ask: (because) => `Dire che cosa la risposta deve contenere o tralasciare: ${because}`,
    beforeReply: 'prima dell’invio della risposta',
  },
};

/** The words of a desk for whom a rule asks beside the one who leads. */
export function coordinationWordsOf(policy: { readonly deskLanguage: string }): CoordinationWords {
  return WORDS[writtenDeskLanguage(policy.deskLanguage)];
}
