import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import { foldText } from '../../domain/text-folding.js';
import type { Ticket } from '../../domain/ticket.js';
import type { Reading } from './reading.js';

/** What goes wrong, in one word that is the same for every language; the first in the text counts. */
const SYMPTOMS = lexiconOf([
  [
    'duplicates',
    ['twice', 'double', 'duplicat*', 'doppelt*', 'duplicad*', 'repetid*', 'en double', 'doppi*', 'two charges'],
  ],
  [
    'missing',
    phrases(`
      missing, disappear*, lost, gone, vanish*, fehlen, fehlt, verschwund*, desaparec*, disparu*, spariti,
      sparite, perdut*
    `),
  ],
  ['stops', ['stops', 'stopped', 'bleibt stehen', 'se detiene', 's arrete', 'si ferma', 'ferma']],
  ['password', ['password*', 'passwort*', 'kennwort*', 'contrasena*', 'mot de passe', 'primary password']],
  [
    'sign-in',
    ['log in', 'login', 'sign in', 'anmeld*', 'iniciar sesion', 'connecter', 'accedere', 'authenticat*', 'oauth2'],
  ],
  ['slow', ['slow', 'slowly', 'langsam', 'lento', 'lent', 'taking']],
  ['crash', ['crash*', 'absturz*', 'plante', 'freez*', 'hangs', 'bloccat*']],
  ['display', ['menu bar', 'menubar', 'toolbar', 'layout', 'glitch*', 'color*', 'colour*', 'colores', 'display']],
  ['send', ['send', 'sending', 'senden', 'enviar', 'envoyer', 'inviare']],
  ['receive', ['receive', 'receiving', 'download*', 'empfang*', 'recibir', 'recevoir', 'ricev*', 'get mail']],
  ['error', ['error*', 'fehler*', 'erreur*', 'errore']],
]);

/** A name for the problem that is the same for the same class of problem, whoever reports it and in which language. */
export function problemClass(reading: Reading, ticket: Ticket): string {
  const symptom = findPhrases(reading.words, SYMPTOMS)[0]?.means ?? 'general';
  return [reading.intent, slug(ticket.productArea ?? 'any-area'), symptom].join('-');
}

function slug(text: string): string {
  const words = foldText(text).match(/[a-z0-9]+/gu) ?? [];
  return words.slice(0, 4).join('-').slice(0, 40).replace(/-+$/u, '') || 'any-area';
}
