import { describe, expect, test } from '@jest/globals';
import { checkReplyText } from '../../../src/domain/checks/index.js';
import { aTicket } from '../../support/builders.js';
import { shippedStandards } from '../../support/shipped-standards.js';

const standards = shippedStandards();

/** Rule, language, a sentence that breaks it, and a sentence that only looks like it. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['S1', 'en', 'This will never happen again.', 'We cannot say that this will not come back.'],
  ['S1', 'en', 'You can rest assured that the data is safe.', 'You can always answer this message.'],
  ['S1', 'en', 'Your money will be refunded.', 'Your money will be refunded once the charge is confirmed as wrong.'],
  ['S1', 'de', 'Das Problem ist dann garantiert behoben.', 'Das garantieren wir nicht.'],
  ['S1', 'de', 'Sie erhalten eine volle Erstattung.', 'Sie erhalten eine Erstattung, wenn der Betrag falsch war.'],
  ['S1', 'de', 'Das kommt definitiv in Ordnung.', 'Die Prüfung läuft immer noch.'],
  ['S1', 'es', 'Le garantizamos que funciona.', 'No podemos garantizar que funcione.'],
  ['S1', 'es', 'Recibirá un reembolso completo.', 'Recibirá un reembolso si el cargo era incorrecto.'],
  ['S1', 'es', 'Esto no volverá a ocurrir.', 'Puede siempre contestar a este mensaje.'],
  ['S1', 'fr', 'Nous vous garantissons le résultat.', 'Nous ne pouvons pas garantir le résultat.'],
  ['S1', 'fr', 'Nous vous rembourserons.', 'Nous vous rembourserons si le montant était faux.'],
  ['S1', 'fr', 'Cela ne se reproduira plus.', 'Le dossier est toujours ouvert.'],
  ['S1', 'it', 'Le garantiamo il risultato.', 'Non garantiamo il risultato.'],
  ['S1', 'it', 'Riceverà un rimborso completo.', 'Riceverà un rimborso se l’importo era sbagliato.'],
  ['S1', 'it', 'Non succederà più.', 'Può sempre rispondere a questo messaggio.'],
  ['S3', 'en', 'That is your own fault.', 'That is not your fault.'],
  ['S3', 'en', 'The problem is on your side.', 'We look at the log on our side.'],
  ['S3', 'de', 'Das ist Ihr Fehler.', 'Das ist nicht Ihr Fehler.'],
  ['S3', 'de', 'Wie bereits erwähnt, geht das nicht.', 'Sie haben erwähnt, dass es nicht geht.'],
  ['S3', 'es', 'Es culpa suya.', 'No es culpa suya.'],
  ['S3', 'es', 'Como ya le dijimos, no se puede.', 'Usted nos dijo que no se puede.'],
  ['S3', 'fr', 'C’est votre faute.', 'Ce n’est pas votre faute.'],
  ['S3', 'fr', 'Comme déjà expliqué, ce n’est pas possible.', 'Vous nous avez expliqué la situation.'],
  ['S3', 'it', 'È colpa sua.', 'Non è colpa sua.'],
  ['S3', 'it', 'Come già detto, non si può.', 'Lei ci ha detto che non si può.'],
  ['S4', 'en', 'We are looking into it.', 'We are looking into it and write by Friday.'],
  ['S4', 'de', 'Eine Antwort folgt in Kürze.', 'Eine Antwort folgt in Kürze, spätestens am Freitag.'],
  ['S4', 'es', 'Le contestamos lo antes posible.', 'Le contestamos lo antes posible, antes del viernes.'],
  [
    'S4',
    'fr',
    'Une réponse suit dans les meilleurs délais.',
    'Une réponse suit dans les meilleurs délais, avant vendredi.',
  ],
  ['S4', 'it', 'Una risposta arriva a breve.', 'Una risposta arriva a breve, entro venerdì.'],
];

describe('the rules about the words of a reply', () => {
  test.each(ROWS)('%s fires in %s: %s', (rule, language, bad) => {
    expect(checkReplyText(bad, { language, standards }).map((finding) => finding.rule)).toContain(rule);
  });

  test.each(ROWS)('%s stays quiet in %s beside "%s": %s', (_rule, language, _bad, good) => {
    expect(checkReplyText(good, { language, standards })).toEqual([]);
  });

  test('read through accents, capitals and invisible characters', () => {
    expect(checkReplyText('We GUARAN\u200bTEE\u0301 it.', { language: 'en', standards })).toHaveLength(1);
  });

  test('name the sentence', () => {
    const found = checkReplyText('Hello Mia,\nthe file is attached. An answer follows soon.', {
      language: 'en',
      standards,
    });

    expect(found.map((finding) => finding.at)).toEqual(['sentence 3']);
  });

  test('tell the language from the text when nobody says it', () => {
    expect(
      checkReplyText('Guten Tag, wir haben das für Sie geprüft und es wird bald gehen.', { standards }),
    ).toHaveLength(1);
  });

  test('say nothing about words in a language without a lexicon', () => {
    expect(checkReplyText('Wij garanderen dat het soon 100 % werkt.', { language: 'nl', standards })).toEqual([]);
  });

  test('do not hold the customer’s quoted words against the desk', () => {
    const ticket = aTicket({ body: 'You guarantee it, as soon as possible.' });
    const text = 'You wrote: “You guarantee it, as soon as possible.”';

    expect(checkReplyText(text, { language: 'en', standards, ticket })).toEqual([]);
    expect(checkReplyText(text, { language: 'en', standards, ticket: aTicket() })).not.toEqual([]);
  });

  test('stay linear on hostile text', () => {
    const started = process.cpuUsage();
    for (const text of ['!?.'.repeat(80_000), '“'.repeat(40_000), 'soon '.repeat(40_000), 'a'.repeat(250_000)])
      checkReplyText(text, { language: 'en', standards, ticket: aTicket({ body: text }) });
    const used = process.cpuUsage(started);

    expect((used.user + used.system) / 1_000).toBeLessThan(5_000);
  });
});
