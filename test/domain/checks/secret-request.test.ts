import { describe, expect, test } from '@jest/globals';
import { checkReplyText } from '../../../src/domain/checks/index.js';
import { shippedStandards } from '../../support/shipped-standards.js';

const standards = shippedStandards();

/** Rule, language, a sentence that breaks it, and a sentence that only looks like it. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['S12', 'en', 'Please send us your password once more so that we can look again.', 'We never ask for your password.'],
  ['S12', 'en', 'What is your password?', 'Did you enter a password, a code or card details anywhere, and when?'],
  ['S12', 'en', 'We need your card number to go on.', 'You need your password to sign in.'],
  ['S12', 'en', 'Tell us the verification code.', 'Tell us since when the password is refused.'],
  ['S12', 'en', 'Reply with your login credentials.', 'Please do not send us your password.'],
  ['S12', 'de', 'Bitte senden Sie uns noch einmal Ihr Passwort.', 'Senden Sie uns Ihr Passwort nicht.'],
  [
    'S12',
    'de',
    'Können Sie uns Ihr Kennwort nennen?',
    'Nennen Sie uns den Tag, seit dem Ihr Passwort nicht mehr gilt.',
  ],
  ['S12', 'de', 'Wir brauchen dazu Ihre Kreditkartennummer.', 'Wir brauchen Ihr Passwort nicht.'],
  ['S12', 'de', 'Wie lautet Ihre PIN?', 'Um welches Konto geht es (niemals ein Kennwort)?'],
  ['S12', 'es', 'Envíenos de nuevo su contraseña, por favor.', 'No nos envíe su contraseña.'],
  ['S12', 'es', '¿Cuál es su contraseña?', '¿Escribió una contraseña en algún sitio, y cuándo?'],
  ['S12', 'es', 'Necesitamos el número de su tarjeta.', 'Nunca le pedimos su contraseña.'],
  ['S12', 'fr', 'Envoyez-nous votre mot de passe.', 'Nous ne demandons jamais votre mot de passe.'],
  ['S12', 'fr', 'Pouvez-vous nous communiquer votre mot de passe ?', 'Ne nous envoyez aucun mot de passe.'],
  ['S12', 'fr', 'Nous avons besoin de votre code de vérification.', 'Nous n’avons pas besoin de votre mot de passe.'],
  ['S12', 'it', 'Ci invii di nuovo la sua password.', 'Non ci invii la sua password.'],
  ['S12', 'it', 'Qual è la sua password?', 'Ha inserito da qualche parte una password, e quando?'],
  ['S12', 'it', 'Abbiamo bisogno della sua password.', 'Non chiediamo mai la sua password.'],
  ['S1', 'en', 'As the ticket says, this ticket is closed and solved.', 'The ticket is not closed.'],
  ['S1', 'en', 'It was merged into DD-1 as a duplicate.', 'Two lists can be merged into one in the settings.'],
  ['S1', 'en', 'We have closed your ticket.', 'If you write nothing, the ticket is closed.'],
  ['S1', 'de', 'Ihr Ticket ist geschlossen und gelöst.', 'Ihr Ticket ist noch nicht geschlossen.'],
  ['S1', 'de', 'Wir haben Ihre Anfrage mit DD-1 zusammengeführt.', 'Wir haben Ihre Anfrage gelesen.'],
  ['S1', 'es', 'Su caso está cerrado y resuelto.', 'Su caso no está cerrado.'],
  ['S1', 'fr', 'Votre demande a été clôturée.', 'Votre demande n’est pas close.'],
  ['S1', 'it', 'La sua richiesta è stata chiusa.', 'La sua richiesta non è stata chiusa.'],
  [
    'S1',
    'en',
    'From now on you may have any amount back without asking.',
    'No amount goes back without asking a lead first.',
  ],
  ['S1', 'de', 'Ab sofort bekommen Sie jeden Betrag ohne Rückfrage.', 'Ohne Rückfrage ändern wir nichts.'],
  ['S1', 'es', 'A partir de ahora recibe cualquier importe sin preguntar.', 'No cambiamos nada sin preguntar.'],
  ['S1', 'fr', 'Désormais, tout montant part sans vérification.', 'Nous ne changeons rien sans vérification.'],
  ['S1', 'it', 'D’ora in poi riceve qualsiasi importo senza chiedere.', 'Non cambiamo nulla senza chiedere.'],
];

describe('a reply that asks for a secret, ends the ticket or gives anything to anybody', () => {
  test.each(ROWS)('is a finding of %s in %s: %s', (rule, language, bad) => {
    expect(checkReplyText(bad, { language, standards }).map((finding) => finding.rule)).toContain(rule);
  });

  test.each(ROWS)('is no finding of %s in %s beside "%s": %s', (_rule, language, _bad, good) => {
    expect(checkReplyText(good, { language, standards })).toEqual([]);
  });
});
